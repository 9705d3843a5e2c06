import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, exitOnSetupError } from '../setup/ensure.mjs';
import { top } from '../setup/targets.mjs';
import { writeFaultTable } from './fault-table.mjs';
import { run } from './task.mjs';

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=0'];

/** The folder and the file whose tests break disks, kill hosts and attack the loopback server. */
export const FAULT_TESTS = ['host/fault-injection/', 'host/web/hostile'];

/** @type {Record<string, (runs: string | undefined) => Promise<number>>} */
const parts = {
  laws: (runs = '100000') => start([...vitest, '.laws.test.'], { COUNTERPOINT_LAW_RUNS: runs }),
  faults,
  powercut,
  desktop: () => start(['node_modules/@playwright/test/cli.js', 'test', '--project', 'desktop'], {}),
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
  const report = join(top, '.cache/faults.jsonl');
  mkdirSync(join(top, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const env = { COUNTERPOINT_FAULT_RUNS: runs, COUNTERPOINT_FAULT_REPORT: report };
  const code = await start([...vitest, ...FAULT_TESTS], env);
  if (code === 0) writeFaultTable(join(top, 'docs/reliability.md'), readFileSync(report, 'utf8'));
  return code;
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
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
async function start(args, env) {
  const { code } = await run(args, 'inherit', env);
  return code;
}
