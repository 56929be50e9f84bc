import { runToEnd } from './child.mjs';
import { countRun } from './test-run.mjs';

/**
 * The part of Vitest's report that is counted.
 *
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests skipped ones
 * @property {number} numTodoTests
 */

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'];

/**
 * Runs the unit tests.
 *
 * @param {string[]} extra further arguments for Vitest
 */
export async function runUnitTests(extra) {
  return await countRun(
    extra.length > 0 ? 'unit-part' : 'unit',
    (reportFile) => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
      return runToEnd(process.execPath, [...vitest, ...reporters, ...extra]);
    },
    count,
  );
}

/** @param {Report} report */
function count(report) {
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
}
