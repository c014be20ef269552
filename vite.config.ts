import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Workspace packages are read from their sources: tests and stories need no build. */
const source = 'fanar-source';

/** Minutes each: begun last, one would go on alone while the other core is idle. */
const LONGEST = ['chaos', 'all-controls', 'every-service'].map((name) => `/e2e/${name}.test.ts`);

/** Tests of the server whose answer may be another on the embedded database. */
const ON_EITHER = [
  'server',
  'app',
  'appointments/{killed,race,change,known-offices}',
  'cases/erasure',
  'database/**/*',
  'figures/figures',
  'messages/outbox',
  'routes/{applications,appointments,cases,uploads,availability-events}',
];

const turnOf = ({ moduleId }: TestSpecification) =>
  LONGEST.findIndex((name) => moduleId.endsWith(name));

/** The longest first; what is new to Vitest it sorts by size alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const first = sorted.filter((file) => turnOf(file) >= 0);
    const others = sorted.filter((file) => turnOf(file) < 0);
    return [...first.sort((one, other) => turnOf(one) - turnOf(other)), ...others];
  }
}

export default defineConfig({
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  test: {
    // Both cores, where the default leaves one out.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'packages/{tokens,arabic,egypt,contract,catalogue,react,types,ssr,create-fanar-site,portal}/src/**/*.test.ts',
            'packages/cdn/src/prefix/*.test.ts',
            'packages/{elements,journeys}/src/**/*.state.test.ts',
            'packages/angular/src/{server,templates}.test.ts',
            'scripts/**/*.test.mjs',
          ],
          // A worker loads the sources once for all of its files: loading takes longer than most tests.
          isolate: false,
          testTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          environment: 'node',
          include: ['packages/server/src/**/*.test.ts'],
          isolate: false,
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'embedded',
          environment: 'node',
          include: ON_EITHER.map((name) => `packages/server/src/${name}.test.ts`),
          // No server of databases: the embedded one.
          env: { DATABASE_URL: '' },
          isolate: false,
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
      {
        test: {
          name: 'interop',
          environment: 'node',
          include: ['packages/interop/*.test.ts'],
          globalSetup: ['packages/interop/build-apps.ts'],
          server: { deps: { external: [/\/packages\/[^/]+\/dist\//] } },
          maxConcurrency: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
