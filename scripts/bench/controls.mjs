/**
 * The combobox with ten thousand Arabic choices on a slow phone, beside its peers: how long opening
 * and each key hold up the page. Real keys in Chromium, its processor slowed down four times.
 *
 * `interaction` is the browser's own measure (Event Timing): from the key to the next picture, in
 * steps of 8 ms. `task` is the longest task in what follows, until the page is at rest; none of 50 ms
 * or more counts as 0. `drawn` is how many choices were in the page with the list open.
 */
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { root } from '../bootstrap.mjs';
import { run } from '../run.mjs';

const SLOWDOWN = 4;
const CHOICES = 10_000;
const cache = join(root, 'node_modules/.cache/fanar-bench/controls');

/** Shared by all pages: the choices, and what is watched. */
const common = `
  const kinds = ['شارع', 'ميدان', 'حارة', 'عزبة', 'كفر', 'مساكن', 'منطقة', 'طريق', 'كوبري', 'برج'];
  const names = ['النصر', 'السلام', 'الشهداء', 'أبو بكر الصديق', 'عبد الرحمن', 'نور الدين', 'الجمهورية',
    'سعد زغلول', 'طلعت حرب', 'المنشية', 'الأزهر', 'مصطفى كامل', 'الهدى', 'فاطمة الزهراء', 'النيل', 'القناة'];
  const parts = ['الشرق', 'العرب', 'المناخ', 'الضواحي', 'الزهور', 'الجنوب', 'بورفؤاد'];
  const pick = (from, at) => from[at % from.length];
  const choices = Array.from({ length: ${CHOICES} }, (_, at) => ({
    value: 'c' + at,
    label: pick(kinds, at) + ' ' + pick(names, at * 7 + (at >> 4)) + ' ' + at + '، حي ' + pick(parts, at * 3),
  }));
  const watched = { tasks: [], interactions: [] };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.tasks.push(duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries()) {
      if (interactionId) watched.interactions.push(duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 });
  function count(selector, from = document) {
    let found = from.querySelectorAll(selector).length;
    for (const each of from.querySelectorAll('*')) {
      if (each.shadowRoot) found += count(selector, each.shadowRoot);
    }
    return found;
  }
  window.bench = {
    take() { return { tasks: watched.tasks.splice(0), interactions: watched.interactions.splice(0) }; },
    count,
  };`;

/** @typedef {{ name: string, code: string, tag: string, rows: string }} Peer */

/** @type {readonly Peer[]} */
const peers = [
  {
    name: 'Fanar combobox',
    tag: 'fanar-combobox',
    rows: '[role=option]',
    code: `import '@fanar/elements/combobox/define';
      const control = Object.assign(document.createElement('fanar-combobox'), { label: 'العنوان', options: choices });`,
  },
  {
    name: 'Vaadin combo-box 25.3.0',
    tag: 'vaadin-combo-box',
    rows: 'vaadin-combo-box-item:not([hidden])',
    code: `import '@vaadin/combo-box';
      const control = Object.assign(document.createElement('vaadin-combo-box'),
        { label: 'العنوان', itemLabelPath: 'label', itemValuePath: 'value', items: choices });`,
  },
  {
    name: 'Spectrum combobox 1.12.2',
    tag: 'sp-combobox',
    rows: 'sp-menu-item',
    code: `import '@spectrum-web-components/theme/sp-theme.js';
      import '@spectrum-web-components/theme/src/themes.js';
      import '@spectrum-web-components/combobox/sp-combobox.js';
      const control = document.createElement('sp-theme');
      Object.assign(control, { system: 'spectrum', color: 'light', scale: 'medium' });
      const box = Object.assign(document.createElement('sp-combobox'),
        { label: 'العنوان', autocomplete: 'list',
          options: choices.map(({ value, label: itemText }) => ({ value, itemText })) });
      control.append(box);`,
  },
  {
    // Its free edition has no combobox: letters jump to a choice, nothing is filtered.
    name: 'Web Awesome select 3.14.0',
    tag: 'wa-select',
    rows: 'wa-option',
    code: `import '@awesome.me/webawesome/dist/components/select/select.js';
      import '@awesome.me/webawesome/dist/components/option/option.js';
      const control = Object.assign(document.createElement('wa-select'), { label: 'العنوان' });
      control.append(...choices.map(({ value, label }) => {
        const option = document.createElement('wa-option');
        option.value = value;
        option.textContent = label;
        return option;
      }));`,
  },
];

/** Keys of an Arabic keyboard by the letter they write. */
const CODES = { ش: 'KeyA', ا: 'KeyH', ر: 'KeyV', ع: 'KeyU', ن: 'KeyK', ' ': 'Space', 1: 'Digit1' };
const TYPED = [...'شارع ن', ' ', '1'];
const KEYS = [...TYPED, ...TYPED.slice(3).map(() => 'Backspace')];
const OPENINGS = 3;

/**
 * @param {{ quiet?: boolean, peers?: string }} options `peers`: parts of names with commas between, such
 *   as `fanar,vaadin`; default: all.
 */
export async function measure({ quiet = false, peers: wanted = '' } = {}) {
  const hasPeers = await installPeers(quiet);
  const browser = await puppeteer.launch({
    executablePath: process.env.FANAR_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
    protocolTimeout: 600_000,
  });
  /** @type {Record<string, unknown>[]} */
  const results = [];
  try {
    for (const peer of hasPeers ? peers : peers.slice(0, 1)) {
      if (!isWanted(peer.name, wanted)) continue;
      const result = await measureOne(browser, peer).catch((/** @type {Error} */ error) => ({
        name: peer.name,
        failed: error.message.split('\n')[0],
      }));
      if (!quiet) console.log(`${peer.name}: done`);
      results.push(result);
    }
  } finally {
    await browser.close();
  }
  if (!quiet) print(results);
  return results;
}

/** @param {string} name @param {string} wanted */
function isWanted(name, wanted) {
  return wanted.split(',').some((part) => name.toLowerCase().includes(part.trim().toLowerCase()));
}

/** @param {boolean} quiet */
async function installPeers(quiet) {
  if (existsSync(join(cache, 'node_modules/@vaadin/combo-box'))) return true;
  mkdirSync(cache, { recursive: true });
  cpSync(join(root, 'scripts/bench/peers/package.json'), join(cache, 'package.json'));
  const { code } = await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: cache,
    minutes: 10,
    quiet,
  });
  if (code === 0) return true;
  console.warn('The peers could not be installed: only Fanar is measured.');
  return false;
}

/** @param {import('puppeteer-core').Browser} browser @param {Peer} peer */
async function measureOne(browser, peer) {
  const site = await serve(await bundleOf(peer));
  const page = await browser.newPage();
  try {
    const keyboard = await page.createCDPSession();
    await page.goto(site.address);
    await page.emulateCPUThrottling(SLOWDOWN);
    const mount = await during(page, () => page.evaluate('bench.mount()'));
    await page.evaluate(`document.querySelector('${peer.tag}').focus()`);
    await rest(page);

    const openings = [];
    let drawn = 0;
    for (let turn = 0; turn < OPENINGS; turn += 1) {
      openings.push(await during(page, () => press(keyboard, 'ArrowDown')));
      drawn = Number(await page.evaluate(`bench.count('${peer.rows}')`));
      await during(page, () => press(keyboard, 'Escape'));
    }
    const keys = [];
    for (const key of KEYS) keys.push(await during(page, () => press(keyboard, key)));
    return { name: peer.name, mount, drawn, openings, keys };
  } finally {
    await page.close();
    site.close();
  }
}

/**
 * What happened from an act until the page is at rest.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {() => Promise<unknown>} act
 */
async function during(page, act) {
  await page.evaluate('bench.take()');
  await act();
  const { tasks, interactions } = await rest(page);
  const sum = (/** @type {number[]} */ each) => each.reduce((one, other) => one + other, 0);
  return {
    interaction: Math.max(0, ...interactions),
    task: Math.round(Math.max(0, ...tasks)),
    blocked: Math.round(sum(tasks)),
  };
}

/** @param {import('puppeteer-core').Page} page */
async function rest(page) {
  /** @type {{ tasks: number[], interactions: number[] }} */
  const all = { tasks: [], interactions: [] };
  for (let quiet = 0; quiet < 2;) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const seen = /** @type {typeof all} */ (await page.evaluate('bench.take()'));
    all.tasks.push(...seen.tasks);
    all.interactions.push(...seen.interactions);
    quiet = seen.tasks.length === 0 ? quiet + 1 : 0;
  }
  return all;
}

/** @param {import('puppeteer-core').CDPSession} keyboard @param {string} key */
async function press(keyboard, key) {
  const text = key.length === 1 ? { text: key, unmodifiedText: key } : {};
  const codes = { ArrowDown: 40, Escape: 27, Backspace: 8 };
  const about = {
    key,
    code: CODES[/** @type {keyof typeof CODES} */ (key)] ?? key,
    windowsVirtualKeyCode: codes[/** @type {keyof typeof codes} */ (key)] ?? 65,
  };
  await keyboard.send('Input.dispatchKeyEvent', {
    type: key.length === 1 ? 'keyDown' : 'rawKeyDown',
    ...about,
    ...text,
  });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...about });
}

/** @param {Peer} peer */
async function bundleOf({ code }) {
  // The entry stands where its imports are found.
  const entry = join(code.includes('@fanar') ? root : cache, 'entry.js');
  const imports = code.match(/import '[^']+';/g) ?? [];
  const rest = code.replace(/import '[^']+';/g, '');
  // Elements come alive where they are made, so that making them is measured too.
  const text = `${imports.join('\n')}${common}
    bench.mount = () => {${rest}
      document.body.append(control);
    };`;
  const bundle = await rolldown({
    input: entry,
    plugins: [
      {
        name: 'fanar-entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? text : null),
      },
    ],
    platform: 'browser',
    tsconfig: join(root, 'tsconfig.base.json'),
    resolve: { conditionNames: ['fanar-source', 'production', 'browser', 'import', 'default'] },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  return new Map(
    output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
}

/** @param {Map<string, string | Uint8Array>} files */
async function serve(files) {
  const page = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>page</title>
    <link rel="icon" href="data:,"><body><script type="module" src="/entry.js"></script></body></html>`;
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    response.setHeader('content-type', file ? 'text/javascript' : 'text/html');
    response.end(file ?? page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${String(port)}/`, close: () => server.close() };
}

/** @param {readonly Record<string, any>[]} results */
function print(results) {
  const median = (/** @type {number[]} */ of) => [...of].sort((a, b) => a - b)[of.length >> 1] ?? 0;
  console.log(
    `Combobox of ${String(CHOICES)} choices, processor ${String(SLOWDOWN)} times slower; milliseconds, median / max:`,
  );
  console.table(
    results.map(({ name, failed, mount, drawn, openings, keys }) => {
      if (failed) return { name, failed };
      const both = (/** @type {Record<string, number>[]} */ of, /** @type {string} */ what) => {
        const each = of.map((one) => one[what] ?? 0);
        return `${String(median(each))} / ${String(Math.max(...each))}`;
      };
      return {
        name,
        'mount task': mount.task,
        drawn,
        'open interaction': both(openings, 'interaction'),
        'open task': both(openings, 'task'),
        'key interaction': both(keys, 'interaction'),
        'key task': both(keys, 'task'),
      };
    }),
  );
}
