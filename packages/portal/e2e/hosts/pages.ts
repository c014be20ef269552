import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Pages } from '../scene.js';
import { SPECIMENS_MARKUP } from './specimens.js';
import { BUNDLE } from '../script-tag.js';

const { resolve } = createRequire(import.meta.url);
const styleSheet = (name: string) => readFileSync(resolve(name), 'utf8');

/** A page of somebody else's. */
export interface HostPage {
  /** Attributes of `<html>`. Default: an Arabic page. */
  readonly html?: string;
  /** Of the wrapper around our elements. Default: none. */
  readonly island?: string;
  /** The calm page that it is compared with. Default: `ar`. */
  readonly like?: 'ar' | 'en';
  /** Specimens that are not as on the calm page, with good reason. */
  readonly apart?: readonly string[];
  /** A style sheet of the page, as CSS. */
  readonly css?: string;
  /** A script of the page, run before anything of ours. */
  readonly script?: string;
  /** A module of the page, begun before ours. */
  readonly module?: string;
  /** Puts what is embedded into the page. */
  readonly around?: (content: string) => string;
}

const ARABIC = 'lang="ar" dir="rtl"';
const ENGLISH = 'lang="en" dir="ltr"';

const RESET = (important = '') =>
  `* { all: revert${important}; letter-spacing: .3em${important}; box-sizing: content-box${important} }`;

/** What a page may do to its own text, all of it inherited. */
const INHERITED = `body {
  letter-spacing: .3em; word-spacing: 1em; line-height: 1; text-indent: 2em; text-transform: uppercase;
  white-space: nowrap; font-style: italic; text-align: center; hyphens: auto; text-shadow: 1px 1px red;
  word-break: break-all; font-size: 30px; color: #fff; background: #777;
}`;

/** Pages to compare with. */
export const CALM = {
  ar: { html: ARABIC },
  en: { html: ENGLISH },
} satisfies Readonly<Record<string, HostPage>>;

/** In a frame, whose document keeps the policy of the page around it. */
const framed = (content: string) =>
  `<iframe srcdoc="${documentOf({ content }).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;

/** Another library's element, which keeps what is put into it in a shadow root, with a reset of its own. */
const PANEL = `
  const reset = new CSSStyleSheet();
  reset.replaceSync('* { margin: 0; padding: 0; letter-spacing: .1em; line-height: 1 }');
  customElements.define('town-panel', class extends HTMLElement {
    keep(content) {
      this.attachShadow({ mode: 'open' }).append(content);
      this.shadowRoot.adoptedStyleSheets = [reset];
    }
  });
  // Once our scripts have found them.
  addEventListener('load', () => document.querySelector('town-panel').keep(document.querySelector('main')));`;

const MODAL = `addEventListener('load', () => document.querySelector('dialog').showModal());`;

/** By what each is hostile. */
export const HOSTILE: Readonly<Record<string, HostPage>> = {
  'a reset of everything': { css: RESET() },
  'a reset of everything, with weight': { css: RESET(' !important') },
  'text set for posters': { css: INHERITED },
  'Bootstrap 5, right to left': { css: styleSheet('bootstrap/dist/css/bootstrap.rtl.css') },
  'Tailwind preflight': { css: styleSheet('tailwindcss/preflight.css') },
  // What holds the words of the page alone runs as the page does.
  'no language and no direction': { html: '', apart: ['button', 'tag', 'card'] },
  'an English page with an Arabic island': { html: ENGLISH, island: ARABIC },
  'an Arabic page with an English island': { html: ARABIC, island: ENGLISH, like: 'en' },
  'a frame': { around: framed },
  'the shadow root of another library': {
    script: PANEL,
    around: (content) => `<town-panel></town-panel>${content}`,
  },
  'a modal dialog': {
    script: MODAL,
    around: (content) => `<dialog>${content}</dialog>`,
  },
};

/** Where a page stands on the host. */
export const addressOf = (name: string) => `hosts/${name.replaceAll(/\W+/g, '-').toLowerCase()}/`;

interface Written extends Pick<HostPage, 'html'> {
  readonly content: string;
  readonly head?: string;
}

function documentOf({ html = ARABIC, head = '', content }: Written): string {
  return `<!doctype html>
<html ${html}>
  <head>
    <meta charset="utf-8">
    <title>بلدية</title>
    <meta name="viewport" content="width=device-width">
    <script src="/hosts/watch.js"></script>
    ${head}
    <script type="module" src="${BUNDLE}fanar.js"></script>
  </head>
  <body>${content}</body>
</html>`;
}

/** The files of a page, by their path on the host. */
export function filesOf(name: string, page: HostPage): Pages {
  const folder = addressOf(name);
  const {
    island = '',
    css = '',
    script = '',
    module = '',
    around = (content: string) => content,
  } = page;
  const head = `<link rel="stylesheet" href="/${folder}page.css">
    <script src="/${folder}page.js"></script>
    <script type="module" src="/${folder}module.js"></script>`;
  const content = around(`<main ${island}>${SPECIMENS_MARKUP}</main>`);
  return {
    [`${folder}index.html`]: documentOf({ ...page, head, content }),
    [`${folder}page.css`]: css,
    [`${folder}page.js`]: script,
    [`${folder}module.js`]: module,
  };
}
