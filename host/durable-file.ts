import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The file is not the one that the write was based on. */
export class ForeignEdit extends Error {
  override readonly name = 'ForeignEdit';
}

const TEMP_PATTERN = /^\..+\.(\d+)-[0-9a-f]{8}\.counterpoint-tmp$/;

/** SHA-256 of some bytes, in hexadecimal: what tells two contents of a file apart. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Puts bytes in the place of a file so that after a crash at any moment either the old or the new content is there,
 * whole: a temporary file in the same folder, written out and synced, renamed over the file, the folder synced.
 * Links are followed, permissions kept. With `expected` the file must still have that content hash just before it is
 * replaced, else ForeignEdit is thrown and nothing is changed. `newMode` is for a file that is not there yet.
 */
export function replaceFile(path: string, bytes: Uint8Array, expected?: string, newMode?: number): Promise<void> {
  return replaceFileBy(path, (write) => write(bytes), expected, newMode);
}

/** The same for a file that is written piece by piece. Answers what `fill` answers. */
export async function replaceFileBy<T>(
  path: string,
  fill: (write: (bytes: Uint8Array) => Promise<void>) => Promise<T>,
  expected?: string,
  newMode?: number,
): Promise<T> {
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  const mode = await stat(target).then(
    (found) => found.mode & 0o777,
    () => newMode,
  );
  const temp = join(
    folder,
    `.${basename(target).slice(0, 120)}.${process.pid}-${randomBytes(4).toString('hex')}.counterpoint-tmp`,
  );
  let answer: T;
  try {
    answer = await writeOut(await open(temp, 'wx', mode), fill, mode);
    if (expected !== undefined && contentHash(await readWhole(target)) !== expected) throw new ForeignEdit(path);
    await rename(temp, target);
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
  await syncFolder(folder);
  return answer;
}

/** Makes a new file with some bytes, synced with its folder. Throws EEXIST where there is one already. */
export async function createFile(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode);
  try {
    await writeOut(file, (write) => write(bytes), mode);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Removes the temporary files that processes which are no more have left in a folder. */
export async function sweepTempFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const owner = TEMP_PATTERN.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) await rm(join(folder, name), { force: true });
  }
}

/** The whole content of a file. */
export async function readWhole(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** The content of a file up to a number of bytes. */
export async function readBeginning(path: string, most: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const chunks: Buffer[] = [];
    // To its end and not to the size it claims: a pipe claims none.
    for await (const chunk of file.createReadStream({ end: most - 1, autoClose: false })) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } finally {
    await file.close();
  }
}

async function writeOut<T>(
  file: FileHandle,
  fill: (write: (bytes: Uint8Array) => Promise<void>) => Promise<T>,
  mode: number | undefined,
): Promise<T> {
  try {
    const answer = await fill((bytes) => writeAll(file, bytes));
    // The mode that a file is opened with is cut by the process's mask.
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
    return answer;
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at);
    if (bytesWritten === 0) throw new Error('the disk took no bytes');
    at += bytesWritten;
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // There a folder cannot be opened; renames are journalled by the system.
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
