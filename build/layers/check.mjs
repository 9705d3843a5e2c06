import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { importsOf } from './imports.mjs';
import { layers, testCode, testPackages } from './table.mjs';

/** @typedef {import('./table.mjs').Layer} Layer */

const source = /\.[cm]?[jt]sx?$/;
const asset = /\.(css|ttf|otf|woff2?|svg|png)(\?url)?$/;
const notOurs = new Set(['node_modules', 'dist', 'out', 'test-results', 'playwright-report', 'coverage', 'fixtures']);

/**
 * Holds every module under `top` against the import table.
 *
 * @param {string} top the repository's own folder
 * @returns {{ modules: number, violations: string[] }}
 */
export function checkLayers(top) {
  const files = modulesUnder(top);
  const violations = files.flatMap((file) => violationsIn(file, readFileSync(join(top, file), 'utf8')));
  // A check that reads nothing finds nothing: that must never look like a pass.
  if (files.length === 0) violations.push(`${top}: no module found, so nothing was checked`);
  return { modules: files.length, violations };
}

/**
 * @param {string} file path from the top of the repository, with forward slashes
 * @param {string} text what it contains
 * @returns {string[]} one sentence for each import that the table does not allow
 */
export function violationsIn(file, text) {
  const layer = layerOf(file);
  if (!layer) return [`${file}: is in no layer of build/layers/table.mjs`];
  let imports;
  try {
    imports = importsOf(file, text);
  } catch (error) {
    return [`${file}: cannot be read (${error instanceof Error ? error.message : error})`];
  }
  return imports.flatMap(({ specifier, line }) => {
    const fault = faultOf(file, layer, specifier);
    return fault ? [`${file}:${line}: imports ${fault}`] : [];
  });
}

/**
 * @param {string} file
 * @param {Layer} layer
 * @param {string | undefined} specifier
 * @returns {string | undefined} what is imported and why it may not be
 */
function faultOf(file, layer, specifier) {
  const isTest = testCode.test(file);
  const importer = isTest ? `a test of ${layer.folder}` : layer.folder;
  if (specifier === undefined) {
    return layer.computed ? undefined : `something computed, which cannot be checked and ${importer} may not`;
  }
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('.')) return faultOfOurs(file, layer, posix.join(posix.dirname(file), path), importer);

  const allowed = isTest ? [...layer.packages, ...testPackages, ...(layer.tests ?? [])] : layer.packages;
  const name = path.startsWith('node:') ? 'node:*' : packageOf(path);
  if (allowed.includes(name)) return undefined;
  if (asset.test(path) && layer.assets?.includes(name)) return undefined;
  return `${specifier}, which ${importer} may not`;
}

/**
 * @param {string} file
 * @param {Layer} layer
 * @param {string} target path of the imported module from the top, the ending often left out
 * @param {string} importer
 */
function faultOfOurs(file, layer, target, importer) {
  const owner = layerOf(target);
  if (!owner) return `${target}, which is in no layer`;
  const inTest = testCode.test(file);
  if (testCode.test(target) && !inTest) return `${target}, which only tests may`;
  const mayReach =
    owner === layer || layer.imports.includes(owner.folder) || (inTest && testsReach(file).includes(owner.folder));
  return mayReach ? undefined : `${target}, which ${importer} may not`;
}

/**
 * Every test may build its maps with argument/testing. A test inside argument may besides use what
 * argument/testing may, all of argument: it proves how the parts work together, and no arrow of the shipped
 * program follows from it.
 *
 * @param {string} file
 */
function testsReach(file) {
  const testing = layers.find(({ folder }) => folder === 'argument/testing');
  return ['argument/testing', ...(file.startsWith('argument/') ? (testing?.imports ?? []) : [])];
}

/** @param {string} path */
function layerOf(path) {
  return layers
    .filter(({ folder }) =>
      folder.endsWith('*') ? path.startsWith(folder.slice(0, -1)) : path === folder || path.startsWith(`${folder}/`),
    )
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** @param {string} specifier */
function packageOf(specifier) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** @param {string} top */
function modulesUnder(top) {
  /** @type {string[]} */
  const files = [];
  /** @param {string} folder */
  const walk = (folder) => {
    for (const entry of readdirSync(join(top, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || notOurs.has(entry.name)) continue;
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (source.test(entry.name)) files.push(path);
    }
  };
  walk('');
  return files.sort();
}
