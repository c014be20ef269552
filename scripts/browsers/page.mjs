/**
 * Pages of their own for what cannot be tried in the page of the tests: server markup as a parser
 * meets it, and the security policy.
 *
 * `/__page__/?module=<path>&markup=<html>[&policy=strict][&lang=en][&rendered=ar]`
 *
 * `rendered` is the language that a server took the page to be in; such pages have our style sheets.
 *
 * `/__tiles__/{z}/{x}/{y}.svg` are the tiles of a map.
 *
 * The page holds the markup and waits. `window.fanar.start(...paths)` imports modules one after the
 * other; `window.fanar.complaints` lists what the browser refused and what went wrong, and what of server
 * markup is no valid HTML; `window.fanar.shifts` what jumped, where the browser tells.
 */
import { serverRender } from './server-render.mjs';
import { STRICT_POLICY } from '../strict-policy.mjs';
import { faultsOf } from './valid-html.mjs';

const PREFIX = '/__page__/';

const SHEETS = [
  '/packages/tokens/dist/tokens.css',
  '/packages/elements/dist/light.css',
  '/packages/elements/src/styles/before-defined.css',
];

const WATCHER = `{
  const complaints = JSON.parse(document.querySelector('meta[name="faults"]').content);
  const shifts = [];
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        const nodes = sources.map(({ node }) => node?.localName ?? node?.textContent);
        shifts.push([value.toFixed(4), ...nodes].join(' '));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }
  addEventListener('securitypolicyviolation', (event) =>
    complaints.push(event.effectiveDirective + ': ' + (event.sample || event.blockedURI)), true);
  addEventListener('error', (event) => complaints.push(event.message));
  addEventListener('unhandledrejection', (event) => complaints.push(String(event.reason)));
  for (const level of ['warn', 'error']) {
    console[level] = (...words) => complaints.push(words.join(' '));
  }
  window.fanar = {
    complaints,
    shifts,
    async start(...paths) { for (const path of paths) await import(path); },
  };
}`;

/** A tile of a map, drawn here: tests ask no other host for anything. */
const TILES = /^\/__tiles__\/(\d+)\/(\d+)\/(\d+)\.svg$/;
const tileOf = (place) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><path fill="#e8efe8" stroke="#9ab" d="M0 0h256v256H0z"/><text x="20" y="130">${place}</text></svg>`;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export function pageMiddleware(root) {
  return async (context, next) => {
    const tile = TILES.exec(context.path);
    if (tile) {
      context.type = 'svg';
      context.body = tileOf(tile.slice(1).join('/'));
      return undefined;
    }
    if (!context.path.startsWith(PREFIX)) return next();
    if (context.path === `${PREFIX}watcher.js`) {
      context.type = 'js';
      context.body = WATCHER;
      return undefined;
    }
    const { module, markup, policy, rendered, lang = 'ar' } = context.query;
    if (policy === 'strict') context.set('Content-Security-Policy', STRICT_POLICY);
    const body = rendered ? await serverRender(root, module, markup, rendered) : markup;
    const faults = rendered ? await faultsOf(body) : [];
    const sheets = rendered ? SHEETS.map((href) => `<link rel="stylesheet" href="${href}">`) : [];
    const dir = lang === 'ar' ? 'rtl' : 'ltr';
    context.type = 'html';
    context.body = `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>page</title>
      <meta name="faults" content="${escaped(JSON.stringify(faults))}">${sheets.join('')}
      <script src="${PREFIX}watcher.js"></script></head><body>${body}</body></html>`;
    return undefined;
  };
}
