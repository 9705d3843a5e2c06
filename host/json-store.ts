import { chmod, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceFile } from './saving/durable-file';
import { makeFolder } from './saving/file-io';

/**
 * Reads the object of a small JSON file in the data folder; a missing file gives an empty object. A
 * damaged file never blocks the start: it is renamed to `….broken` and also gives an empty object.
 */
export async function readJsonObject(path: string): Promise<Record<string, unknown>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
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

/** Writes an object durably as a small JSON file that only its owner can read. */
export async function writeJsonObject(path: string, value: object): Promise<void> {
  await makeFolder(dirname(path), 0o700);
  // A copied folder may have made it readable to others.
  await chmod(path, 0o600).catch(() => undefined);
  await replaceFile(path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`), { newMode: 0o600 });
}
