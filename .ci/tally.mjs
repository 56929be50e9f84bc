/**
 * How many tests ended how.
 *
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function addTallies(tallies) {
  return {
    passed: sum(tallies.map((tally) => tally.passed)),
    failed: sum(tallies.map((tally) => tally.failed)),
    skipped: sum(tallies.map((tally) => tally.skipped)),
  };
}

/**
 * Lets a runner's exit code have the last word: one that fails without a failed test has crashed, or found
 * something wrong outside of the tests, and that counts as a failure of its own.
 *
 * @param {Tally | undefined} tally undefined when the runner left no report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function judgeRun(tally, exitCode) {
  const { passed, failed, skipped } = tally ?? { passed: 0, failed: 0, skipped: 0 };
  const broken = tally === undefined || (exitCode !== 0 && failed === 0);
  return { passed, failed: broken ? failed + 1 : failed, skipped };
}

/**
 * @param {Tally} tally
 * @returns {string} as in `12 passed, 0 failed, 3 skipped`
 */
export function describeTally({ passed, failed, skipped }) {
  const counts = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${counts}, ${skipped} skipped` : counts;
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
