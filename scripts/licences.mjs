/** `npm run licences`: writes what Fanar is made of, and the notices that go along with the bundles. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './bootstrap.mjs';
import { listing, notices, shippedWith } from './release/licences.mjs';
import { publicPackages } from './release/packing.mjs';

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const folders = publicPackages(root).map(({ directory }) => relative(root, directory));
writeFileSync(join(root, 'THIRD-PARTY-LICENSES.md'), listing(lock, folders));

const bundled = shippedWith(lock, 'packages/cdn');
writeFileSync(join(root, 'packages/cdn/THIRD-PARTY-LICENSES.md'), notices(bundled, textOf));

/** @param {import('./release/licences.mjs').Dependency} dependency */
function textOf({ folder }) {
  const name = readdirSync(join(root, folder)).find((file) => /^licen[cs]e/i.test(file));
  return name && readFileSync(join(root, folder, name), 'utf8');
}
