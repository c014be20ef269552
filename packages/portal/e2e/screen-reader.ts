import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import type { Language } from './words.js';

type Node = Protocol.Accessibility.AXNode;
type Scalar = string | number | boolean;

/** What a reader says of roles and states, as the one most used in Egypt words it. */
interface Vocabulary {
  readonly roles: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
  readonly level: string;
  readonly blank: string;
  readonly and: string;
}

const VOCABULARY: Readonly<Record<Language, Vocabulary>> = {
  ar: {
    roles: {
      heading: 'عنوان',
      button: 'زر',
      DisclosureTriangle: 'زر',
      link: 'رابط',
      textbox: 'تحرير',
      radio: 'زر اختيار',
      checkbox: 'مربع تأشير',
      combobox: 'قائمة منسدلة',
      group: 'مجموعة',
      radiogroup: 'مجموعة اختيار',
      list: 'قائمة',
      term: 'مصطلح',
      alert: 'تنبيه',
      progressbar: 'شريط تقدم',
      image: 'صورة',
      timer: 'مؤقت',
      grid: 'جدول',
      columnheader: 'رأس عمود',
    },
    states: {
      required: 'مطلوب',
      invalid: 'إدخال خاطئ',
      checked: 'محدد',
      unchecked: 'غير محدد',
      disabled: 'غير متاح',
      readonly: 'للقراءة فقط',
      expanded: 'موسع',
      collapsed: 'مطوي',
      busy: 'مشغول',
    },
    level: 'مستوى',
    blank: 'فارغ',
    and: '، ',
  },
  en: {
    roles: {
      heading: 'heading',
      button: 'button',
      DisclosureTriangle: 'button',
      link: 'link',
      textbox: 'edit',
      radio: 'radio button',
      checkbox: 'check box',
      combobox: 'combo box',
      group: 'grouping',
      radiogroup: 'radio group',
      list: 'list',
      term: 'term',
      alert: 'alert',
      progressbar: 'progress bar',
      image: 'graphic',
      timer: 'timer',
      grid: 'table',
      columnheader: 'column header',
    },
    states: {
      required: 'required',
      invalid: 'invalid entry',
      checked: 'checked',
      unchecked: 'not checked',
      disabled: 'unavailable',
      readonly: 'read only',
      expanded: 'expanded',
      collapsed: 'collapsed',
      busy: 'busy',
    },
    level: 'level',
    blank: 'blank',
    and: ', ',
  },
};

/** Longer than anything waits before it is announced. */
const QUIET_MS = 1500;

/** Where a reader stops for what is in them, not for themselves. */
const SILENT = new Set([
  'none',
  'generic',
  'form',
  'status',
  'paragraph',
  'InlineTextBox',
  'LabelText',
  'Legend',
  'LineBreak',
  'ListMarker',
  'MenuListPopup',
  'DescriptionList',
  'definition',
  'RootWebArea',
  'rowgroup',
  'strong',
  'row',
  'gridcell',
]);
/** Named by what is in them, which is not said again. */
const NAMED_BY_CONTENT = new Set([
  'heading',
  'button',
  'DisclosureTriangle',
  'link',
  'term',
  'option',
  'combobox',
  'columnheader',
]);

/** Runs in the page before its own scripts: keeps what live regions say, in shadow roots too. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard, heardAt: 0 });
  const said = new WeakMap<Element, string>();
  const regionOf = (node: globalThis.Node | null): Element | undefined => {
    const element = node instanceof Element ? node : node?.parentElement;
    const region = element?.closest('[aria-live],[role=status],[role=alert],[role=log]');
    return region?.getAttribute('aria-live') === 'off' ? undefined : (region ?? undefined);
  };
  const ticks = ({ target }: MutationRecord) =>
    (target instanceof Element ? target : target.parentElement)?.closest('[role=timer]') !== null;
  const onChange = (all: readonly MutationRecord[]) => {
    // A timer is silent, and never at rest.
    const changes = all.filter((change) => !ticks(change));
    if (changes.length === 0) return;
    Object.assign(globalThis, { heardAt: performance.now() });
    for (const region of new Set(changes.map(({ target }) => regionOf(target)))) {
      if (!region) continue;
      const words = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (words !== '' && words !== said.get(region)) heard.push(words);
      said.set(region, words);
    }
  };
  const watch = (root: globalThis.Node) =>
    new MutationObserver(onChange).observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    watch(root);
    return root;
  };
  watch(document);
}

/** Hears and reads a page as a screen reader does, from the accessibility tree of Chromium. */
export class ScreenReader {
  readonly #page: Page;
  readonly #client: CDPSession;
  readonly #words: Vocabulary;
  readonly #log: string[] = [];

  private constructor(page: Page, client: CDPSession, language: Language) {
    this.#page = page;
    this.#client = client;
    this.#words = VOCABULARY[language];
  }

  /** Before the page is opened. */
  static async on(page: Page, language: Language): Promise<ScreenReader> {
    await page.evaluateOnNewDocument(listen);
    return new ScreenReader(page, await page.createCDPSession(), language);
  }

  /** Everything said so far, a line for each stop. */
  get log(): string {
    return `${this.#log.join('\n')}\n`;
  }

  /** Begins a part of the log. */
  mark(title: string): void {
    this.#log.push(...(this.#log.length > 0 ? [''] : []), `# ${title}`);
  }

  /** Waits until nothing has changed for a while: some messages come after a pause. */
  async untilQuiet(): Promise<void> {
    await this.#page.waitForFunction(
      (quiet) => {
        const { heardAt } = globalThis as unknown as { heardAt: number };
        return performance.now() - heardAt > quiet;
      },
      { polling: 50 },
      QUIET_MS,
    );
  }

  /** Waits for a message that comes by itself; it is heard with the next ones. */
  async untilHeard(words: string): Promise<void> {
    await this.#page.waitForFunction(
      (wanted) => {
        const { heard } = globalThis as unknown as { heard: readonly string[] };
        return heard.some((message) => message.includes(wanted));
      },
      { polling: 50 },
      words,
    );
  }

  /** Waits until the focus is where a new screen puts it: on its heading, or on what is wrong. */
  async untilArrived(): Promise<void> {
    await this.#page.waitForFunction(
      () => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        return focused?.matches('[role=heading], [role=group]');
      },
      { polling: 50 },
    );
  }

  /** What was said by itself since the last time: live messages, and the place of the focus. */
  async hear(): Promise<readonly string[]> {
    const live = await this.#page.evaluate(() => {
      const { heard } = globalThis as unknown as { heard: string[] };
      return heard.splice(0);
    });
    const nodes = await this.#nodes();
    const focused = nodes.findLast((node) => propertyOf(node, 'focused') === true);
    const focus = focused && focused.role?.value !== 'RootWebArea' ? this.#say(focused) : '';
    const said = [...live.map((words) => `! ${bare(words)}`), ...(focus ? [`> ${focus}`] : [])];
    this.#log.push(...said);
    return said;
  }

  /** Reads an element from top to bottom. */
  async read(selector: string): Promise<readonly string[]> {
    const nodes = await this.#nodes();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const { root } = await this.#client.send('DOM.getDocument');
    const { nodeId } = await this.#client.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector,
    });
    const { node } = await this.#client.send('DOM.describeNode', { nodeId });
    const top = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
    const lines = top ? this.#linesOf(top, byId) : [];
    this.#log.push(...lines);
    return lines;
  }

  async #nodes(): Promise<readonly Node[]> {
    return (await this.#client.send('Accessibility.getFullAXTree')).nodes;
  }

  #linesOf(node: Node, byId: ReadonlyMap<string, Node>): string[] {
    const role = String(node.role?.value ?? '');
    const isSilent = node.ignored || SILENT.has(role) || role === 'listitem';
    const own = isSilent ? '' : this.#say(node);
    const isLeaf = !node.ignored && NAMED_BY_CONTENT.has(role);
    const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    const inside = isLeaf ? [] : this.#linesOfAll(children, byId);
    const lines = [...(own === '' ? [] : [own]), ...inside];
    return role === 'listitem'
      ? lines.map((line, at) => `${at === 0 ? '• ' : '  '}${line}`)
      : lines;
  }

  /** Texts that stand beside one another are one stop. */
  #linesOfAll(nodes: readonly Node[], byId: ReadonlyMap<string, Node>): string[] {
    const lines: string[] = [];
    let isText = false;
    for (const node of nodes) {
      const wasText = isText;
      isText = isOnlyText(node, byId);
      const inside = this.#linesOf(node, byId);
      if (wasText && isText && lines.length > 0)
        lines.push(`${lines.pop() ?? ''} ${inside.join(' ')}`);
      else lines.push(...(isText ? [inside.join(' ')] : inside));
    }
    return lines.filter((line) => line.trim() !== '');
  }

  #say(node: Node): string {
    const role = String(node.role?.value ?? '');
    const name = bare(node.name?.value);
    if (role === 'StaticText') return name;
    const { roles, and, blank } = this.#words;
    const value = bare(node.value?.value);
    const parts = [
      name,
      roles[role] ?? role,
      ...this.#statesOf(node),
      role === 'textbox' && value === '' ? blank : value,
      bare(node.description?.value),
    ];
    return parts.filter(Boolean).join(and);
  }

  #statesOf(node: Node): string[] {
    const { states, level } = this.#words;
    const is = (name: string) => [true, 'true'].some((yes) => yes === propertyOf(node, name));
    const has = (name: string) => propertyOf(node, name) !== undefined;
    const role = String(node.role?.value ?? '');
    const depth = propertyOf(node, 'level');
    const told = ['required', 'invalid', 'disabled', 'readonly', 'busy'].filter(is);
    if (has('checked')) told.push(is('checked') ? 'checked' : 'unchecked');
    if (has('expanded')) told.push(is('expanded') ? 'expanded' : 'collapsed');
    return [
      ...(role === 'heading' && depth !== undefined ? [`${level} ${String(depth)}`] : []),
      ...told.map((state) => states[state] ?? state),
    ];
  }
}

function propertyOf({ properties = [] }: Node, name: string): Scalar | undefined {
  return properties.find((property) => property.name === name)?.value.value as Scalar | undefined;
}

/** Text and what only groups it, as in a line of prose. */
function isOnlyText(
  { role, ignored, childIds = [] }: Node,
  byId: ReadonlyMap<string, Node>,
): boolean {
  const kind = String(role?.value ?? '');
  if (kind === 'StaticText') return true;
  if (!ignored && kind !== 'none' && kind !== 'generic') return false;
  return (
    childIds.length > 0 &&
    childIds.every((id) => {
      const child = byId.get(id);
      return child !== undefined && isOnlyText(child, byId);
    })
  );
}

/** Without what only the eye needs. */
function bare(text: unknown): string {
  return (typeof text === 'number' || typeof text === 'string' ? String(text) : '')
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
