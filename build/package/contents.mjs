import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import asar from '@electron/asar';

/**
 * A file of the package.
 *
 * @typedef {object} Entry
 * @property {string} path  from the top of the archive, with forward slashes
 * @property {number} size  in bytes
 * @property {boolean} unpacked whether it lies beside the archive
 */

/** The most bytes that we put beside Electron: a little above what it is, so that growth is a decision. */
const budget = { packed: 18_000_000, unpacked: 48_000_000 };

/** Our own files that go in. Everything else, sources and tests and other people's maps, stays out. */
const ours = [
  /^package\.json$/,
  /^dist\/electron\/[\w-]+\.(js|cjs)$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w-]+\.(js|css|svg|ttf)$/,
  /^maps\/(README\.md|argument-map\.schema\.json|(nato-liaison-office|first-map|blank)\.argmap\.json)$/,
];

/** The maps that a new user gets. */
const shippedMaps = ['nato-liaison-office', 'first-map', 'blank'].map((name) => `maps/${name}.argmap.json`);

/** Files of packages that a running program does not need. */
const ballast = [
  /\.map$/,
  /\.[cm]?tsx?$/,
  /\/(\.[\w-]+|__tests__|tests?|examples?|benchmarks?)\//,
  /\.(test|spec)\.[cm]?js$/,
  /\/pdfkit\.(browser|standalone)\./,
  /\/(fontkit\/dist\/browser|pako\/dist\/)/,
];

const native = /^node_modules\/@napi-rs\/canvas-([\w-]+)\//;

/**
 * @param {string} archive
 * @returns {Entry[]}
 */
export function entriesOf(archive) {
  return asar.listPackage(archive, { isPack: false }).flatMap((listed) => {
    const path = listed.replace(/^[\\/]/, '');
    const stat = asar.statFile(archive, path);
    if (!('size' in stat)) return [];
    return [{ path: path.replaceAll('\\', '/'), size: stat.size, unpacked: stat.unpacked === true }];
  });
}

/**
 * Finds what is wrong with the contents of a package: one sentence each.
 *
 * @param {Entry[]} entries
 * @param {object} target
 * @param {string} target.platform as Node names it
 * @param {string} target.arch
 * @param {ReadonlySet<string>} target.mayShip the packages that the program needs
 */
export function faultsOf(entries, { platform, arch, mayShip }) {
  /** @type {string[]} */
  const faults = [];
  const wanted = `${platform}-${arch}`;
  let natives = 0;
  for (const { path, unpacked } of entries) {
    const name = packageOf(path);
    const ownSystem = native.exec(path)?.[1];
    if (!name && !ours.some((pattern) => pattern.test(path))) faults.push(`${path}: does not belong into a package`);
    else if (name && !mayShip.has(name)) faults.push(`${path}: is of a package that the program does not need`);
    else if (name && ballast.some((pattern) => pattern.test(path))) faults.push(`${path}: is not needed to run`);
    if (ownSystem && ownSystem.replace(/-(gnu|msvc)$/, '') !== wanted) {
      faults.push(`${path}: is for ${ownSystem}, not for ${wanted}`);
    } else if (path.endsWith('.node')) {
      natives += 1;
      if (!unpacked) faults.push(`${path}: lies inside the archive, where the system cannot load it`);
    }
  }
  if (natives === 0) faults.push(`no native canvas for ${wanted}: package on such a system, after "npm ci"`);
  for (const path of [
    'package.json',
    'dist/electron/main.js',
    'dist/electron/preload.cjs',
    'dist/electron/picture-worker.js',
    'dist/renderer/index.html',
    ...shippedMaps,
  ]) {
    if (!entries.some((entry) => entry.path === path)) faults.push(`${path}: is missing`);
  }
  for (const [kind, size] of Object.entries(sizesOf(entries))) {
    const most = budget[/** @type {keyof typeof budget} */ (kind)];
    if (size > most) faults.push(`${kind}: ${size} bytes, more than the budget of ${most}`);
  }
  return faults;
}

/** @param {Entry[]} entries */
function sizesOf(entries) {
  const sum = (/** @type {boolean} */ aside) =>
    entries.reduce((total, { size, unpacked }) => total + (unpacked === aside ? size : 0), 0);
  return { packed: sum(false), unpacked: sum(true) };
}

/**
 * The packages that are installed for the program itself and not for building it, by the lock.
 *
 * @param {string} top
 * @returns {Set<string>}
 */
export function packagesThatMayShip(top) {
  const { packages } = JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8'));
  return new Set(
    Object.entries(/** @type {Record<string, { dev?: boolean }>} */ (packages))
      .filter(([path, { dev }]) => path !== '' && !dev)
      .flatMap(([path]) => packageOf(`${path}/`) ?? []),
  );
}

/**
 * @param {string} path
 * @returns {string | undefined} the package that a file belongs to
 */
export function packageOf(path) {
  return /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}
