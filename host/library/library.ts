import { createHash, createHmac } from 'node:crypto';
import { access, link, mkdir, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { MAP_SUFFIX, writeMap } from '../../argument/formats/native';
import type { LibraryEntry, MapRef } from '../../contract/host';
import { HostError } from '../../contract/host-error';
import { messages } from '../../messages/messages';
import { readJsonObject, writeJsonObject } from '../json-store';
import { diskError } from '../saving/disk-error';
import { cleanUpTempFiles, createFile } from '../saving/durable-file';
import { mapName, readMapFile } from '../saving/map-file';
import { copyArticles, deleteArticles, hasArticles, moveArticles } from './articles';
import { fileNameFrom } from './file-name';

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
  /** Gives a file the name that its title makes, with its articles. Answers its path; the ref stays good. */
  rename(path: string, title: string): Promise<string>;
  /** Makes a copy of a file with its articles, titled as a copy. Answers its path. */
  duplicate(path: string): Promise<string>;
  /** The maps in the bin, the last deleted one first. */
  bin(): Promise<LibraryEntry[]>;
  /** Puts a file of the library into the bin, with its articles. Answers its path there. */
  remove(path: string): Promise<string>;
  /** Brings a file back out of the bin. Answers its path. */
  restore(path: string): Promise<string>;
  /** Takes a file out of the bin for good. */
  purge(path: string): Promise<void>;
}

/** Where deleted maps wait: in the library itself, so that they move in one step and travel with it. */
const BIN_FOLDER = '.counterpoint-bin';

type IndexedEntry = Omit<LibraryEntry, 'ref'>;

/**
 * Opens a folder as the library; it is made when it is not there, and what crashed writes left in it is swept. Refs are
 * paths under a key that the window never sees, so it can neither read a path from one nor make one up. What a listing
 * learned of a file is kept in the data folder and used while the file has not changed.
 */
export async function openLibrary(folder: string, refKey: string, data: string): Promise<Library> {
  const root = resolve(folder);
  const binFolder = join(root, BIN_FOLDER);
  await mkdir(root, { recursive: true }).catch((error) => {
    throw new HostError('not-found', messages.host.noLibrary({ folder: root }), { cause: error });
  });
  await cleanUpTempFiles(root).catch(() => undefined);
  const paths = new Map<MapRef, string>();
  const indexFile = join(data, `library-${createHash('sha256').update(root).digest('hex').slice(0, 12)}.json`);
  const index = new Map(
    Object.entries((await readJsonObject(indexFile)) as Record<string, { stamp: string; entry: IndexedEntry }>),
  );
  let isIndexChanged = false;

  const refOf = (path: string): MapRef => {
    const file = resolve(path);
    const ref = createHmac('sha256', refKey).update(file).digest('base64url');
    paths.set(ref, file);
    return ref;
  };

  const readEntry = async (path: string): Promise<LibraryEntry | null> => {
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return null;
    const stamp = `${found.mtimeMs} ${found.ctimeMs} ${found.size} ${found.ino}`;
    const last = index.get(path);
    if (last?.stamp === stamp) return { ...last.entry, ref: refOf(path) };
    const name = mapName(path);
    const base = { name, changed: found.mtimeMs, size: found.size };
    let entry: IndexedEntry;
    try {
      const { map } = await readMapFile(path);
      entry = { ...base, title: map.title || name, template: map.template === true, claims: map.claims.length };
    } catch (error) {
      const fault = error instanceof HostError ? error.message : messages.host.file.closed({ name });
      entry = { ...base, title: name, template: false, claims: 0, fault };
    }
    index.set(path, { stamp, entry });
    isIndexChanged = true;
    return { ...entry, ref: refOf(path) };
  };

  const listMapFiles = async (where: string) => {
    const names = await readdir(where);
    return names.filter((name) => name.endsWith(MAP_SUFFIX) && !name.startsWith('.')).map((name) => join(where, name));
  };
  const entriesIn = async (where: string) => {
    const entries = (await Promise.all((await listMapFiles(where)).map(readEntry))).filter((entry) => entry !== null);
    if (isIndexChanged) {
      isIndexChanged = false;
      const indexed = Object.fromEntries(index);
      // Without it the next listing is slower, nothing else.
      await writeJsonObject(indexFile, indexed).catch(() => undefined);
    }
    return entries;
  };
  for (const path of await listMapFiles(root).catch(() => [])) refOf(path);
  for (const path of await listMapFiles(binFolder).catch(() => [])) refOf(path);

  /**
   * Does something with the first path that is free for a title; `act` throws EEXIST for one that is not. Nor is one free where
   * the texts of a map that has gone are still kept: they would be taken for those of the new map.
   */
  const withFreePath = async (where: string, title: string, act: (path: string) => Promise<void>): Promise<string> => {
    const name = fileNameFrom(title);
    for (let count = 1; ; count++) {
      const path = join(where, `${count === 1 ? name : `${name} ${count}`}${MAP_SUFFIX}`);
      if (await hasArticles(path)) continue;
      try {
        await act(path);
        return path;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw diskError(error, name);
      }
    }
  };

  /** Moves a map with its articles to a free name, never over another file. */
  const moveToFreePath = (from: string, where: string, title: string) =>
    withFreePath(where, title, async (to) => {
      await renameWithoutReplacing(from, to);
      await moveArticles(from, to);
    });

  const assertInFolder = (path: string, where: string) => {
    if (dirname(path) !== where) throw new HostError('bad-request', messages.host.notInLibrary);
  };

  return {
    folder: root,
    refOf,
    pathOf(ref) {
      const path = paths.get(ref);
      if (path === undefined) throw new HostError('not-found', messages.host.unknownRef);
      return path;
    },
    async entries() {
      const entries = await entriesIn(root).catch((error) => {
        throw new HostError('not-found', messages.host.libraryGone({ folder: root }), { cause: error });
      });
      return entries.sort((a, b) => a.title.localeCompare(b.title));
    },
    add: (title, bytes) => withFreePath(root, title, (path) => createFile(path, bytes)),
    async rename(path, title) {
      assertInFolder(path, root);
      if (`${fileNameFrom(title)}${MAP_SUFFIX}` === basename(path)) return path;
      const ref = refOf(path);
      const to = await moveToFreePath(path, root, title);
      refOf(to);
      // A window that still knows it by the old name goes on saving into it.
      paths.set(ref, to);
      return to;
    },
    async duplicate(path) {
      const { map } = await readMapFile(path);
      const title = messages.library.copyTitle({ title: map.title });
      const bytes = new TextEncoder().encode(writeMap({ ...map, title }));
      const copy = await withFreePath(root, title, (to) => createFile(to, bytes));
      await copyArticles(path, copy);
      return copy;
    },
    async bin() {
      const entries = await entriesIn(binFolder).catch(() => []);
      // Moving a file leaves its time of writing as it was; that of its last change of any kind is when it was deleted.
      const dated = entries.map(async (entry) => {
        const found = await stat(paths.get(entry.ref) ?? '').catch(() => null);
        return { ...entry, changed: found?.ctimeMs ?? entry.changed };
      });
      return (await Promise.all(dated)).sort((a, b) => b.changed - a.changed);
    },
    async remove(path) {
      assertInFolder(path, root);
      await access(path).catch((error) => {
        throw new HostError('not-found', messages.host.file.gone({ name: basename(path) }), { cause: error });
      });
      await mkdir(binFolder, { recursive: true });
      return moveToFreePath(path, binFolder, mapName(path));
    },
    async restore(path) {
      assertInFolder(path, binFolder);
      return moveToFreePath(path, root, mapName(path));
    },
    async purge(path) {
      assertInFolder(path, binFolder);
      await rm(path, { force: true });
      await deleteArticles(path);
    },
  };
}

/** Renames a file, but never over another one: that throws EEXIST. */
async function renameWithoutReplacing(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
    await unlink(from);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Some disks know no links; there a look before must do.
    if (code !== 'EPERM' && code !== 'ENOSYS' && code !== 'ENOTSUP' && code !== 'EXDEV') throw error;
    if (await stat(to).catch(() => null)) throw Object.assign(new Error('taken'), { code: 'EEXIST' });
    await rename(from, to);
  }
}
