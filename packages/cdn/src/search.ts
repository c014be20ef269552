/** Fanar's elements define what they are made of: what is inside them is not searched. */
export const isFanar = (tag: string): boolean => tag.startsWith('fanar-');

const isElement = (node: Node): node is Element =>
  // One from the document of a frame is no instance of this page's `Element`.
  node.nodeType === Node.ELEMENT_NODE;

/** The open shadow root of an element that is not Fanar's. */
const rootOf = (element: Element): ShadowRoot | null =>
  isFanar(element.localName) ? null : element.shadowRoot;

/** Every element of a tree, those of the open shadow roots within it too. */
export function* elementsWithin(tree: ParentNode): Generator<Element> {
  if (isElement(tree)) yield* elementAndRoot(tree);
  for (const element of tree.querySelectorAll('*')) {
    yield element;
    const root = rootOf(element);
    if (root) yield* elementsWithin(root);
  }
}

function* elementAndRoot(element: Element): Generator<Element> {
  yield element;
  const root = rootOf(element);
  if (root) yield* elementsWithin(root);
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

  function search(part: ParentNode): void {
    for (const element of elementsWithin(part)) meet(element);
  }

  function meet(element: Element): void {
    const tag = element.localName;
    const root = rootOf(element);
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
      for (const element of elementsWithin(tree)) if (element.localName === tag) search(element);
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
