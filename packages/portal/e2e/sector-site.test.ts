import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Browser, type ResponseForRequest } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverRender } from '../../../scripts/browsers/server-render.mjs';
import { CHROMIUM } from './browsers/puppeteer.js';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

const ELEMENTS = 'stories/sector-site/elements.ts';

/** What every page links, in this order. */
const STYLES = [
  'packages/tokens/dist/tokens.css',
  'packages/tokens/dist/themes/traffic.css',
  'packages/elements/dist/light.css',
  'packages/elements/src/styles/before-defined.css',
  'packages/elements/src/styles/prose.css',
];

const SIZES = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];

const SITE = 'https://traffic.example';

/** Styles in declarative shadow roots are inline: the policy lets those of the server pass. */
const NONCE = 'c2VjdG9y';
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'nonce-${NONCE}'`,
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
].join('; ');

/** The page as a server renders it, and as it is written by hand, to be defined in the browser. */
const PAGES = ['/rendered', '/written'] as const;

/** Files of the site by their addresses. */
async function sectorSite(): Promise<ReadonlyMap<string, Partial<ResponseForRequest>>> {
  const page = await read('stories/sector-site/page.html');
  const written = page
    .replaceAll('{{sector}}', 'المرور')
    .replaceAll('{{summary}}', 'تراخيص المركبات والقيادة، وشهادات المخالفات، ونقل الملكية.');
  const [rendered, script, styles] = await Promise.all([
    serverRender(fileURLToPath(root), ELEMENTS, written, 'ar'),
    bundle(),
    Promise.all(STYLES.map(read)),
  ]);
  return new Map<string, Partial<ResponseForRequest>>([
    ['/favicon.ico', { status: 204 }],
    ['/rendered', documentOf(rendered.replaceAll('<style>', `<style nonce="${NONCE}">`))],
    ['/written', documentOf(written)],
    ['/site.css', { body: [...styles, 'body { margin: 0 }'].join('\n'), contentType: 'text/css' }],
    ['/site.js', { body: script, contentType: 'text/javascript' }],
  ]);
}

function documentOf(content: string): Partial<ResponseForRequest> {
  const body = `<!doctype html>
    <html lang="ar" dir="rtl" data-sector="traffic">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>المرور</title>
        <link rel="stylesheet" href="/site.css" />
        <script type="module" src="/site.js"></script>
      </head>
      <body>${content}</body>
    </html>`;
  return { body, contentType: 'text/html', headers: { [CSP]: POLICY } };
}

const CSP = 'Content-Security-Policy';

async function bundle(): Promise<string> {
  const contents = `
    import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
    import './${ELEMENTS}';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(root) },
    bundle: true,
    write: false,
    format: 'esm',
  });
  return outputFiles[0]?.text ?? '';
}

interface LayoutShift extends PerformanceEntry {
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRect;
    readonly currentRect: DOMRect;
  }[];
}

/** In the page: what has moved so far, in words. */
function shifts(): Promise<string[]> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const sources = (list.getEntries() as LayoutShift[]).flatMap((entry) => entry.sources);
      resolve(
        sources.map(
          ({ node, previousRect: from, currentRect: to }) =>
            `${node?.nodeName ?? 'a node'} from ${from.y}, ${from.height} high, to ${to.y}, ${to.height} high`,
        ),
      );
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve([]), 500);
  });
}

describe('the site of a sector', () => {
  let browser: Browser;
  let files: ReadonlyMap<string, Partial<ResponseForRequest>>;

  beforeAll(async () => {
    [browser, files] = await Promise.all([puppeteer.launch(CHROMIUM), sectorSite()]);
  });

  afterAll(() => browser.close());

  const cases = PAGES.flatMap((path) => SIZES.map((size) => ({ path, ...size })));

  it.each(cases)('does not move while its scripts arrive: $path at $width px', async (view) => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.setViewport(view);
    await page.setRequestInterception(true);
    const held: (() => void)[] = [];
    page.on('request', (request) => {
      const file = files.get(new URL(request.url()).pathname) ?? { status: 404 };
      const respond = () => void request.respond(file);
      if (request.resourceType() === 'script') held.push(respond);
      else respond();
    });

    const loaded = page.goto(SITE + view.path);
    await page.waitForFunction(
      () =>
        performance.getEntriesByName('first-contentful-paint').length > 0 &&
        document.querySelector(':not(:defined)') !== null,
    );
    for (const respond of held) respond();
    await loaded;
    await page.waitForFunction(() => document.querySelector(':not(:defined)') === null);
    await page.evaluate(async () => {
      const elements = document.querySelectorAll<HTMLElement & { updateComplete?: unknown }>('*');
      for (const element of elements) await element.updateComplete;
    });
    expect(await page.evaluate(shifts)).toEqual([]);
    expect(complaints.filter((words) => !words.startsWith('Lit is in dev mode'))).toEqual([]);
    await page.close();
  });
});
