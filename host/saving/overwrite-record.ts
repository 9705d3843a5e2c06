import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash, makeFolder, ReadBackMismatch, readFileBytes, removeFile, syncFolder, writeAll } from './file-io';
import { pathKeys } from './path-key';
import { ownProcessId, PROCESS_ID } from './process-id';

/** The record of an overwrite: enough to finish it, or to notice that another program wrote the file since. */
export interface OverwriteRecord {
  readonly target: string;
  readonly old: Uint8Array;
  readonly next: Uint8Array;
}

type Contents = Pick<OverwriteRecord, 'old' | 'next'>;

/** Blocks of a disk begin at multiples of this size. */
const SECTOR = 512;
const RECORD_SUFFIX = '.in-place';
const UNFINISHED_SUFFIX = '.making';
const RECORD_NAME = new RegExp(`\\.(${PROCESS_ID})(\\.in-place|\\.making)$`);

/** Returns the process that wrote a record, and whether it is complete; null for the name of another file. */
export function parseRecordName(name: string): { readonly owner: string; readonly isComplete: boolean } | null {
  const [, owner, suffix] = RECORD_NAME.exec(name) ?? [];
  return owner === undefined ? null : { owner, isComplete: suffix === RECORD_SUFFIX };
}

/** Writes a record durably. Returns its path. Throws ReadBackMismatch or the error of the file system. */
export async function writeRecord({ target, old, next }: OverwriteRecord, recordFolder: string): Promise<string> {
  await makeFolder(recordFolder, 0o700);
  const name = `${pathKeys(target)[0]}.${ownProcessId}`;
  const tempPath = join(recordFolder, `${name}${UNFINISHED_SUFFIX}`);
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
    await removeFile(tempPath);
    throw error;
  }
  await syncFolder(recordFolder);
  return path;
}

/** Reads the bytes of a record, or returns null if they are damaged. */
export function readRecord(bytes: Buffer): OverwriteRecord | null {
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
 * Returns whether every byte is the old or the new one at its position, or zero where either
 * content ends before it. The zeros are left by a power cut: in a file that grew, its new part; in
 * one that became shorter, the rest of its last block, while its size is still the old one.
 */
export function isMixtureOf(current: Uint8Array, { old, next }: Contents): boolean {
  return current.length <= Math.max(old.length, next.length) && hasBytesOf(current, { old, next });
}

/**
 * Returns whether a power cut can have left a content on a disk without a journal: like a mixture,
 * but where the file grew it got new blocks, in which anything can be. A repair of the disk can
 * leave a size of whole blocks.
 */
export function canBeLeftByPowerCut(current: Uint8Array, { old, next }: Contents): boolean {
  const newBlocks = Math.ceil(old.length / SECTOR) * SECTOR;
  const hasSize = current.length <= Math.max(old.length, next.length) || current.length % SECTOR === 0;
  return hasSize && hasBytesOf(current.subarray(0, newBlocks), { old, next });
}

function hasBytesOf(current: Uint8Array, { old, next }: Contents): boolean {
  const shorter = Math.min(old.length, next.length);
  return current.every(
    (byte, index) => byte === next[index] || byte === old[index] || (byte === 0 && index >= shorter),
  );
}
