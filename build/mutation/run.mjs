import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, exitOnSetupError } from '../setup/ensure.mjs';
import { top } from '../setup/targets.mjs';
import { ensureToolPackages } from '../setup/tool-packages.mjs';
import { scoresIn, survivorsIn } from './scores.mjs';
import { targets } from './targets.mjs';

// `npm run test:mutation [-- TARGET...] [--survivors]`: Stryker changes the code of saving in one place at a
// time and sees whether a test notices. One target after another, each with the tests that are about it; below
// its least score it fails.
await exitOnSetupError(ensureInstalled);
ensureToolPackages(import.meta.dirname, 'what tests are tested with');

const stryker = join(import.meta.dirname, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const reports = join(top, '.cache/mutation');
mkdirSync(reports, { recursive: true });

const asked = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const names = asked.length > 0 ? asked : Object.keys(targets);
/** @type {string[]} */
const rows = [];
for (const name of names) {
  const target = targets[name];
  if (!target) throw new Error(`there is no ${name}: ${Object.keys(targets).join(', ')}`);
  const report = join(reports, `${name}.json`);
  const config = join(reports, `${name}.config.json`);
  rmSync(report, { force: true });
  writeFileSync(config, JSON.stringify(settingsOf(target, report)));
  const env = { ...process.env, COUNTERPOINT_MUTANT_TESTS: target.tests.join(',') };
  const { status } = spawnSync(process.execPath, [stryker, 'run', config], { cwd: top, stdio: 'inherit', env });
  if (!existsSync(report)) throw new Error(`the mutants of ${name} could not be tested`);
  if (status !== 0) process.exitCode = 1;
  const found = JSON.parse(readFileSync(report, 'utf8'));
  rows.push(...scoresIn(found));
  if (process.argv.includes('--survivors')) rows.push(...survivorsIn(found));
}
process.stdout.write(`${rows.join('\n')}\n`);

/**
 * @param {import('./targets.mjs').Target} target
 * @param {string} report
 */
function settingsOf({ mutate, least }, report) {
  return {
    mutate,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'build/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    ignorePatterns: ['/.cache', '/out', '/dist', '/test-results', '/e2e/kept', '/docs'],
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    tempDirName: join(top, '.cache/mutation/sandbox'),
    thresholds: { high: 100, low: least, break: least },
    timeoutMS: 15_000,
    // TypeScript 7 has not the functions that Stryker rewrites it with; nothing here is compiled by it.
    tsconfigFile: 'none',
  };
}
