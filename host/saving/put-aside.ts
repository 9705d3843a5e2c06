import { readdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder, removeFile, syncFolder } from './file-io';
import { expiredOf } from './retention';

/** The length of the time, and of the hyphen after it, at the start of the name of a file that was put aside. */
export const TIME_LENGTH = 14;

/** Returns the folder of the files that were put aside from a folder. */
export function asideOf(folder: string): string {
  return join(folder, 'aside');
}

/**
 * Moves a file of the data folder that cannot be used, but may hold somebody’s work, into the
 * folder `aside` beside it. As many are kept there as versions of a map.
 */
export async function putAside(path: string): Promise<void> {
  const folder = asideOf(dirname(path));
  await makeFolder(folder, 0o700);
  await rename(path, join(folder, `${String(Date.now()).padStart(13, '0')}-${basename(path)}`));
  await syncFolder(folder, { ignoreUnsupported: true });
  const newestFirst = (await readdir(folder))
    .map((name) => ({ name, at: Number(/^\d{13}(?=-)/.exec(name)?.[0] ?? Number.POSITIVE_INFINITY) }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of expiredOf(newestFirst)) await removeFile(join(folder, name));
}
