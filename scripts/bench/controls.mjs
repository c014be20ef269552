/**
 * The combobox with ten thousand Arabic choices on a slow phone, beside its peers: how long opening
 * and each key hold up the page. Real keys in Chromium, its processor slowed down four times.
 *
 * `interaction` is the browser's own measure (Event Timing): from the key to the next picture, in
 * steps of 8 ms. `task` is the longest task in what follows, until the page is at rest; none of 50 ms
 * or more counts as 0. `drawn` is how many choices were in the page with the list open.
 */
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
import { folderOf, installPeers, isWanted } from './peer-packages.mjs';

const CHOICES = 10_000;

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
  ${watching}
  function count(selector, from = document) {
    let found = from.querySelectorAll(selector).length;
    for (const each of from.querySelectorAll('*')) {
      if (each.shadowRoot) found += count(selector, each.shadowRoot);
    }
    return found;
  }
  window.bench.count = count;`;

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

const TYPED = [...'شارع ن', ' ', '1'];
const KEYS = [...TYPED, ...TYPED.slice(3).map(() => 'Backspace')];
const OPENINGS = 3;

/**
 * @param {{ quiet?: boolean, peers?: string }} options `peers`: parts of names with commas between, such
 *   as `fanar,vaadin`; default: all.
 */
export async function measure({ quiet = false, peers: wanted = '' } = {}) {
  const hasPeers = await installPeers(quiet);
  const browser = await launch();
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

/** @param {Peer} peer */
function bundleOf({ code }) {
  const imports = code.match(/import '[^']+';/g) ?? [];
  const rest = code.replace(/import '[^']+';/g, '');
  // Elements come alive where they are made, so that making them is measured too.
  const text = `${imports.join('\n')}${common}
    bench.mount = () => {${rest}
      document.body.append(control);
    };`;
  return bundle(text, folderOf(code));
}

/** @param {readonly Record<string, any>[]} results */
function print(results) {
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
