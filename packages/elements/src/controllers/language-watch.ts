import type { Language } from '@fanar/arabic';

/** What an element learns from its surroundings. */
export interface Surroundings {
  readonly language: Language;
  /** The wish of the nearest `numerals` attribute. */
  readonly numerals: string | null;
}

const ATTRIBUTES = ['lang', 'numerals'];

/** A language tag as one of ours; Arabic for any tongue that is not English. */
export function languageOf(tag: string | null | undefined): Language {
  return tag && /^en\b/i.test(tag) ? 'en' : 'ar';
}

/** Reads the nearest attributes, out of every shadow root up to the document. */
export function readSurroundings(element: Element): Surroundings {
  return {
    language: languageOf(nearest(element, 'lang')),
    numerals: nearest(element, 'numerals'),
  };
}

function nearest(element: Element, attribute: string): string | null {
  for (let from: Element | null = element; from; from = hostOf(from)) {
    const value = from.closest(`[${attribute}]:not([${attribute}=''])`)?.getAttribute(attribute);
    if (value) return value;
  }
  return null;
}

function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Told whether the words themselves have changed: see {@link reword}. */
type Listener = (isReworded?: boolean) => void;

/** One observer for each tree, however many elements listen. */
class TreeWatch {
  readonly listeners = new Set<Listener>();
  readonly #observer = new MutationObserver(() => {
    for (const listener of this.listeners) listener();
  });

  constructor(tree: Node) {
    this.#observer.observe(tree, { subtree: true, attributeFilter: ATTRIBUTES });
  }

  stop(): void {
    this.#observer.disconnect();
  }
}

const watches = new Map<Node, TreeWatch>();

/** Calls back when an attribute that may matter changes. Returns the way to stop. */
export function watchSurroundings(element: Element, listener: Listener): () => void {
  const trees: Node[] = [];
  for (let from: Element | null = element; from; from = hostOf(from)) {
    trees.push(from.getRootNode());
  }
  for (const tree of trees) {
    let watch = watches.get(tree);
    if (!watch) watches.set(tree, (watch = new TreeWatch(tree)));
    watch.listeners.add(listener);
  }
  return () => {
    for (const tree of trees) {
      const watch = watches.get(tree);
      watch?.listeners.delete(listener);
      if (watch?.listeners.size === 0) {
        watch.stop();
        watches.delete(tree);
      }
    }
  };
}

/** Tells all who watch that the same things are now said in other words. */
export function reword(): void {
  for (const { listeners } of watches.values()) for (const listener of listeners) listener(true);
}
