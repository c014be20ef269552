import { loaders } from './generated/loaders.js';

const started = new Set<string>();

function load(element: Element): void {
  const tag = element.localName;
  if (!tag.startsWith('fanar-') || started.has(tag)) return;
  started.add(tag);
  loaders[tag]?.().catch((error: unknown) => {
    // Tried again when the tag is met next, e.g. after the network is back.
    started.delete(tag);
    console.error(`Fanar: <${tag}> could not be loaded.`, error);
  });
}

function loadWithin(root: ParentNode): void {
  for (const element of root.querySelectorAll(':not(:defined)')) load(element);
}

/**
 * Loads every Fanar element that stands in `root`, and those that are added to it later.
 * @param root Default: the document.
 * @returns A function that stops watching.
 */
export function autoload(root: Document | ShadowRoot = document): () => void {
  loadWithin(root);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        load(node);
        loadWithin(node);
      }
    }
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}
