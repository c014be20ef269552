/**
 * `npm test`: installs what is missing, runs every step, and closes with the runners' own
 * summaries and the totals. `npm test -- unit size` runs the named steps only.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureBrowsers, ensureInstalled, ensureNode, root, say, stop } from './bootstrap.mjs';
import { report } from './report.mjs';
import { endAll, run } from './run.mjs';
import { stages, steps } from './steps.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  stop(
    `No step is named ${unknown.join(', ')}. There are: ${steps.map((s) => s.name).join(', ')}.`,
  );
}

ensureNode();
ensureInstalled();
ensureBrowsers();

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    endAll();
    setTimeout(() => process.exit(130), 3500);
  });
}

const folder = mkdtempSync(join(tmpdir(), 'fanar-test-'));
const started = performance.now();
/** @type {import('./report.mjs').Result[]} */
const results = [];
for (const lanes of stages(
  steps.filter(({ name }) => asked.length === 0 || asked.includes(name)),
)) {
  await Promise.all(lanes.map((lane, index) => inTurn(lane, index > 0)));
}
rmSync(folder, { recursive: true, force: true });

report(results, (performance.now() - started) / 1000);
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);

/**
 * @param {readonly import('./steps.mjs').Step[]} lane
 * @param {boolean} isBeside another lane has the screen: each step is shown once it is done
 */
async function inTurn(lane, isBeside) {
  for (const step of lane) {
    const noBuild = results.some(({ step: { name }, failed }) => name === 'build' && failed > 0);
    results.push(step.needsBuild && noBuild ? notRun(step) : await perform(step, isBeside));
  }
}

/**
 * @param {import('./steps.mjs').Step} step @param {boolean} isBeside
 * @returns {Promise<import('./report.mjs').Result>}
 */
async function perform(step, isBeside) {
  const title = `\n── ${step.name} · npm run ${step.script}`;
  if (!isBeside) say(title);
  const file = join(folder, `${step.name}.json`);
  const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const outcome = await run(
    'npm',
    ['run', '--silent', step.script, ...(step.kind === 'vitest' ? reporters : [])],
    { cwd: root, minutes: step.minutes, env: { FANAR_RESULTS: file }, quiet: isBeside },
  );
  if (isBeside) {
    say(title);
    process.stdout.write(outcome.output);
  }
  const { passed, failed, skipped, failures } = count(step, file, outcome.code);
  let note = '';
  if (outcome.timedOut) note = `cut: not finished after ${step.minutes} minutes`;
  else if (outcome.code !== 0 && failed === 0) note = `ended with code ${outcome.code}`;
  else if (passed + failed === 0) note = 'ran no test';

  return {
    step,
    passed,
    // A runner that broke off, or that had nothing to run, is itself one failure.
    failed: failed || (note ? 1 : 0),
    skipped,
    seconds: outcome.seconds,
    note,
    summary: closing(step, outcome.output),
    failures,
  };
}

/**
 * The runner's closing lines; of lines that begin alike (progress, one line per engine) the last.
 * @param {import('./steps.mjs').Step} step @param {string} output
 */
function closing({ summary }, output) {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => summary.test(line));
  const last = new Map(lines.map((line) => [line.trim().split(/[\s:]/)[0], line.trim()]));
  return [...last.values()].slice(-4);
}

/**
 * What vitest reports of a file of tests.
 * @typedef {object} TestFile
 * @property {string} name
 * @property {string} status
 * @property {string} message
 * @property {{ status: string, fullName: string, failureMessages: string[] }[]} assertionResults
 */

/** @param {import('./steps.mjs').Step} step @param {string} file @param {number} code */
function count({ kind }, file, code) {
  if (kind === 'check')
    return { passed: Number(code === 0), failed: Number(code !== 0), skipped: 0, failures: [] };
  const report = read(file);
  if (kind === 'counted') {
    return { passed: 0, failed: 0, skipped: 0, failures: [], ...report };
  }
  // A file that cannot be loaded has no tests to fail: it counts as one failure itself.
  const broken = (report.testResults ?? []).filter(
    (/** @type {TestFile} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const failures = (report.testResults ?? []).flatMap((/** @type {TestFile} */ file) =>
    file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(
        ({ fullName, failureMessages }) =>
          `${basename(file.name)} › ${fullName}: ${failureMessages[0]}`,
      ),
  );
  return {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + broken.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    failures: [
      ...failures,
      ...broken.map((/** @type {TestFile} */ { name, message }) => `${basename(name)}: ${message}`),
    ],
  };
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {import('./steps.mjs').Step} step @returns {import('./report.mjs').Result} */
function notRun(step) {
  const counts = { passed: 0, failed: 1, skipped: 0, seconds: 0 };
  return { step, ...counts, note: 'not run: no build', summary: [], failures: [] };
}
