import type { Language } from '@fanar/arabic';

/** How an element speaks where it stands. */
export interface Speech {
  readonly language: Language;
  /** The wish of the nearest `numerals` attribute. */
  readonly numerals: string | null;
}

/** What an element learns from its surroundings. */
export interface Surroundings extends Speech {
  /** Whether a `dir` says which way the text runs. */
  readonly isDirected: boolean;
}

const ATTRIBUTES = ['lang', 'numerals', 'dir'];

/** A language tag as one of ours; Arabic for any tongue that is not English. */
export function languageOf(tag: string | null | undefined): Language {
  return tag && /^en\b/i.test(tag) ? 'en' : 'ar';
}

/** Reads the nearest attributes, out of every shadow root up to the document. */
export function readSurroundings(element: Element): Surroundings {
  return {
    language: languageOf(nearest(element, 'lang')),
    numerals: nearest(element, 'numerals'),
    isDirected: nearest(directed.has(element) ? outside(element) : element, 'dir') !== null,
  };
}

/** Those that were given a direction because nobody said one. */
const directed = new WeakSet<Element>();

/**
 * On a page that says no direction, Arabic would run as Latin does: full stops at the wrong end, labels at
 * the wrong side. Its elements then go by their language, until the page says one.
 */
export function directBy({ language, isDirected }: Surroundings, element: Element): void {
  const isWanted = !isDirected && language === 'ar';
  if (isWanted === directed.has(element)) return;
  if (isWanted) {
    directed.add(element);
    element.setAttribute('dir', 'rtl');
  } else {
    directed.delete(element);
    element.removeAttribute('dir');
  }
}

const outside = (element: Element): Element | null => element.parentElement ?? hostOf(element);

function nearest(element: Element | null, attribute: string): string | null {
  for (let from = element; from; from = hostOf(from)) {
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
