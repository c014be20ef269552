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
import { entries } from './size-entries.mjs';

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

/** @param {import('./size-entries.mjs').Entry} entry @returns {Promise<Size>} */
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
