import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * Writes `{ passed, failed, failures }` over all engines to a file. An error outside a test is a
 * failure.
 */
export function countsReporter(file) {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, failures: [] };
      for (const session of sessions) {
        const before = counts.failed;
        const place = `${session.browser.name} ${basename(session.testFile ?? '')}`;
        if (session.testResults) countSuite(session.testResults, [place], counts);
        if (!session.passed && counts.failed === before) {
          counts.failed += 1;
          counts.failures.push(
            [place, ...session.errors.map(({ message }) => message)].join(' › '),
          );
        }
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function countSuite(suite, path, counts) {
  for (const { name, passed, skipped, error } of suite.tests) {
    if (skipped) continue;
    counts[passed ? 'passed' : 'failed'] += 1;
    if (!passed) counts.failures.push(`${[...path, name].join(' › ')}: ${error?.message ?? ''}`);
  }
  for (const child of suite.suites) countSuite(child, [...path, child.name], counts);
}
