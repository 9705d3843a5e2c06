import { createHash } from 'node:crypto';
import { constants, readFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { contentHash, ReadBackMismatch, readFileBytes, StaleWrite, writeAll } from './file-io';
import { hasProcessEnded, ownProcessId } from './process-id';

/** The record of an overwrite: enough to finish it, or to notice that another program wrote the file since. */
interface OverwriteRecord {
  readonly target: string;
  readonly old: Uint8Array;
  readonly next: Uint8Array;
}

const RECORD_SUFFIX = '.in-place';
/** Ten seconds in all, as long as a virus scanner or a sync client may hold a file. */
const RETRY_DELAYS_MS = [20, 100, 400, 1500, 3000, 5000];
const TRANSIENT_CODES = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']);

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
 * Finishes the overwrites of ended processes. A file that is neither the old nor the new content
 * nor a mixture of them was written by another program since, and is left alone.
 */
export async function repairInterruptedOverwrites(recordFolder: string): Promise<void> {
  for (const name of await readdir(recordFolder).catch(() => [])) {
    const path = join(recordFolder, name);
    const [, owner] = /\.([0-9a-f]{8}-\d+)(?:\.in-place|\.making)$/.exec(name) ?? [];
    if (owner === undefined || !hasProcessEnded(owner)) continue;
    const record = name.endsWith(RECORD_SUFFIX) ? readRecord(await readFileBytes(path)) : null;
    if (record) {
      const { target, old, next } = record;
      const current = await readFileBytes(target).catch(() => null);
      const isMixture =
        current !== null && !bytesEqual(current, next) && !bytesEqual(current, old) && isMixtureOf(current, old, next);
      if (isMixture && !(await tryWrite(target, next))) continue;
    }
    await rm(path, { force: true });
  }
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

async function writeRecord({ target, old, next }: OverwriteRecord, recordFolder: string): Promise<string> {
  await mkdir(recordFolder, { recursive: true, mode: 0o700 });
  const name = `${createHash('sha256').update(target).digest('hex').slice(0, 16)}.${ownProcessId}`;
  const tempPath = join(recordFolder, `${name}.making`);
  const path = join(recordFolder, `${name}${RECORD_SUFFIX}`);
  const header = { target, old: old.length, next: next.length, sum: contentHash(Buffer.concat([old, next])) };
  try {
    const file = await open(tempPath, 'w', 0o600);
    try {
      await writeAll(file, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), old, next]));
      await file.sync();
    } finally {
      await file.close();
    }
    // Without a readable record nothing may be overwritten.
    if (readRecord(await readFileBytes(tempPath)) === null) throw new ReadBackMismatch();
    await rename(tempPath, path);
  } catch (error) {
    await rm(tempPath, { force: true });
    throw error;
  }
  if (process.platform !== 'win32') {
    const folder = await open(recordFolder, 'r');
    await folder.sync().finally(() => folder.close());
  }
  return path;
}

function readRecord(bytes: Buffer): OverwriteRecord | null {
  const end = bytes.indexOf(10);
  try {
    const header = JSON.parse(bytes.toString('utf8', 0, end)) as {
      target: string;
      old: number;
      next: number;
      sum: string;
    };
    const body = bytes.subarray(end + 1);
    if (body.length !== header.old + header.next || contentHash(body) !== header.sum) return null;
    return { target: header.target, old: body.subarray(0, header.old), next: body.subarray(header.old) };
  } catch {
    return null;
  }
}

/**
 * Returns whether every byte is the old or the new one at its position; a power cut can leave zeros
 * where the file grew.
 */
function isMixtureOf(current: Uint8Array, old: Uint8Array, next: Uint8Array): boolean {
  if (current.length > Math.max(old.length, next.length)) return false;
  return current.every(
    (byte, index) => byte === next[index] || byte === old[index] || (byte === 0 && index >= old.length),
  );
}

function bytesEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
