import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import asar from '@electron/asar';
import { BUNDLED_LICENCES } from '../setup/targets.mjs';
import { packageOf } from './contents.mjs';

/**
 * @typedef {object} Licence
 * @property {string} name
 * @property {string} version
 * @property {string} identifier
 * @property {string} text
 */

/**
 * The licences of everything that is shipped beside Electron: of the packages whose files are in the package,
 * and of those that the bundler put into ours. Throws when one has none: such a package may not be shipped.
 *
 * @param {string} top
 * @param {string} archive
 * @param {import('./contents.mjs').Entry[]} entries
 * @returns {Licence[]}
 */
export function licencesOf(top, archive, entries) {
  const bundled = ['renderer', 'electron'].flatMap(
    (target) =>
      /** @type {Licence[]} */ (JSON.parse(readFileSync(join(top, 'dist', target, BUNDLED_LICENCES), 'utf8'))),
  );
  const manifests = entries.filter(({ path }) => packageOf(path) && ownManifest.test(path));
  const shipped = manifests.map(({ path }) => licenceIn(archive, entries, path.replace(/package\.json$/, '')));
  const all = new Map([...bundled, ...shipped].map((licence) => [`${licence.name} ${licence.version}`, licence]));
  const without = [...all.values()].filter(({ identifier, text }) => !identifier && !text);
  if (without.length > 0) throw new Error(`no licence is known of ${without.map(({ name }) => name).join(', ')}`);
  return [...all.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  );
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
  const about =
    'What Counterpoint is made with, and the licence of each. Those of Electron and Chromium are beside this file.';
  return `${[about, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** The manifest of a package, and not one that a package has in a folder of its own. */
const ownManifest = /(^|\/)node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/;

/**
 * @param {string} archive
 * @param {import('./contents.mjs').Entry[]} entries
 * @param {string} folder of a package in it, with a slash at the end
 * @returns {Licence}
 */
function licenceIn(archive, entries, folder) {
  const read = (/** @type {string} */ path) => asar.extractFile(archive, path).toString('utf8');
  const { name, version, license, licenses } = JSON.parse(read(`${folder}package.json`));
  const texts = entries
    .filter(({ path }) => path.startsWith(folder) && /^(licen[cs]e|copying|ofl)[^/]*$/i.test(path.slice(folder.length)))
    .map(({ path }) => read(path).trim());
  const stated = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type);
  const identifier = stated ?? texts[0]?.split('\n')[0] ?? '';
  return { name, version, identifier, text: texts.join('\n\n') };
}
