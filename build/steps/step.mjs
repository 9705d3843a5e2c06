import { spawn } from 'node:child_process';
import { top } from '../ready/pieces.mjs';
import { inWords, oneTally } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

const USUAL_LIMIT = 20 * 60_000;

/** For runs that are started by hand and take as long as they take: half a day. */
export const LONG_LIMIT = 12 * 60 * 60_000;

/**
 * One step of `npm test`, announced and summed up. Whatever goes wrong in it is a failure of this step alone: the others
 * still have their turn.
 *
 * @param {string} name
 * @param {() => Promise<Tally>} work
 * @returns {Promise<Tally>}
 */
export async function step(name, work) {
  const started = Date.now();
  let tally;
  try {
    tally = await work();
  } catch (error) {
    print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    tally = oneTally(false);
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  print(`${tally.failed > 0 ? 'FAILED' : '    ok'}  ${name}: ${inWords(tally)} (${seconds} s)`);
  return tally;
}

/** @param {string} line */
export function print(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * A program that counts as one: silent when it ends well, all it said when it does not.
 *
 * @param {string[]} args what Node is to run, from the top of the repository
 * @returns {Promise<Tally>}
 */
export async function one(args) {
  const { code, said } = await run(args, 'pipe');
  if (code !== 0) print(said.trimEnd());
  return oneTally(code === 0);
}

/**
 * @param {string[]} args
 * @param {'pipe' | 'inherit'} output
 * @param {Record<string, string>} [env]
 * @param {number} [limit] in ms; a run that is long by its nature says so
 * @returns {Promise<{ code: number, said: string }>}
 */
export function run(args, output, env = {}, limit = USUAL_LIMIT) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: top,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
    });
    const timer = setTimeout(() => {
      print(`stopped after ${limit / 60_000} minutes`);
      child.kill();
    }, limit);
    let said = '';
    const hear = (/** @type {Buffer} */ chunk) => {
      said += chunk;
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, said });
    });
  });
}
