import { top } from '../setup/targets.mjs';
import { singleResult } from './summary.mjs';
import { print, run, runAsOne, task } from './task.mjs';

/** @typedef {import('./summary.mjs').Summary} Summary */

const biome = 'node_modules/@biomejs/biome/bin/biome';
const tsc = 'node_modules/typescript/bin/tsc';
const knip = 'node_modules/knip/bin/knip.js';

/**
 * Checks format, lint, types, layers, rules and what nothing uses. Each counts as one.
 *
 * @returns {Promise<Summary[]>}
 */
export async function checkEverything() {
  return [
    await task('format', format),
    await task('lint', () => runAsOne([biome, 'lint', '--error-on-warnings', '.'])),
    await task('types', () => runAsOne([tsc, '--build'])),
    await task('layers', layers),
    await task('rules', ownRules),
    await task('unused', () => runAsOne([knip, '--no-progress'])),
  ];
}

/**
 * With the order of imports. The names of the files will do: nobody puts a format right by hand.
 *
 * @returns {Promise<Summary>}
 */
async function format() {
  const { code, said } = await run([biome, 'check', '--linter-enabled=false', '--reporter=summary', '.'], 'pipe');
  if (code === 0) return singleResult(true);
  const files = new Set([...said.matchAll(/^ {2}- (\S+)/gm)].map(([, file]) => file));
  for (const file of files) print(`${file}: is not formatted`);
  print(files.size > 0 ? '"npm run format" puts this right.' : said.trimEnd());
  return singleResult(false);
}

/** @returns {Promise<Summary>} */
async function layers() {
  // Imported late: it needs what ensureInstalled brings.
  const { checkLayers } = await import('../layers/check.mjs');
  const { modules, violations } = checkLayers(top);
  for (const violation of violations) print(violation);
  if (violations.length > 0) {
    print(`${modules} modules read. Who may import whom is in build/layers/table.mjs.`);
  }
  return singleResult(violations.length === 0);
}

/** @returns {Promise<Summary>} */
async function ownRules() {
  const { checkComments } = await import('../rules/comments.mjs');
  const { checkRules, unstatedFuses } = await import('../rules/check.mjs');
  const { fuseNames, fuses } = await import('../package/fuses.mjs');
  const inCode = [...checkRules(top), ...unstatedFuses(fuses, fuseNames)];
  const inComments = checkComments(top);
  for (const violation of [...inCode, ...inComments]) print(violation);
  if (inCode.length > 0) print('What shipped code may not say is in build/rules/rules.mjs.');
  if (inComments.length > 0) print('The limits of comments are in build/rules/comments.mjs.');
  return singleResult(inCode.length + inComments.length === 0);
}
