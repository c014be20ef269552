/**
 * `npm run analyze`: writes custom-elements.json for each package of elements, from its sources, beside it
 * what editors show of them, and the pages of the guides for Storybook. Paths and exports are those that a
 * user of the package sees.
 */
import { join } from 'node:path';
// @ts-expect-error the analyzer ships no types
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from './bootstrap.mjs';
import { writeEditorData } from './editor-data.mjs';
import { elementPackages } from './manifest.mjs';

for (const name of elementPackages) {
  const cwd = join(root, 'packages', name);
  const config = '../../scripts/manifest.config.mjs';
  await cli({ argv: ['analyze', '--quiet', '--config', config], cwd });
  writeEditorData(cwd);
}
await import('./storybook-guides.mjs');
