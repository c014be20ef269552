/** `npm run licences`: writes what Fanar is made of, and the notices that go along with the bundles. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './bootstrap.mjs';
import { listing, notices, shippedWith } from './release/licences.mjs';
import { manifestOf, publicPackages } from './release/packing.mjs';

/** @type {Readonly<Record<string, string>>} */
const SAME_REPOSITORY = { '@lit-labs/ssr-dom-shim': 'node_modules/lit' };

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const folders = publicPackages(root).map(({ directory }) => relative(root, directory));
writeFileSync(join(root, 'THIRD-PARTY-LICENSES.md'), listing(lock, folders));

const bundled = shippedWith(lock, 'packages/cdn');
writeFileSync(join(root, 'packages/cdn/THIRD-PARTY-LICENSES.md'), notices(bundled, textOf));

/**
 * In its own words; where a package holds none, those of its repository or of its licence.
 *
 * @param {import('./release/licences.mjs').Dependency} dependency
 * @throws {Error} when nobody knows them
 */
function textOf({ name, licence, folder }) {
  const beside = SAME_REPOSITORY[name] ?? folder;
  const file = readdirSync(join(root, beside)).find((one) => /^licen[cs]e/i.test(one));
  if (file) return readFileSync(join(root, beside, file), 'utf8');
  const { author } = manifestOf(join(root, folder));
  if (licence !== 'MIT' || !author) throw new Error(`Where is the licence of ${name}?`);
  const ours = readFileSync(join(root, 'LICENSE'), 'utf8');
  return ours.replace(/^Copyright .*$/m, `Copyright (c) ${author.name ?? author}`);
}
