import { elementLoader } from './element-loader.js';
import { tell } from './events.js';
import { loaders } from './generated/loaders.js';
import { parsed, watch } from './search.js';

/** Loads an element by its tag, once on a page. */
export const load = elementLoader(loaders);

/**
 * Loads every Fanar element that stands in a tree, and those that are added to it later, also in the open
 * shadow roots of other libraries' elements. Not seen is a shadow root that is closed, and one that an
 * element gets only after it came into the page and was defined: hand that one in here.
 *
 * The document is told `fanar-load` or `fanar-load-error` of each, and `fanar-ready` when those that stood
 * in it from the start are there.
 *
 * @param root Default: the document.
 * @returns A function that stops watching.
 */
export function autoload(root: Document | ShadowRoot = document): () => void {
  const loading = new Set<Promise<void>>();
  const stop = watch(root, (tag) => loading.add(load(tag)));
  if (root === document) {
    void parsed()
      .then(() => Promise.all(loading))
      .then(() => tell('fanar-ready', null));
  }
  return stop;
}
