import { createHash } from 'node:crypto';
import { constants, readFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { contentHash, ForeignEdit, LyingDisk, readWhole, writeAll } from './file-io';
import { isGone, ownMark } from './process-id';

/** What is known of a write in place: enough to finish it, or to see that somebody else has been there since. */
interface Record {
  readonly target: string;
  readonly old: Uint8Array;
  readonly next: Uint8Array;
}

const SUFFIX = '.in-place';
/** Ten seconds in all: as long as a virus scanner or a sync client may hold a file. */
const PAUSES_MS = [20, 100, 400, 1500, 3000, 5000];
const PASSING = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']);

/**
 * Overwrites a file that must keep its inode. A crash in the middle leaves a mixture behind; so a record of both
 * contents is made durable elsewhere before, and {@link mendInPlace} finishes from it.
 */
export async function overwriteInPlace(
  target: string,
  old: Uint8Array,
  next: Uint8Array,
  records: string,
): Promise<void> {
  const record = await writeRecord({ target, old, next }, records);
  try {
    await overwrite(target, next, old);
  } catch (error) {
    if (error instanceof ForeignEdit) {
      await rm(record, { force: true });
      throw error;
    }
    // What was there comes back, on the room it had. Where that fails too, the record stays for the next start.
    const undone = await restore(target, old);
    if (undone) await rm(record, { force: true });
    throw error;
  }
  await rm(record, { force: true });
}

/**
 * Finishes what processes that are no more were overwriting when they ended. A file that is neither the old nor the new
 * content nor a mixture of them was written by somebody else since, and is left alone.
 */
export async function mendInPlace(records: string): Promise<void> {
  for (const name of await readdir(records).catch(() => [])) {
    const path = join(records, name);
    const [, mark] = /\.([0-9a-f]{8}-\d+)(?:\.in-place|\.making)$/.exec(name) ?? [];
    if (mark === undefined || !isGone(mark)) continue;
    const record = name.endsWith(SUFFIX) ? readRecord(await readWhole(path)) : null;
    if (record) {
      const { target, old, next } = record;
      const now = await readWhole(target).catch(() => null);
      const isMixture = now !== null && !same(now, next) && !same(now, old) && isMixtureOf(now, old, next);
      if (isMixture && !(await restore(target, next))) continue;
    }
    await rm(path, { force: true });
  }
}

async function overwrite(target: string, bytes: Uint8Array, expected: Uint8Array): Promise<void> {
  for (const wait of [...PAUSES_MS, null]) {
    try {
      if (!same(readFileSync(target), expected)) throw new ForeignEdit(target);
      await write(target, bytes);
      return;
    } catch (error) {
      if (wait === null || !PASSING.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
    await pause(wait);
  }
}

async function restore(target: string, bytes: Uint8Array): Promise<boolean> {
  return write(target, bytes).then(
    () => true,
    () => false,
  );
}

async function write(target: string, bytes: Uint8Array): Promise<void> {
  // Never truncated first: until the last byte is written there must be something to mend from.
  const file = await open(target, constants.O_RDWR);
  try {
    await writeAll(file, bytes, 0);
    await file.truncate(bytes.length);
    await file.sync();
  } finally {
    await file.close();
  }
  if (!same(await readWhole(target), bytes)) throw new LyingDisk();
}

async function writeRecord({ target, old, next }: Record, records: string): Promise<string> {
  await mkdir(records, { recursive: true, mode: 0o700 });
  const name = `${createHash('sha256').update(target).digest('hex').slice(0, 16)}.${ownMark}`;
  const making = join(records, `${name}.making`);
  const path = join(records, `${name}${SUFFIX}`);
  const head = { target, old: old.length, next: next.length, sum: contentHash(Buffer.concat([old, next])) };
  try {
    const file = await open(making, 'w', 0o600);
    try {
      await writeAll(file, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), old, next]));
      await file.sync();
    } finally {
      await file.close();
    }
    // A record that cannot be read back is none, and without one nothing may be overwritten.
    if (readRecord(await readWhole(making)) === null) throw new LyingDisk();
    await rename(making, path);
  } catch (error) {
    await rm(making, { force: true });
    throw error;
  }
  if (process.platform !== 'win32') {
    const folder = await open(records, 'r');
    await folder.sync().finally(() => folder.close());
  }
  return path;
}

function readRecord(bytes: Buffer): Record | null {
  const end = bytes.indexOf(10);
  try {
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as {
      target: string;
      old: number;
      next: number;
      sum: string;
    };
    const body = bytes.subarray(end + 1);
    if (body.length !== head.old + head.next || contentHash(body) !== head.sum) return null;
    return { target: head.target, old: body.subarray(0, head.old), next: body.subarray(head.old) };
  } catch {
    return null;
  }
}

/** Whether every byte is the old or the new one at its place; a power cut can leave zeros where the file grew. */
function isMixtureOf(now: Uint8Array, old: Uint8Array, next: Uint8Array): boolean {
  if (now.length > Math.max(old.length, next.length)) return false;
  return now.every((byte, at) => byte === next[at] || byte === old[at] || (byte === 0 && at >= old.length));
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
