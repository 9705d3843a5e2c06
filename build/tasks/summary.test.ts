import { expect, test } from 'vitest';
import { countPlaywright, formatSummary, sum, summarizePlaywright, summarizeVitest } from './summary.mjs';

const unit = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const endToEnd = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, errors: [], suites: [] };

test('a run that went well is counted as it says', () => {
  expect(summarizeVitest({ ...unit, numPendingTests: 1, numTodoTests: 1 }, 0)).toEqual({
    passed: 3,
    failed: 0,
    skipped: 2,
  });
  expect(summarizePlaywright(endToEnd, 0)).toEqual({ passed: 4, failed: 0, skipped: 0 });
});

test('a test file that cannot be loaded is a failure though none of its tests ran', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'passed', assertionResults: [] },
  ];
  expect(summarizeVitest({ ...unit, numFailedTests: 1, testResults }, 1).failed).toBe(2);
});

test('an end-to-end run counts errors outside of any test, and a test that passed only sometimes', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  expect(summarizePlaywright({ ...endToEnd, stats, errors: [{}] }, 1)).toEqual({ passed: 4, failed: 3, skipped: 2 });
});

test.each([
  ['left no report', summarizeVitest(undefined, 0), summarizePlaywright(undefined, 0)],
  ['ended badly without a failed test', summarizeVitest(unit, 1), summarizePlaywright(endToEnd, 1)],
  [
    'found nothing to run',
    summarizeVitest({ ...unit, numPassedTests: 0 }, 0),
    summarizePlaywright({ ...endToEnd, stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }, 0),
  ],
])('a run that %s is one failure, never zero', (_, ofVitest, ofPlaywright) => {
  expect(ofVitest.failed).toBe(1);
  expect(ofPlaywright.failed).toBe(1);
});

test('tests that are only listed are counted through all suites', () => {
  const spec = { tests: [{}] };
  expect(countPlaywright({ suites: [{ specs: [spec], suites: [{ specs: [spec, spec] }] }] })).toBe(3);
  expect(countPlaywright(undefined)).toBe(0);
});

test('the last line names skipped tests only when there are some', () => {
  const total = sum([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 2, failed: 1, skipped: 0 },
  ]);
  expect(formatSummary(total)).toBe('3 passed, 1 failed');
  expect(formatSummary({ ...total, skipped: 5 })).toBe('3 passed, 1 failed, 5 skipped');
});
