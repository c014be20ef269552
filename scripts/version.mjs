/** After `changeset version`: the elements say the version that their package has. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

const manifest = readFileSync(join(root, 'packages/elements/package.json'), 'utf8');
const source = join(root, 'packages/elements/src/base/version.ts');
const { version } = JSON.parse(manifest);
writeFileSync(source, readFileSync(source, 'utf8').replace(/'[^']*'/, `'${version}'`));
