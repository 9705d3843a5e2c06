import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { top } from '../../build/setup/targets.mjs';

/** @typedef {typeof import('./program')} Program */
/** @typedef {Record<string, any>} Oracle */

/**
 * A file that others wrote. The format of its folder may be one that nothing reads.
 *
 * @typedef {object} Input
 * @property {string} path
 * @property {string} corpus
 * @property {Uint8Array} bytes
 * @property {number} nodes
 * @property {number} edges
 * @property {Oracle} oracle
 */

/** The formats of the folders, by their ids. */
const FORMATS_OF_FOLDERS = {
  af: ['apx', 'tgf', 'af'],
  jsoncanvas: ['json-canvas'],
  'argdown-in-markdown': ['argdown'],
  'sadface-cytoscape': ['sadface'],
};

/**
 * Returns the ids of the formats that the files of a corpus may have.
 *
 * @param {string} corpus
 * @returns {readonly string[]}
 */
export function formatsOfCorpus(corpus) {
  return /** @type {Record<string, string[]>} */ (FORMATS_OF_FOLDERS)[corpus] ?? [corpus];
}

/** @returns {Promise<Program>} */
export async function loadProgram() {
  const path = join(top, 'bench/corpora/program.ts');
  return (await runnerImport(path, { configFile: false, root: top, logLevel: 'warn' })).module;
}

/**
 * Returns the inputs that the index of a folder names.
 *
 * @param {string} folder
 * @param {Pick<Program, 'readTable'>} program
 * @returns {Input[]}
 */
export function inputsIn(folder, { readTable }) {
  const columns = new Map(['path', 'format', 'role', 'nodes', 'edges'].map((name) => [name, name]));
  const table = readTable(readFileSync(join(folder, 'index.csv'), 'utf8'), columns);
  if ('kind' in table) throw new Error(`there is no table of inputs in ${folder}`);
  /** @type {Map<string, Oracle>} */
  const oracles = new Map();
  return table.rows
    .filter(({ cell }) => cell('role') === 'input')
    .map(({ cell }) => {
      const corpus = cell('format');
      if (!oracles.has(corpus)) oracles.set(corpus, oraclesOf(join(folder, `oracles/${corpus}.json`)));
      const path = cell('path');
      return {
        path,
        corpus,
        bytes: readFileSync(join(folder, path)),
        nodes: Number(cell('nodes')),
        edges: Number(cell('edges')),
        oracle: oracles.get(corpus)?.[path] ?? {},
      };
    });
}

/** @param {string} file @returns {Oracle} */
function oraclesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return {};
    throw error;
  }
}
