/**
 * `npm run size [-- --json]`: what a page downloads for one entry, everything counted.
 *
 * Each entry is bundled alone: every static import is in, Lit and i18next too; what is imported
 * dynamically loads later and is not counted, nor is what an entry is measured `without`. `min` is minified JavaScript in bytes, `gzip` is
 * level 9, `brotli` quality 11. The budget is for gzip; 1 kB = 1024 bytes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { root } from './bootstrap.mjs';

/** @param {string} module @param {number} budget gzip, in kB */
const element = (module, budget) => ({ code: `import '${module}/define';`, budget });

/**
 * Entry → what a page would write, and the gzip budget in kB. Beaten by far? Then tighten it.
 *
 * @type {Record<string, { code: string, budget: number, without?: string[] }>}
 */
const entries = {
  button: element('@fanar/elements/button', 12),
  'text-field': element('@fanar/elements/text-field', 30),
  'service-form': element('@fanar/journeys/service-form', 65),
  'appointment-picker': element('@fanar/journeys/appointment-picker', 60),
  'status-tracker': element('@fanar/journeys/status-tracker', 50),
  arabic: { code: "export * from '@fanar/arabic';", budget: 6 },
  egypt: { code: "export * from '@fanar/egypt';", without: ['@fanar/arabic'], budget: 6 },
  'national-id': { code: "export { parseNationalId } from '@fanar/egypt';", budget: 1.5 },
};

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
/** @type {Record<string, { min: number, gzip: number, brotli: number, budget: number }>} */
const sizes = {};
for (const [name, entry] of Object.entries(entries)) {
  sizes[name] = { ...(await measure(entry)), budget: entry.budget * 1024 };
}

const over = Object.entries(sizes).filter(([, { gzip, budget }]) => gzip > budget);
if (values.json) console.log(JSON.stringify(sizes, null, 2));
else print();
const failed = over.length;
const passed = Object.keys(sizes).length - failed;
if (process.env.FANAR_RESULTS) {
  writeFileSync(process.env.FANAR_RESULTS, JSON.stringify({ passed, failed }));
}
process.exitCode = failed > 0 ? 1 : 0;

/** @param {{ code: string, without?: string[] }} entry */
async function measure({ code, without = [] }) {
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
  });
  await bundle.close();

  const chunks = new Map(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
  );
  /** @type {Set<string>} */
  const first = new Set(output[0].fileName ? [output[0].fileName] : []);
  for (const name of first) for (const next of chunks.get(name)?.imports ?? []) first.add(next);

  const size = { min: 0, gzip: 0, brotli: 0 };
  for (const name of first) {
    const bytes = Buffer.from(chunks.get(name)?.code ?? '');
    size.min += bytes.length;
    size.gzip += gzipSync(bytes, { level: 9 }).length;
    size.brotli += brotliCompressSync(bytes).length;
  }
  return size;
}

function print() {
  const row = (/** @type {string[]} */ [name = '', ...cells]) =>
    console.log(name.padEnd(20) + cells.map((cell) => cell.padStart(11)).join(''));
  const kb = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} kB`;
  row(['entry', 'min', 'gzip', 'brotli', 'budget', 'left']);
  for (const [name, { min, gzip, brotli, budget }] of Object.entries(sizes)) {
    row([name, ...[min, gzip, brotli, budget, budget - gzip].map(kb)]);
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
