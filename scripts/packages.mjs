/** `npm run test:packages`: packs every public package and checks the tarball as a user gets it. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';
import { checkCommand } from './installed-command.mjs';
import { checkGuides } from './installed-guides.mjs';
import { checkInstalled } from './installed.mjs';
import { checkSite } from './installed-site.mjs';
import { run } from './run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fanar-packages-'));
const bin = join(root, 'node_modules/.bin');
/** @type {string[]} */
const failures = [];
/** Those that must work alone, without a bundler. @type {string[]} */
const textPackages = [];
/** @type {import('./registry.mjs').Packed[]} */
const packages = [];
let passed = 0;

for (const directory of publicPackages()) {
  const packed = await run(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    { cwd: directory, quiet: true },
  );
  const [{ entryCount, size, ...pack }] = JSON.parse(packed.output.replace(/^[^[]*/, ''));
  const { name, filename } = pack;
  packages.push({ ...pack, manifest: manifestOf(directory) });
  console.log(`${name}: ${entryCount} files, ${(size / 1024).toFixed(1)} kB packed`);
  const tarball = join(folder, filename);
  await check(`${name} publint`, 'publint', [tarball, '--strict']);
  if (['@fanar/arabic', '@fanar/egypt'].includes(name)) textPackages.push(tarball);
  const data = dataEntries(directory);
  await check(`${name} attw`, 'attw', [
    ...[tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'],
    ...(data.length > 0 ? ['--exclude-entrypoints', ...data] : []),
  ]);
}
await checkInstalled(folder, textPackages, count);
const site = await checkSite(folder, packages, count);
if (site) await checkCommand(site, count);
await checkGuides(folder, packages, count);
rmSync(folder, { recursive: true, force: true });

const failed = failures.length;
console.log(`${passed} of ${passed + failed} package checks passed`);
for (const failure of failures) console.log(`failed: ${failure}`);
if (process.env.FANAR_RESULTS) {
  writeFileSync(process.env.FANAR_RESULTS, JSON.stringify({ passed, failed, failures }));
}
process.exit(failed > 0 ? 1 : 0);

/** @param {string} title @param {string} program @param {string[]} args */
async function check(title, program, args) {
  const { code, output } = await run(join(bin, program), args, { quiet: true, minutes: 2 });
  count(title, code === 0 ? '' : output || `ended with code ${code}`);
}

/** @param {string} title @param {string} problem empty when all is well */
function count(title, problem) {
  if (problem === '') {
    passed += 1;
    return;
  }
  failures.push(title);
  console.log(problem);
}

/** Styles, schemas and documents have no types. @param {string} directory */
function dataEntries(directory) {
  const { exports = {} } = manifestOf(directory);
  return Object.entries(exports)
    .filter(([, target]) => typeof target === 'string')
    .map(([entry]) => entry.replace(/^\.\//, ''));
}

function publicPackages() {
  return readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name))
    .filter((directory) => existsSync(join(directory, 'package.json')))
    .filter((directory) => existsSync(join(directory, 'dist')))
    .filter((directory) => !manifestOf(directory).private);
}

/** @param {string} directory */
function manifestOf(directory) {
  return JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
}
