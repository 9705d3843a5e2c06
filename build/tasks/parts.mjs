import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getChromium } from '../setup/chromium.mjs';
import { chooseElectron } from '../setup/electron.mjs';
import { ensureBuilt, exitOnSetupError } from '../setup/ensure.mjs';
import { top } from '../setup/targets.mjs';
import { desktopProof } from './desktop-proof.mjs';
import { writeFaultTable } from './fault-table.mjs';
import { freshReport, readReport } from './report.mjs';
import { summarizePlaywright } from './summary.mjs';
import { print, run } from './task.mjs';

const playwright = 'node_modules/@playwright/test/cli.js';
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=0'];

/** The folder and the file whose tests break disks, kill hosts and attack the loopback server. */
export const FAULT_TESTS = ['host/fault-injection/', 'host/web/hostile'];

/** The states of a full run on each file system: so many of mixed work, and half as many of saves in place. */
const CUT_STATES = '400';
/** The spec in which host and browser are killed. */
export const KILL_SPEC = 'e2e/specs/saving/kill-loop.spec.ts';

/** @type {Record<string, (runs: string | undefined) => Promise<number>>} */
const parts = {
  laws: (runs = '100000') => start([...vitest, '.laws.test.'], { COUNTERPOINT_LAW_RUNS: runs }),
  faults,
  powercut,
  kills,
  desktop,
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
  const env = { COUNTERPOINT_FAULT_RUNS: runs, COUNTERPOINT_CUT_STATES: CUT_STATES };
  return startAndReport([...vitest, ...FAULT_TESTS], env);
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
 * its Python module. COUNTERPOINT_CUT_SEED sets another seed. The results go into the same table.
 *
 * @param {string} [states] on each file system
 */
async function powercut(states = CUT_STATES) {
  await exitOnSetupError(ensureBuilt);
  return startAndReport([...vitest, 'host/fault-injection/power-cut'], { COUNTERPOINT_CUT_STATES: states });
}

/** The desktop app. At the end it says what the run has proved. */
async function desktop() {
  const electron = chooseElectron();
  if (!electron.isReal && process.platform === 'win32') {
    print('On Windows these tests need Electron itself, which `npm start` gets.');
    return 1;
  }
  const file = freshReport('desktop.json');
  const args = [playwright, 'test', '--project', 'desktop', '--reporter=list,json'];
  const code = await start(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  print(desktopProof(electron, summarizePlaywright(readReport(file), code)));
  return code;
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
  if (code === 0 && existsSync(report)) writeFaultTable(join(top, 'docs/reliability.md'), readFileSync(report, 'utf8'));
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
