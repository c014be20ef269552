/**
 * `npm run size [-- --json]`: what a page downloads for one element, everything counted.
 *
 * Each entry is bundled alone: every static import is in, Lit and i18next too; what is imported
 * dynamically loads later and is not counted. `min` is minified JavaScript in bytes, `gzip` is
 * level 9, `brotli` quality 11. The budget is for gzip; 1 kB = 1024 bytes.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { root } from './bootstrap.mjs';

/** Entry → package and the gzip budget in kB. Beaten by far? Then tighten it. */
const entries = {
  button: { package: 'elements', budget: 12 },
  'text-field': { package: 'elements', budget: 30 },
  'service-form': { package: 'journeys', budget: 65 },
  'appointment-picker': { package: 'journeys', budget: 60 },
  'status-tracker': { package: 'journeys', budget: 50 },
};

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
/** @type {Record<string, { min: number, gzip: number, brotli: number, budget: number }>} */
const sizes = {};
for (const [name, entry] of Object.entries(entries)) {
  const file = join(root, 'packages', entry.package, 'src', name, 'define.ts');
  if (!existsSync(file)) throw new Error(`${name}: there is no ${file}`);
  sizes[name] = { ...(await measure(file)), budget: entry.budget * 1024 };
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

/** @param {string} input */
async function measure(input) {
  const bundle = await rolldown({
    input,
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
    const code = Buffer.from(chunks.get(name)?.code ?? '');
    size.min += code.length;
    size.gzip += gzipSync(code, { level: 9 }).length;
    size.brotli += brotliCompressSync(code).length;
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
