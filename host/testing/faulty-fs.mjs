import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * A layer between Node's file system and a program that breaks one call, counted from when it is armed: a disk that is
 * full, a process that is killed, a write that claims to have stored what it has not. Imported by a test it breaks the
 * test's own calls; loaded with `--import` into a real host it is told by the environment and armed by SIGUSR2.
 *
 * @typedef {'kill' | 'tear' | 'short' | 'lie' | 'EIO' | 'ENOSPC' | 'EACCES' | 'EROFS' | 'EMFILE' | 'EBUSY' | 'EXDEV' | 'EPERM' | 'EDQUOT' | 'ENAMETOOLONG' | 'ETXTBSY' | 'ENOTSUP' | 'ENOSYS' | 'EINVAL' | 'EMLINK' | 'ENOENT' | 'EBADF' | 'nothing'} FaultKind
 *
 * @typedef {object} Fault
 * @property {FaultKind} kind
 * @property {number} [at]   the call that it meets, the first being 0
 * @property {string} [call] in its place: every call of this name
 * @property {number} [times] of these only the first so many
 */

/** What only changes how writes end; other calls go through. */
const WRITE_FAULTS = new Set(['tear', 'short', 'lie', 'nothing']);

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
 * Arms the layer for paths under a folder, or only counts when there is no fault.
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

/** Lets everything through again; answers the names of the calls that were seen, and whether the fault was met. */
export function stopFaults() {
  isArmed = false;
  return { calls, wasInjected: hits > 0 };
}

/**
 * @param {string} name
 * @returns {FaultKind | null}
 */
function nextFault(name) {
  const at = calls.length;
  calls.push(name);
  if (!fault) return null;
  const matches = fault.call === undefined ? fault.at === at : fault.call === name;
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
  throw Object.assign(new Error(`${kind}: broken by the test, ${syscall}`), { code: kind, syscall, errno: -1 });
}

function killSelf() {
  process.kill(process.pid, 'SIGKILL');
  // Signals are looked at soon, but not before the next instruction.
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
        if (kind !== 'lie') real.call(fs, args[0], String(args[1]).slice(0, 4), args[2]);
        if (kind === 'tear') killSelf();
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
  for (const name of ['write', 'sync', 'datasync', 'truncate', 'chmod', 'chown', 'stat', 'readFile', 'close']) {
    const real = prototype[name];
    prototype[name] = async function (/** @type {any[]} */ ...args) {
      const kind = isArmed && handles.has(this) ? nextFault(name) : null;
      if (!kind) return real.apply(this, args);
      // What fails to close is closed all the same, as the system has it.
      if (name === 'close') await real.apply(this, args);
      if (name !== 'write' || !WRITE_FAULTS.has(kind)) return fail(kind, name);
      const [bytes, offset, length, position] = args;
      if (kind === 'lie') {
        // Room is made and nothing put there, as by a disk that forgets.
        return { bytesWritten: length, buffer: bytes };
      }
      if (kind === 'nothing') return { bytesWritten: 0, buffer: bytes };
      const answer = await real.call(this, bytes, offset, Math.max(1, Math.floor(length / 2)), position);
      if (kind === 'tear') killSelf();
      return answer;
    };
  }
}

const environmentFault = process.env.COUNTERPOINT_BROKEN_DISK;
if (environmentFault) {
  const { folder, ...wanted } = /** @type {Fault & { folder: string }} */ (JSON.parse(environmentFault));
  // Patched before the program is loaded, and quiet until it is asked.
  injectFault(folder, wanted);
  isArmed = false;
  // Asked once it begins to count, asked again it says what it has counted.
  process.on('SIGUSR2', () => {
    process.stderr.write(isArmed ? `calls ${calls.join(' ')}\n` : 'armed\n');
    if (isArmed) return;
    calls = [];
    isArmed = true;
  });
}
