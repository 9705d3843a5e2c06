/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Counts a Vitest run. A file that could not even be loaded has no tests to count, yet it is a failure; so is a run that
 * ended badly without saying which test it was, or that found nothing to run.
 *
 * @param {any} report its JSON report, undefined when it left none
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyVitest(report, exitCode) {
  if (!report) return oneTally(false);
  const broken = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  ).length;
  return honest(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    exitCode,
  );
}

/**
 * Counts a Playwright run, by the same rules.
 *
 * @param {any} report its JSON report, undefined when it left none
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyPlaywright(report, exitCode) {
  if (!report) return oneTally(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, exitCode);
}

/**
 * @param {any} report of `playwright test --list`
 * @returns {number} how many tests there are
 */
export function countPlaywright(report) {
  /** @type {(suite: any) => number} */
  const count = ({ specs = [], suites = [] }) =>
    specs.reduce((/** @type {number} */ sum, /** @type {any} */ spec) => sum + spec.tests.length, 0) +
    suites.reduce((/** @type {number} */ sum, /** @type {any} */ suite) => sum + count(suite), 0);
  return report ? count(report) : 0;
}

/**
 * What counts as one: a check, a build.
 *
 * @param {boolean} well
 * @returns {Tally}
 */
export function oneTally(well) {
  return { passed: well ? 1 : 0, failed: well ? 0 : 1, skipped: 0 };
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** @param {Tally} tally */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {Tally} tally
 * @param {number} exitCode
 * @returns {Tally}
 */
function honest(tally, exitCode) {
  const ranNothing = tally.passed + tally.failed + tally.skipped === 0;
  return tally.failed === 0 && (exitCode !== 0 || ranNothing) ? { ...tally, failed: 1 } : tally;
}
