/** Packs the public packages as npm would publish them, and looks into what came out. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from '../run.mjs';
import { publishedManifest } from './published-manifest.mjs';
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
 * As it goes out: with the package.json that is published.
 *
 * @param {Package} one @param {string} tree that it is in
 * @param {string} folder for the tarball, and to work in
 * @returns {Promise<Packed>}
 * @throws {Error} in the words of npm
 */
export async function pack({ directory, manifest: own }, tree, folder) {
  const path = relative(tree, directory);
  const manifest = publishedManifest(own, path, process.env);
  const staged = join(folder, 'staged', path);
  cpSync(directory, staged, { recursive: true, filter: (file) => !file.endsWith('/node_modules') });
  writeFileSync(join(staged, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const { code, output } = await run(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    { cwd: staged, quiet: true },
  );
  if (code !== 0) throw new Error(`${manifest.name} could not be packed.\n${output}`);
  const [{ filename, files, size }] = JSON.parse(output.replace(/^[^[]*/, ''));
  const paths = files.map((/** @type {{ path: string }} */ file) => file.path);
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
