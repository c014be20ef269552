/**
 * `npm test`: installs what is missing, runs every step, and closes with the runners' own
 * summaries and the totals. `npm test -- unit size` runs the named steps only.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureBrowsers, ensureInstalled, ensureNode, root, say, stop } from './bootstrap.mjs';
import { endAll, run } from './run.mjs';
import { steps } from './steps.mjs';

/** @typedef {{ step: import('./steps.mjs').Step, passed: number, failed: number, skipped: number, seconds: number, note: string, summary: string[] }} Result */

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
/** @type {Result[]} */
const results = [];
for (const step of steps) {
  if (asked.length > 0 && !asked.includes(step.name)) continue;
  const noBuild = results.some(({ step: { name }, failed }) => name === 'build' && failed > 0);
  results.push(step.needsBuild && noBuild ? notRun(step) : await perform(step));
}
rmSync(folder, { recursive: true, force: true });

report(results);
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);

/** @param {import('./steps.mjs').Step} step @returns {Promise<Result>} */
async function perform(step) {
  say(`\n── ${step.name} · npm run ${step.script}`);
  const file = join(folder, `${step.name}.json`);
  const report = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const outcome = await run(
    'npm',
    ['run', '--silent', step.script, ...(step.kind === 'vitest' ? report : [])],
    { cwd: root, minutes: step.minutes, env: { FANAR_RESULTS: file } },
  );
  const { passed, failed, skipped } = count(step, file, outcome.code);
  let note = '';
  if (outcome.timedOut) note = `cut: not finished after ${step.minutes} minutes`;
  else if (outcome.code !== 0 && failed === 0) note = `ended with code ${outcome.code}`;
  else if (passed + failed === 0) note = 'ran no test';

  const lines = stripVTControlCharacters(outcome.output).split('\n');
  const summary = [...new Set(lines.filter((line) => step.summary.test(line)))].slice(-4);
  // A runner that broke off, or that had nothing to run, is itself one failure.
  return {
    ...{ step, passed, skipped, seconds: outcome.seconds, note, summary },
    failed: failed || (note ? 1 : 0),
  };
}

/** @param {import('./steps.mjs').Step} step @param {string} file @param {number} code */
function count({ kind }, file, code) {
  if (kind === 'check')
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const report = read(file);
  if (kind === 'counted') {
    return { passed: report.passed ?? 0, failed: report.failed ?? 0, skipped: report.skipped ?? 0 };
  }
  // A file that cannot be loaded has no tests to fail: it counts as one failure itself.
  const broken = (report.testResults ?? []).filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + broken.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
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

/** @param {import('./steps.mjs').Step} step @returns {Result} */
function notRun(step) {
  return {
    step,
    passed: 0,
    failed: 1,
    skipped: 0,
    seconds: 0,
    note: 'not run: no build',
    summary: [],
  };
}

/** @param {readonly Result[]} results */
function report(results) {
  const total = (/** @type {'passed' | 'failed' | 'skipped' | 'seconds'} */ key) =>
    results.reduce((sum, result) => sum + result[key], 0);
  const row = (/** @type {(string | number)[]} */ [name, passed, failed, time, note = '']) =>
    `  ${String(name).padEnd(10)}${String(passed).padStart(8)}${String(failed).padStart(8)}${String(time).padStart(9)}  ${note}`;

  say('\n── all steps');
  console.log(row(['step', 'passed', 'failed', 'time']));
  for (const { step, passed, failed, skipped, seconds, note } of results) {
    const skips = skipped > 0 ? `${skipped} skipped` : '';
    const notes = [note, skips].filter(Boolean).join('; ');
    console.log(row([step.name, passed, failed, `${seconds.toFixed(1)} s`, notes]));
  }
  console.log(row(['all', total('passed'), total('failed'), `${total('seconds').toFixed(1)} s`]));

  say('\n── in the runners’ own words');
  for (const { step, summary } of results) {
    for (const line of summary) console.log(`  ${step.name.padEnd(10)} ${line.trim()}`);
  }
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
}
