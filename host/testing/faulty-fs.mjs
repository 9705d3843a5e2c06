import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * A fault-injecting file system: a layer over Node's that makes calls fail, such as one on a full
 * disk, one at which the process is killed, or a write that reports success but stores nothing. A
 * test that imports it injects faults into its own calls. A host that loads it with `--import`
 * takes the fault from the environment and is armed by SIGUSR2.
 *
 * @typedef {'kill' | 'torn-write' | 'short' | 'lost-write' | 'nothing' | 'EIO' | 'ENOSPC' | 'EACCES' | 'EROFS'
 *   | 'EMFILE' | 'EBUSY' | 'EXDEV' | 'EPERM' | 'EDQUOT' | 'ENAMETOOLONG' | 'ETXTBSY' | 'ENOTSUP'
 *   | 'ENOSYS' | 'EINVAL' | 'EMLINK' | 'ENOENT' | 'EBADF'} FaultKind `torn-write` writes a
 *   part and kills the process, `short` writes a part, `lost-write` writes nothing and reports
 *   success, `nothing` reports that no byte was written
 *
 * @typedef {object} Fault
 * @property {FaultKind} kind
 * @property {number} [at] the index of the call that fails
 * @property {string} [call] instead of `at`: every call of this name fails
 * @property {number} [times] the number of calls that fail, by default all
 */

/** The kinds that only affect writes. */
const WRITE_FAULTS = new Set(['torn-write', 'short', 'lost-write', 'nothing']);

/** @type {Fault | null} */
let fault = null;
/** @type {string[]} */
let calls = [];
let faultyFolder = '';
let isArmed = false;
let hits = 0;

/** @type {WeakSet<object>} */
const handles = new WeakSet();

/**
 * Injects a fault into calls on paths under a folder, or only records the calls without one.
 *
 * @param {string} folder
 * @param {Fault | null} next
 */
export function injectFault(folder, next = null) {
  patchFileSystem();
  faultyFolder = folder;
  fault = next;
  calls = [];
  hits = 0;
  isArmed = true;
}

/** Stops injecting. Returns the names of the recorded calls, and whether the fault was injected. */
export function stopFaults() {
  isArmed = false;
  return { calls, wasInjected: hits > 0 };
}

/**
 * @param {string} name
 * @returns {FaultKind | null}
 */
function nextFault(name) {
  const index = calls.length;
  calls.push(name);
  if (!fault) return null;
  const matches = fault.call === undefined ? fault.at === index : fault.call === name;
  if (!matches || hits >= (fault.times ?? Number.POSITIVE_INFINITY)) return null;
  if (WRITE_FAULTS.has(fault.kind) && name !== 'write' && name !== 'writeFileSync') return null;
  hits++;
  return fault.kind;
}

/**
 * @param {FaultKind} kind
 * @param {string} syscall
 */
function fail(kind, syscall) {
  if (kind === 'kill') killSelf();
  throw Object.assign(new Error(`${kind}: injected by the test, ${syscall}`), { code: kind, syscall, errno: -1 });
}

function killSelf() {
  process.kill(process.pid, 'SIGKILL');
  // The signal takes effect soon, but not before the next instruction.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

/** @param {unknown} path */
const isWatched = (path) => isArmed && typeof path === 'string' && path.startsWith(faultyFolder);

const SYSCALLS = { renameSync: 'rename', linkSync: 'link', writeFileSync: 'open', readFileSync: 'open' };

let isPatched = false;
function patchFileSystem() {
  if (isPatched) return;
  isPatched = true;
  const promises = /** @type {Record<string, any>} */ (fs.promises);
  for (const name of [
    'stat',
    'lstat',
    'statfs',
    'realpath',
    'access',
    'rename',
    'link',
    'unlink',
    'rm',
    'mkdir',
    'readdir',
    'readFile',
  ]) {
    const real = promises[name];
    promises[name] = async (/** @type {unknown[]} */ ...args) => {
      const kind = isWatched(args[0]) ? nextFault(name) : null;
      if (kind) fail(kind, name);
      return real.apply(promises, args);
    };
  }
  const sync = /** @type {Record<string, any>} */ (fs);
  for (const name of ['readFileSync', 'renameSync', 'linkSync', 'rmSync', 'statSync', 'writeFileSync']) {
    const real = sync[name];
    sync[name] = (/** @type {unknown[]} */ ...args) => {
      const kind = isWatched(args[0]) ? nextFault(name) : null;
      if (!kind) return real.apply(fs, args);
      if (name === 'writeFileSync' && WRITE_FAULTS.has(kind)) {
        if (kind !== 'lost-write') real.call(fs, args[0], String(args[1]).slice(0, 4), args[2]);
        if (kind === 'torn-write') killSelf();
        return undefined;
      }
      return fail(kind, /** @type {Record<string, string>} */ (SYSCALLS)[name] ?? name);
    };
  }
  const open = promises.open;
  promises.open = async (/** @type {unknown[]} */ ...args) => {
    const watched = isWatched(args[0]);
    const kind = watched ? nextFault('open') : null;
    if (kind) fail(kind, 'open');
    const handle = await open.apply(promises, args);
    if (watched) handles.add(handle);
    patchFileHandle(Object.getPrototypeOf(handle));
    return handle;
  };
  syncBuiltinESMExports();
}

let isFileHandlePatched = false;
/** @param {Record<string, any>} prototype */
function patchFileHandle(prototype) {
  if (isFileHandlePatched) return;
  isFileHandlePatched = true;
  for (const name of ['write', 'sync', 'datasync', 'truncate', 'chmod', 'chown', 'stat', 'read', 'readFile', 'close']) {
    const real = prototype[name];
    prototype[name] = async function (/** @type {any[]} */ ...args) {
      const kind = isArmed && handles.has(this) ? nextFault(name) : null;
      if (!kind) return real.apply(this, args);
      // A close that fails still closes the file, as in the system.
      if (name === 'close') await real.apply(this, args);
      if (name !== 'write' || !WRITE_FAULTS.has(kind)) return fail(kind, name);
      const [bytes, offset, length, position] = args;
      if (kind === 'lost-write') {
        // Success without storing anything, as by a faulty disk.
        return { bytesWritten: length, buffer: bytes };
      }
      if (kind === 'nothing') return { bytesWritten: 0, buffer: bytes };
      const answer = await real.call(this, bytes, offset, Math.max(1, Math.floor(length / 2)), position);
      if (kind === 'torn-write') killSelf();
      return answer;
    };
  }
}

const environmentFault = process.env.COUNTERPOINT_BROKEN_DISK;
if (environmentFault) {
  const { folder, ...wanted } = /** @type {Fault & { folder: string }} */ (JSON.parse(environmentFault));
  // Patched before the program is loaded, and inactive until the first signal.
  injectFault(folder, wanted);
  isArmed = false;
  // The first signal starts recording, the second one prints the recorded calls.
  process.on('SIGUSR2', () => {
    process.stderr.write(isArmed ? `calls ${calls.join(' ')}\n` : 'armed\n');
    if (isArmed) return;
    calls = [];
    isArmed = true;
  });
}
