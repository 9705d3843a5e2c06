import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from '../ready/pieces.mjs';

/** @typedef {import('./guards.mjs').Guard} Guard */

/**
 * What is wrong with a guard as it stands in the table, or null.
 *
 * @param {Guard} guard
 */
export function staleGuard({ name, file, from, test }) {
  const found = readFileSync(join(top, file), 'utf8').split(from).length - 1;
  readFileSync(join(top, test));
  return found === 1 ? null : `${name}: what its twin lacks is in ${file} ${found} times`;
}

/**
 * Whether the tests of a guard fail on the twin that lacks it, by what they expect rather than by falling over.
 *
 * @param {Guard} guard
 * @returns {Promise<boolean>}
 */
export function isSeen({ name }) {
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'build/twins/vitest.config.ts',
    '--reporter=json',
  ];
  return new Promise((resolve, reject) => {
    const env = { ...process.env, COUNTERPOINT_TWIN: name };
    const child = spawn(process.execPath, vitest, { cwd: top, env, stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', reject);
    child.on('close', () => {
      /** @type {any} */
      const { testResults = [] } = JSON.parse(said.slice(said.indexOf('{"num')));
      const failed = testResults.flatMap((/** @type {any} */ file) =>
        file.assertionResults.filter((/** @type {any} */ one) => one.status === 'failed'),
      );
      resolve(failed.length > 0);
    });
  });
}
