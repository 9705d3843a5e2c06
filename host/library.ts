import { createHmac } from 'node:crypto';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MAP_SUFFIX } from '../argument/formats/native';
import type { LibraryEntry, MapRef } from '../contract/host';
import { HostError } from '../contract/host-error';
import { strings } from '../contract/strings';
import { diskFault } from './disk-fault';
import { createFile, sweepTempFiles } from './durable-file';
import { fileNameFrom } from './file-name';
import { mapName, readMapFile } from './map-file';

/** The folder of maps, and the refs that stand for files in it or elsewhere. */
export interface Library {
  readonly folder: string;
  entries(): Promise<LibraryEntry[]>;
  /** The ref of a file; the same file has the same one in every run, so that an open window finds it again. */
  refOf(path: string): MapRef;
  /** The file of a ref. Throws HostError for a ref that this host never gave. */
  pathOf(ref: MapRef): string;
  /** Writes a new file named from a title, or from that title with a number when it is taken. Answers its path. */
  add(title: string, bytes: Uint8Array): Promise<string>;
}

/**
 * Opens a folder as the library; it is made when it is not there, and what crashed writes left in it is swept. Refs are
 * paths under a key that the window never sees, so it can neither read a path from one nor make one up.
 */
export async function openLibrary(folder: string, refKey: string): Promise<Library> {
  const home = resolve(folder);
  await mkdir(home, { recursive: true }).catch((error) => {
    throw diskFault(error, home);
  });
  await sweepTempFiles(home).catch(() => undefined);
  const paths = new Map<MapRef, string>();
  // A listing reads every file; one that has not changed since is not read again.
  const known = new Map<string, { stamp: string; entry: LibraryEntry }>();

  const refOf = (path: string): MapRef => {
    const file = resolve(path);
    const ref = createHmac('sha256', refKey).update(file).digest('base64url');
    paths.set(ref, file);
    return ref;
  };

  const entryOf = async (path: string): Promise<LibraryEntry | null> => {
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return null;
    const stamp = `${found.mtimeMs} ${found.size} ${found.ino}`;
    const last = known.get(path);
    if (last?.stamp === stamp) return last.entry;
    const name = mapName(path);
    const base = { ref: refOf(path), name, changed: found.mtimeMs };
    let entry: LibraryEntry;
    try {
      const { map } = await readMapFile(path);
      entry = { ...base, title: map.title || name, template: map.template === true };
    } catch (error) {
      const fault = error instanceof HostError ? error.message : strings.host.file.closed(name);
      entry = { ...base, title: name, template: false, fault };
    }
    known.set(path, { stamp, entry });
    return entry;
  };

  const mapFiles = async () => {
    const names = await readdir(home);
    return names.filter((name) => name.endsWith(MAP_SUFFIX) && !name.startsWith('.')).map((name) => join(home, name));
  };
  for (const path of await mapFiles().catch(() => [])) refOf(path);

  return {
    folder: home,
    refOf,
    pathOf(ref) {
      const path = paths.get(ref);
      if (path === undefined) throw new HostError('not-found', strings.host.unknownRef);
      return path;
    },
    async entries() {
      const files = await mapFiles().catch((error) => {
        throw new HostError('not-found', strings.host.libraryGone(home), { cause: error });
      });
      const entries = await Promise.all(files.map(entryOf));
      return entries.filter((entry) => entry !== null).sort((a, b) => a.title.localeCompare(b.title));
    },
    async add(title, bytes) {
      const name = fileNameFrom(title);
      for (let count = 1; ; count++) {
        const path = join(home, `${count === 1 ? name : `${name} ${count}`}${MAP_SUFFIX}`);
        try {
          await createFile(path, bytes);
          return path;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw diskFault(error, name);
        }
      }
    },
  };
}
