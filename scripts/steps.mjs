/**
 * What `npm test` does. `script` is a script of package.json, so each step also runs alone. They go
 * in this order, one at a time, as most take all the cores there are. What takes one goes beside a
 * step that leaves one now and then: the journeys, which wait a lot. ESLint does not: it holds the types
 * of all sources, and crawls where it has to share.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} script
 * @property {'check' | 'vitest' | 'counted'} kind `check` counts as one; `vitest` is counted from
 *   its JSON report; `counted` writes `{ passed, failed, failures }` to the file named by FANAR_RESULTS
 * @property {number} minutes the time after which the step is cut
 * @property {boolean} [needsBuild] default false
 * @property {string} [beside] the step that it goes beside, after the others that do
 * @property {RegExp} summary the runner's own closing lines
 */

const vitest = /^\s*(Test Files|Tests|Errors|Duration)\s/;
const lastLine = /\S/;

/** @type {readonly Step[]} */
export const steps = [
  { name: 'build', script: 'build', kind: 'check', minutes: 8, summary: /built in|error TS/ },
  { name: 'eslint', script: 'lint:code', kind: 'check', minutes: 10, summary: /problems?\b/ },
  {
    name: 'stylelint',
    script: 'lint:styles',
    kind: 'check',
    minutes: 3,
    beside: 'e2e',
    summary: /problems?\b/,
  },
  {
    name: 'prettier',
    script: 'lint:format',
    kind: 'check',
    minutes: 8,
    beside: 'e2e',
    summary: /style/,
  },
  {
    name: 'layers',
    script: 'layers',
    kind: 'check',
    minutes: 3,
    beside: 'e2e',
    summary: /violations? /,
  },
  {
    name: 'unused',
    script: 'unused',
    kind: 'check',
    minutes: 3,
    beside: 'e2e',
    summary: lastLine,
  },
  {
    name: 'typecheck',
    script: 'typecheck',
    kind: 'check',
    minutes: 5,
    beside: 'e2e',
    summary: /Found \d+ error/,
  },
  { name: 'unit', script: 'test:unit', kind: 'vitest', minutes: 6, summary: vitest },
  { name: 'server', script: 'test:server', kind: 'vitest', minutes: 15, summary: vitest },
  {
    name: 'browsers',
    script: 'test:browsers',
    kind: 'counted',
    minutes: 25,
    summary: /\d+ (passed|failed)|^(Finished running|Error while running)/,
  },
  { name: 'stories', script: 'test:stories', kind: 'vitest', minutes: 15, summary: vitest },
  {
    name: 'e2e',
    script: 'test:e2e',
    kind: 'vitest',
    minutes: 45,
    needsBuild: true,
    summary: vitest,
  },
  {
    name: 'interop',
    script: 'test:interop',
    kind: 'vitest',
    minutes: 15,
    needsBuild: true,
    beside: 'e2e',
    summary: vitest,
  },
  {
    name: 'packages',
    script: 'test:packages',
    kind: 'counted',
    minutes: 20,
    needsBuild: true,
    beside: 'e2e',
    summary: /^\d+ of \d+ /,
  },
  {
    name: 'size',
    script: 'size',
    kind: 'counted',
    minutes: 5,
    needsBuild: true,
    beside: 'e2e',
    summary: /^\d+ of \d+ /,
  },
];

/**
 * Steps that go at a time, each list in its own order: stages of lanes.
 * @param {readonly Step[]} wanted
 * @returns {Step[][][]}
 */
export function stages(wanted) {
  const hosts = wanted.filter(({ beside }) => !wanted.some(({ name }) => name === beside));
  return hosts.map((host) => {
    const guests = wanted.filter(({ beside }) => beside === host.name);
    return guests.length > 0 ? [[host], guests] : [[host]];
  });
}
