/** After `changeset version`: the elements and the addresses in guides say the version of the packages. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

const manifest = readFileSync(join(root, 'packages/elements/package.json'), 'utf8');
const source = join(root, 'packages/elements/src/base/version.ts');
const { version } = JSON.parse(manifest);
rewrite(source, (text) => text.replace(/'[^']*'/, `'${version}'`));

const guides = ['ar', 'en'].flatMap((language) =>
  readdirSync(join(root, 'docs', language)).map((name) => join(root, 'docs', language, name)),
);
for (const guide of [...guides, join(root, 'README.md'), join(root, 'packages/cdn/README.md')]) {
  rewrite(guide, (text) => text.replace(/\/fanar\/\d+\.\d+\.\d+[^/\s]*\//g, `/fanar/${version}/`));
}

/** @param {string} file @param {(text: string) => string} change */
function rewrite(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
