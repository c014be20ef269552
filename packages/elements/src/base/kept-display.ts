/** What `base.ts` names every element; a rule of the page for everything takes the name away. */
const NAME = 'fanar-element';

/** Of a page: the tags that were looked at, and the rules for those that need them. */
interface Page {
  readonly seen: Set<string>;
  readonly taken: Set<string>;
  readonly sheet: CSSStyleSheet;
}

const pages = new WeakMap<Document | ShadowRoot, Page>();

/**
 * Keeps an element a box where a page puts everything back (`* { all: revert }`): a rule of the page comes
 * before those of a shadow root for its host, and an unknown tag is words in a line. The display of the
 * element is given back by a rule of the page's own kind, which is as weak as can be, so that what a page
 * says of single elements, such as that one is hidden, is still what counts.
 *
 * Each tag is looked at once in a page, with the next frame, for which styles are computed anyhow.
 */
export function keepDisplay(element: Element, root: Document | ShadowRoot): void {
  const page = pageOf(root);
  const tag = element.localName;
  if (page.seen.has(tag)) return;
  page.seen.add(tag);
  requestAnimationFrame(() => {
    if (!element.isConnected) page.seen.delete(tag);
    else if (isTaken(element)) giveBack(element, root, page);
  });
}

function pageOf(root: Document | ShadowRoot): Page {
  let page = pages.get(root);
  if (!page) {
    page = { seen: new Set(), taken: new Set(), sheet: new CSSStyleSheet() };
    pages.set(root, page);
  }
  return page;
}

const isTaken = (element: Element) => getComputedStyle(element).containerName !== NAME;

function giveBack(element: Element, root: Document | ShadowRoot, { taken, sheet }: Page): void {
  taken.add(CSS.escape(element.localName));
  const tags = Array.from(taken).join();
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  sheet.replaceSync(`:where(${tags}) { display: var(--_display); container-name: ${NAME} }`);
  // The page's rule has weight: so have all by which it hides something.
  if (isTaken(element)) {
    sheet.replaceSync(
      `${tags} { display: var(--_display) !important; container-name: ${NAME} !important }`,
    );
  }
}
