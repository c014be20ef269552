/**
 * `npm run analyze`: writes custom-elements.json for each package of elements, from its sources.
 * Paths and exports are those that a user of the package sees. Beside it what editors show of them.
 */
import { join } from 'node:path';
// @ts-expect-error the analyzer ships no types
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from './bootstrap.mjs';
import { writeEditorData } from './editor-data.mjs';

const packages = ['elements', 'journeys'];
for (const name of packages) {
  const cwd = join(root, 'packages', name);
  const config = '../../scripts/manifest.config.mjs';
  await cli({ argv: ['analyze', '--quiet', '--config', config], cwd });
  writeEditorData(cwd);
}
