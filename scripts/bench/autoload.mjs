/**
 * What `fanar.js` of the built bundle costs to find 500 Fanar elements of every kind among 10,000 elements
 * of a page, in Chromium with the processor slowed down: standing there from the start, each in an open
 * shadow root of somebody else's, and added at once to a page that was empty.
 *
 * From the browser's sampling profiler, in milliseconds of several pages, the least and the median: `search`
 * is the time in functions of `fanar.js`, and in what the browser does for them, such as running a query;
 * `requests` the time that its imports take the browser, one for each kind; `elements` the time in all other
 * files, which is what elements take to load and to draw. A profiler's time goes on while another program
 * has the processor: the least is the nearest to the truth.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { launch, median, serve, SLOWDOWN } from './element-page.mjs';

const ALL = 10_000;
const FANAR = 500;
const PAGES = 3;
/** Between two samples, in microseconds. */
const INTERVAL = 100;

const { version } = JSON.parse(readFileSync(join(root, 'packages/cdn/package.json'), 'utf8'));
const bundle = join(root, 'packages/cdn/bundle', version);

/** Every element that is no journey: these ask a server. */
const tags = readdirSync(join(root, 'packages/elements/dist'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .filter(({ name }) => readdirSync(bundle).includes(`${name}.js`))
  .map(({ name }) => `fanar-${name}`);

/** What stands around one Fanar element, itself counted. */
const part = `<section><h2><span>خدمة</span></h2><fanar></fanar>
  <ul>${'<li><b>سطر</b></li>'.repeat((ALL / FANAR - 6) / 2)}</ul><p></p></section>`;

/** Puts it all into the page; `isInRoots`: in shadow roots. */
const fill = `
  const tags = ${JSON.stringify(tags)};
  window.fill = (isInRoots) => {
    const parts = document.createElement('main');
    for (let at = 0; at < ${FANAR}; at += 1) {
      const tag = tags[at % tags.length];
      const text = ${JSON.stringify(part)}.replace(/fanar/g, tag);
      const place = isInRoots ? document.createElement('div') : parts;
      if (isInRoots) {
        place.attachShadow({ mode: 'open' }).innerHTML = text;
        parts.append(place);
      } else place.insertAdjacentHTML('beforeend', text);
    }
    document.body.append(parts);
  };
  window.start = () => new Promise((resolve) => {
    document.addEventListener('fanar-ready', resolve, { once: true });
    const script = Object.assign(document.createElement('script'), { type: 'module', src: '/fanar.js' });
    document.head.append(script);
  });
  window.all = () => Promise.all(tags.map((tag) => customElements.whenDefined(tag)));`;

/** By name, what is in the page before the profiler runs, and what happens then. */
const cases = [
  { name: 'in the page', before: 'fill(false)', act: 'start()' },
  { name: 'in shadow roots', before: 'fill(true)', act: 'start()' },
  { name: 'added later', before: 'start()', act: 'fill(false), all()' },
];

/** @param {{ quiet?: boolean }} options */
export async function measure({ quiet = false } = {}) {
  const site = await serve(scripts(), `<script src="/fill.js"></script>`);
  const browser = await launch();
  const results = [];
  try {
    for (const each of cases) {
      const times = [];
      for (let page = 0; page < PAGES; page += 1) {
        times.push(await profileOf(browser, site.address, each));
      }
      const both = (/** @type {readonly number[]} */ of) => ({
        least: rounded(Math.min(...of)),
        median: rounded(median(of)),
      });
      results.push({
        name: each.name,
        search: both(times.map(({ search }) => search)),
        requests: both(times.map(({ requests }) => requests)),
        elements: both(times.map(({ elements }) => elements)),
      });
    }
  } finally {
    await browser.close();
    site.close();
  }
  if (!quiet) print(results);
  return results;
}

/** The scripts of the bundle, and that of the page, by their addresses. */
function scripts() {
  const names = readdirSync(bundle, { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => name.endsWith('.js'))
    .map((name) => /** @type {const} */ ([`/${name}`, readFileSync(join(bundle, name))]));
  return new Map([.../** @type {[string, string | Buffer][]} */ (files), ['/fill.js', fill]]);
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address
 * @param {(typeof cases)[number]} each
 */
async function profileOf(browser, address, { before, act }) {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await page.evaluate(before);
    const profiler = await page.createCDPSession();
    await profiler.send('Profiler.enable');
    await profiler.send('Profiler.setSamplingInterval', { interval: INTERVAL });
    await page.emulateCPUThrottling(SLOWDOWN);
    await profiler.send('Profiler.start');
    await page.evaluate(`Promise.resolve((${act})).then(() => undefined)`);
    const { profile } = await profiler.send('Profiler.stop');
    return timesOf(profile);
  } finally {
    await page.close();
  }
}

/**
 * Each sample counts for the script that was running: what the browser did is its caller's.
 * @param {import('puppeteer-core').Protocol.Profiler.Profile} profile
 */
function timesOf({ nodes, samples = [], timeDeltas = [] }) {
  /** @type {Map<number, ReturnType<typeof kindOf>>} */
  const kinds = new Map();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const visit = (/** @type {number} */ id, /** @type {ReturnType<typeof kindOf>} */ ofCaller) => {
    const node = byId.get(id);
    const kind = node?.callFrame.url ? kindOf(node.callFrame) : ofCaller;
    kinds.set(id, kind);
    for (const child of node?.children ?? []) visit(child, kind);
  };
  if (nodes[0]) visit(nodes[0].id, 'other');

  const times = { search: 0, requests: 0, elements: 0, other: 0 };
  for (const [at, id] of samples.entries()) {
    // A sample stands for the time until the next.
    times[kinds.get(id) ?? 'other'] += (timeDeltas[at + 1] ?? 0) / 1000;
  }
  return times;
}

/** @param {import('puppeteer-core').Protocol.Runtime.CallFrame} frame */
function kindOf({ url, functionName }) {
  if (!url.endsWith('.js') || url.endsWith('/fill.js')) return 'other';
  if (!url.endsWith('/fanar.js')) return 'elements';
  // An entry of the map from tags to imports has the name of its tag.
  return functionName.startsWith('fanar-') ? 'requests' : 'search';
}

const rounded = (/** @type {number} */ milliseconds) => Math.round(milliseconds * 10) / 10;

/** @param {readonly { name: string, search: Range, requests: Range, elements: Range }[]} results */
function print(results) {
  console.log(
    `${FANAR} Fanar elements of ${tags.length} kinds among ${ALL}, processor ${SLOWDOWN} times slower; milliseconds of script, least / median of ${PAGES}:`,
  );
  const both = (/** @type {Range} */ { least, median }) => `${least} / ${median}`;
  console.table(
    results.map(({ name, search, requests, elements }) => ({
      name,
      search: both(search),
      requests: both(requests),
      elements: both(elements),
    })),
  );
}

/** @typedef {{ least: number, median: number }} Range */
