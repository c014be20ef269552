/**
 * `npm run bench -- [text] [controls] [directory] [facilities] [form] [months] [autoload] [peers] [pages]
 * [booking] [--json]`: measures what was built; `booking` needs a `DATABASE_URL`. Benchmarks measure and never
 * fail; they describe this machine, so compare rows of one run only.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, stop } from './bootstrap.mjs';

const suites = [
  ...['text', 'controls', 'directory', 'facilities', 'form', 'months', 'autoload', 'peers'],
  ...['pages', 'booking'],
];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    harness: { type: 'string' },
    peers: { type: 'string' },
    tasks: { type: 'string' },
    quick: { type: 'boolean' },
  },
});
const unknown = positionals.filter((name) => !suites.includes(name));
if (unknown.length > 0) {
  stop(`No benchmark is named ${unknown.join(', ')}. There are: ${suites.join(', ')}.`);
}
if (!existsSync(join(root, 'packages/egypt/dist/index.js'))) stop('Run npm run build first.');

/** @type {Record<string, unknown>} */
const results = {};
const possible = suites.filter((name) => name !== 'booking' || process.env.DATABASE_URL);
for (const name of positionals.length > 0 ? positionals : possible) {
  const { measure } = await import(`./bench/${name}.mjs`);
  results[name] = await measure({ quiet: values.json, ...values });
}
if (values.json) console.log(JSON.stringify(results, null, 2));
