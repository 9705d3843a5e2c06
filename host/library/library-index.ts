import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMapName } from '../../argument/formats/native';
import { HostError } from '../../contract/host-error';
import type { LibraryEntry } from '../../contract/stored-maps';
import { messages } from '../../messages/messages';
import { readJsonObject, writeJsonObject } from '../json-store';
import { ifMissing, removeFile } from '../saving/file-io';
import { mapName, readMapFile } from '../saving/map-file';

/** The number of files that are read at the same time: the system limits open files, and each is in memory whole. */
const MAX_READS = 8;
/** The length of a title in a list: all of them are in one answer. */
const MAX_TITLE_LENGTH = 300;

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
  const stored = (await readJsonObject(file)) as Record<string, { stamp: string; entry: IndexedEntry }>;
  // A damaged index is of no use, and has titles of maps that may be gone.
  await removeFile(`${file}.broken`).catch(() => undefined);
  const known = new Map(Object.entries(stored));

  /** Forgets the files in a folder that are not present any more. Returns whether there were some. */
  const forgetOthers = (folder: string, present: ReadonlySet<string>): boolean => {
    const gone = [...known.keys()].filter((path) => dirname(path) === folder && !present.has(path));
    for (const path of gone) known.delete(path);
    return gone.length > 0;
  };

  // Without the file the next listing is only slower.
  const write = () => writeJsonObject(file, Object.fromEntries(known)).catch(() => undefined);

  const readEntry = async (path: string): Promise<IndexedEntry | null> => {
    let stats: Stats | null;
    try {
      stats = await stat(path).catch((error) => ifMissing(error, null));
    } catch {
      return closedEntry(path, { changed: 0, size: 0 });
    }
    // Node gives out a name that is no UTF-8 with other letters, under which the file cannot be opened.
    if (!stats && path.includes('\ufffd')) {
      const fault = new HostError('unreadable', messages.host.file.unreadableName({ name: mapName(path) }));
      return closedEntry(path, { changed: 0, size: 0 }, fault);
    }
    if (!stats?.isFile()) return null;
    const stamp = `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`;
    const last = known.get(path);
    if (last?.stamp === stamp) return last.entry;
    const name = mapName(path);
    const base = { name, changed: stats.mtimeMs, size: stats.size };
    try {
      const { map } = await readMapFile(path);
      const entry = {
        ...base,
        title: map.title.slice(0, MAX_TITLE_LENGTH) || name,
        template: map.template === true,
        claims: map.claims.length,
      };
      known.set(path, { stamp, entry });
      return entry;
    } catch (error) {
      const entry = closedEntry(path, base, error);
      // A fault of the system, such as too many open files, passes: the content was not seen.
      if (error instanceof HostError && error.cause === undefined) known.set(path, { stamp, entry });
      return entry;
    }
  };

  return {
    async entriesIn(folder) {
      const before = new Map(known);
      const paths = await mapFilesIn(folder).catch(async (error) => {
        // A folder that was removed has no titles left.
        if (error.code === 'ENOENT' && forgetOthers(folder, new Set())) await write();
        throw error;
      });
      forgetOthers(folder, new Set(paths));
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

/** Returns the entry of a file that cannot be read as a map. */
function closedEntry(path: string, base: Pick<IndexedEntry, 'changed' | 'size'>, error?: unknown): IndexedEntry {
  const name = mapName(path);
  const fault = error instanceof HostError ? error.message : messages.host.file.closed({ name });
  return { ...base, name, title: name, template: false, claims: 0, fault };
}

/** Returns the paths of the map files in a folder. Rejects with the error of the file system. */
export async function mapFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => isMapName(name) && !name.startsWith('.')).map((name) => join(folder, name));
}
