/** The packages of other libraries that are measured beside Fanar: pinned, and kept in the cache. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { run } from '../run.mjs';

const list = join(root, 'scripts/bench/peers/package.json');
const cache = join(root, 'node_modules/.cache/fanar-bench/peers');
const stamp = join(cache, 'installed.json');

/** Where the imports of a page are found. @param {string} code */
export function folderOf(code) {
  return code.includes('@fanar') ? root : cache;
}

/**
 * Installs them, where the list is another than the last time.
 *
 * @param {boolean} quiet
 * @returns {Promise<boolean>} whether they are there
 */
export async function installPeers(quiet) {
  const wanted = readFileSync(list, 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  mkdirSync(cache, { recursive: true });
  cpSync(list, join(cache, 'package.json'));
  const { code } = await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: cache,
    minutes: 10,
    quiet,
  });
  if (code === 0) writeFileSync(stamp, wanted);
  else console.warn('The peers could not be installed: only Fanar is measured.');
  return code === 0;
}

/** @param {string} name @param {string} wanted parts of names with commas between; empty: all */
export function isWanted(name, wanted) {
  return wanted.split(',').some((part) => name.toLowerCase().includes(part.trim().toLowerCase()));
}
