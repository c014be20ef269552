import { until } from './until.js';

/** What a test reads and presses inside a journey. */
export interface Inside {
  readonly root: ShadowRoot;
  /** The first that matches; to be there is up to the test. */
  readonly find: <E extends HTMLElement>(selector: string) => E;
  /** As it reads, of all or of a part: no marks of direction, one space between words. */
  readonly text: (node?: Node | null) => string;
  readonly appears: (selector: string) => Promise<void>;
  /** Presses the button with these words, or else the first that has them among others. */
  readonly press: (words: string) => void;
  readonly focusReaches: (id: string) => Promise<void>;
}

export function inside(element: Element): Inside {
  const root = element.shadowRoot as ShadowRoot;
  const text = (node: Node | null = root) => readable(node?.textContent ?? '');
  return {
    root,
    find: <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector) as E,
    text,
    appears: (selector) => until(() => root.querySelector(selector), `${selector}`),
    press: (words) => {
      const all = Array.from(root.querySelectorAll<HTMLElement>('button, fanar-button'));
      const button =
        all.find((one) => text(one) === words) ?? all.find((one) => text(one).includes(words));
      if (!button) throw new Error(`There is no button «${words}» in: ${text()}`);
      button.click();
    },
    focusReaches: (id) => until(() => root.activeElement?.id === id, `the focus at #${id}`),
  };
}

export function readable(text: string): string {
  return text
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
