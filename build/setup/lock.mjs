import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The holder touches its lock this often, milliseconds; one left alone for `abandonedAfter` belongs to nobody. */
const heartbeat = 2_000;
const abandonedAfter = 30_000;

/**
 * Runs `work` while no other process does: two terminals that start Counterpoint at once must not both install
 * or build.
 *
 * @template T
 * @param {string} file the lock
 * @param {() => Promise<T>} work
 * @param {() => void} onWait called once when somebody else is at it
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify({ host: hostname(), pid: process.pid });
  for (let waited = false; !take(file, mine); waited = true) {
    const theirs = read(file);
    if (theirs !== undefined && isAbandoned(file, theirs)) {
      removeIfStill(file, theirs);
      continue;
    }
    if (!waited) onWait();
    await pause(200);
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimesSync(file, now, now);
  }, heartbeat);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (read(file) === mine) rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @param {string} mine
 */
function take(file, mine) {
  try {
    writeFileSync(file, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {string} theirs
 */
function isAbandoned(file, theirs) {
  let age;
  try {
    age = Date.now() - statSync(file).mtimeMs;
  } catch {
    return false;
  }
  if (age > abandonedAfter) return true;
  try {
    const { host, pid } = JSON.parse(theirs);
    return host === hostname() && !isAlive(pid);
  } catch {
    // Created but not written yet, or cut off: age will tell.
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/**
 * Between the look and the removal somebody else may have cleared the old lock and taken a new one. Renaming is the one
 * step that cannot be shared, so it comes first, and a lock that turns out to be in use goes back.
 *
 * @param {string} file
 * @param {string} theirs
 */
function removeIfStill(file, theirs) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== theirs) linkSync(aside, file);
    rmSync(aside, { force: true });
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'EEXIST')) throw error;
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
