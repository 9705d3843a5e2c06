import { getChromium } from '../setup/chromium.mjs';
import { checkEverything } from './checks.mjs';
import { freshReport, readReport } from './report.mjs';
import { countPlaywright, formatSummary, sum, summarizePlaywright, summarizeVitest } from './summary.mjs';
import { print, run, runAsOne, task } from './task.mjs';

/** @typedef {import('./summary.mjs').Summary} Summary */

const vitest = 'node_modules/vitest/vitest.mjs';
const playwright = 'node_modules/@playwright/test/cli.js';

/** Runs everything, whatever fails on the way. The last line printed is the summary. */
export async function testEverything() {
  const checks = await checkEverything();
  const build = await task('build', () => runAsOne(['build/bundle.mjs']));
  const unit = await task('unit', unitTests);
  const endToEnd = await task('end to end', () => endToEndTests(build.failed === 0));
  const total = sum([...checks, build, unit, endToEnd]);
  if (total.failed > 0) process.exitCode = 1;
  print(formatSummary(total));
}

/** @returns {Promise<Summary>} */
async function unitTests() {
  const file = freshReport('unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const vitestRun = [vitest, 'run', '--silent=passed-only', '--allowOnly=false', ...reporters];
  // Vitest colours what it writes into a log as well, where it is noise.
  const { code } = await run(vitestRun, 'inherit', process.stdout.isTTY ? {} : { NO_COLOR: '1' });
  return summarizeVitest(readReport(file), code);
}

/**
 * @param {boolean} built whether there is a program to test
 * @returns {Promise<Summary>}
 */
async function endToEndTests(built) {
  if (!built) return skipped(await howMany(), 'The end-to-end tests did not run: there is no program to run them on.');
  const { executablePath, why } = await getChromium({ forTests: true });
  if (!executablePath) return skipped(await howMany(), `The end-to-end tests did not run. ${why}`);

  const file = freshReport('end-to-end.json');
  const { code } = await run([playwright, 'test', '--forbid-only', '--reporter=list,json'], 'inherit', {
    COUNTERPOINT_CHROMIUM: executablePath,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return summarizePlaywright(readReport(file), code);
}

/**
 * @param {number} count
 * @param {string} why
 * @returns {Summary}
 */
function skipped(count, why) {
  print(why);
  return { passed: 0, failed: 0, skipped: count };
}

/** Counts the end-to-end tests that are being left out. */
async function howMany() {
  const file = freshReport('list.json');
  await run([playwright, 'test', '--list', '--reporter=json'], 'pipe', { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return Math.max(1, countPlaywright(readReport(file)));
}
