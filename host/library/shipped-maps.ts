import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMapName, MAP_SUFFIX } from '../../argument/formats/native';
import { readJsonObject, writeJsonObject } from '../json-store';
import { createFile } from '../saving/durable-file';
import { BIN_FOLDER } from './library';

/** The maps that ship, by name. */
const SHIPPED_MAPS: readonly string[] = ['nato-liaison-office', 'first-map', 'blank'];

/**
 * Copies the maps that ship from a folder into a library that has no map yet. The data folder
 * remembers it, so that this happens once, and a map that the user has deleted does not come back.
 * A start that was cut short is made up for by the next one. Rejects if the maps cannot be copied,
 * or if that could not be remembered.
 */
export async function addShippedMaps(library: string, data: string, shipped: string): Promise<void> {
  const record = join(data, 'shipped-maps.json');
  const { missing: known } = await readJsonObject(record);
  const missing = Array.isArray(known) ? SHIPPED_MAPS.filter((name) => known.includes(name)) : await missingIn(library);
  if (known === undefined) await writeJsonObject(record, { missing });
  if (missing.length === 0) return;
  for (const name of missing) {
    const bytes = await readFile(join(shipped, name + MAP_SUFFIX));
    await createFile(join(library, name + MAP_SUFFIX), bytes).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  await writeJsonObject(record, { missing: [] });
}

/** Returns whether a folder is a library that has or had a map: one in the bin counts too. */
export async function hasMaps(library: string): Promise<boolean> {
  const names = await Promise.all(
    [library, join(library, BIN_FOLDER)].map((folder) => readdir(folder).catch(() => [])),
  );
  return names.flat().some(isMapName);
}

async function missingIn(library: string): Promise<readonly string[]> {
  return (await hasMaps(library)) ? [] : SHIPPED_MAPS;
}
