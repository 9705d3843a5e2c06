import { top } from '../ready/pieces.mjs';
import { one, print, run, step } from './step.mjs';
import { oneTally } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

const biome = 'node_modules/@biomejs/biome/bin/biome';
const tsc = 'node_modules/typescript/bin/tsc';

/**
 * Format, lint, types, layers and rules, each counting as one.
 *
 * @returns {Promise<Tally[]>}
 */
export async function checkEverything() {
  return [
    await step('format', format),
    await step('lint', () => one([biome, 'lint', '--error-on-warnings', '.'])),
    await step('types', () => one([tsc, '--build'])),
    await step('layers', layers),
    await step('rules', ownRules),
  ];
}

/**
 * With the order of imports. The names of the files will do: nobody puts a format right by hand.
 *
 * @returns {Promise<Tally>}
 */
async function format() {
  const { code, said } = await run([biome, 'check', '--linter-enabled=false', '--reporter=summary', '.'], 'pipe');
  if (code === 0) return oneTally(true);
  const files = new Set([...said.matchAll(/^ {2}- (\S+)/gm)].map(([, file]) => file));
  for (const file of files) print(`${file}: is not formatted`);
  print(files.size > 0 ? '"npm run format" puts this right.' : said.trimEnd());
  return oneTally(false);
}

/** @returns {Promise<Tally>} */
async function layers() {
  // Imported late: it needs what ensureInstalled brings.
  const { checkLayers } = await import('../layers/check.mjs');
  const { modules, violations } = checkLayers(top);
  for (const violation of violations) print(violation);
  if (violations.length > 0) {
    print(`${modules} modules read. Who may import whom is in build/layers/table.mjs.`);
  }
  return oneTally(violations.length === 0);
}

/** @returns {Promise<Tally>} */
async function ownRules() {
  const { checkRules, unstatedFuses } = await import('../rules/check.mjs');
  const { fuseNames, fuses } = await import('../package/fuses.mjs');
  const breaches = [...checkRules(top), ...unstatedFuses(fuses, fuseNames)];
  for (const breach of breaches) print(breach);
  if (breaches.length > 0) print('What shipped code may not say is in build/rules/rules.mjs.');
  return oneTally(breaches.length === 0);
}
