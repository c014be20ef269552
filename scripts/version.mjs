/**
 * After `changeset version`: the elements say the version that their package has, and changelogs are in
 * plain words. What is never published has none.
 */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './bootstrap.mjs';
import { inPlainWords } from './release/changelog.mjs';
import { manifestOf } from './release/packing.mjs';
import { withVersion } from './release/versions.mjs';

const source = join(root, 'packages/elements/src/base/version.ts');
const { version } = manifestOf(join(root, 'packages/elements'));
writeFileSync(source, withVersion(readFileSync(source, 'utf8'), version));

const changelogs = ['packages', 'packages/interop']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  .map((directory) => join(directory, 'CHANGELOG.md'))
  .filter((path) => existsSync(path));
for (const path of changelogs) {
  if (manifestOf(dirname(path)).private) rmSync(path);
  else writeFileSync(path, inPlainWords(readFileSync(path, 'utf8')));
}
