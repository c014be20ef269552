import type { Tab } from './browsers/browser.js';

/** What a screen reader would say of the element in focus, as far as a test needs it. */
export interface Focus {
  readonly name: string;
  readonly role: string;
  readonly value: string;
  /** Of a radio button: the names of all in its group. */
  readonly group: readonly string[];
}

function describeFocus(): Focus {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return { name: '', role: '', value: '', group: [] };
  const clean = (text: string | null | undefined) =>
    (text ?? '')
      .replace(/\p{Bidi_Control}/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
  const wordsOf = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    return [...(slotted.length > 0 ? slotted : node.childNodes)].map(wordsOf).join(' ');
  };
  const nameOf = (it: Element) => {
    const label = (it as HTMLInputElement).labels?.[0];
    return clean(it.getAttribute('aria-label') ?? wordsOf(label ?? it));
  };
  const type = element.getAttribute('type');
  const radios = (element.getRootNode() as ParentNode).querySelectorAll('input[type=radio]');
  return {
    name: nameOf(element),
    group: type === 'radio' ? [...radios].map(nameOf) : [],
    role:
      element.getAttribute('role') ??
      (element.localName === 'input' ? (type ?? 'text') : element.localName),
    value: (element as HTMLInputElement).value ?? '',
  };
}

export const focusOf = (tab: Tab): Promise<Focus> => tab.evaluate(describeFocus);

/** How long something may take to come, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Presses Tab, round and round, until the focus is on what is named so: it may still be loading.
 * @param name What the name contains, e.g. the label's words.
 */
export async function tabTo(
  tab: Tab,
  name: string | RegExp,
  isWanted: (focus: Focus) => boolean = () => true,
): Promise<Focus> {
  const matches = (focus: Focus) =>
    (typeof name === 'string' ? focus.name.includes(name) : name.test(focus.name)) &&
    isWanted(focus);
  const met = new Set<string>();
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline;) {
    const focus = await focusOf(tab);
    if (matches(focus)) return focus;
    met.add(focus.name);
    await tab.press('Tab');
  }
  throw new Error(`The focus never came to “${name}”; it met: ${[...met].join(' | ')}`);
}

/** Goes to a field, not to an error about it, and types into it. */
export async function fill(tab: Tab, name: string | RegExp, text: string): Promise<void> {
  await tabTo(tab, name, ({ role }) => !['a', 'button', 'group'].includes(role));
  await tab.type(text);
}

/** Goes to a radio group by Tab and to one of its answers by arrows, as a group is one tab stop. */
export async function choose(tab: Tab, name: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline;) {
    const first = await focusOf(tab);
    if (first.name.includes(name)) return tab.press('Space');
    if (!first.group.some((answer) => answer.includes(name))) {
      await tab.press('Tab');
      continue;
    }
    await tab.press('ArrowDown');
    if ((await focusOf(tab)).name.includes(name)) return;
  }
  throw new Error(`The focus never came to the answer “${name}”.`);
}

/** Goes to a select and down its list until it holds this value. */
export async function select(tab: Tab, name: string, value: string): Promise<void> {
  let focus = await tabTo(tab, name);
  for (let arrows = 0; focus.value !== value && arrows < 60; arrows += 1) {
    await tab.press('ArrowDown');
    focus = await focusOf(tab);
  }
  if (focus.value !== value) throw new Error(`“${name}” has no “${value}”.`);
}

export async function activate(tab: Tab, name: string | RegExp, key: 'Enter' | 'Space' = 'Enter') {
  await tabTo(tab, name);
  await tab.press(key);
}

/** All text shown, through shadow roots and slots. */
function textShown(): string {
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (!(node instanceof Element) && !(node instanceof DocumentFragment)) return '';
    if (node instanceof Element && ['SCRIPT', 'STYLE', 'TEMPLATE'].includes(node.tagName))
      return '';
    if (
      node instanceof HTMLElement &&
      !node.checkVisibility() &&
      getComputedStyle(node).display !== 'contents'
    )
      return '';
    if (node instanceof HTMLSlotElement) {
      const assigned = node.assignedNodes();
      return [...(assigned.length ? assigned : node.childNodes)].map(read).join(' ');
    }
    return [...((node as Element).shadowRoot ?? node).childNodes].map(read).join(' ');
  };
  return read(document.body)
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/\s+/gu, ' ');
}

export const shownText = (tab: Tab): Promise<string> => tab.evaluate(textShown);

/** Waits until the page shows these words. */
export async function untilShown(tab: Tab, words: string | RegExp): Promise<string> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    // A page that is being left cannot be read.
    const text = await shownText(tab).catch(() => '');
    if (typeof words === 'string' ? text.includes(words) : words.test(text)) return text;
    if (Date.now() > deadline) throw new Error(`“${words}” was never shown; shown: ${text}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** Waits until the browser is at a page: words that are wanted there may stand on the one before too. */
export async function untilAt(tab: Tab, path: string): Promise<void> {
  const isThere = (wanted: string) =>
    location.pathname.endsWith(wanted) && document.readyState === 'complete';
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline;) {
    // A page that is being left cannot be asked.
    if (await tab.evaluate(isThere, path).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The browser never came to “${path}”.`);
}
