import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLED_LICENCES } from '../ready/pieces.mjs';
import { packageOf } from './contents.mjs';

/**
 * @typedef {object} Licence
 * @property {string} name
 * @property {string} version
 * @property {string} identifier
 * @property {string} text
 */

/**
 * The licences of everything that is shipped beside Electron: of the packages whose files are in the package, and of those
 * that the bundler put into ours. Throws when one has none: such a package may not be shipped.
 *
 * @param {string} top
 * @param {import('./contents.mjs').Entry[]} entries
 * @returns {Licence[]}
 */
export function licencesOf(top, entries) {
  const bundled = ['renderer', 'electron'].flatMap(
    (piece) => /** @type {Licence[]} */ (JSON.parse(readFileSync(join(top, 'dist', piece, BUNDLED_LICENCES), 'utf8'))),
  );
  const folders = new Set(
    entries.flatMap(({ path }) => {
      const name = packageOf(path);
      return name ? [path.slice(0, path.lastIndexOf(`node_modules/${name}/`)) + `node_modules/${name}`] : [];
    }),
  );
  const shipped = [...folders].map((folder) => licenceIn(join(top, folder)));
  const all = new Map([...bundled, ...shipped].map((licence) => [`${licence.name} ${licence.version}`, licence]));
  const without = [...all.values()].filter(({ identifier }) => !identifier);
  if (without.length > 0) throw new Error(`no licence is known of ${without.map(({ name }) => name).join(', ')}`);
  return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/**
 * All of them as one text, the same words only once.
 *
 * @param {Licence[]} licences
 */
export function licenceText(licences) {
  /** @type {Map<string, string[]>} */
  const holders = new Map();
  for (const { name, version, identifier, text } of licences) {
    const words = text.trim() || 'Its package brings no text of the licence along; the name above is what it states.';
    const key = `${identifier}\n\n${words.replaceAll('\r\n', '\n')}`;
    holders.set(key, [...(holders.get(key) ?? []), `${name} ${version}`]);
  }
  const parts = [...holders].map(([words, names]) => `${names.join('\n')}\n\n${words}`);
  const about = 'What Counterpoint is made with, and the licence of each. Those of Electron and Chromium are beside this file.';
  return `${[about, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/**
 * @param {string} folder of an installed package
 * @returns {Licence}
 */
function licenceIn(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /^(licen[cs]e|copying|ofl)/i.test(file)) : [];
  const text = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const identifier = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type ?? '');
  return { name, version, identifier, text: text.join('\n\n') };
}
