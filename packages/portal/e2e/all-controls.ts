import { readFile } from 'node:fs/promises';
import type { Tab } from './browsers/index.js';
import type { Pages } from './scene.js';
import { SCRIPT } from './script-tag.js';

/** The form of our controls, and that of native ones with the same names. */
export const FORMS = ['fanar', 'native'] as const;
export type FormId = (typeof FORMS)[number];

const stories = new URL('../../../stories/all-controls/', import.meta.url);

/** Controls outside their forms. */
const outside = `
  <fanar-text-field form="fanar" name="outside" label="خارج النموذج" value="هنا"></fanar-text-field>
  <p><label>خارج النموذج <input form="native" name="outside" value="هنا" /></label></p>`;

/**
 * Custom elements without anything of ours, for what an engine gives back to any. They are defined
 * late and not in the order of the page, as elements that load lazily are.
 */
const minimal = `
  <form id="minimal" aria-label="عناصر بلا فنار">
    <minimal-one name="a"></minimal-one>
    <minimal-two name="b"></minimal-two>
    <minimal-one name="c"></minimal-one>
    <minimal-one name="file"></minimal-one>
  </form>`;

const minimalScript = `
  class Minimal extends HTMLElement {
    static formAssociated = true;
    internals = this.attachInternals();
    given = [];
    formStateRestoreCallback(state) {
      this.given = typeof state === 'string' ? [state] : Array.from(state.values(), (part) => part.name ?? part);
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  customElements.define('minimal-two', class extends Minimal {});
  customElements.define('minimal-one', class extends Minimal {});`;

const style = `
  :root { color-scheme: light dark; }
  body { background: Canvas; color: CanvasText; line-height: 1.7; }`;

const pageOf = (language: 'ar' | 'en', title: string, content: string): string =>
  `<!doctype html>
  <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${title}</title>
      <link rel="stylesheet" href="/town/town.css" />
      <script type="module" src="${SCRIPT}"></script>
      <script type="module" src="/town/minimal.js"></script>
    </head>
    <body>
      <main><h1>${title}</h1>${content}</main>
    </body>
  </html>`;

/** Texts between quotes or tags in English. */
function inEnglish(page: string, english: Readonly<Record<string, string>>): string {
  return Object.entries({ ...english, 'خارج النموذج': 'Outside of the form' }).reduce(
    (text, [ar, en]) => text.replaceAll(new RegExp(`(?<=[">]\\s*)${ar}(?=\\s*["<])`, 'g'), en),
    page,
  );
}

/** A page of somebody else's with every control, `town/` and `town/en/`, and where its forms lead. */
export async function townPages(): Promise<Pages> {
  const page = await readFile(new URL('page.html', stories), 'utf8');
  const english = JSON.parse(await readFile(new URL('page.en.json', stories), 'utf8')) as Record<
    string,
    string
  >;
  const content = `${page}${outside}${minimal}`;
  const received = pageOf('ar', 'وصل الطلب', '');
  return {
    'town/index.html': pageOf('ar', 'كل العناصر', content),
    'town/en/index.html': pageOf('en', 'All controls', inEnglish(content, english)),
    'town/fanar/index.html': received,
    'town/native/index.html': received,
    'town/minimal.js': minimalScript,
    'town/town.css': style,
  };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

/** How long a page may take, in milliseconds. */
const PATIENCE = 60_000;

/** Waits until nothing is missing on the page at a path, whatever page it is on the way. */
async function until(tab: Tab, path: string, isTown: boolean): Promise<void> {
  for (const deadline = Date.now() + PATIENCE; ;) {
    // A page that is being left cannot be asked.
    const missing = await tab.evaluate(missingAt, path, isTown).catch(String);
    if (missing === '') return;
    if (Date.now() > deadline) {
      throw new Error(`The page at ${path} never came to rest: ${missing}`);
    }
    await pause();
  }
}

/** What the page at a path still lacks, in words; nothing once it is at rest. Runs in the page. */
function missingAt(path: string, isTown: boolean): string {
  const unready = Array.from(document.querySelectorAll(':not(:defined)'), (it) => it.localName);
  const hasOwners = document.querySelector('[name="owners/0/name"]') !== null;
  const missing = [
    ...(location.pathname === path ? [] : [`it is ${location.pathname}`]),
    ...(document.readyState === 'complete' ? [] : [document.readyState]),
    ...(isTown && unready.length > 0 ? [`undefined: ${unready.join()}`] : []),
    ...(isTown && !hasOwners ? ['no owners'] : []),
  ];
  if (missing.length === 0) return '';
  // Where a form is not left, this is why.
  const invalid = Array.from(
    document.querySelectorAll<HTMLInputElement>('form :invalid:not(fieldset)'),
    ({ name, validationMessage }) => `${name} (${validationMessage})`,
  );
  const { activeElement, visibilityState } = document;
  const focus = `focus on ${String(activeElement?.localName)} of ${String(activeElement?.closest('form')?.id)}`;
  const has = document.hasFocus() ? 'in focus' : 'not in focus';
  return [...missing, focus, visibilityState, has, `invalid: ${invalid.join()}`].join('; ');
}

/** Waits until every control stands and speaks. */
export async function settle(tab: Tab, path = '/town/'): Promise<void> {
  await until(tab, path, true);
  await tab.evaluate(async () => {
    const elements = document.querySelectorAll<HTMLElement & { updateComplete?: unknown }>('*');
    for (const element of elements) await element.updateComplete;
  });
}

export async function openTown(tab: Tab, url: string): Promise<void> {
  await tab.goto(url);
  await settle(tab);
}

export async function goBack(tab: Tab): Promise<void> {
  await tab.back();
  await settle(tab);
}

/** What form data holds, a file by its name. */
export const entriesOf = (tab: Tab, form: FormId): Promise<string[]> =>
  tab.evaluate((id) => {
    const data = new FormData(document.getElementById(id) as HTMLFormElement);
    return Array.from(
      data,
      ([name, value]) => `${name}=${value instanceof File ? value.name : value}`,
    );
  }, form);

/** Presses the form's own button; where it leads is not waited for. */
export async function pressButton(tab: Tab, form: FormId, type: 'submit' | 'reset'): Promise<void> {
  await tab.evaluate(
    (id, button) => {
      const own = `#${id} :is(fanar-button[type=${button}], button[type=${button}])`;
      document.querySelector<HTMLElement>(own)?.focus();
    },
    form,
    type,
  );
  await tab.press('Enter');
}

/** Sends a form by its button. The query string that the browser makes of it. */
export async function submit(tab: Tab, form: FormId): Promise<string> {
  await pressButton(tab, form, 'submit');
  return queryAt(tab, form);
}

/** The query string once the browser is where the form leads. */
export async function queryAt(tab: Tab, form: FormId): Promise<string> {
  await until(tab, `/town/${form}/`, false);
  return tab.evaluate(() => location.search);
}

/** The entries of a query string, in plain words. */
export function readQuery(query: string): string[] {
  return Array.from(new URLSearchParams(query), ([name, value]) => `${name}=${value}`);
}
