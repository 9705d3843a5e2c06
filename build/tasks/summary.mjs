/**
 * @typedef {object} Summary
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Counts a Vitest run. A file that could not even be loaded has no tests to count, yet it is a failure; so is a
 * run that ended badly without saying which test it was, or that found nothing to run.
 *
 * @param {any} report its JSON report, undefined when it left none
 * @param {number} exitCode
 * @returns {Summary}
 */
export function summarizeVitest(report, exitCode) {
  if (!report) return singleResult(false);
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
 * @returns {Summary}
 */
export function summarizePlaywright(report, exitCode) {
  if (!report) return singleResult(false);
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
 * The summary of a check or a build, which counts as one.
 *
 * @param {boolean} well
 * @returns {Summary}
 */
export function singleResult(well) {
  return { passed: well ? 1 : 0, failed: well ? 0 : 1, skipped: 0 };
}

/**
 * @param {Summary[]} summaries
 * @returns {Summary}
 */
export function sum(summaries) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of summaries) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** @param {Summary} summary */
export function formatSummary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {Summary} summary
 * @param {number} exitCode
 * @returns {Summary}
 */
function honest(summary, exitCode) {
  const ranNothing = summary.passed + summary.failed + summary.skipped === 0;
  return summary.failed === 0 && (exitCode !== 0 || ranNothing) ? { ...summary, failed: 1 } : summary;
}
