/** How `npm test` closes: a table of its steps, the runners' own words, what failed, the totals. */
import { say } from './bootstrap.mjs';

/**
 * @typedef {object} Result
 * @property {import('./steps.mjs').Step} step
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} seconds
 * @property {string} note why it counts as failed where no test failed; else empty
 * @property {readonly string[]} summary the runner's own closing lines
 * @property {readonly string[]} failures where each failed test stands, and its first words
 */

/** So that the totals stay in sight. */
const FAILURES_SHOWN = 60;

/** @param {readonly Result[]} results @param {number} seconds from the first step to the last */
export function report(results, seconds) {
  const total = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
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
  console.log(row(['all', total('passed'), total('failed'), `${seconds.toFixed(1)} s`]));

  say('\n── in the runners’ own words');
  for (const { step, summary } of results) {
    for (const line of summary) console.log(`  ${step.name.padEnd(10)} ${line}`);
  }

  const failures = results.flatMap(({ step, failures }) =>
    failures.map((failure) => `  ${step.name.padEnd(10)} ${firstWords(failure)}`),
  );
  if (failures.length > 0) {
    say('\n── what failed');
    for (const failure of failures.slice(0, FAILURES_SHOWN)) console.log(failure);
    const left = failures.length - FAILURES_SHOWN;
    if (left > 0) console.log(`  and ${left} more`);
  }
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
}

/** @param {string} failure */
function firstWords(failure) {
  const line = failure.replace(/\s+/g, ' ');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
