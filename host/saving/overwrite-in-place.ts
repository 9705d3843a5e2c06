import { constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  ReadBackMismatch,
  readFileBytes,
  removeFile,
  StaleWrite,
  syncFile,
  syncFolder,
  TRANSIENT_CODES,
  writeAll,
} from './file-io';
import { type HeldLock, NO_LOCK } from './file-lock';
import { type StateOf, stateByNumber } from './life-signs';
import {
  canBeLeftByPowerCut,
  isMixtureOf,
  type OverwriteRecord,
  parseRecordName,
  readRecord,
  writeRecord,
} from './overwrite-record';
import { isOfThisBoot } from './process-id';
import { putAside } from './put-aside';
import { MIN_KEPT_MS } from './retention';

/** Ten seconds in all, as long as a virus scanner or a sync client may hold a file. */
const RETRY_DELAYS_MS = [20, 100, 400, 1500, 3000, 5000];

/** The time in which an overwrite is done or given up, three times what all its retries take. */
const MAX_OVERWRITE_MS = 30_000;

/** Takes contents that do not stay in a file: both of an overwrite, or the one that was found there. */
type OfferContents = (target: string, contents: readonly Uint8Array[]) => Promise<void>;

/**
 * Overwrites a file that must keep its inode. Because a crash would leave a mixture of both
 * contents, a record of them is made durable elsewhere first, from which
 * {@link repairInterruptedOverwrites} finishes the write.
 *
 * Throws StaleWrite when the file is not `old`, ReadBackMismatch, or the error of the file system.
 */
export async function overwriteInPlace(
  target: string,
  old: Uint8Array,
  next: Uint8Array,
  recordFolder: string,
  lock: HeldLock = NO_LOCK,
): Promise<void> {
  const record = { target, old, next };
  const recordPath = await writeRecord(record, recordFolder);
  const progress = { hasBegun: false };
  try {
    await overwriteWithRetry(record, lock, progress);
  } catch (error) {
    // Restore the old content, for which there is room, unless the file is not ours any more. If
    // that fails too, the record stays for the next start.
    const isUnchanged =
      !progress.hasBegun || (!(error instanceof StaleWrite) && (await tryRestore(record, lock).catch(() => false)));
    if (isUnchanged) await removeFile(recordPath);
    throw error;
  }
  await removeFile(recordPath);
}

/**
 * Finishes interrupted overwrites of processes that have ended, and of those whose state is unknown
 * once they must be done: the content of a file tells whether an overwrite was interrupted, whoever
 * began it. A file that is neither the old nor the new content nor a mixture of them was written by
 * another program since, and is left alone: the record is put aside, after `offer` got its
 * contents. What a power cut on a disk without a journal can have left is written over, after
 * `offer` got it. The record of a missing file waits, because its drive may be missing; but after a
 * power cut, in a folder that is not empty, a repair of the disk has removed it, and it is written. A
 * record that cannot be handled now stays for the next start.
 */
export async function repairInterruptedOverwrites(
  recordFolder: string,
  offer: OfferContents = async () => undefined,
  stateOf: StateOf = stateByNumber,
): Promise<void> {
  for (const name of await readdir(recordFolder).catch(() => [])) {
    const parsed = parseRecordName(name);
    if (!parsed) continue;
    const path = join(recordFolder, name);
    const state = await stateOf(parsed.owner);
    if (state === 'running' || (state === 'unknown' && !(await isOlderThan(path, MAX_OVERWRITE_MS)))) continue;
    // The file of an incomplete record was not touched yet.
    // Only a power cut can have removed the file of a process of an earlier start of the computer.
    const canBeGone = state === 'ended' && !isOfThisBoot(parsed.owner);
    const repaired = parsed.isComplete ? repairFromRecord(path, offer, canBeGone) : removeFile(path);
    await repaired.catch(() => undefined);
  }
}

async function repairFromRecord(path: string, offer: OfferContents, canBeGone: boolean): Promise<void> {
  const record = readRecord(await readFileBytes(path));
  if (!record) return putAside(path);
  const { target, old, next } = record;
  const current = await readFileBytes(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (current === null && canBeGone && (await readdir(dirname(target)).catch(() => [])).length > 0) {
    await writeNewFile(target, next);
    await removeFile(path);
    return;
  }
  if (current === null && !(await isOlderThan(path, MIN_KEPT_MS))) return;
  if (current !== null && isMixtureOf(current, record)) {
    // A whole content is only in the memory of the system so far, if the process was killed.
    if (bytesEqual(current, next) || bytesEqual(current, old)) await syncFile(target);
    else await writeAndVerify(record, next, assertMixtureOf(record));
    await removeFile(path);
    return;
  }
  if (current !== null && canBeLeftByPowerCut(current, record)) {
    await offer(target, [current]);
    await writeAndVerify(record, next, (found) => {
      if (!bytesEqual(found, current)) throw new StaleWrite(target);
    });
    await removeFile(path);
    return;
  }
  await offer(target, [old, next]);
  await putAside(path);
}

/** Writes a file that is missing. If that is interrupted, the file is a mixture like that of any overwrite. */
async function writeNewFile(target: string, bytes: Uint8Array): Promise<void> {
  const file = await open(target, 'wx');
  try {
    await writeAll(file, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(target), { ignoreUnsupported: true });
}

async function isOlderThan(path: string, ms: number): Promise<boolean> {
  const stats = await stat(path).catch(() => null);
  // After the clock was set back a record can have a time in the future; it then counts as old.
  return stats !== null && Math.abs(Date.now() - stats.mtimeMs) > ms;
}

async function overwriteWithRetry(
  record: OverwriteRecord,
  lock: HeldLock,
  progress: { hasBegun: boolean },
): Promise<void> {
  const { target, old } = record;
  const isExpected = (current: Uint8Array) =>
    lock.isHeld() && (progress.hasBegun ? isMixtureOf(current, record) : bytesEqual(current, old));
  for (const delay of [...RETRY_DELAYS_MS, null]) {
    try {
      await writeAndVerify(record, record.next, (current) => {
        if (!isExpected(current)) throw new StaleWrite(target);
        progress.hasBegun = true;
      });
      return;
    } catch (error) {
      if (delay === null || !TRANSIENT_CODES.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
    await pause(delay);
  }
}

/** Returns whether the file has its old content again. */
async function tryRestore(record: OverwriteRecord, lock: HeldLock): Promise<boolean> {
  if (!lock.isHeld()) return false;
  await writeAndVerify(record, record.old, assertMixtureOf(record));
  return true;
}

function assertMixtureOf(record: OverwriteRecord): (current: Uint8Array) => void {
  return (current) => {
    if (!isMixtureOf(current, record)) throw new StaleWrite(record.target);
  };
}

/**
 * Writes one of the contents of a record, after `check` has seen the current one. Throws StaleWrite
 * when the file has another content afterwards, because it was replaced meanwhile.
 */
async function writeAndVerify(
  record: OverwriteRecord,
  bytes: Uint8Array,
  check: (current: Uint8Array) => void,
): Promise<void> {
  // Not truncated first: until the last byte is written, the old bytes are needed for a repair.
  const file = await open(record.target, constants.O_RDWR);
  try {
    // A file that is renamed over this one from here on is another one, and out of reach.
    check(await file.readFile());
    await writeAll(file, bytes, 0);
    await file.truncate(bytes.length);
    await file.sync();
  } finally {
    await file.close();
  }
  const written = await readFileBytes(record.target);
  if (bytesEqual(written, bytes)) return;
  throw isMixtureOf(written, record) ? new ReadBackMismatch() : new StaleWrite(record.target);
}

function bytesEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
