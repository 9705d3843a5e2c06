import { chmod, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { replaceFile } from './saving/durable-file';
import { makeFolder, readFileBytes } from './saving/file-io';

/** The pauses before a file that could not be read is read again, in ms. */
const REREAD_DELAYS_MS = [10, 50];
/** The errors of the files that could not be read the last time. */
const readErrors = new Map<string, unknown>();

/**
 * Reads the object of a small JSON file in the data folder; a missing file gives an empty object. A
 * damaged file never blocks the start: it is renamed to `….broken` and also gives an empty object. So
 * does one that cannot be read just now, which {@link writeJsonObject} then leaves as it is.
 */
export async function readJsonObject(path: string): Promise<Record<string, unknown>> {
  let text: string;
  try {
    text = await readPatiently(path);
    readErrors.delete(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') readErrors.delete(path);
    else readErrors.set(path, error);
    return {};
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // The damaged file is renamed below.
  }
  await rename(path, `${path}.broken`).catch(() => undefined);
  return {};
}

/** The last change of each file. */
const lastChanges = new Map<string, Promise<unknown>>();

/**
 * Changes the object of a small JSON file in the data folder, one change after another. Writes nothing where `change`
 * returns null.
 */
export function changeJsonObject(
  path: string,
  change: (stored: Record<string, unknown>) => object | null | Promise<object | null>,
): Promise<void> {
  const work = async () => {
    const next = await change(await readJsonObject(path));
    if (next) await writeJsonObject(path, next);
  };
  const result = whenChanged(path).then(work);
  lastChanges.set(
    path,
    result.catch(() => undefined),
  );
  return result;
}

/** Resolves once no change of a file is in progress. */
export async function whenChanged(path: string): Promise<void> {
  await lastChanges.get(path);
}

/** Reads a file, again after each delay if that fails for a reason that may pass. */
async function readPatiently(path: string, [delay, ...others] = REREAD_DELAYS_MS): Promise<string> {
  try {
    return (await readFileBytes(path)).toString();
  } catch (error) {
    if (delay === undefined || (error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
  }
  await pause(delay);
  return readPatiently(path, others);
}

/**
 * Writes an object durably as a small JSON file that only its owner can read. Throws the error of the
 * last reading if that failed: the object is then not made of what the file holds.
 */
export async function writeJsonObject(path: string, value: object): Promise<void> {
  if (readErrors.has(path)) throw readErrors.get(path);
  await makeFolder(dirname(path), 0o700);
  // A copied folder may have made it readable to others.
  await chmod(path, 0o600).catch(() => undefined);
  await replaceFile(path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`), { newMode: 0o600 });
}
