import { createHash } from 'node:crypto';
import { constants, linkSync, readFileSync, renameSync, rmSync, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  contentHash,
  ifMissing,
  moveWithoutReplacing,
  ReadBackMismatch,
  readFileBytes,
  removeFile,
  StaleWrite,
  syncFolder,
  TRANSIENT_CODES,
  writeAll,
} from './file-io';
import { type HeldLock, LOCK_SUFFIX, NO_LOCK, removeEndedLock, withLock } from './file-lock';
import { overwriteInPlace } from './overwrite-in-place';
import { hasProcessEnded } from './process-id';
import { isSynced } from './synced-folder';
import { ownerOfTemp, tempPathFor } from './temp-name';

/** A content on its way into a file: the hashes of what it replaces, if that is known, and of itself. */
interface Replacement {
  readonly expectedHash: string | undefined;
  readonly writtenHash: string;
}

/** Options of {@link replaceFile}. */
export interface ReplaceOptions {
  /** The content hash that the file must still have; otherwise StaleWrite is thrown and nothing is changed. */
  readonly expectedHash?: string;
  /** The permissions of a file that does not exist yet. */
  readonly newMode?: number;
  /** A folder elsewhere for the record of an overwrite in place. Without it only a rename is tried. */
  readonly recordFolder?: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const RENAME_RETRY_DELAYS_MS = [10, 40, 150, 400, 1000];
/**
 * The errors after which a file is overwritten in place instead: its folder accepts no new file or
 * no rename, but the file itself may still be writable.
 */
const OVERWRITE_INSTEAD_CODES = new Set([...TRANSIENT_CODES, 'EXDEV', 'ENOTSUP', 'ENOSYS', 'EINVAL']);

/**
 * Replaces the content of a file so that after a crash at any moment either the old or the new
 * content is there, whole: a temporary file in the same folder, written out, synced, read back and
 * compared, renamed over the file, the folder synced. Links are followed, permissions kept, and
 * with a record folder the owner too. Where a rename would lose something (a synced drive, a second
 * name of the file) or is refused, the file is overwritten in place, once a synced record elsewhere
 * holds the old and the new content.
 *
 * Throws StaleWrite, ReadBackMismatch, LockTimeout, or the error of the file system.
 */
export async function replaceFile(path: string, bytes: Uint8Array, options: ReplaceOptions = {}): Promise<void> {
  const target = await realpath(path).catch((error) => ifMissing(error, path));
  await withOptionalLock(target, options, async (lock) => {
    // While another process held the lock, the file may have been moved away and back.
    const oldStats = await stat(target).catch((error) => ifMissing(error, null));
    const tryOverwrite = async () => {
      if (options.recordFolder === undefined || !oldStats?.isFile()) return false;
      const old = await readFileBytes(target);
      if (options.expectedHash !== undefined && contentHash(old) !== options.expectedHash) throw new StaleWrite(path);
      await overwriteInPlace(target, old, bytes, options.recordFolder, lock);
      return true;
    };
    const canRename = oldStats === null || (oldStats.nlink === 1 && !(await isSynced(target)));
    // A process from which the lock was taken may still write into the old file, but not into a new one.
    if (!canRename && !lock.wasTaken && (await tryOverwrite())) return;
    try {
      await replaceByRename(target, oldStats, (write) => write(bytes), options, lock);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!OVERWRITE_INSTEAD_CODES.has(code) || !(await tryOverwrite())) throw error;
    }
  });
}

/** Replaces a file with what `fill` writes in pieces, by rename only. Returns the result of `fill`. */
export async function replaceFileStreaming<T>(
  path: string,
  fill: (write: (bytes: Uint8Array) => Promise<void>) => Promise<T>,
): Promise<T> {
  const target = await realpath(path).catch((error) => ifMissing(error, path));
  const oldStats = await stat(target).catch((error) => ifMissing(error, null));
  return replaceByRename(target, oldStats, fill, {});
}

/** Creates a file that is complete from its first moment on. Throws EEXIST if there is one already. */
export async function createFile(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const temp = tempPathFor(path);
  try {
    await writeTemp(temp, (write) => write(bytes), mode);
    moveWithoutReplacing(temp, path);
  } finally {
    await removeFile(temp);
  }
  await syncFolder(dirname(path), { ignoreUnsupported: true });
}

/** The temporary files that this process is writing. */
const ownTempFiles = new Set<string>();

/** Removes what this process is writing, before it ends. */
export function removeOwnTempFiles(): void {
  for (const temp of ownTempFiles) rmSync(temp, { force: true });
}

/**
 * Removes the temporary files and locks that ended processes left in a folder. The state of a
 * process on another computer is unknown; its files are removed after a day. Never throws: what
 * cannot be removed, such as a file of another user, remains.
 */
export async function cleanUpTempFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    await removeLeftover(join(folder, name), name).catch(() => undefined);
}

async function removeLeftover(path: string, name: string): Promise<void> {
  const owner = ownerOfTemp(name);
  if (owner === null) {
    if (name.startsWith('.') && name.endsWith(LOCK_SUFFIX)) removeEndedLock(path);
    return;
  }
  const { mtimeMs } = await stat(path);
  if (hasProcessEnded(owner) || Date.now() - mtimeMs > DAY_MS) await removeFile(path);
}

async function replaceByRename<T>(
  target: string,
  oldStats: Stats | null,
  fill: (write: (bytes: Uint8Array) => Promise<void>) => Promise<T>,
  { expectedHash, newMode, recordFolder }: ReplaceOptions,
  lock: HeldLock = NO_LOCK,
): Promise<T> {
  const temp = tempPathFor(target);
  ownTempFiles.add(temp);
  let secondName: string | null = null;
  try {
    const written = await writeTemp(temp, fill, oldStats ? oldStats.mode & 0o777 : newMode, async (file) => {
      const newStats = oldStats === null ? null : await file.stat();
      if (!oldStats || !newStats || (newStats.uid === oldStats.uid && newStats.gid === oldStats.gid)) return;
      await file.chown(oldStats.uid, oldStats.gid).catch((error) => {
        // Overwriting in place keeps the owner. An exported picture, which has no record folder,
        // may change it.
        if (recordFolder !== undefined) throw error;
      });
    });
    if (oldStats && expectedHash !== undefined) secondName = giveSecondName(target);
    await renameWithRetry(temp, target, { expectedHash, writtenHash: written.hash }, lock);
    await syncFolder(dirname(target), { ignoreUnsupported: true });
    return written.result;
  } catch (error) {
    await removeFile(temp).catch(() => undefined);
    throw error;
  } finally {
    ownTempFiles.delete(temp);
    if (secondName !== null) await removeFile(secondName).catch(() => undefined);
  }
}

/**
 * Gives a file a second, temporary name. A disk without a journal may otherwise write that the old
 * content of a replaced file is free before it writes the new name, and a power cut in between
 * leaves neither. Returns null where there are no links, or the disks that have them have journals.
 */
function giveSecondName(target: string): string | null {
  if (process.platform !== 'linux') return null;
  const secondName = tempPathFor(target);
  try {
    linkSync(target, secondName);
    return secondName;
  } catch {
    return null;
  }
}

/** Checks the content and renames without an await in between, so that nothing else in this process runs then. */
async function renameWithRetry(
  temp: string,
  target: string,
  { expectedHash, writtenHash }: Replacement,
  lock: HeldLock,
): Promise<void> {
  const hasContent = (hash: string) => contentHash(readFileSync(target)) === hash;
  for (const delay of [...RENAME_RETRY_DELAYS_MS, null]) {
    if (!lock.isHeld() || (expectedHash !== undefined && !hasContent(expectedHash))) throw new StaleWrite(target);
    try {
      renameSync(temp, target);
      // The rename may have taken longer than others respect a lock.
      if (!lock.isHeld() && !hasContent(writtenHash)) throw new StaleWrite(target);
      return;
    } catch (error) {
      // A process that takes over a lock removes the temporary file, so that a late rename fails.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !lock.isHeld()) throw new StaleWrite(target);
      if (delay === null || !TRANSIENT_CODES.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
    await pause(delay);
  }
}

/** Locks the file only for a write that expects a content. */
async function withOptionalLock<T>(
  target: string,
  { expectedHash }: ReplaceOptions,
  work: (lock: HeldLock) => Promise<T>,
): Promise<T> {
  return expectedHash === undefined ? work(NO_LOCK) : withLock(target, work);
}

async function writeTemp<T>(
  temp: string,
  fill: (write: (bytes: Uint8Array) => Promise<void>) => Promise<T>,
  mode: number | undefined,
  prepare?: (file: FileHandle) => Promise<void>,
): Promise<{ readonly result: T; readonly hash: string }> {
  const file = await open(temp, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, mode);
  const writtenHash = createHash('sha256');
  try {
    const result = await fill(async (bytes) => {
      writtenHash.update(bytes);
      await writeAll(file, bytes);
    });
    await prepare?.(file);
    // The mode passed to `open` is reduced by the umask.
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
    const readBackHash = createHash('sha256');
    for await (const chunk of file.createReadStream({ start: 0, autoClose: false }))
      readBackHash.update(chunk as Buffer);
    const hash = writtenHash.digest('hex');
    if (readBackHash.digest('hex') !== hash) throw new ReadBackMismatch();
    return { result, hash };
  } finally {
    await file.close();
  }
}
