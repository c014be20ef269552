import { addMessages } from '@fanar/elements';
import { RenderResultIterator, renderThunked } from '@lit-labs/ssr';
import { rootOf, rootOfLit, type Page } from './page.js';
import { rendererFor } from './renderer.js';
import { repaired } from './repaired.js';

export interface RenderChoices extends Page {
  /**
   * Whether the page calls `hydrate` of `@fanar/ssr/client` with the same template: then elements wait
   * for it, as it gives them their properties. Default: false, each comes alive by itself.
   */
  readonly isHydrated?: boolean | undefined;
}

/** Characters that are sent together: Lit writes a few at a time. */
const PIECE = 16_384;

/**
 * The HTML of a template, its elements with declarative shadow roots, in pieces as they are ready.
 * The elements in it are defined before: `import '@fanar/elements/card/define'`. Values are escaped.
 *
 * @param template `html` of Lit with values, or `markup` for text of one's own.
 * @throws {TypeError} on a nonce that is none
 */
export async function* render(
  template: unknown,
  { isHydrated = false, nonce, ...page }: RenderChoices,
): AsyncGenerator<string, void, undefined> {
  await addMessages([], page.language);
  const result = renderThunked(template, {
    elementRenderers: [rendererFor(nonce)],
    // A root other than its own Lit would tie to itself, in a circle.
    eventTargetStack: [rootOfLit(), rootOf(page)],
    deferHydration: isHydrated,
  });
  let ready = '';
  for (const piece of new RenderResultIterator(repaired(result))) {
    if (typeof piece === 'string') {
      ready += piece;
      if (ready.length < PIECE) continue;
    }
    if (ready) yield ready;
    ready = '';
    // Settled, a promise that is no text has put what it holds before what comes next.
    const late = typeof piece === 'string' ? undefined : await piece;
    if (typeof late === 'string') ready = late;
  }
  if (ready) yield ready;
}

/** The same in one piece. */
export async function renderToString(template: unknown, choices: RenderChoices): Promise<string> {
  let text = '';
  for await (const piece of render(template, choices)) text += piece;
  return text;
}
