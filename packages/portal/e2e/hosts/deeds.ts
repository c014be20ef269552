import type { Tab } from '../browsers/index.js';

/** Enters something in every box, and takes the second answer of every list and the first of every group. */
export const enterEverywhere = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const { host } = window;
    const groups = new Set<unknown>();
    const isText = 'input:is(:not([type]), [type=text], [type=tel], [type=search]):not(:disabled)';
    for (const element of host.everyElement(host.innermost())) {
      if (element.matches(isText)) {
        (element as HTMLInputElement).value = `نص ${groups.size}`;
        element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      } else if (element.matches('select')) {
        (element as HTMLSelectElement).selectedIndex = 1;
        element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        element.dispatchEvent(new Event('change', { bubbles: true }));
      } else if (element.matches('input[type=radio]') && !groups.has(element.getRootNode())) {
        element.click();
      }
      if (element.matches('input, select')) groups.add(element.getRootNode());
    }
  });

/** What stands in every box and is chosen everywhere, and which fields there are. */
export const enteredOn = (tab: Tab): Promise<readonly string[]> =>
  tab.evaluate(() => {
    const { host } = window;
    return [...host.everyElement(host.innermost())]
      .filter((element) => element.matches('input, select'))
      .map((element) => {
        const { value, checked, type } = element as HTMLInputElement;
        const around = (element.getRootNode() as ShadowRoot).host?.localName;
        return `${around} ${type === 'radio' || type === 'checkbox' ? checked : value}`;
      });
  });

/** Where a page may move what is embedded. */
export const PLACES = ['another parent', 'a shadow root', 'a dialog', 'the page'] as const;

export const moveTo = (tab: Tab, place: (typeof PLACES)[number]): Promise<void> =>
  tab.evaluate(async (to: string) => {
    const { host } = window;
    const main = host.find('main');
    if (!main) throw new Error('Nothing is embedded.');
    const around = document.createElement(to === 'a dialog' ? 'dialog' : 'section');
    const inside = to === 'a shadow root' ? around.attachShadow({ mode: 'open' }) : around;
    if (to === 'the page') {
      document.body.append(main);
    } else {
      document.body.append(around);
      inside.append(main);
      if (around instanceof HTMLDialogElement) around.showModal();
    }
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }, place);

/** As the translators of browsers do: in place of every text stands another, in two elements of theirs. */
export const translate = (tab: Tab): Promise<number> =>
  tab.evaluate(() => {
    const { host } = window;
    const roots: Node[] = [document.body];
    for (const { shadowRoot } of host.everyElement(document))
      if (shadowRoot) roots.push(shadowRoot);
    const texts = roots.flatMap((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (walker.nextNode()) found.push(walker.currentNode as Text);
      return found;
    });
    const ours = texts.filter(
      ({ data, parentElement }) =>
        /\p{L}/u.test(data) &&
        !parentElement?.closest('script, style, option, textarea, title, font'),
    );
    for (const text of ours) {
      const font = document.createElement('font');
      font.append(document.createElement('font'));
      font.firstElementChild?.append(text.data.replaceAll(/\p{L}+/gu, 'mot'));
      text.replaceWith(font);
    }
    return ours.length;
  });

/** Sets properties of the one element that fits, and gives its words once it has taken them. */
export const change = (
  tab: Tab,
  selector: string,
  properties: Readonly<Record<string, unknown>>,
): Promise<string> =>
  tab.evaluate(
    async (wanted: string, values: Readonly<Record<string, unknown>>) => {
      const element = window.host.find(wanted) as
        (HTMLElement & { updateComplete: Promise<unknown> }) | undefined;
      if (!element) throw new Error(`There is no ${wanted}.`);
      Object.assign(element, values);
      await element.updateComplete;
      return element.shadowRoot?.textContent ?? '';
    },
    selector,
    properties,
  );
