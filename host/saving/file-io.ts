import { createHash } from 'node:crypto';
import {
  constants,
  linkSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  symlinkSync,
} from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * The errors that a virus scanner, an indexer or a sync client causes while it holds a file; they
 * pass by themselves.
 */
export const TRANSIENT_CODES: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']);

/** The errors of disks without hard links. */
const NO_LINK_CODES = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EXDEV', 'EINVAL', 'EMLINK']);

/** The errors of network drives that cannot sync a folder. */
const NO_FOLDER_SYNC_CODES = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF']);

/** The error of a write that was based on another content of the file. */
export class StaleWrite extends Error {
  override readonly name = 'StaleWrite';
}

/** The error of a disk that reported success but returns other bytes than were written. */
export class ReadBackMismatch extends Error {
  override readonly name = 'ReadBackMismatch';
  readonly code = 'EIO';

  constructor() {
    super('the written bytes cannot be read back');
  }
}

/** Returns the SHA-256 of some bytes in hexadecimal, which identifies the content of a file. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Returns the whole content of a file. A pipe without a writer has none, and is not waited for. */
export async function readFileBytes(path: string): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/**
 * Returns the content of a file up to a number of bytes, whatever its size is said to be: that of a
 * pipe is 0, and that of a growing file is soon wrong.
 */
export async function readFileStart(path: string, maxBytes: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    return await readStart(file, maxBytes);
  } finally {
    await file.close();
  }
}

/**
 * Returns the content of a file, or null if it has more than a number of bytes or is a folder, a pipe or a device.
 * Waits for no other program.
 */
export async function readSmallFile(path: string, maxBytes: number): Promise<Buffer | null> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!(await file.stat()).isFile()) return null;
    const bytes = await readStart(file, maxBytes + 1);
    return bytes.length > maxBytes ? null : bytes;
  } finally {
    await file.close();
  }
}

async function readStart(file: FileHandle, maxBytes: number): Promise<Buffer> {
  const { size } = await file.stat();
  let content = Buffer.allocUnsafe(Math.min(Math.max(size + 1, 65_536), maxBytes));
  let length = 0;
  while (length < maxBytes) {
    if (length === content.length) content = Buffer.concat([content], Math.min(2 * length, maxBytes));
    const { bytesRead } = await file.read(content, length, content.length - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return content.subarray(0, length);
}

/** Returns the names in a folder, none if it does not exist. Throws the other errors of the file system. */
export function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error) => ifMissing(error, []));
}

/** Returns the stats of a file, folder or link, null if it does not exist. Throws the other errors. */
export function lstatIfExists(path: string): Promise<Stats | null> {
  return lstat(path).catch((error) => ifMissing(error, null));
}

/** Returns a value for the error of a file that does not exist. Throws any other error. */
export function ifMissing<T>(error: NodeJS.ErrnoException, value: T): T {
  if (error.code !== 'ENOENT') throw error;
  return value;
}

/**
 * Writes all bytes, with several calls if the disk accepts fewer at a time. Throws ENOSPC when it
 * accepts none. `start` is the offset in the file; without it the file position is used.
 */
export async function writeAll(file: FileHandle, bytes: Uint8Array, start?: number): Promise<void> {
  for (let offset = 0; offset < bytes.length; ) {
    const position = start === undefined ? null : start + offset;
    const { bytesWritten } = await file.write(bytes, offset, bytes.length - offset, position);
    if (bytesWritten === 0) throw Object.assign(new Error('the disk accepted no bytes'), { code: 'ENOSPC' });
    offset += bytesWritten;
  }
}

/** Syncs a file that another program or call has written. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, constants.O_RDWR);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Syncs a folder, so that new names in it survive a power cut. Does nothing on Windows, where a
 * folder cannot be opened and the system journals renames. With `ignoreUnsupported` a drive that
 * cannot sync folders is accepted; otherwise its error is thrown.
 */
export async function syncFolder(folder: string, { ignoreUnsupported = false } = {}): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!ignoreUnsupported || !NO_FOLDER_SYNC_CODES.has(code)) throw error;
  } finally {
    await handle.close();
  }
}

/** Removes a file, if it exists. Throws the other errors of the file system. */
export function removeFile(path: string): Promise<void> {
  return rm(path, { force: true });
}

/** Removes a file or a folder, if it exists, so that it does not come back after a power cut. */
export async function removeDurably(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await syncFolder(dirname(path), { ignoreUnsupported: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'EACCES') throw error;
  });
}

/** Creates a folder with its parents, if missing, and syncs the parent of each new one. */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode });
  if (first === undefined) return;
  for (let made = resolve(folder); made.length >= resolve(first).length; made = dirname(made)) {
    await syncFolder(dirname(made), { ignoreUnsupported: true }).catch((error: NodeJS.ErrnoException) => {
      // A folder that may be written but not read cannot be opened for a sync.
      if (error.code !== 'EACCES') throw error;
    });
  }
}

/**
 * Moves a file by a hard link, or by a rename where there are no links. Throws EEXIST instead of
 * replacing another file.
 */
export function moveWithoutReplacing(from: string, to: string): void {
  if (linkOrRename(from, to)) rmSync(from);
}

/** Gives a file a new name. Returns whether it has its old one too. */
function linkOrRename(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (!NO_LINK_CODES.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    // Without links a check before the rename has to do.
    if (fileExists(to)) throw Object.assign(new Error('the name is taken'), { code: 'EEXIST' });
    renameSync(from, to);
    return false;
  }
}

/**
 * Moves a file without replacing another one, so that after a power cut it has at least one of its
 * names. Throws EEXIST or the error of the file system, with the file where it was.
 */
export async function moveDurably(from: string, to: string): Promise<void> {
  if (lstatSync(from).isSymbolicLink()) return moveLink(from, to);
  const identity = fileIdentity(from);
  const isLinked = linkOrRename(from, to);
  try {
    await syncFolder(dirname(to), { ignoreUnsupported: true });
    if (isLinked) removeOldName(from, to);
  } catch (error) {
    // Another process may have removed the old name; the last name of a file is never removed.
    if (isLinked && fileIdentity(from) === null) return;
    if (!isLinked) renameSync(to, from);
    // A file that another program has saved under the new name stays.
    else if (fileIdentity(to) === identity) rmSync(to);
    throw error;
  }
  await syncFolder(dirname(from)).catch(() => undefined);
}

/** Moves a link, so that it leads to the same file from its new place. */
async function moveLink(from: string, to: string): Promise<void> {
  symlinkSync(resolve(dirname(from), readlinkSync(from)), to);
  await syncFolder(dirname(to), { ignoreUnsupported: true });
  rmSync(from);
  await syncFolder(dirname(from)).catch(() => undefined);
}

/** Removes the old name of a file. Throws EBUSY if it is that of another file by now, as after a save by rename. */
export function removeOldName(from: string, to: string): void {
  if (fileIdentity(from) !== fileIdentity(to))
    throw Object.assign(new Error('the file was replaced while it was moved'), { code: 'EBUSY' });
  rmSync(from);
}

/**
 * Returns what two names have in common only if they are those of one file: the numbers of its disk
 * and of the file on it, all digits of them. Null if there is none.
 */
export function fileIdentity(path: string): string | null {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev} ${stats.ino}` : null;
}

function fileExists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}
