/** Something that cannot be read as it stands. */
export interface LayoutFault {
  /**
   * - `outside`: text beyond the page, where nothing scrolls there.
   * - `overflow`: text that sticks out of its own box.
   * - `clipped`: text that a box cuts off.
   * - `overlap`: text that lies on other text.
   * - `tight`: lines too close for Arabic, which needs 1.4 of the font size and more.
   */
  readonly kind: 'outside' | 'overflow' | 'clipped' | 'overlap' | 'tight';
  /** The elements around it, from the outer to the inner. */
  readonly place: string;
  readonly text: string;
}

/** A text as it is laid out. */
interface Laid {
  readonly text: Text;
  /** The element around it and those around that, through every shadow root. */
  readonly around: readonly Element[];
  readonly lines: readonly DOMRect[];
}

/** What is wrong with the texts inside, as laid out now. */
export function layoutFaults(root: Element): LayoutFault[] {
  const texts = textsIn(root).map((text) => laid(text, root));
  const shown = texts.filter(({ lines }) => lines.length > 0);
  const fault = (kind: LayoutFault['kind'], { text, around }: Laid): LayoutFault => ({
    kind,
    place: around.map(named).reverse().join(' > '),
    text: text.data.trim().slice(0, 60),
  });
  return [
    ...shown.filter(isOutside).map((it) => fault('outside', it)),
    ...shown.filter(isOverflowing).map((it) => fault('overflow', it)),
    ...shown.filter(isClipped).map((it) => fault('clipped', it)),
    ...shown.filter(isTight).map((it) => fault('tight', it)),
    ...overlapping(shown).map((it) => fault('overlap', it)),
  ];
}

/**
 * Makes every Arabic text inside longer by a part of itself, as another wording might be. Single
 * letters, such as those of a plate, and the short names of days stay: they have no other wording.
 *
 * @param share Default: 0.6.
 */
export function lengthenArabic(root: Element, share = 0.6): void {
  for (const text of textsIn(root)) {
    const words = text.data.trim();
    if ((words.match(/\p{Script=Arabic}/gu) ?? []).length < 3 || !/\p{L}/u.test(words)) continue;
    if (text.parentElement?.matches('th[aria-label]')) continue;
    const more = words.slice(0, Math.ceil(words.length * share)).trim();
    text.data = text.data.replace(words, `${words} ${more}`);
  }
}

/** What is far out of sight may not be laid out yet: its box has a size that is only guessed. */
const READABLE = {
  contentVisibilityAuto: true,
  opacityProperty: true,
  visibilityProperty: true,
} as const;

/** Texts in the order of the flat tree. */
function textsIn(node: Node): Text[] {
  if (node instanceof Text) return node.data.trim() ? [node] : [];
  if (node instanceof Element && node.matches('style, script, template, svg, title')) return [];
  return childrenOf(node).flatMap(textsIn);
}

function childrenOf(node: Node): Node[] {
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  const { shadowRoot = null } = node as Partial<Element>;
  return Array.from((shadowRoot ?? node).childNodes);
}

function parentOf(node: Node): Element | null {
  const { assignedSlot, parentNode } = node as Text | Element;
  if (assignedSlot) return assignedSlot;
  return (parentNode instanceof ShadowRoot ? parentNode.host : parentNode) as Element | null;
}

function laid(text: Text, root: Element): Laid {
  const around: Element[] = [];
  for (let at = parentOf(text); at && at !== root; at = parentOf(at)) around.push(at);
  if (around[0]?.checkVisibility(READABLE) === false) {
    return { text, around, lines: [] };
  }
  const range = document.createRange();
  range.selectNodeContents(text);
  const lines = Array.from(range.getClientRects()).filter(
    ({ width, height }) => width > 1 && height > 1,
  );
  return { text, around, lines };
}

const named = (element: Element) =>
  [element.localName, ...Array.from(element.classList, (name) => `.${name}`)].join('');

const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';

/** Whether somebody can bring it into view. */
const isInScroller = ({ around }: Laid) =>
  around.some((element) => scrolls(getComputedStyle(element).overflowX));

/** Stands apart from the flow: on other things by intention. */
const isApart = (element: Element) =>
  ['absolute', 'fixed', 'sticky'].includes(getComputedStyle(element).position) ||
  isInTopLayer(element);

const isInTopLayer = (element: Element) => element.matches(':popover-open, :modal');

function isOutside(it: Laid): boolean {
  const { clientWidth } = document.documentElement;
  return (
    it.lines.some(({ left, right }) => left < -1 || right > clientWidth + 1) && !isInScroller(it)
  );
}

function isOverflowing(it: Laid): boolean {
  const box = it.around.find(
    (element) => !/^(inline|contents)$/.test(getComputedStyle(element).display),
  );
  if (!box || isInScroller(it)) return false;
  const { left, right } = box.getBoundingClientRect();
  return it.lines.some((line) => line.left < left - 1.5 || line.right > right + 1.5);
}

function isClipped({ around, lines }: Laid): boolean {
  let isOut = false;
  for (const element of around) {
    const { overflowX, overflowY, position } = getComputedStyle(element);
    // What is positioned is cut by positioned boxes only.
    if (isOut && position === 'static') continue;
    isOut = position === 'absolute';
    const box = element.getBoundingClientRect();
    const beside = ({ left, right }: DOMRect) => left < box.left - 1 || right > box.right + 1;
    // Ink stays clear of the edges of its line.
    const beyond = ({ top, bottom, height }: DOMRect) =>
      top + height / 5 < box.top || bottom - height / 5 > box.bottom;
    if (clips(overflowX) && lines.some(beside)) return true;
    if (clips(overflowY) && lines.some(beyond)) return true;
    if (scrolls(overflowX) || scrolls(overflowY)) return false;
    if (position === 'fixed' || isInTopLayer(element)) return false;
  }
  return false;
}

function isTight({ around: [parent], lines }: Laid): boolean {
  if (!parent) return false;
  const { lineHeight, fontSize } = getComputedStyle(parent);
  const tops = new Set(lines.map(({ top }) => Math.round(top)));
  return tops.size > 1 && parseFloat(lineHeight) / parseFloat(fontSize) < 1.39;
}

/** The later of each two texts of the flow that lie on one another. */
function overlapping(texts: readonly Laid[]): Laid[] {
  const flow = texts
    .filter(({ around }) => !around.some(isApart))
    .map((it) => ({ it, cores: it.lines.map(coreOf) }));
  return flow
    .filter(({ cores }, index) =>
      flow
        .slice(0, index)
        .some((other) => other.cores.some((one) => cores.some((two) => meet(one, two)))),
    )
    .map(({ it }) => it);
}

/** The middle of a line, which no other line may touch. */
const coreOf = ({ left, top, width, height }: DOMRect) =>
  new DOMRect(left + 1, top + height / 4, Math.max(0, width - 2), height / 2);

const meet = (one: DOMRect, two: DOMRect) =>
  one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom;
