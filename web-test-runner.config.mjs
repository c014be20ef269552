import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import {
  doubleClickPlugin,
  forcedColorsPlugin,
  viewportPlugin,
} from './scripts/browsers/commands.mjs';
import { gatheredPlugin } from './scripts/browsers/gathered.mjs';
import { selectedEngines } from './scripts/browsers/engines.mjs';
import { countsReporter } from './scripts/browsers/reporter.mjs';
import { chordPlugin } from './scripts/browsers/keys.mjs';
import { pageMiddleware } from './scripts/browsers/page.mjs';
import { treePlugin } from './scripts/browsers/tree.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const results = process.env.FANAR_RESULTS;

// The runner ends before what it says of such an error has left the process.
process.on('uncaughtExceptionMonitor', (error) => writeSync(2, `\n${error.stack ?? error}\n`));

/**
 * Elements, journeys, the script tag's loader and Angular's directives in real engines, read from their
 * sources.
 * One file: `npx web-test-runner --files packages/elements/src/button/button.test.ts`.
 * Trees that are meant to be others: `npm run test:browsers -- --update-snapshots`, then read them.
 */
export default {
  rootDir: root,
  files: [
    'packages/{elements,journeys,cdn}/src/**/*.test.ts',
    '!**/*.state.test.ts',
    '!packages/cdn/src/prefix/**',
    'packages/angular/src/controls.test.ts',
  ],
  nodeResolve: { exportConditions: ['fanar-source'] },
  browsers: selectedEngines(),
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 90_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  // A page that says a direction: where none does, elements go by their language.
  testRunnerHtml: (framework) =>
    `<!doctype html><html dir="ltr"><body><script type="module" src="${framework}"></script></body></html>`,
  testFramework: { config: { timeout: 30_000 } },
  middleware: [pageMiddleware(root)],
  plugins: [
    gatheredPlugin(root, /\/locales\/en\.ts$|\/angular\/src\/controls\.test\.ts$/),
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: `${root}tsconfig.base.json` }),
    viewportPlugin(),
    chordPlugin(),
    doubleClickPlugin(),
    forcedColorsPlugin(),
    treePlugin(),
  ],
  reporters: [defaultReporter(), ...(results ? [countsReporter(results)] : [])],
};
