import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** Workspace packages are read from their sources: tests and stories need no build. */
const source = 'fanar-source';

export default defineConfig({
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  test: {
    // Both cores, where the default leaves one out.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'packages/{tokens,arabic,egypt,contract,catalogue,server,react,cdn,portal}/src/**/*.test.ts',
            'packages/{elements,journeys}/src/**/*.state.test.ts',
          ],
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['packages/portal/e2e/**/*.test.ts'],
          // What is tested is what was built: Node loads it, without the sources' condition.
          server: { deps: { external: [/\/packages\/[^/]+\/dist\//] } },
          // A journey mostly waits: beside it there is room for another.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
