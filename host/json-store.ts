import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceFile } from './saving/durable-file';

/**
 * The object in a small JSON file of the data folder; an empty one when the file is missing. One that cannot be read
 * never blocks the start: it is put aside under another name, and an empty object is answered.
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
    // Put aside below.
  }
  await rename(path, `${path}.broken`).catch(() => undefined);
  return {};
}

/** Writes an object as a small JSON file, durably, readable for its owner only. */
export async function writeJsonObject(path: string, value: object): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await replaceFile(path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`), { newMode: 0o600 });
}
