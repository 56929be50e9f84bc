/**
 * A test and how it ended.
 *
 * @typedef {object} EndedTest
 * @property {string[]} titles those of the groups around it, and its own at the end
 * @property {'passed' | 'failed' | 'skipped'} outcome
 */

/** @typedef {{ ancestorTitles: string[], title: string, status: string }} Assertion */
/** @typedef {{ title: string, tests: { status: string }[] }} Spec */
/** @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite */

/**
 * @param {{ testResults: { assertionResults: Assertion[] }[] }} report Vitest's
 * @returns {EndedTest[]}
 */
export function unitTests({ testResults }) {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      titles: [...ancestorTitles, title],
      outcome: outcomeOf(status),
    })),
  );
}

/**
 * @param {{ suites: Suite[] }} report Playwright's
 * @returns {EndedTest[]}
 */
export function endToEndTests({ suites }) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? []).map(({ title, tests }) => ({
      titles: [suite.title, title],
      outcome: outcomeOf(tests[0]?.status ?? 'skipped'),
    })),
    ...endToEndTests({ suites: suite.suites ?? [] }),
  ]);
}

/**
 * @param {string} status as either runner says it
 * @returns {EndedTest['outcome']}
 */
function outcomeOf(status) {
  if (status === 'passed' || status === 'expected' || status === 'flaky') return 'passed';
  return status === 'failed' || status === 'unexpected' ? 'failed' : 'skipped';
}
