import { createHash, randomBytes } from 'node:crypto';
import { linkSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasProcessEnded, isProcessId, ownProcessId } from './process-id';
import { isTempContentOf } from './temp-name';

/** The error when another process holds the lock of a file for too long. */
class LockTimeout extends Error {
  override readonly name = 'LockTimeout';
  readonly code = 'EBUSY';
}

/** A lock as its holder sees it. */
export interface HeldLock {
  /**
   * Returns whether the lock is still held: another process takes it after half a minute. Throws
   * the error of the file system when the lock cannot be read.
   */
  isHeld(): boolean;
  /** The lock was taken from a process that may be about to write. */
  readonly wasTaken: boolean;
}

/** The lock of a file that needs none or can have none. */
export const NO_LOCK: HeldLock = { isHeld: () => true, wasTaken: false };

/**
 * The age at which a lock is overdue. A save takes milliseconds; a holder for longer than this is
 * asleep or switched off.
 */
const OVERDUE_MS = 30_000;
/** The age at which the lock of an unknown process is of no use to anybody. */
const DAY_MS = 24 * 60 * 60 * 1000;
/** The age at which a lock without an owner has ended: it is being created, or its content was not written. */
const UNOWNED_MS = 2_000;
const LOCK_TIMEOUT_MS = 10_000;
const MAX_OWNER_BYTES = 200;
/** The end of the name of a lock file. */
export const LOCK_SUFFIX = '.counterpoint-lock';
/** The locks that this process holds. Any other lock with its id is one that it could not remove. */
const heldLocks = new Set<string>();
const CANNOT_CREATE_CODES = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTSUP']);

/**
 * Runs `work` while no other window, host or command does so for the same file. The lock is a file
 * beside the target that names computer and process, so it also works between computers on a shared
 * drive; it is ignored once that process has ended, and taken from it after half a minute. Where no
 * lock file can be created, `work` runs without one. Throws LockTimeout after 10 s.
 */
export async function withLock<T>(target: string, work: (lock: HeldLock) => Promise<T>): Promise<T> {
  const lock = lockPathFor(target);
  const wasTaken = await acquire(lock);
  const isHeld = () => isOwn(lock);
  try {
    return await work(heldLocks.has(lock) ? { isHeld, wasTaken } : NO_LOCK);
  } finally {
    release(lock);
  }
}

/**
 * Runs `work` while it holds the locks of several files, as for a move from one name to another.
 * Everybody takes them in the same order, so that no two processes wait for each other.
 */
export async function withLocks<T>(targets: readonly string[], work: () => Promise<T>): Promise<T> {
  const byLock = new Map(targets.map((target) => [lockPathFor(target), target]));
  const inOrder = [...byLock.keys()].sort().map((lock) => byLock.get(lock) as string);
  return inOrder.reduceRight<() => Promise<T>>((inner, target) => () => withLock(target, inner), work)();
}

/**
 * Returns the path of the lock of a file. It is named by a hash, since it must be the same for all
 * processes and a name of maximal length leaves no room for a suffix.
 */
function lockPathFor(target: string): string {
  const name = createHash('sha256').update(basename(target).normalize('NFC')).digest('hex').slice(0, 16);
  return join(dirname(target), `.${name}${LOCK_SUFFIX}`);
}

/** Acquires a lock. Returns whether it was taken from a process that may not have ended. */
async function acquire(lock: string): Promise<boolean> {
  const deadline = Date.now() + LOCK_TIMEOUT_MS;
  let wasTaken = false;
  for (let delay = 2; !tryAcquire(lock); delay = Math.min(delay * 2, 50)) {
    if (removeEndedLock(lock)) continue;
    if (removeOverdueLock(lock)) {
      wasTaken = true;
      continue;
    }
    if (Date.now() > deadline) throw new LockTimeout('another process holds the lock');
    await pause(delay + Math.random() * delay);
  }
  return wasTaken;
}

function isOwn(lock: string): boolean {
  try {
    return ownerOf(lock) === ownProcessId;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Tries to acquire a lock. It is written under a temporary name and then linked, so that no lock is
 * ever seen without its owner. Returns false while another process holds it.
 */
function tryAcquire(lock: string): boolean {
  const tempPath = tempLockPath(lock);
  try {
    writeFileSync(tempPath, ownProcessId, { flag: 'wx' });
    linkSync(tempPath, lock);
    heldLocks.add(lock);
    return true;
  } catch (error) {
    const { code = '', syscall } = error as NodeJS.ErrnoException;
    if (syscall === 'link') return code !== 'EEXIST' && acquireWithoutLink(lock);
    if (CANNOT_CREATE_CODES.has(code)) return true;
    throw error;
  } finally {
    tryRemove(tempPath);
  }
}

/** Acquires a lock on disks without hard links. */
function acquireWithoutLink(lock: string): boolean {
  try {
    writeFileSync(lock, ownProcessId, { flag: 'wx' });
    heldLocks.add(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    tryRemove(lock);
    throw error;
  }
}

/** Removes a lock whose owner has ended. Returns whether acquiring is worth another try. */
export function removeEndedLock(lock: string): boolean {
  return removeIf(lock, hasEnded);
}

/**
 * Takes a lock from a process that has held it for too long. Its temporary files are removed before,
 * so that it cannot rename them over what others save from now on. Returns whether acquiring is
 * worth another try.
 */
export function removeOverdueLock(lock: string): boolean {
  if (!isOverdue(lock)) return false;
  try {
    const owner = ownerOf(lock);
    for (const name of readdirSync(dirname(lock)).filter((one) => isTempContentOf(one, owner)))
      rmSync(join(dirname(lock), name), { force: true });
  } catch {
    return false;
  }
  return removeIf(lock, isOverdue);
}

/**
 * Removes a lock that meets a condition. It is renamed first, so that of two processes each removes
 * only the lock it has examined.
 */
function removeIf(lock: string, condition: (lock: string, name?: string) => boolean): boolean {
  if (!condition(lock)) return false;
  const tempPath = tempLockPath(lock);
  try {
    renameSync(lock, tempPath);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
  try {
    // Another process was faster and holds the lock by now: restore it, unless a third one has
    // taken it already.
    if (!condition(tempPath, lock)) linkSync(tempPath, lock);
  } catch {
    // The link fails when a third process has taken the lock.
  } finally {
    tryRemove(tempPath);
  }
  return true;
}

function hasEnded(lock: string, name = lock): boolean {
  try {
    const owner = ownerOf(lock);
    if (owner === ownProcessId) return !heldLocks.has(name);
    if (!isProcessId(owner)) return isOlderThan(lock, UNOWNED_MS);
    return hasProcessEnded(owner) || isOlderThan(lock, DAY_MS);
  } catch {
    return false;
  }
}

function isOverdue(lock: string, name = lock): boolean {
  try {
    return !heldLocks.has(name) && isOlderThan(lock, OVERDUE_MS);
  } catch {
    return false;
  }
}

/**
 * Returns the owner of a lock, an empty text if it is no file of a lock's size. A folder can come from elsewhere: a
 * pipe with the name of a lock is not waited for, and no link is followed.
 */
function ownerOf(lock: string): string {
  const stats = lstatSync(lock);
  return stats.isFile() && stats.size <= MAX_OWNER_BYTES ? readFileSync(lock, 'utf8') : '';
}

/** After the clock was set back a lock can have a time in the future; it then counts as old. */
function isOlderThan(lock: string, ms: number): boolean {
  return Math.abs(Date.now() - lstatSync(lock).mtimeMs) > ms;
}

function release(lock: string): void {
  heldLocks.delete(lock);
  try {
    const owner = ownerOf(lock);
    // A lock with another owner was taken from this process.
    if (owner === ownProcessId || !isProcessId(owner)) tryRemove(lock);
  } catch {
    // The lock or its folder no longer exists.
  }
}

/** Removes a file if possible. What remains is removed when the folder is opened next; it must not fail a save. */
function tryRemove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Removed by `cleanUpTempFiles`.
  }
}

function tempLockPath(lock: string): string {
  return `${lock.slice(0, -LOCK_SUFFIX.length)}.${ownProcessId}-${randomBytes(4).toString('hex')}${LOCK_SUFFIX}`;
}
