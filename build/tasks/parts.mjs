import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getChromium } from '../setup/chromium.mjs';
import { ensureBuilt, exitOnSetupError } from '../setup/ensure.mjs';
import { top } from '../setup/targets.mjs';
import { writeFaultTable } from './fault-table.mjs';
import { run } from './task.mjs';

const playwright = 'node_modules/@playwright/test/cli.js';
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=0'];

/** The folder and the file whose tests break disks, kill hosts and attack the loopback server. */
export const FAULT_TESTS = ['host/fault-injection/', 'host/web/hostile'];

/** The spec in which host and browser are killed. */
export const KILL_SPEC = 'e2e/specs/saving/kill-loop.spec.ts';

/** @type {Record<string, (runs: string | undefined) => Promise<number>>} */
const parts = {
  laws: (runs = '100000') => start([...vitest, '.laws.test.'], { COUNTERPOINT_LAW_RUNS: runs }),
  faults,
  powercut,
  kills,
  desktop: () => start([playwright, 'test', '--project', 'desktop'], {}),
};

/**
 * Runs one part of the full run by itself.
 *
 * @param {string} name
 * @param {string | undefined} runs
 * @returns {Promise<number>} the exit code
 */
export async function testPart(name, runs) {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (!part || (runs !== undefined && !/^[1-9]\d*$/.test(runs))) {
    process.stderr.write(`npm run test:full [-- PART [RUNS]], where PART is ${Object.keys(parts).join(', ')}\n`);
    return 2;
  }
  return part(runs);
}

/**
 * Saving, with hosts that are killed and disks that fail. The results go into the table of docs/reliability.md.
 *
 * @param {string} [runs]
 */
async function faults(runs = '10000') {
  await exitOnSetupError(ensureBuilt);
  return startAndReport([...vitest, ...FAULT_TESTS], { COUNTERPOINT_FAULT_RUNS: runs });
}

/**
 * A person at work in a real Chromium, while the host, the browser or both are killed. The result goes into the table
 * of docs/reliability.md. COUNTERPOINT_KILL_SEED sets another seed.
 *
 * @param {string} [rounds]
 */
async function kills(rounds = '300') {
  const { executablePath, why } = await getChromium({ forTests: true });
  if (!executablePath) {
    process.stderr.write(`${why}\n`);
    return 1;
  }
  const env = { COUNTERPOINT_KILL_ROUNDS: rounds, COUNTERPOINT_CHROMIUM: executablePath };
  return startAndReport([playwright, 'test', KILL_SPEC, '--project', 'browser'], env);
}

/**
 * Power cuts on real file systems, on a disk that logs what is written and flushed: Linux, as root, with FUSE and
 * its Python module. COUNTERPOINT_CUT_SEED sets another seed.
 *
 * @param {string} [states]
 */
async function powercut(states = '300') {
  await exitOnSetupError(ensureBuilt);
  const env = { COUNTERPOINT_CUT_STATES: states, COUNTERPOINT_FAULT_RUNS: '1' };
  return start([...vitest, 'host/fault-injection/power-cut'], env);
}

/**
 * Runs tests that report results, and writes these into the table of docs/reliability.md if all tests pass.
 *
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
async function startAndReport(args, env) {
  const report = join(top, '.cache/faults.jsonl');
  mkdirSync(join(top, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const code = await start(args, { ...env, COUNTERPOINT_FAULT_REPORT: report });
  if (code === 0) writeFaultTable(join(top, 'docs/reliability.md'), readFileSync(report, 'utf8'));
  return code;
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
async function start(args, env) {
  const { code } = await run(args, 'inherit', env);
  return code;
}
