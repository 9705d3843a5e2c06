import { createHash, randomBytes } from 'node:crypto';
import { constants, linkSync, readFileSync, renameSync, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { contentHash, ForeignEdit, LyingDisk, readWhole, writeAll } from './file-io';
import { breakStale, inTheLock, LOCK_SUFFIX } from './file-lock';
import { overwriteInPlace } from './overwrite-in-place';
import { isGone, ownMark } from './process-id';
import { isSynced } from './synced-folder';

/** How a file is put in the place of another. */
export interface Replacing {
  /** The content hash that the file must still have just before; else ForeignEdit is thrown and nothing is changed. */
  readonly expected?: string;
  /** The permissions of a file that is not there yet. */
  readonly newMode?: number;
  /** A folder elsewhere for the record of a write in place. Without it a file that refuses a rename is not written. */
  readonly records?: string;
}

const TEMP_PATTERN = /^\.\S*\.(([0-9a-f]{8})-(\d+))-[0-9a-f]{8}\.counterpoint-(?:tmp|lock)$/;
const A_DAY_MS = 24 * 60 * 60 * 1000;
/** What a virus scanner, an indexer or a sync client causes while it looks at a file: waiting helps. */
const PASSING = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']);
const RENAME_PAUSES_MS = [10, 40, 150, 400, 1000];
/** What does not pass: the place takes no file beside it or knows no rename, but the file itself may well be written. */
const NO_RENAME = new Set([...PASSING, 'EXDEV', 'ENOTSUP', 'ENOSYS', 'EINVAL']);

/**
 * Puts bytes in the place of a file so that after a crash at any moment either the old or the new content is there,
 * whole: a temporary file in the same folder, written out, synced, read back and compared, renamed over the file, the
 * folder synced. Links are followed, permissions and owner kept. Where a rename would lose something (a synced drive,
 * a second name of the file) or is refused, the file is overwritten in place, once a synced record elsewhere holds the
 * old and the new content.
 */
export async function replaceFile(path: string, bytes: Uint8Array, how: Replacing = {}): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const before = await stat(target).catch(() => null);
  const inPlace = async () => {
    if (how.records === undefined || !before?.isFile()) return false;
    const old = await readWhole(target);
    if (how.expected !== undefined && contentHash(old) !== how.expected) throw new ForeignEdit(path);
    await overwriteInPlace(target, old, bytes, how.records);
    return true;
  };
  await locked(target, how, async () => {
    const losesNothing = before === null || (before.nlink === 1 && !(await isSynced(target)));
    if (!losesNothing && (await inPlace())) return;
    try {
      await replaceByRename(target, before, (write) => write(bytes), how);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!NO_RENAME.has(code) || !(await inPlace())) throw error;
    }
  });
}

/** The same for a file that is written piece by piece, by rename alone. Answers what `fill` answers. */
export async function replaceFileBy<T>(
  path: string,
  fill: (write: (bytes: Uint8Array) => Promise<void>) => Promise<T>,
): Promise<T> {
  const target = await realpath(path).catch(() => path);
  return replaceByRename(target, await stat(target).catch(() => null), fill, {});
}

/** Makes a new file with some bytes, whole from its first moment on. Throws EEXIST where there is one already. */
export async function createFile(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const temp = tempFor(path);
  try {
    await writeTemp(temp, (write) => write(bytes), mode);
    takeName(temp, path);
  } finally {
    await rm(temp, { force: true });
  }
  await syncFolder(dirname(path));
}

/**
 * Removes the temporary files and locks that processes which are no more have left in a folder. Another computer on a
 * shared drive cannot be asked: what it left goes after a day.
 */
export async function sweepTempFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const mark = TEMP_PATTERN.exec(name)?.[1];
    if (mark === undefined) {
      if (name.startsWith('.') && name.endsWith(LOCK_SUFFIX)) breakStale(path);
      continue;
    }
    const found = await stat(path).catch(() => null);
    if (found && (isGone(mark) || Date.now() - found.mtimeMs > A_DAY_MS)) await rm(path, { force: true });
  }
}

async function replaceByRename<T>(
  target: string,
  before: Stats | null,
  fill: (write: (bytes: Uint8Array) => Promise<void>) => Promise<T>,
  { expected, newMode, records }: Replacing,
): Promise<T> {
  const temp = tempFor(target);
  let answer: T;
  try {
    answer = await writeTemp(temp, fill, before ? before.mode & 0o777 : newMode, async (file) => {
      const own = before === null ? null : await file.stat();
      if (!before || !own || (own.uid === before.uid && own.gid === before.gid)) return;
      await file.chown(before.uid, before.gid).catch((error) => {
        // Written in place it stays whose it was; a picture that is made anew may change hands.
        if (records !== undefined) throw error;
      });
    });
    await rename(temp, target, expected);
  } catch (error) {
    await rm(temp, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(target));
  return answer;
}

/** Nothing of this process runs between the look at the file and the rename. */
async function rename(temp: string, target: string, expected: string | undefined): Promise<void> {
  for (const wait of [...RENAME_PAUSES_MS, null]) {
    if (expected !== undefined && contentHash(readFileSync(target)) !== expected) throw new ForeignEdit(target);
    try {
      renameSync(temp, target);
      return;
    } catch (error) {
      if (wait === null || !PASSING.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
    await pause(wait);
  }
}

async function locked<T>(target: string, { expected }: Replacing, work: () => Promise<T>): Promise<T> {
  return expected === undefined ? work() : inTheLock(target, work);
}

/** The name of the target is cut: all of it, in Chinese say, with what is added may be longer than a disk takes. */
function tempFor(target: string): string {
  const name = basename(target).replace(/\s/g, '-').slice(0, 30);
  return join(dirname(target), `.${name}.${ownMark}-${randomBytes(4).toString('hex')}.counterpoint-tmp`);
}

async function writeTemp<T>(
  temp: string,
  fill: (write: (bytes: Uint8Array) => Promise<void>) => Promise<T>,
  mode: number | undefined,
  prepare?: (file: FileHandle) => Promise<void>,
): Promise<T> {
  const file = await open(temp, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, mode);
  const written = createHash('sha256');
  try {
    const answer = await fill(async (bytes) => {
      written.update(bytes);
      await writeAll(file, bytes);
    });
    await prepare?.(file);
    // The mode that a file is opened with is cut by the process's mask.
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
    const found = createHash('sha256');
    for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) found.update(chunk as Buffer);
    if (found.digest('hex') !== written.digest('hex')) throw new LyingDisk();
    return answer;
  } finally {
    await file.close();
  }
}

/** Gives a file its name, but never that of another one: that throws EEXIST. Its temporary name may stay beside it. */
function takeName(temp: string, path: string): void {
  try {
    linkSync(temp, path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EXDEV', 'EINVAL', 'EMLINK'].includes(code)) throw error;
    // Some disks know no second name; there a look before must do.
    if (exists(path)) throw Object.assign(new Error('taken'), { code: 'EEXIST' });
    renameSync(temp, path);
  }
}

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // There a folder cannot be opened; renames are journalled by the system.
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network drives know no such thing; what could be done for the file is done.
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
