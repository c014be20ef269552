/** Fanar's elements define what they are made of: what is inside them is not searched. */
const isFanar = (tag: string): boolean => tag.startsWith('fanar-');

const isElement = (node: Node): node is Element =>
  // One from the document of a frame is no instance of this page's `Element`.
  node.nodeType === Node.ELEMENT_NODE;

/** The open shadow root of an element that is not Fanar's. */
const rootOf = (element: Element): ShadowRoot | null =>
  isFanar(element.localName) ? null : element.shadowRoot;

type Tree = Document | ShadowRoot | Element;

/** Is told of an element, and of its open shadow root unless it is Fanar's. */
type Visit = (element: Element, root: ShadowRoot | null) => void;

/** Goes through every element of a tree, and of the open shadow roots within it. */
export function forEachElement(tree: Tree, visit: Visit): void {
  const go = (element: Element): void => {
    const root = rootOf(element);
    visit(element, root);
    if (root) forEachElement(root, visit);
  };
  if (isElement(tree)) go(tree);
  tree.querySelectorAll('*').forEach(go);
}

/** When all of the page has been read. */
export async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) =>
    document.addEventListener('DOMContentLoaded', resolve, { once: true }),
  );
}

/**
 * Says the tag of every Fanar element in a tree that is not defined, now and whenever one is added; in
 * open shadow roots too, as soon as the element that has one is in the tree and defined.
 *
 * Nothing is kept of the page but names of tags: an observer does not keep what it observes, and a tree
 * that is searched again costs a millisecond or two.
 *
 * @returns A function that stops.
 */
export function watch(tree: Document | ShadowRoot, found: (tag: string) => void): () => void {
  const awaited = new Set<string>();
  let stopped = false;

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (isElement(node)) search(node);
    }
  });

  const search = (part: Tree): void => forEachElement(part, meet);

  function meet({ localName: tag }: Element, root: ShadowRoot | null): void {
    if (root) observer.observe(root, { childList: true, subtree: true });
    else if (!tag.includes('-') || customElements.get(tag)) return;
    else if (isFanar(tag)) found(tag);
    else awaitDefinition(tag);
  }

  function awaitDefinition(tag: string): void {
    if (awaited.has(tag)) return;
    awaited.add(tag);
    // Elements, of which a page may make and drop any number, are looked for then, not kept till then.
    customElements.whenDefined(tag).then(() => {
      if (stopped) return;
      forEachElement(tree, (element) => {
        if (element.localName === tag) search(element);
      });
    }, ignoreReservedName);
  }

  observer.observe(tree, { childList: true, subtree: true });
  search(tree);
  // A page that is still being read may show a host before the shadow root that is declared in it.
  if (document.readyState === 'loading') void parsed().then(() => stopped || search(tree));
  return () => {
    stopped = true;
    observer.disconnect();
  };
}

/** Such as `font-face`: it has a hyphen, and can never be defined. */
const ignoreReservedName = (): void => undefined;
