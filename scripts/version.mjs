/**
 * After `changeset version`: the elements and the addresses in guides say the version of the packages, and
 * changelogs are in plain words. What is never published has none.
 */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './bootstrap.mjs';
import { inPlainWords } from './release/changelog.mjs';
import { manifestOf } from './release/packing.mjs';
import { withVersion } from './release/versions.mjs';

const { version } = manifestOf(join(root, 'packages/elements'));
rewrite(join(root, 'packages/elements/src/base/version.ts'), (text) => withVersion(text, version));

const guides = ['ar', 'en'].flatMap((language) => filesOf(join('docs', language)));
for (const guide of [
  ...guides,
  join(root, 'README.md'),
  join(root, 'packages/cdn/README.md'),
  join(root, 'packages/interop/script-tag/index.html'),
]) {
  rewrite(guide, (text) => text.replace(/\/fanar\/\d+\.\d+\.\d+[^/\s]*\//g, `/fanar/${version}/`));
}

const changelogs = ['packages', 'packages/interop']
  .flatMap(filesOf)
  .map((directory) => join(directory, 'CHANGELOG.md'))
  .filter((path) => existsSync(path));
for (const path of changelogs) {
  if (manifestOf(dirname(path)).private) rmSync(path);
  else rewrite(path, inPlainWords);
}

/** @param {string} folder */
function filesOf(folder) {
  return readdirSync(join(root, folder)).map((name) => join(root, folder, name));
}

/** @param {string} file @param {(text: string) => string} change */
function rewrite(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
