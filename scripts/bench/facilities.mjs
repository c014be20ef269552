/**
 * The facility finder with the 652 offices of the catalogue on a slow phone: what the first sight of the
 * list, each letter of a search, each filter and each press for more hold up, and what a hundred changes
 * leave in memory. Real keys and presses in Chromium, its processor slowed down four times.
 *
 * `task` is the longest task in what follows, until the page is at rest; none of 50 ms or more counts as
 * 0. `script` and `layout` (with styles) are milliseconds in Chromium's own counters. Of each act the
 * median of all rounds is taken, and of those of one kind the worst. `heap` is in kB and `nodes` a count, both after the garbage is gone:
 * what a hundred changes added to what a first hundred had left.
 */
import {
  bundle,
  during,
  launch,
  median,
  press,
  serve,
  SLOWDOWN,
  watching,
} from './element-page.mjs';

const ROUNDS = 5;
const CHANGES = 100;
const TYPED = [...'شرطه ال'];

const code = `import '@fanar/journeys/facility-finder/define';
  import { datedSchedules, lifeEvents, officeDistricts, offices, officeSchedules, publicHolidays, seasons, sectors } from '@fanar/catalogue';
  import { definitions } from '@fanar/catalogue/definitions';
  import { summarize } from '@fanar/contract';
  ${watching}
  const finder = Object.assign(document.createElement('fanar-facility-finder'), {
    serviceHref: '/{id}/',
    bookHref: '/{id}/book/?office={office}',
    mapHref: 'geo:{latitude},{longitude}',
    // As it comes over the network: objects of one shape, that nobody else holds.
    offices: JSON.parse(JSON.stringify({
      items: offices,
      districts: officeDistricts,
      schedules: datedSchedules(officeSchedules, seasons),
      closures: publicHolidays,
    })),
    directory: { services: definitions.map(summarize), sectors, events: lifeEvents },
  });
  const find = (selector) => finder.shadowRoot.querySelector(selector);
  const nth = (selector, at) => finder.shadowRoot.querySelectorAll(selector)[at];
  const inner = (control, selector) => control.shadowRoot.querySelector(selector);
  Object.assign(bench, {
    mount: () => document.body.append(finder),
    count: finder.offices.items.length,
    focus: {
      query: () => find('fanar-search-field').focus(),
      sector: () => nth('fanar-select', 0).focus(),
      service: () => nth('fanar-select', 1).focus(),
      district: () => nth('fanar-select', 2).focus(),
      'open now': () => inner(find('fanar-checkbox'), 'input').focus(),
      accessibility: () => {
        find('.controls fanar-details').open = true;
        inner(find('fanar-checkbox-group'), 'input').focus();
      },
      more: () => find('.more fanar-button').focus(),
    },
    clear: async () => {
      Object.assign(finder, { query: '', sector: '', service: '', district: '', openNow: false, accessibility: [] });
      await finder.updateComplete;
    },
    frames: () => new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    }),
    change: async (at) => {
      const { sectors } = finder.directory;
      const { districts } = finder.offices;
      Object.assign(finder, {
        query: ['', 'شرطه', 'مركز', ''][at % 4],
        sector: at % 3 ? '' : sectors[at % sectors.length].id,
        district: at % 2 ? districts[at % districts.length].id : '',
        openNow: at % 7 === 0,
        accessibility: at % 5 === 0 ? ['lift'] : [],
      });
      await finder.updateComplete;
      await bench.frames();
    },
  });`;

/** @typedef {{ act: string, task: number, interaction: number, script: number, layout: number }} Cost */

/** @param {{ quiet?: boolean }} options */
export async function measure({ quiet = false } = {}) {
  const site = await serve(await bundle(code));
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
    await page.goto(address);
    const offices = Number(await page.evaluate('bench.count'));
    await page.emulateCPUThrottling(SLOWDOWN);
    /** @type {Cost[]} */
    const costs = [];
    const add = async (/** @type {string} */ act, /** @type {() => Promise<unknown>} */ does) => {
      const before = await counters(session);
      const { task, interaction } = await during(page, does);
      const after = await counters(session);
      const script = Math.round(after.script - before.script);
      costs.push({
        act,
        task,
        interaction,
        script,
        layout: Math.round(after.layout - before.layout),
      });
    };

    await add('first paint', () => page.evaluate('bench.mount()'));
    await page.evaluate('bench.focus.query()');
    for (const key of TYPED) await add('letter', () => press(session, key));
    await page.evaluate('bench.clear()');
    for (const name of ['sector', 'service', 'district']) {
      await page.evaluate(`bench.focus['${name}']()`);
      for (let time = 0; time < 3; time += 1) await add(name, () => press(session, 'ArrowDown'));
      await page.evaluate('bench.clear()');
    }
    for (const name of ['open now', 'accessibility']) {
      await page.evaluate(`bench.focus['${name}']()`);
      for (let time = 0; time < 2; time += 1) await add(name, () => press(session, ' '));
    }
    for (let time = 0; time < 3; time += 1) {
      await page.evaluate('bench.focus.more()');
      // Nobody presses what is not yet scrolled to.
      await page.evaluate('bench.frames()');
      await add('more', () => press(session, ' '));
    }
    return { offices, costs, memory: await memoryOf(page, session) };
  } finally {
    await page.close();
  }
}

/**
 * What a second hundred of changes leaves.
 *
 * @param {import('puppeteer-core').Page} page @param {import('puppeteer-core').CDPSession} session
 */
async function memoryOf(page, session) {
  await page.emulateCPUThrottling(1);
  const changed = async () => {
    for (let at = 0; at < CHANGES; at += 1) await page.evaluate(`bench.change(${String(at)})`);
    await page.evaluate('bench.clear()');
    await page.evaluate('bench.frames()');
    return counters(session, true);
  };
  const [before, after] = [await changed(), await changed()];
  return {
    heap: Math.round((after.heap - before.heap) / 1024),
    nodes: after.nodes - before.nodes,
    'heap at the end': Math.round(after.heap / 1024),
  };
}

/** @param {import('puppeteer-core').CDPSession} session @param {boolean} [isClean] */
async function counters(session, isClean = false) {
  if (isClean) {
    // Twice: what the first leaves to be finalized goes with the second.
    for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) =>
    metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    script: 1000 * of('ScriptDuration'),
    layout: 1000 * (of('LayoutDuration') + of('RecalcStyleDuration')),
    heap: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
  };
}

/** @param {Awaited<ReturnType<typeof measureOnce>>[]} rounds */
function summary(rounds) {
  const costs = (rounds[0]?.costs ?? []).map(({ act }, at) => {
    const of = (/** @type {'task' | 'interaction' | 'script' | 'layout'} */ what) =>
      median(rounds.map((round) => round.costs[at]?.[what] ?? 0));
    return {
      act,
      task: of('task'),
      interaction: of('interaction'),
      script: of('script'),
      layout: of('layout'),
    };
  });
  const acts = Array.from(new Set(costs.map(({ act }) => act)), (act) => {
    const each = costs.filter((cost) => cost.act === act);
    const worst = (/** @type {'task' | 'interaction' | 'script' | 'layout'} */ what) =>
      Math.max(...each.map((cost) => cost[what]));
    return {
      act,
      times: each.length,
      task: worst('task'),
      interaction: worst('interaction'),
      script: worst('script'),
      layout: worst('layout'),
    };
  });
  const middle = (/** @type {'heap' | 'nodes' | 'heap at the end'} */ what) =>
    median(rounds.map(({ memory }) => memory[what]));
  return {
    offices: rounds[0]?.offices ?? 0,
    acts,
    'left by 100 changes': {
      heap: middle('heap'),
      nodes: middle('nodes'),
      'heap at the end': middle('heap at the end'),
    },
  };
}

/** @param {ReturnType<typeof summary>} result */
function print({ offices, acts, ...rest }) {
  console.log(
    `Finder of ${String(offices)} offices, processor ${String(SLOWDOWN)} times slower; milliseconds, the worst of the medians:`,
  );
  console.table(acts);
  console.log(`What ${String(CHANGES)} changes of filters left, after ${String(CHANGES)} others:`);
  console.table([rest['left by 100 changes']]);
}
