import { constants, readFileSync } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ReadBackMismatch, readFileBytes, StaleWrite, TRANSIENT_CODES, writeAll } from './file-io';
import { type StateOf, stateByNumber } from './life-signs';
import { isMixtureOf, parseRecordName, readRecord, writeRecord } from './overwrite-record';
import { putAside } from './put-aside';
import { MIN_KEPT_MS } from './retention';

/** Ten seconds in all, as long as a virus scanner or a sync client may hold a file. */
const RETRY_DELAYS_MS = [20, 100, 400, 1500, 3000, 5000];

/** The time in which an overwrite is done or given up, three times what all its retries take. */
const MAX_OVERWRITE_MS = 30_000;

/** Takes both contents of an overwrite that another program has written over. */
type OfferContents = (target: string, contents: readonly [Uint8Array, Uint8Array]) => Promise<void>;

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
): Promise<void> {
  const recordPath = await writeRecord({ target, old, next }, recordFolder);
  try {
    await overwriteWithRetry(target, next, old);
  } catch (error) {
    if (error instanceof StaleWrite) {
      await rm(recordPath, { force: true });
      throw error;
    }
    // Restore the old content, for which there is room. If that fails too, the record stays for the
    // next start.
    const undone = await tryWrite(target, old);
    if (undone) await rm(recordPath, { force: true });
    throw error;
  }
  await rm(recordPath, { force: true });
}

/**
 * Finishes interrupted overwrites of processes that have ended, and of those whose state is unknown
 * once they must be done: the content of a file tells whether an overwrite was interrupted, whoever
 * began it. A file that is neither the old nor the new content nor a mixture of them was written by
 * another program since, and is left alone: the record is put aside, after `offer` got its
 * contents. The record of a missing file waits, because its drive may be missing. A record that
 * cannot be handled now stays for the next start.
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
    const repaired = parsed.isComplete ? repairFromRecord(path, offer) : rm(path, { force: true });
    await repaired.catch(() => undefined);
  }
}

async function repairFromRecord(path: string, offer: OfferContents): Promise<void> {
  const record = readRecord(await readFileBytes(path));
  if (!record) return putAside(path);
  const { target, old, next } = record;
  const current = await readFileBytes(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (current === null && !(await isOlderThan(path, MIN_KEPT_MS))) return;
  if (current !== null && isMixtureOf(current, record)) {
    // A whole content is only in the memory of the system so far, if the process was killed.
    if (bytesEqual(current, next) || bytesEqual(current, old)) await syncFile(target);
    else await writeAndVerify(target, next);
    await rm(path, { force: true });
    return;
  }
  await offer(target, [old, next]);
  await putAside(path);
}

async function isOlderThan(path: string, ms: number): Promise<boolean> {
  const stats = await stat(path).catch(() => null);
  // After the clock was set back a record can have a time in the future; it then counts as old.
  return stats !== null && Math.abs(Date.now() - stats.mtimeMs) > ms;
}

async function overwriteWithRetry(target: string, bytes: Uint8Array, expected: Uint8Array): Promise<void> {
  for (const delay of [...RETRY_DELAYS_MS, null]) {
    try {
      if (!bytesEqual(readFileSync(target), expected)) throw new StaleWrite(target);
      await writeAndVerify(target, bytes);
      return;
    } catch (error) {
      if (delay === null || !TRANSIENT_CODES.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
    await pause(delay);
  }
}

async function tryWrite(target: string, bytes: Uint8Array): Promise<boolean> {
  return writeAndVerify(target, bytes).then(
    () => true,
    () => false,
  );
}

async function syncFile(target: string): Promise<void> {
  const file = await open(target, constants.O_RDWR);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function writeAndVerify(target: string, bytes: Uint8Array): Promise<void> {
  // Not truncated first: until the last byte is written, the old bytes are needed for a repair.
  const file = await open(target, constants.O_RDWR);
  try {
    await writeAll(file, bytes, 0);
    await file.truncate(bytes.length);
    await file.sync();
  } finally {
    await file.close();
  }
  if (!bytesEqual(await readFileBytes(target), bytes)) throw new ReadBackMismatch();
}

function bytesEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
