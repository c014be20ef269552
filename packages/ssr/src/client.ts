/**
 * Comes before the elements, which then come alive on what the server drew:
 *
 * ```js
 * import '@fanar/ssr/client';
 * import '@fanar/elements/card/define';
 * ```
 */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';

export { hydrate } from '@lit-labs/ssr-client';

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
