/** The last release of a package, as it lies in a registry. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.mjs';
import { promisesOf } from './api.mjs';
import { manifestOf, unpack } from './packing.mjs';

/**
 * @typedef {object} Release
 * @property {any} manifest
 * @property {ReturnType<typeof promisesOf>} promises
 * @property {import('./sizes.mjs').Sizes} [sizes] of the package that keeps them
 *
 * @param {string} name of a package
 * @param {string} registry its address
 * @param {string} folder to work in
 * @returns {Promise<Release | undefined>} undefined when it was never released
 * @throws {Error} when the registry does not say
 */
export async function lastRelease(name, registry, folder) {
  const into = join(folder, name.replace('/', '+'));
  mkdirSync(into, { recursive: true });
  const args = [
    'pack',
    `${name}@latest`,
    '--registry',
    registry,
    '--json',
    '--pack-destination',
    into,
  ];
  const { code, output } = await run('npm', args, { quiet: true, minutes: 2 });
  if (/E404|ETARGET/.test(output)) return undefined;
  if (code !== 0) throw new Error(`The registry does not say what ${name} was last.\n${output}`);
  const [{ filename }] = JSON.parse(output.replace(/^[^[]*/, ''));
  const files = join(into, 'package');
  await unpack(join(into, filename), files);
  return releaseIn(files);
}

/** @param {string} directory of a package, released or about to be @returns {Release} */
export function releaseIn(directory) {
  const manifest = manifestOf(directory);
  const sizes = readJson(join(directory, 'sizes.json'));
  const promises = promisesOf(manifest, readJson(join(directory, 'custom-elements.json')));
  return { manifest, promises, ...(sizes ? { sizes } : {}) };
}

/** @param {string} path */
function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
