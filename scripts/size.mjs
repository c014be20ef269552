/**
 * `npm run size [-- --json]`: what a page downloads for one entry, everything counted.
 *
 * Each entry is bundled alone: every static import is in, Lit too; what is imported
 * dynamically loads later and is not counted, nor is what an entry is measured `without`. What an
 * entry is measured `including` is counted all the same: its chunks, and what these import. `min` is minified JavaScript in bytes, `gzip` is
 * level 9, `brotli` quality 11, `later` the gzip bytes of all that loads when it is needed. The budget
 * is for gzip; 1 kB = 1024 bytes. `+select` is what a select adds to a page with a text field.
 *
 * What an entry imports stays in one file with it, as webpack and Rollup have it. Rolldown by itself cuts
 * out what later parts use too: the same code in many more files, for which `docs/en/embedding.md` has
 * the setting.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { rolldown } from 'rolldown';
import { root } from './bootstrap.mjs';

/**
 * Of a page: modules to import, or stylesheets, or a file as it was built, by their paths in the repository.
 * @typedef {{ budget: number } & (
 *   | { code: string, without?: string[], beside?: string, including?: readonly string[] }
 *   | { styles: readonly string[] }
 *   | { built: string }
 * )} Entry
 */

/** @param {string} module @param {number} budget gzip, in kB @returns {Entry} */
const element = (module, budget) => ({ code: `import '${module}/define';`, budget });

const beside = "import '@fanar/elements/text-field/define';";
/** What each control adds to a page that has a text field already, in kB of gzip. */
const added = {
  'add-another': 5,
  'address-field': 5.875,
  'amount-field': 3.25,
  button: 1.75,
  calendar: 7.0625,
  'case-number-field': 6.875,
  checkbox: 1.25,
  'checkbox-group': 2.375,
  combobox: 5.125,
  consent: 2.5,
  'date-field': 4.125,
  'date-picker': 6.75,
  'date-range': 7.875,
  declaration: 1.875,
  fieldset: 0.5,
  'file-upload': 4.5,
  form: 3.625,
  'iban-field': 1.5,
  'location-field': 5.75,
  'national-id-field': 4.625,
  'number-field': 3.625,
  'one-time-code': 3,
  'person-name-field': 1.75,
  'phone-field': 2.125,
  'plate-field': 2.75,
  'radio-group': 2.125,
  rating: 2.375,
  'search-field': 1.25,
  select: 1.625,
  'signature-pad': 2.625,
  switch: 1.5,
  'text-area': 0.625,
  'time-field': 3.625,
};
/** What a page that shows something is made of. */
const shown = ['button', 'alert', 'card', 'tag', 'tabs', 'tab-panel', 'dialog'];
/** The files of a plain script tag. */
const scriptTag = `packages/cdn/bundle/${
  JSON.parse(readFileSync(join(root, 'packages/cdn/package.json'), 'utf8')).version
}`;
/** What every page may have: tokens, what stands before scripts arrive, text and columns. */
const baseStyles = [
  'packages/tokens/dist/tokens.css',
  'packages/elements/src/styles/before-defined.css',
  'packages/elements/dist/light.css',
  'packages/elements/src/styles/prose.css',
];
/** The ten fields that every form library is measured by, the picker with its calendar. */
const tenFields = ['text-area', 'select', 'radio-group', 'checkbox', 'date-picker', 'file-upload'];

/**
 * What the first step of `traffic/renew-vehicle-licence` asks with and judges by, beside the form itself;
 * `first-step.test.ts` of the service form holds the list to what a browser loads.
 * @type {readonly string[]}
 */
const firstStep = JSON.parse(
  readFileSync(join(root, 'packages/journeys/src/testing/first-step.json'), 'utf8'),
);

/**
 * Entry → what a page would write, and the gzip budget in kB. Beaten by far? Then tighten it.
 *
 * @type {Record<string, Entry>}
 */
const entries = {
  button: element('@fanar/elements/button', 9.25),
  'text-field': element('@fanar/elements/text-field', 13.4375),
  'service-form': element('@fanar/journeys/service-form', 46.1875),
  'first step': { ...element('@fanar/journeys/service-form', 59.875), including: firstStep },
  'service-page': element('@fanar/journeys/service-page', 30.125),
  'appointment-picker': element('@fanar/journeys/appointment-picker', 45.4375),
  appointment: element('@fanar/journeys/appointment', 45.375),
  'wait-list': element('@fanar/journeys/wait-list', 50.75),
  'facility-finder': element('@fanar/journeys/facility-finder', 38.375),
  'queue-ticket': element('@fanar/journeys/queue-ticket', 33.75),
  'queue-board': element('@fanar/journeys/queue-board', 21.6875),
  'check-in': element('@fanar/journeys/check-in', 30.25),
  'service-directory': element('@fanar/journeys/service-directory', 27),
  'service-performance': element('@fanar/journeys/service-performance', 30.25),
  coverage: element('@fanar/journeys/coverage', 19.6875),
  'service-feedback': element('@fanar/journeys/service-feedback', 24.125),
  'status-tracker': element('@fanar/journeys/status-tracker', 46.8125),
  arabic: { code: "export * from '@fanar/arabic';", budget: 5.3125 },
  hijri: { code: "export * from '@fanar/egypt/hijri';", budget: 1.75 },
  'calendar-file': { code: "export * from '@fanar/egypt/calendar-file';", budget: 2 },
  egypt: { code: "export * from '@fanar/egypt';", without: ['@fanar/arabic'], budget: 7.3125 },
  '+i18next': { code: "export * from '@fanar/elements/i18next';", beside, budget: 0.75 },
  'ten-field form': {
    code: [
      beside,
      ...[...tenFields, 'button'].map((name) => `import '@fanar/elements/${name}/define';`),
    ].join(''),
    budget: 28.6875,
  },
  'page of content': {
    code: shown.map((name) => `import '@fanar/elements/${name}/define';`).join(''),
    budget: 17.25,
  },
  'fanar.js': { built: `${scriptTag}/fanar.js`, budget: 2 },
  'fanar.css': { built: `${scriptTag}/fanar.css`, budget: 7.125 },
  'base styles': { styles: baseStyles, budget: 8.125 },
  ...Object.fromEntries(
    Object.entries(added).map(([name, budget]) => [
      `+${name}`,
      { ...element(`@fanar/elements/${name}`, budget), beside },
    ]),
  ),
  'national-id': { code: "export { parseNationalId } from '@fanar/egypt';", budget: 1.5 },
};

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
/** @typedef {{ min: number, gzip: number, brotli: number, later: number }} Size */
/** @type {Record<string, Size & { budget: number }>} */
const sizes = {};
for (const [name, entry] of Object.entries(entries)) {
  sizes[name] = { ...(await measureEntry(entry)), budget: entry.budget * 1024 };
}

const over = Object.entries(sizes).filter(([, { gzip, budget }]) => gzip > budget);
if (values.json) console.log(JSON.stringify(sizes, null, 2));
else print();
const failed = over.length;
const passed = Object.keys(sizes).length - failed;
if (process.env.FANAR_RESULTS) {
  writeFileSync(
    process.env.FANAR_RESULTS,
    JSON.stringify({ passed, failed, failures: over.map(([name]) => name) }),
  );
}
process.exitCode = failed > 0 ? 1 : 0;

/** @param {Entry} entry @returns {Promise<Size>} */
async function measureEntry(entry) {
  if ('styles' in entry) return measureStyles(entry.styles);
  if ('built' in entry) return sizeOf(readFileSync(join(root, entry.built)));
  const { code, beside, without, including } = entry;
  if (!beside) return measure({ code, without, including });
  const [both, alone] = [await measure({ code: beside + code }), await measure({ code: beside })];
  return {
    min: both.min - alone.min,
    gzip: both.gzip - alone.gzip,
    brotli: both.brotli - alone.brotli,
    later: both.later - alone.later,
  };
}

/** @param {readonly string[]} files @returns {Promise<Size>} */
async function measureStyles(files) {
  const texts = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  const { code } = await transform(texts, { loader: 'css', minify: true, target: 'chrome123' });
  return sizeOf(Buffer.from(code));
}

/** @param {Buffer} bytes @returns {Size} */
function sizeOf(bytes) {
  return {
    min: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
    later: 0,
  };
}

/**
 * @param {{ code: string, without?: string[] | undefined, including?: readonly string[] | undefined }} entry
 * @returns {Promise<Size>}
 */
async function measure({ code, without = [], including = [] }) {
  const entry = join(root, 'entry.js');
  const bundle = await rolldown({
    input: entry,
    external: without,
    plugins: [
      {
        name: 'fanar-entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    platform: 'browser',
    tsconfig: join(root, 'tsconfig.base.json'),
    resolve: { conditionNames: ['fanar-source', 'production', 'browser', 'import', 'default'] },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'warn',
  });
  const { output } = await bundle.generate({
    format: 'esm',
    minify: true,
    comments: { legal: false },
    codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'] }] },
  });
  await bundle.close();

  const chunks = new Map(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
  );
  /** @type {Set<string>} */
  const first = new Set(output[0].fileName ? [output[0].fileName] : []);
  for (const module of including) first.add(chunkOf(module, chunks));
  for (const name of first) for (const next of chunks.get(name)?.imports ?? []) first.add(next);

  const size = { min: 0, gzip: 0, brotli: 0, later: 0 };
  for (const name of first) {
    const bytes = Buffer.from(chunks.get(name)?.code ?? '');
    size.min += bytes.length;
    size.gzip += gzipSync(bytes, { level: 9 }).length;
    size.brotli += brotliCompressSync(bytes).length;
  }
  for (const [name, { code: text }] of chunks) {
    if (!first.has(name)) size.later += gzipSync(Buffer.from(text), { level: 9 }).length;
  }
  return size;
}

/**
 * @param {string} module @param {ReadonlyMap<string, { facadeModuleId: string | null }>} chunks
 * @returns {string}
 */
function chunkOf(module, chunks) {
  const [name] = [...chunks].find(([, { facadeModuleId: id }]) => id === join(root, module)) ?? [];
  if (!name) throw new Error(`Nothing imports ${module} dynamically.`);
  return name;
}

function print() {
  const row = (/** @type {string[]} */ [name = '', ...cells]) =>
    console.log(name.padEnd(20) + cells.map((cell) => cell.padStart(11)).join(''));
  const kb = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} kB`;
  row(['entry', 'min', 'gzip', 'brotli', 'later', 'budget', 'left']);
  for (const [name, { min, gzip, brotli, later, budget }] of Object.entries(sizes)) {
    row([name, ...[min, gzip, brotli, later, budget, budget - gzip].map(kb)]);
  }
  for (const [name, { gzip, budget }] of over) {
    console.log(
      `\n${name} is ${gzip} bytes and its budget ${budget}: ${gzip - budget} bytes too many. ` +
        'A citizen on a slow line pays for them. Could something load later, or be left out?',
    );
  }
  console.log(
    `\n${Object.keys(sizes).length - over.length} of ${Object.keys(sizes).length} entries are within budget`,
  );
}
