import type { ServiceDefinition } from '@fanar/contract';
import { dataBlock, htmlAttributes, render } from '@fanar/ssr';
import { page, start } from './page.js';

/**
 * The page as it is ready: a browser shows the beginning while the end is drawn.
 *
 * @param api The address whose `/api/v1` answers.
 */
export async function* htmlOfPage(api: string, nonce: string): AsyncGenerator<string> {
  const about = { language: 'ar', nonce } as const;
  yield `<!doctype html>
<html ${htmlAttributes(about)}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>خدمات المرور</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/assets/style.css" />
    <script type="module" src="/assets/client.js"></script>
  </head>
  <body>
    <main>`;
  const definition = await definitionOf(api);
  yield* render(page(start, definition), { ...about, isHydrated: true });
  yield `</main>
    ${dataBlock('definition', definition ?? null)}
  </body>
</html>`;
}

/** Known here, the form is drawn here; else the browser asks for it, and the words between the tags stand. */
async function definitionOf(api: string): Promise<ServiceDefinition | undefined> {
  const address = new URL('/api/v1/services/traffic/renew-vehicle-licence', api);
  const answer = await fetch(address).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as ServiceDefinition) : undefined;
}
