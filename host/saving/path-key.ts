import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Returns the keys of a file in the names of the data folder, the valid one first. It is made of
 * the real path, so that a file has one key by whatever links it is reached. Earlier releases took
 * the path as it was given, and what they stored has the second key.
 */
export function pathKeys(path: string): readonly [string, ...string[]] {
  const [real, given] = [realPath(path), resolve(path)];
  return real === given ? [keyOf(real)] : [keyOf(real), keyOf(given)];
}

/** Returns the path without links, also of a file that does not exist. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const folder = dirname(resolve(path));
    return folder === resolve(path) ? folder : join(realPath(folder), basename(path));
  }
}

function keyOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
