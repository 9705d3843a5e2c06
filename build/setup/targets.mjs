import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder. */
export const top = fileURLToPath(new URL('../..', import.meta.url));

/** The file in the folder of a target where the bundler notes the licences of what it put into it. */
export const BUNDLED_LICENCES = 'licences.json';

/**
 * @typedef {object} Target
 * @property {string} name    also its folder under dist/
 * @property {string} entry   where bundling starts
 * @property {string} output  the file that shows it was built
 * @property {string[]} inputs the folders it is made from
 * @property {boolean} [forTests] only tests run it
 */

/** @type {Target[]} */
export const targets = [
  {
    name: 'renderer',
    entry: 'renderer/index.html',
    output: 'dist/renderer/index.html',
    inputs: ['renderer', 'contract', 'argument', 'messages'],
  },
  {
    name: 'cli',
    entry: 'cli/main.ts',
    output: 'dist/cli/main.js',
    inputs: ['cli', 'host', 'contract', 'argument', 'messages'],
  },
  {
    name: 'electron',
    entry: 'electron/main.ts',
    output: 'dist/electron/main.js',
    inputs: ['electron', 'host', 'contract', 'argument', 'messages'],
  },
  {
    name: 'electron-fake',
    entry: 'e2e/electron-fake/electron.ts',
    output: 'dist/electron-fake/electron.js',
    inputs: ['e2e/electron-fake'],
    forTests: true,
  },
  {
    name: 'e2e-host',
    entry: 'e2e/host-server/serve.ts',
    output: 'dist/e2e-host/serve.js',
    inputs: ['e2e/host-server', 'host', 'contract', 'messages', 'argument'],
    forTests: true,
  },
];

/** The inputs of every target besides its own sources: the tools, their versions and their settings. */
const common = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'build/setup/targets.mjs',
  'build/bundle.mjs',
];

const notAnInput = /(^\.|\.test\.tsx?$|^testing$|^fixtures$|^tsconfig\.json$)/;

/**
 * The targets that differ from their sources. It only reads and hashes, so that a start with nothing to do stays quick.
 *
 * @param {boolean} forTests whether what only tests run is wanted too
 */
export function staleTargets(forTests) {
  /** @type {Map<string, string>} */
  const digests = new Map();
  return targets.filter((target) => {
    if (target.forTests && !forTests) return false;
    return !existsSync(join(top, target.output)) || readStamp(target) !== stampOf(target, digests);
  });
}

/**
 * A hash over everything that the target is made from.
 *
 * @param {Target} target
 * @param {Map<string, string>} [digests] digests of folders that are already known, since targets share them
 */
export function stampOf(target, digests = new Map()) {
  const hash = createHash('sha256');
  for (const input of [...common, ...target.inputs]) {
    const known = digests.get(input) ?? digestOf(input);
    digests.set(input, known);
    hash.update(`${input}\0${known}\0`);
  }
  return hash.digest('hex');
}

/**
 * @param {Target} target
 * @param {string} stamp taken before the build, so that an edit made meanwhile leaves the target stale
 */
export function writeStamp(target, stamp) {
  mkdirSync(join(top, 'dist/.stamps'), { recursive: true });
  writeFileSync(stampFile(target), stamp);
}

/** @param {Target} target */
function readStamp(target) {
  return existsSync(stampFile(target)) ? readFileSync(stampFile(target), 'utf8') : undefined;
}

/** @param {Target} target */
function stampFile(target) {
  return join(top, 'dist/.stamps', target.name);
}

/** @param {string} input a file or a folder */
function digestOf(input) {
  const hash = createHash('sha256');
  /** @param {string} path */
  const addFile = (path) => {
    hash.update(`${path}\0`);
    hash.update(readFileSync(join(top, path)));
    hash.update('\0');
  };
  /** @param {string} folder */
  const addFolder = (folder) => {
    const entries = readdirSync(join(top, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (notAnInput.test(entry.name)) continue;
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) addFolder(path);
      else addFile(path);
    }
  };
  if (/\.\w+$/.test(input)) addFile(input);
  else if (existsSync(join(top, input))) addFolder(input);
  return hash.digest('hex');
}
