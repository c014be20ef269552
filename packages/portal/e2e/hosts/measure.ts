import type { Tab } from '../browsers/index.js';

/** A box that one of our elements draws, measured from the place of the whole. */
export interface Box {
  /** The elements around it, from the outer to the inner. */
  readonly path: string;
  /** Left, top, width and height, in pixels. */
  readonly place: readonly number[];
  /** How the text in it is set; empty where there is none. */
  readonly text: Readonly<Record<string, string>>;
}

/** Where something stands in the view, in pixels. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What went wrong on a page, and what it said. */
export interface Noted {
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Run before anything else of a page: notes what goes wrong, and reaches what is in frames and shadow roots. */
export const WATCH = `
  const noted = (window.noted = { violations: [], errors: [], warnings: [] });
  document.addEventListener('securitypolicyviolation', (event) =>
    noted.violations.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample));
  addEventListener('error', (event) => noted.errors.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => noted.errors.push(String(event.reason)));
  for (const [level, list] of [['error', noted.errors], ['warn', noted.warnings]]) {
    const say = console[level];
    console[level] = (...words) => {
      list.push(words.join(' '));
      say.apply(console, words);
    };
  }
  /** The document of the frame, where there is one. */
  const innermost = () => document.querySelector('iframe')?.contentDocument ?? document;
  /** All elements below, through every shadow root. */
  function* everyElement(root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* everyElement(element.shadowRoot);
    }
  }
  window.host = {
    innermost,
    everyElement,
    find: (selector) => everyElement(innermost()).find((element) => element.matches(selector)),
  };`;

interface Host {
  innermost(): Document;
  everyElement(root: ParentNode): Iterable<HTMLElement>;
  find(selector: string): HTMLElement | undefined;
}

declare global {
  interface Window {
    host: Host;
    noted: { violations: string[]; errors: string[]; warnings: string[] };
  }
}

/** What a page has noted so far, in its frame too. */
export const notedOn = (tab: Tab): Promise<Noted> =>
  tab.evaluate(() => {
    const { noted } = window;
    const framed = window.host.innermost().defaultView?.noted ?? noted;
    return framed === noted
      ? noted
      : {
          violations: [...noted.violations, ...framed.violations],
          errors: [...noted.errors, ...framed.errors],
          warnings: [...noted.warnings, ...framed.warnings],
        };
  });

/**
 * Gives what is embedded the same room on every page, whatever its styles: an inline style with weight comes
 * before all of them. The font is the host's, so all hosts have the same. Waits until nothing changes.
 */
export const layOut = (tab: Tab, width: number): Promise<void> =>
  tab.evaluate(async (room: number) => {
    const set = (element: Element | null | undefined, style: Readonly<Record<string, string>>) => {
      for (const [property, value] of Object.entries(style))
        (element as HTMLElement | null)?.style.setProperty(property, value, 'important');
    };
    const { host } = window;
    const plain = { margin: '0', padding: '0', border: '0', 'box-sizing': 'border-box' };
    const whole = { ...plain, 'inline-size': '100%', 'max-inline-size': 'none' };
    const still = { 'scrollbar-width': 'none' };
    set(document.body, whole);
    set(document.documentElement, still);
    set(document.querySelector('iframe'), { ...whole, display: 'block', 'block-size': '100vh' });
    set(document.querySelector('dialog'), {
      ...whole,
      ...still,
      'block-size': '100vh',
      'max-block-size': 'none',
    });
    const isReady = () => {
      const all = [...host.everyElement(host.innermost())];
      const journeys = all.filter((element) =>
        element.matches('fanar-service-form, fanar-appointment-picker, fanar-status-tracker'),
      );
      return (
        all.every((element) => element.matches(':defined')) &&
        journeys.length === 3 &&
        !all.some((element) => element.matches('.loading')) &&
        journeys.every((it) => it.shadowRoot?.querySelector('form, fanar-button, fieldset'))
      );
    };
    let before = '';
    let stillSince = 0;
    for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
      const main = host.find('main');
      set(host.innermost().body, whole);
      set(host.innermost().documentElement, still);
      set(main, {
        ...plain,
        display: 'block',
        'inline-size': `${room}px`,
        'margin-inline': 'auto',
        'font-family': 'sans-serif',
        background: '#fff',
      });
      for (const specimen of main?.children ?? [])
        set(specimen, {
          ...plain,
          display: 'flow-root',
          'margin-block-end': '24px',
          'text-align': 'start',
        });
      const all = [...host.everyElement(host.innermost())];
      const now = `${all.length} ${main?.scrollHeight} ${isReady()}`;
      if (now !== before) stillSince = Date.now();
      before = now;
      if (isReady() && Date.now() - stillSince > 300) return;
      await new Promise((next) => setTimeout(next, 50));
    }
    throw new Error(`What is embedded never came to rest: ${before}.`);
  }, width);

/** All that each specimen draws, by its name; `opened`, what it opens over the page. */
export const measure = (tab: Tab, openers: Readonly<Record<string, string>>) =>
  tab.evaluate(async (opening: Readonly<Record<string, string>>) => {
    const { host } = window;
    const names = new WeakMap<Element, string>();
    const pathOf = (element: Element): string => {
      const root = element.getRootNode() as ShadowRoot;
      const around = element.parentElement ?? root.host;
      const own = [element.localName, ...element.classList].join('.');
      return `${(around && names.get(around)) ?? ''} > ${own}`.replace(/^ > /, '');
    };
    const TEXT = ['letterSpacing', 'lineHeight', 'fontSize', 'fontStyle', 'color'] as const;
    const MORE = ['wordSpacing', 'textIndent', 'textTransform', 'whiteSpace', 'direction'] as const;
    const textOf = (element: Element) => {
      const hasText = Array.from(element.childNodes).some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const style = getComputedStyle(element);
      return hasText || element.matches('input, select')
        ? Object.fromEntries([...TEXT, ...MORE].map((property) => [property, style[property]]))
        : {};
    };
    /** What of the element is ours: all but what the page has put into it. */
    const boxesOf = (root: Element) => {
      const { left, top } = root.getBoundingClientRect();
      const boxes: Box[] = [];
      const visit = (element: Element, isOurs: boolean) => {
        names.set(element, pathOf(element));
        const { x, y, width, height } = element.getBoundingClientRect();
        // What is but heard comes and goes, and is a pixel wide.
        if (width > 1 && height > 1) {
          const place = [x - left, y - top, width, height].map((it) => Math.round(it * 10) / 10);
          boxes.push({ path: names.get(element) ?? '', place, text: textOf(element) });
        }
        if (element.localName === 'svg') return;
        for (const child of element.shadowRoot?.children ?? []) visit(child, true);
        if (isOurs) for (const child of element.children) visit(child, true);
      };
      visit(
        root,
        root.getRootNode() !== root.ownerDocument && !root.matches('[data-specimen] > *'),
      );
      return boxes;
    };
    const frames = async (count: number) => {
      for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
    };
    const measured: Record<string, Box[]> = {};
    const opened: Record<string, Box[]> = {};
    for (const wrapper of host.find('main')?.children ?? []) {
      const name = wrapper.getAttribute('data-specimen') ?? '';
      const element = wrapper.firstElementChild as HTMLElement;
      measured[name] = boxesOf(element);
      const opener = opening[name];
      if (!opener) continue;
      element.scrollIntoView({ block: 'start', behavior: 'instant' });
      element.shadowRoot?.querySelector<HTMLElement>(opener)?.click();
      let popover: HTMLElement | null | undefined;
      for (let tries = 0; tries < 100 && !popover; tries += 1) {
        await frames(1);
        popover = element.shadowRoot?.querySelector<HTMLElement>(':popover-open, :modal');
      }
      if (!popover) throw new Error(`${name} did not open.`);
      await new Promise((next) => setTimeout(next, 150));
      opened[name] = boxesOf(popover);
      element.shadowRoot?.querySelector<HTMLElement>(opener)?.click();
      if (popover.matches(':popover-open')) popover.hidePopover();
      if (popover.matches(':modal')) (popover as HTMLDialogElement).close();
      await frames(2);
    }
    const { documentElement: page } = host.innermost();
    return { measured, opened, overflow: page.scrollWidth - page.clientWidth };
  }, openers);

/** Brings a specimen into view, at the top where it can be. */
export const show = (tab: Tab, name: string): Promise<View> =>
  tab.evaluate(async (wanted: string) => {
    const { host } = window;
    const element = host.find(`[data-specimen="${wanted}"] > *`);
    if (!element) throw new Error(`There is no ${wanted}.`);
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  }, name);

export type Measured = Awaited<ReturnType<typeof measure>>;
