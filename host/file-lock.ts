import { createHash, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isGone, isMark, ownMark } from './process-mark';

/** The file is being written by another process all the time. */
class StillLocked extends Error {
  override readonly name = 'StillLocked';
  readonly code = 'EBUSY';
}

/** A save takes some milliseconds. Whoever holds a lock for longer than this is asleep, or on a computer that is off. */
const STALE_MS = 30_000;
/** A lock that names nobody: it is just being made, or the disk did not take its name. */
const UNNAMED_MS = 2_000;
const PATIENCE_MS = 10_000;
/** What a lock is called at its end. */
export const LOCK_SUFFIX = '.counterpoint-lock';
/** What this process holds just now. A lock in its name besides is one that it could not take away again. */
const held = new Set<string>();
const NO_FILE_HERE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTSUP']);

/**
 * Does something while no other window, host or command does the same with a file. The lock is a file beside it that
 * names computer and process, so it also holds between computers on a shared drive; it counts for nothing once that
 * process is gone. Where no file can be made beside it, the comparison before the write must do.
 */
export async function inTheLock<T>(target: string, work: () => Promise<T>): Promise<T> {
  const lock = lockOf(target);
  await take(lock);
  try {
    return await work();
  } finally {
    release(lock);
  }
}

/** By the hash of the name: a lock must be the same for all, and a name as long as the disk allows has no room left. */
function lockOf(target: string): string {
  const name = createHash('sha256').update(basename(target).normalize('NFC')).digest('hex').slice(0, 16);
  return join(dirname(target), `.${name}${LOCK_SUFFIX}`);
}

async function take(lock: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (let wait = 2; !tryTake(lock); wait = Math.min(wait * 2, 50)) {
    if (breakStale(lock)) continue;
    if (Date.now() > until) throw new StillLocked('it is being written by another process');
    await pause(wait + Math.random() * wait);
  }
}

/**
 * Made aside and then given its name, so that a lock is never seen without its owner. Answers whether the work may
 * begin: not while somebody else is at it.
 */
function tryTake(lock: string): boolean {
  const aside = asideOf(lock);
  try {
    writeFileSync(aside, ownMark, { flag: 'wx' });
    linkSync(aside, lock);
    held.add(lock);
    return true;
  } catch (error) {
    const { code = '', syscall } = error as NodeJS.ErrnoException;
    if (syscall === 'link') return code !== 'EEXIST' && takeWithoutLink(lock);
    if (NO_FILE_HERE.has(code)) return true;
    throw error;
  } finally {
    takeAway(aside);
  }
}

/** For disks that know no second name of a file. */
function takeWithoutLink(lock: string): boolean {
  try {
    writeFileSync(lock, ownMark, { flag: 'wx' });
    held.add(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    takeAway(lock);
    throw error;
  }
}

/**
 * Takes a lock away whose owner is gone; answers whether it is worth trying again. It is renamed first: of two that
 * try, one takes what it has looked at.
 */
export function breakStale(lock: string): boolean {
  if (!isStale(lock)) return false;
  const aside = asideOf(lock);
  try {
    renameSync(lock, aside);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
  try {
    // Somebody was quicker and holds it by now: it is theirs again, unless a third one has taken it already.
    if (!isStale(aside, lock)) linkSync(aside, lock);
  } catch {
    // Nothing to be done.
  } finally {
    takeAway(aside);
  }
  return true;
}

function isStale(lock: string, name = lock): boolean {
  try {
    const mark = readFileSync(lock, 'utf8');
    if (mark === ownMark) return !held.has(name);
    if (!isMark(mark)) return Math.abs(Date.now() - statSync(lock).mtimeMs) > UNNAMED_MS;
    // A clock that was set back makes a lock of the future, which is as old as can be.
    return isGone(mark) || Math.abs(Date.now() - statSync(lock).mtimeMs) > STALE_MS;
  } catch {
    return false;
  }
}

function release(lock: string): void {
  held.delete(lock);
  try {
    const mark = readFileSync(lock, 'utf8');
    // One with another name was taken from us.
    if (mark === ownMark || !isMark(mark)) takeAway(lock);
  } catch {
    // It is gone, or the folder is.
  }
}

/** What cannot be taken away is swept when a folder is opened the next time; it is no reason for a save to fail. */
function takeAway(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Swept later.
  }
}

function asideOf(lock: string): string {
  return `${lock.slice(0, -LOCK_SUFFIX.length)}.${ownMark}-${randomBytes(4).toString('hex')}${LOCK_SUFFIX}`;
}
