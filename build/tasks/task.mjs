import { spawn } from 'node:child_process';
import { top } from '../setup/targets.mjs';
import { formatSummary, singleResult } from './summary.mjs';

/** @typedef {import('./summary.mjs').Summary} Summary */

/**
 * Runs one task of `npm test` and prints its summary. An error in it is a failure of this task alone: the
 * others still run.
 *
 * @param {string} name
 * @param {() => Promise<Summary>} work
 * @returns {Promise<Summary>}
 */
export async function task(name, work) {
  const started = Date.now();
  let summary;
  try {
    summary = await work();
  } catch (error) {
    print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    summary = singleResult(false);
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  print(`${summary.failed > 0 ? 'FAILED' : '    ok'}  ${name}: ${formatSummary(summary)} (${seconds} s)`);
  return summary;
}

/** @param {string} line */
export function print(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a program that counts as one test. Its output is printed only when it fails.
 *
 * @param {string[]} args what Node is to run, from the top of the repository
 * @returns {Promise<Summary>}
 */
export async function runAsOne(args) {
  const { code, said } = await run(args, 'pipe');
  if (code !== 0) print(said.trimEnd());
  return singleResult(code === 0);
}

/**
 * Runs a Node program from the top of the repository, for as long as it takes: limits belong to single tests.
 *
 * @param {string[]} args
 * @param {'pipe' | 'inherit'} output
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number, said: string }>}
 */
export function run(args, output, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: top,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
    });
    let said = '';
    const hear = (/** @type {Buffer} */ chunk) => {
      said += chunk;
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, said }));
  });
}
