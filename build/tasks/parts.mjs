import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chooseElectron } from '../setup/electron.mjs';
import { ensureBuilt, exitOnSetupError } from '../setup/ensure.mjs';
import { top } from '../setup/targets.mjs';
import { desktopProof } from './desktop-proof.mjs';
import { writeFaultTable } from './fault-table.mjs';
import { freshReport, readReport } from './report.mjs';
import { summarizePlaywright } from './summary.mjs';
import { print, run } from './task.mjs';

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=0'];

/** The folder and the file whose tests break disks, kill hosts and attack the loopback server. */
export const FAULT_TESTS = ['host/fault-injection/', 'host/web/hostile'];

/** The states of a full run on each file system: so many of mixed work, and half as many of saves in place. */
const CUT_STATES = '400';

/** @type {Record<string, (runs: string | undefined) => Promise<number>>} */
const parts = {
  laws: (runs = '100000') => start([...vitest, '.laws.test.'], { COUNTERPOINT_LAW_RUNS: runs }),
  faults,
  powercut,
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
  return startAndReport(FAULT_TESTS, { COUNTERPOINT_FAULT_RUNS: runs, COUNTERPOINT_CUT_STATES: CUT_STATES });
}

/**
 * Power cuts on real file systems, on a disk that logs what is written and flushed: Linux, as root, with FUSE and
 * its Python module. COUNTERPOINT_CUT_SEED sets another seed. The results go into the same table.
 *
 * @param {string} [states] on each file system
 */
async function powercut(states = CUT_STATES) {
  await exitOnSetupError(ensureBuilt);
  return startAndReport(['host/fault-injection/power-cut'], { COUNTERPOINT_CUT_STATES: states });
}

/**
 * @param {string[]} tests
 * @param {Record<string, string>} env
 */
async function startAndReport(tests, env) {
  const report = join(top, '.cache/faults.jsonl');
  mkdirSync(join(top, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const code = await start([...vitest, ...tests], { ...env, COUNTERPOINT_FAULT_REPORT: report });
  if (code === 0 && existsSync(report)) writeFaultTable(join(top, 'docs/reliability.md'), readFileSync(report, 'utf8'));
  return code;
}

/** The desktop app. At the end it says what the run has proved. */
async function desktop() {
  const electron = chooseElectron();
  if (!electron.isReal && process.platform === 'win32') {
    print('On Windows these tests need Electron itself, which `npm start` gets.');
    return 1;
  }
  const file = freshReport('desktop.json');
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--project', 'desktop', '--reporter=list,json'];
  const code = await start(playwright, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  print(desktopProof(electron, summarizePlaywright(readReport(file), code)));
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
