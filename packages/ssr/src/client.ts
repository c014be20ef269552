/**
 * Comes before the elements, which then come alive on what the server drew:
 *
 * ```js
 * import '@fanar/ssr/client';
 * import '@fanar/elements/card/define';
 * ```
 */
import './hydrate-support.js';
import { hydrate as hydrateLit } from '@lit-labs/ssr-client';
import type { RenderOptions } from 'lit';
import { fillEmptyParts } from './empty-parts.js';

/**
 * Takes up what `render` drew of a template with `isHydrated`, given the same values; from then on `render`
 * of Lit draws it anew.
 */
export function hydrate(
  template: unknown,
  container: HTMLElement | DocumentFragment,
  options?: Partial<RenderOptions>,
): void {
  fillEmptyParts(container);
  hydrateLit(template, container, options);
  // Of those that it gives nothing, the template does not know that they wait.
  for (const element of container.querySelectorAll('[defer-hydration]')) {
    element.removeAttribute('defer-hydration');
  }
}

/**
 * What the server left in a block of `dataBlock`.
 *
 * @throws {TypeError} where the page has none by that id
 */
export function readDataBlock(id: string): unknown {
  const block = document.getElementById(id);
  if (!block?.textContent) throw new TypeError(`The page has no data block “${id}”.`);
  return JSON.parse(block.textContent) as unknown;
}
