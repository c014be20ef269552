/**
 * The directory with five hundred services on a slow phone: what each letter of a search costs until
 * its services are drawn, and what making the index costs. Real keys in Chromium, its processor slowed
 * down four times, on a fresh page for each round. Of each figure the least of all rounds is told, as the
 * rest is what other programs took; the worst keys are named.
 *
 * Milliseconds of one key: `script` from the event until all is drawn, `layout` (with styles) by
 * Chromium's counters; `task` is the longest task in what follows, none of 50 ms or more counts as 0. `ready` is the time from mounting to the search.
 */
import { lifeEvents, sectors } from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import { summarize } from '@fanar/contract';
import {
  bundle,
  during,
  launch,
  median,
  press,
  rest,
  serve,
  SLOWDOWN,
  watching,
} from './element-page.mjs';

const SERVICES = 500;
const ROUNDS = 5;
const PHONE = { width: 412, height: 823 };
/** As people type and spell; after each, Escape. */
const QUERIES = [
  'رخصه عربيه',
  'عايز اطلع فيش',
  'بطاقتى ضاعت',
  'مخالفات',
  'رخثة',
  'ايجار شقه',
  'تجديد',
];

const code = `import '@fanar/journeys/service-directory/define';
  ${watching}
  bench.mount = async () => {
    const response = await fetch('/directory.json');
    const directory = await response.json();
    await bench.frames();
    const element = document.createElement('fanar-service-directory');
    const start = performance.now();
    element.directory = directory;
    document.body.append(element);
    await element.updateComplete;
    element.query = 'رخصة';
    while (!element.shadowRoot.querySelector('.services')) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    const ready = performance.now() - start;
    element.query = '';
    await element.updateComplete;
    element.shadowRoot.querySelector('fanar-search-field').focus();
    return ready;
  };
  // Elements draw in microtasks, which are done with when the event comes back up to the window.
  let began = 0;
  addEventListener('input', () => { began = performance.now(); }, { capture: true });
  addEventListener('input', () => { bench.script = performance.now() - began; });
  bench.frames = () => new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });`;

/** @param {{ quiet?: boolean }} options */
export async function measure({ quiet = false } = {}) {
  const files = await bundle(code);
  files.set('/directory.json', JSON.stringify(manyServices()));
  const site = await serve(files);
  const browser = await launch();
  const rounds = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push(await measureOnce(browser, site.address));
      if (!quiet) console.log(`round ${String(round + 1)} of ${String(ROUNDS)}: done`);
    }
  } finally {
    await browser.close();
    site.close();
  }
  const result = summary(rounds);
  if (!quiet) print(result);
  return result;
}

/** @param {import('puppeteer-core').Browser} browser @param {string} address */
async function measureOnce(browser, address) {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await page.setViewport(PHONE);
    await page.goto(address);
    await page.emulateCPUThrottling(SLOWDOWN);
    let ready = 0;
    const mount = await during(page, async () => {
      ready = Number(await page.evaluate('bench.mount()'));
    });
    const keys = [];
    for (const query of QUERIES) {
      for (let length = 1; length <= query.length; length += 1) {
        const cost = await measureKey(page, session, query.charAt(length - 1));
        keys.push({ typed: query.slice(0, length), ...cost });
      }
      await press(session, 'Escape');
      await rest(page);
    }
    return { ready, indexTask: mount.task, keys };
  } finally {
    await page.close();
  }
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').CDPSession} session
 * @param {string} key
 */
async function measureKey(page, session, key) {
  await page.evaluate('bench.take()');
  const before = await layoutSoFar(session);
  await press(session, key);
  await page.evaluate('bench.frames()');
  const after = await layoutSoFar(session);
  const { tasks } = /** @type {{ tasks: number[] }} */ (await page.evaluate('bench.take()'));
  return {
    script: Number(await page.evaluate('bench.script')),
    layout: after - before,
    task: Math.max(0, ...tasks),
  };
}

/** Milliseconds. @param {import('puppeteer-core').CDPSession} session */
async function layoutSoFar(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) =>
    1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return of('LayoutDuration') + of('RecalcStyleDuration');
}

/** @param {Awaited<ReturnType<typeof measureOnce>>[]} rounds */
function summary(rounds) {
  const [first] = rounds;
  const keys = (first?.keys ?? []).map(({ typed }, at) => {
    const of = (/** @type {'script' | 'layout' | 'task'} */ what) =>
      Number(Math.min(...rounds.map(({ keys: each }) => each[at]?.[what] ?? 0)).toFixed(1));
    return { typed, script: of('script'), layout: of('layout'), task: of('task') };
  });
  return {
    services: SERVICES,
    ready: Math.round(Math.min(...rounds.map(({ ready }) => ready))),
    'longest task until ready': Math.min(...rounds.map(({ indexTask }) => indexTask)),
    'script of a key': median(keys.map(({ script }) => script)),
    'layout of a key': median(keys.map(({ layout }) => layout)),
    worst: keys.sort((a, b) => b.script - a.script).slice(0, 8),
  };
}

/** @param {ReturnType<typeof summary>} result */
function print({ worst, ...rest }) {
  console.log(
    `Directory of ${String(SERVICES)} services, processor ${String(SLOWDOWN)} times slower; milliseconds:`,
  );
  console.table([rest]);
  console.log('The worst keys:');
  console.table(worst);
}

/** The services of the catalogue, each for others and in other words. */
function manyServices() {
  const all = definitions.map(summarize);
  const pick = (/** @type {readonly string[]} */ from, /** @type {number} */ at) =>
    from[at % from.length] ?? '';
  const services = Array.from({ length: SERVICES }, (_, at) => {
    const service = /** @type {typeof all[number]} */ (all[at % all.length]);
    const turn = Math.floor(at / all.length);
    if (turn === 0) return service;
    const name = pick(NAMES, at * 7 + turn);
    const kind = pick(KINDS, turn);
    const { id, title, summary, keywords } = service;
    return {
      ...service,
      id: `${id}-${String(turn)}`,
      title: { ar: `${title.ar} ${kind} ${name}`, en: `${title.en ?? ''} ${String(turn)}` },
      summary: { ...summary, ar: `${summary.ar} ${name}` },
      keywords: keywords.map(({ ar, en = '' }) => ({ ar: `${ar} ${name}`, en })),
    };
  });
  return { services, sectors, events: lifeEvents };
}

const KINDS = [
  'المؤقتة',
  'الدائمة',
  'العاجلة',
  'الإضافية',
  'الموسمية',
  'الجماعية',
  'الأولى',
  'البديلة',
];
const NAMES = [
  ...['الشرق', 'العرب', 'المناخ', 'الضواحي', 'الزهور', 'الجنوب', 'بورفؤاد', 'الشركات', 'الأسر'],
  ...['الطلاب', 'العمال', 'الصيادين', 'التجار', 'الأجانب', 'المغتربين', 'المسنين', 'الأرامل'],
  ...[
    'السائقين',
    'الأطباء',
    'المحامين',
    'المهندسين',
    'المزارعين',
    'المستأجرين',
    'الملاك',
    'الورثة',
  ],
];
