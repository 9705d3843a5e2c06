import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getChromium } from '../ready/chromium.mjs';
import { top } from '../ready/pieces.mjs';
import { checkEverything } from './checks.mjs';
import { one, print, run, step } from './step.mjs';
import { countPlaywright, inWords, sum, tallyPlaywright, tallyVitest } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

const vitest = 'node_modules/vitest/vitest.mjs';
const playwright = 'node_modules/@playwright/test/cli.js';
const reports = join(top, '.cache/reports');

/** Everything, whatever fails on the way; the last line says how it went. */
export async function testEverything() {
  const checks = await checkEverything();
  const build = await step('build', () => one(['build/bundle.mjs']));
  const unit = await step('unit', unitTests);
  const endToEnd = await step('end to end', () => endToEndTests(build.failed === 0));
  const total = sum([...checks, build, unit, endToEnd]);
  if (total.failed > 0) process.exitCode = 1;
  print(inWords(total));
}

/** @returns {Promise<Tally>} */
async function unitTests() {
  const file = freshReport('unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const vitestRun = [vitest, 'run', '--silent=passed-only', '--allowOnly=false', ...reporters];
  // Vitest colours what it writes into a log as well, where it is noise.
  const { code } = await run(vitestRun, 'inherit', process.stdout.isTTY ? {} : { NO_COLOR: '1' });
  return tallyVitest(readReport(file), code);
}

/**
 * @param {boolean} built whether there is a program to test
 * @returns {Promise<Tally>}
 */
async function endToEndTests(built) {
  if (!readdirSync(join(top, 'e2e/specs')).some((name) => name.endsWith('.spec.ts'))) {
    return skipped(1, 'There is no end-to-end test in e2e/ yet.');
  }
  if (!built) return skipped(await howMany(), 'The end-to-end tests did not run: there is no program to run them on.');
  const { executablePath, why } = await getChromium();
  if (!executablePath) return skipped(await howMany(), `The end-to-end tests did not run. ${why}`);

  const file = freshReport('end-to-end.json');
  const { code } = await run([playwright, 'test', '--forbid-only', '--reporter=list,json'], 'inherit', {
    COUNTERPOINT_CHROMIUM: executablePath,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return tallyPlaywright(readReport(file), code);
}

/**
 * @param {number} count
 * @param {string} why
 * @returns {Tally}
 */
function skipped(count, why) {
  print(why);
  return { passed: 0, failed: 0, skipped: count };
}

/** How many end-to-end tests are being left out. */
async function howMany() {
  const file = freshReport('list.json');
  await run([playwright, 'test', '--list', '--reporter=json'], 'pipe', { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return Math.max(1, countPlaywright(readReport(file)));
}

/**
 * A report of the run before must never pass for one of this run.
 *
 * @param {string} name
 */
function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, name);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
