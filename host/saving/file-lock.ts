import { createHash, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasProcessEnded, isProcessId, ownProcessId } from './process-id';

/** The file is being written by another process all the time. */
class LockTimeout extends Error {
  override readonly name = 'LockTimeout';
  readonly code = 'EBUSY';
}

/** A save takes some milliseconds. Whoever holds a lock for longer than this is asleep, or on a computer that is off. */
const STALE_MS = 30_000;
/** A lock that names nobody: it is just being made, or the disk did not take its name. */
const UNOWNED_STALE_MS = 2_000;
const LOCK_TIMEOUT_MS = 10_000;
/** What a lock is called at its end. */
export const LOCK_SUFFIX = '.counterpoint-lock';
/** What this process holds just now. A lock in its name besides is one that it could not take away again. */
const heldLocks = new Set<string>();
const CANNOT_CREATE_CODES = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTSUP']);

/**
 * Does something while no other window, host or command does the same with a file. The lock is a file beside it that
 * names computer and process, so it also holds between computers on a shared drive; it counts for nothing once that
 * process is gone. Where no file can be made beside it, the comparison before the write must do.
 */
export async function withLock<T>(target: string, work: () => Promise<T>): Promise<T> {
  const lock = lockPathFor(target);
  await acquire(lock);
  try {
    return await work();
  } finally {
    release(lock);
  }
}

/** By the hash of the name: a lock must be the same for all, and a name as long as the disk allows has no room left. */
function lockPathFor(target: string): string {
  const name = createHash('sha256').update(basename(target).normalize('NFC')).digest('hex').slice(0, 16);
  return join(dirname(target), `.${name}${LOCK_SUFFIX}`);
}

async function acquire(lock: string): Promise<void> {
  const deadline = Date.now() + LOCK_TIMEOUT_MS;
  for (let delay = 2; !tryAcquire(lock); delay = Math.min(delay * 2, 50)) {
    if (removeStaleLock(lock)) continue;
    if (Date.now() > deadline) throw new LockTimeout('it is being written by another process');
    await pause(delay + Math.random() * delay);
  }
}

/**
 * Made aside and then given its name, so that a lock is never seen without its owner. Answers whether the work may
 * begin: not while somebody else is at it.
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

/** For disks that know no second name of a file. */
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

/**
 * Takes a lock away whose owner is gone; answers whether it is worth trying again. It is renamed first: of two that
 * try, one takes what it has looked at.
 */
export function removeStaleLock(lock: string): boolean {
  if (!isStale(lock)) return false;
  const tempPath = tempLockPath(lock);
  try {
    renameSync(lock, tempPath);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
  try {
    // Somebody was quicker and holds it by now: it is theirs again, unless a third one has taken it already.
    if (!isStale(tempPath, lock)) linkSync(tempPath, lock);
  } catch {
    // Nothing to be done.
  } finally {
    tryRemove(tempPath);
  }
  return true;
}

function isStale(lock: string, name = lock): boolean {
  try {
    const owner = readFileSync(lock, 'utf8');
    if (owner === ownProcessId) return !heldLocks.has(name);
    if (!isProcessId(owner)) return Math.abs(Date.now() - statSync(lock).mtimeMs) > UNOWNED_STALE_MS;
    // A clock that was set back makes a lock of the future, which is as old as can be.
    return hasProcessEnded(owner) || Math.abs(Date.now() - statSync(lock).mtimeMs) > STALE_MS;
  } catch {
    return false;
  }
}

function release(lock: string): void {
  heldLocks.delete(lock);
  try {
    const owner = readFileSync(lock, 'utf8');
    // One with another name was taken from us.
    if (owner === ownProcessId || !isProcessId(owner)) tryRemove(lock);
  } catch {
    // It is gone, or the folder is.
  }
}

/** What cannot be taken away is swept when a folder is opened the next time; it is no reason for a save to fail. */
function tryRemove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Swept later.
  }
}

function tempLockPath(lock: string): string {
  return `${lock.slice(0, -LOCK_SUFFIX.length)}.${ownProcessId}-${randomBytes(4).toString('hex')}${LOCK_SUFFIX}`;
}
