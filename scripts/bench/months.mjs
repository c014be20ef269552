/**
 * Turning the months of a calendar on a slow phone, beside its peers: what the press of the button for
 * the next month costs until the month is drawn. In Chromium, its processor slowed down four times;
 * twelve months, some times over on a fresh page. Of each turn the least of all rounds is told, as the
 * rest is what other programs took.
 *
 * Milliseconds: `script` is that of the press, by the page's own clock, until the microtasks in which
 * elements draw are done; `layout` with styles, and `all` that the thread did until the second frame, by
 * Chromium's counters. `months` proves that months were turned. Fanar's is the whole appointment picker:
 * of each day it says how many slots are free, for which it asks an office; `answer` is the script when
 * that has answered, later, as it comes over a network.
 */
import { bundle, launch, median, rest, serve, SLOWDOWN, watching } from './element-page.mjs';
import { folderOf, installPeers, isWanted } from './peer-packages.mjs';

const ROUNDS = 5;
const TURNS = 12;
const PHONE = { width: 412, height: 823 };

/** @typedef {{ name: string, code: string }} Peer `code` gives `mount`, `turn` and `month` */

/** Answers as an office does that takes bookings for two years. */
const gateway = `
  const dayMs = 86_400_000;
  const iso = (ms) => new Date(ms).toISOString().slice(0, 10);
  const text = (ar) => ({ ar, en: ar });
  const office = { id: 'unit', title: text('وحدة مرور الزهور'), address: text('حي الزهور') };
  const dayOf = (ms) => {
    const weekday = new Date(ms).getUTCDay();
    return weekday > 4
      ? { date: iso(ms), state: 'closed', free: 0 }
      : { date: iso(ms), state: 'open', free: 3 + (ms / dayMs) % 29 };
  };
  const gateway = {
    getService: async () => definition,
    listOffices: async () => [office],
    getAvailability: async ({ offices, granularity, from, to }) => {
      const days = [];
      for (let at = Date.parse(from); at <= Date.parse(to); at += dayMs) days.push(dayOf(at));
      const free = days.reduce((sum, day) => sum + day.free, 0);
      await new Promise((resolve) => setTimeout(resolve, 50));
      void bench.drawn().then((script) => (bench.answer = script));
      const next = iso(Date.parse(to) + dayMs);
      const all = { office: 'unit', free, next, ...(granularity !== 'offices' && { days }) };
      return { now: new Date().toISOString(), minutes: 15, offices: offices.map(() => all) };
    },
  };`;

/** @type {readonly Peer[]} */
const peers = [
  {
    name: 'Fanar appointment picker',
    code: `import '@fanar/journeys/appointment-picker/define';
      import { definitions } from '@fanar/catalogue/definitions';
      // Nothing is asked before the days.
      const { visit: _, ...definition } = definitions.find(({ id }) => id === 'traffic/renew-vehicle-licence');
      ${gateway}
      const element = document.createElement('fanar-appointment-picker');
      const deep = (selector, from = element) => {
        const found = from.shadowRoot?.querySelector(selector);
        if (found) return found;
        for (const each of from.shadowRoot?.querySelectorAll('*') ?? []) {
          const inner = each.shadowRoot && deep(selector, each);
          if (inner) return inner;
        }
        return undefined;
      };
      const next = () =>
        [...(deep('fanar-calendar')?.shadowRoot?.querySelectorAll('.turn') ?? [])].at(-1);
      bench.mount = async () => {
        Object.assign(element, { gateway, service: definition.id });
        document.body.append(element);
        // A phone shows a list first; the calendar is a press away.
        await bench.until(() => deep('fanar-calendar') || deep('.days .ways .link'));
        if (!deep('fanar-calendar')) deep('.days .ways .link').click();
        await bench.until(next);
        const button = next();
        bench.turn = () => button.click();
      };
      bench.month = () => deep('fanar-calendar').focusedDate.slice(0, 7);`,
  },
  {
    name: 'Cally 0.9.2',
    code: `import 'cally';
      const box = document.createElement('div');
      bench.mount = async () => {
        document.body.append(box);
        box.innerHTML = '<calendar-date locale="ar-EG" first-day-of-week="6"><calendar-month></calendar-month></calendar-date>';
        await bench.until(() => box.firstChild.shadowRoot?.querySelector('button[part~="next"]'));
      };
      bench.turn = () => box.firstChild.shadowRoot.querySelector('button[part~="next"]').click();
      bench.month = () => box.querySelector('calendar-month').shadowRoot.querySelector('table')?.textContent
        && (box.firstChild.focusedDate || box.firstChild.shadowRoot.textContent.trim());`,
  },
  {
    // It has no button for the next month: months are scrolled to, as its keys do.
    name: 'Vaadin date-picker 25.3.0',
    code: `import '@vaadin/date-picker';
      const element = document.createElement('vaadin-date-picker');
      const content = () => document.querySelector('vaadin-date-picker-overlay-content');
      let at = new Date();
      bench.mount = async () => {
        document.body.append(element);
        await element.updateComplete;
        element.opened = true;
        await bench.until(() => content()?.focusedDate);
      };
      bench.turn = () => {
        at = new Date(content().focusedDate);
        at.setDate(15);
        at.setMonth(at.getMonth() + 1);
        content().focusDate(at);
      };
      bench.month = () => content().focusedDate.toISOString().slice(0, 7);`,
  },
];

const common = `${watching}
  bench.frames = () => new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
  // Milliseconds from now until the microtasks that are begun, and those that they begin, are done.
  bench.drawn = async () => {
    const began = performance.now();
    for (let after = 0; after < 200; after += 1) await undefined;
    return performance.now() - began;
  };
  // As the press of a button does, in a task of its own.
  bench.press = () => new Promise((resolve) => {
    bench.answer = 0;
    setTimeout(async () => {
      const drawn = bench.drawn();
      bench.turn();
      const script = await drawn;
      await bench.frames();
      resolve(script);
    });
  });
  bench.until = async (is) => {
    for (let frame = 0; frame < 600; frame += 1) {
      if (is()) return;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    throw new Error('It did not come.');
  };`;

/** @param {{ quiet?: boolean, peers?: string }} options `peers`: parts of names; default: all */
export async function measure({ quiet = false, peers: wanted = '' } = {}) {
  const hasPeers = await installPeers(quiet);
  const browser = await launch();
  /** @type {Record<string, unknown>[]} */
  const results = [];
  try {
    for (const peer of hasPeers ? peers : peers.slice(0, 1)) {
      if (!isWanted(peer.name, wanted)) continue;
      results.push({ name: peer.name, ...(await measureOne(browser, peer)) });
      if (!quiet) console.log(`${peer.name}: done`);
    }
  } finally {
    await browser.close();
  }
  if (!quiet) {
    console.log(`The next month, processor ${String(SLOWDOWN)} times slower; milliseconds:`);
    console.table(results);
  }
  return results;
}

/** @param {import('puppeteer-core').Browser} browser @param {Peer} peer */
async function measureOne(browser, { code }) {
  const imports = code.match(/import .*?'[^']+';/g) ?? [];
  const text = `${imports.join('\n')}${common}${code.replace(/import .*?'[^']+';/g, '')}`;
  const site = await serve(await bundle(text, folderOf(code)));
  try {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await turnAll(browser, site.address));
    const least = (/** @type {'script' | 'answer' | 'layout' | 'task'} */ what) =>
      Array.from({ length: TURNS }, (_, at) =>
        Math.min(...rounds.map(({ turns }) => turns[at]?.[what] ?? 0)),
      );
    const [script, answer] = [least('script'), least('answer')];
    const [layout, task] = [least('layout'), least('task')];
    return {
      months: rounds[0]?.months,
      'script, median': rounded(median(script)),
      'script, worst': rounded(Math.max(...script)),
      'answer, median': rounded(median(answer)),
      'answer, worst': rounded(Math.max(...answer)),
      'layout, median': rounded(median(layout)),
      'layout, worst': rounded(Math.max(...layout)),
      'all, median': rounded(median(task)),
    };
  } finally {
    site.close();
  }
}

/** @param {import('puppeteer-core').Browser} browser @param {string} address */
async function turnAll(browser, address) {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await page.setViewport(PHONE);
    await page.goto(address);
    await page.emulateCPUThrottling(SLOWDOWN);
    await page.evaluate('bench.mount()');
    await rest(page);
    const turns = [];
    const months = new Set();
    for (let turn = 0; turn < TURNS; turn += 1) {
      const before = await counters(session);
      const script = Number(await page.evaluate('bench.press()'));
      const after = await counters(session);
      await rest(page);
      turns.push({
        script,
        answer: Number(await page.evaluate('bench.answer')),
        layout: after.layout - before.layout,
        task: after.task - before.task,
      });
      months.add(await page.evaluate('bench.month()'));
    }
    return { turns, months: months.size };
  } finally {
    await page.close();
  }
}

/** Milliseconds. @param {import('puppeteer-core').CDPSession} session */
async function counters(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) =>
    1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return {
    layout: of('LayoutDuration') + of('RecalcStyleDuration'),
    task: of('TaskDuration'),
  };
}

/** @param {number} value */
function rounded(value) {
  return Number(value.toFixed(1));
}
