/** Packs the public packages as npm would publish them, and looks into what came out. */
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.mjs';
import { inOrder } from './versions.mjs';

/**
 * @typedef {object} Package
 * @property {string} directory
 * @property {any} manifest its package.json
 *
 * @typedef {object} Packed
 * @property {string} file the tarball
 * @property {any} manifest
 * @property {readonly string[]} files paths inside
 * @property {number} size bytes, as it is downloaded
 */

/**
 * Each after those that it depends on.
 * @param {string} tree the repository, or a copy of it
 * @returns {Package[]}
 */
export function publicPackages(tree) {
  const packages = readdirSync(join(tree, 'packages'))
    .map((name) => join(tree, 'packages', name))
    .filter((directory) => existsSync(join(directory, 'package.json')))
    .map((directory) => ({ directory, manifest: manifestOf(directory) }));
  return inOrder(packages.filter(({ manifest }) => !manifest.private));
}

/** @param {Package} one */
export function isPackageBuilt({ directory }) {
  return existsSync(join(directory, 'dist'));
}

/**
 * @param {Package} one @param {string} folder for the tarball
 * @returns {Promise<Packed>}
 * @throws {Error} in the words of npm
 */
export async function pack({ directory, manifest }, folder) {
  const { code, output } = await run(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    { cwd: directory, quiet: true },
  );
  if (code !== 0) throw new Error(`${manifest.name} could not be packed.\n${output}`);
  const [{ filename, files, size }] = JSON.parse(output.replace(/^[^[]*/, ''));
  const paths = files.map((/** @type {{ path: string }} */ { path }) => path);
  return { file: join(folder, filename), manifest, files: paths, size };
}

/**
 * @param {string} tarball @param {string} folder to put its files in, made where there is none
 * @throws {Error} when it cannot be read
 */
export async function unpack(tarball, folder) {
  mkdirSync(folder, { recursive: true });
  const args = ['-xzf', tarball, '-C', folder, '--strip-components=1'];
  const { code, output } = await run('tar', args, { quiet: true });
  if (code !== 0) throw new Error(`${tarball} could not be unpacked.\n${output}`);
}

/** @param {string} directory */
export function manifestOf(directory) {
  return JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
}
