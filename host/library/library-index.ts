import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MAP_SUFFIX } from '../../argument/formats/native';
import { HostError } from '../../contract/host-error';
import type { LibraryEntry } from '../../contract/stored-maps';
import { messages } from '../../messages/messages';
import { readJsonObject, writeJsonObject } from '../json-store';
import { mapName, readMapFile } from '../saving/map-file';

/** The number of files that are read at the same time: the system limits open files, and each is in memory whole. */
const MAX_READS = 8;

/** An entry without its ref, with the path of its file. */
export type IndexedEntry = Omit<LibraryEntry, 'ref'>;

/** The entries of the map files in the folders of a library, kept while the files are unchanged. */
export interface LibraryIndex {
  /** Returns the maps in a folder with their paths. Rejects with the error of the file system for the folder. */
  entriesIn(folder: string): Promise<(readonly [path: string, entry: IndexedEntry])[]>;
  /** Forgets a file, so that its title does not stay after it. */
  forget(path: string): Promise<void>;
}

/** Opens the index in a file of the data folder. */
export async function openLibraryIndex(file: string): Promise<LibraryIndex> {
  const known = new Map(
    Object.entries((await readJsonObject(file)) as Record<string, { stamp: string; entry: IndexedEntry }>),
  );

  // Without the file the next listing is only slower.
  const write = () => writeJsonObject(file, Object.fromEntries(known)).catch(() => undefined);

  const readEntry = async (path: string): Promise<IndexedEntry | null> => {
    const stats = await stat(path).catch(() => null);
    if (!stats?.isFile()) return null;
    const stamp = `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`;
    const last = known.get(path);
    if (last?.stamp === stamp) return last.entry;
    const name = mapName(path);
    const base = { name, changed: stats.mtimeMs, size: stats.size };
    try {
      const { map } = await readMapFile(path);
      const entry = { ...base, title: map.title || name, template: map.template === true, claims: map.claims.length };
      known.set(path, { stamp, entry });
      return entry;
    } catch (error) {
      const fault = error instanceof HostError ? error.message : messages.host.file.closed({ name });
      const entry = { ...base, title: name, template: false, claims: 0, fault };
      // A fault of the system, such as too many open files, passes: the content was not seen.
      if (error instanceof HostError && error.cause === undefined) known.set(path, { stamp, entry });
      return entry;
    }
  };

  return {
    async entriesIn(folder) {
      const paths = await mapFilesIn(folder);
      const before = new Map(known);
      const present = new Set(paths);
      for (const path of before.keys()) if (dirname(path) === folder && !present.has(path)) known.delete(path);
      const entries: (readonly [string, IndexedEntry])[] = [];
      const queue = paths.values();
      const readSome = async () => {
        for (const path of queue) {
          const entry = await readEntry(path);
          if (entry) entries.push([path, entry]);
        }
      };
      await Promise.all(Array.from({ length: MAX_READS }, readSome));
      if (known.size !== before.size || [...known].some(([path, entry]) => before.get(path) !== entry)) await write();
      return entries;
    },
    async forget(path) {
      if (known.delete(path)) await write();
    },
  };
}

/** Returns the paths of the map files in a folder. Rejects with the error of the file system. */
export async function mapFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(MAP_SUFFIX) && !name.startsWith('.')).map((name) => join(folder, name));
}
