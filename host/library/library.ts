import { createHash, createHmac } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { comparedFileName, fileNameFrom } from '../../argument/formats/file-name';
import { MAP_SUFFIX } from '../../argument/formats/native';
import { HostError } from '../../contract/host-error';
import type { LibraryEntry, MapRef } from '../../contract/stored-maps';
import { messages } from '../../messages/messages';
import { diskError } from '../saving/disk-error';
import { cleanUpTempFiles, createFile } from '../saving/durable-file';
import { lstatIfExists, makeFolder, namesIn, removeDurably, removeFile } from '../saving/file-io';
import { type StateOf, stateByNumber } from '../saving/life-signs';
import { assertMapExists, mapFileBytes, mapName, readMapFile } from '../saving/map-file';
import { forgetRecentMaps } from '../settings';
import { articleFolder, copyArticles, deleteArticles } from './articles';
import { mapFilesIn, openLibraryIndex } from './library-index';
import { type MoveSavedData, openMapMoves } from './map-moves';
import { openRenamedRefs } from './renamed-refs';

/** The library folder and the refs of files in it or elsewhere. */
export interface Library {
  readonly folder: string;
  entries(): Promise<LibraryEntry[]>;
  /** Returns the ref of a file. It is the same in every run, so that an open window finds its map again. */
  refOf(path: string): MapRef;
  /** Returns the path of a ref. Throws HostError `not-found` for a ref that this host never gave out. */
  pathOf(ref: MapRef): string;
  /** Writes a new file named after a title, with a number if the name is taken. Returns its path. */
  add(title: string, bytes: Uint8Array): Promise<string>;
  /** Renames a file and its articles after a title. Returns the new path; old refs stay valid, also in later runs. */
  rename(path: string, title: string): Promise<string>;
  /** Copies a file with its articles, under the title of a copy. Returns the path of the copy. */
  duplicate(path: string): Promise<string>;
  /** Returns the maps in the bin, the last deleted one first. Throws HostError `unreadable` if it cannot be read. */
  bin(): Promise<LibraryEntry[]>;
  /** Moves a file of the library into the bin, with its articles. Returns its path there. */
  remove(path: string): Promise<string>;
  /** Moves a file from the bin back into the library. Returns its path. */
  restore(path: string): Promise<string>;
  /** Throws HostError `bad-request` for a path outside the bin. */
  assertInBin(path: string): void;
  /** Deletes a file in the bin permanently, with its articles. Returns the name of their folder if it stays. */
  purge(path: string): Promise<string | null>;
}

/**
 * The folder of deleted maps. It is within the library, so that a map moves in one rename and the
 * bin moves with the library.
 */
export const BIN_FOLDER = '.counterpoint-bin';

/**
 * Opens a folder as the library, creates it if needed, and removes what crashed writes left in it.
 * Refs are keyed hashes of paths, so that a window can neither read a path from a ref nor make up a
 * ref. Entries are cached in the data folder while their files are unchanged. Interrupted moves are
 * finished. Throws HostError `not-found` when the folder cannot be created.
 */
export async function openLibrary(
  folder: string,
  refKey: string,
  data: string,
  moveSavedData: MoveSavedData = async () => undefined,
  stateOf: StateOf = stateByNumber,
): Promise<Library> {
  const root = resolve(folder);
  const binFolder = join(root, BIN_FOLDER);
  await makeFolder(root).catch((error) => {
    throw new HostError('not-found', messages.host.noLibrary({ folder: root }), { cause: error });
  });
  await cleanUpTempFiles(root);
  const moves = openMapMoves(join(data, 'moves'), moveSavedData, stateOf);
  await moves.finish();
  const paths = new Map<MapRef, string>();
  const libraryKey = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const renamed = openRenamedRefs(join(data, `renamed-${libraryKey}.json`));
  for (const [ref, path] of await renamed.entries()) paths.set(ref, path);
  const index = await openLibraryIndex(join(data, `library-${libraryKey}.json`));

  const keyOf = (file: string): MapRef => createHmac('sha256', refKey).update(file).digest('base64url');
  const refOf = (path: string): MapRef => {
    const file = resolve(path);
    const ref = keyOf(file);
    paths.set(ref, file);
    return ref;
  };

  /** Throws HostError `unreadable` if the bin is a link: it would lead out of the library, to files of the person. */
  const assertBinIsHere = async () => {
    if ((await lstatIfExists(binFolder))?.isSymbolicLink())
      throw new HostError('unreadable', messages.host.article.isLink({ name: BIN_FOLDER }));
  };

  const entriesIn = async (targetFolder: string): Promise<LibraryEntry[]> =>
    (await index.entriesIn(targetFolder)).map(([path, entry]) => ({ ...entry, ref: refOf(path) }));
  for (const path of await mapFilesIn(root).catch(() => [])) refOf(path);
  const deleted = assertBinIsHere().then(() => mapFilesIn(binFolder));
  for (const path of await deleted.catch(() => [])) refOf(path);

  /** The paths that are being made, so that two maps of one name cannot get it at the same time. */
  const inMaking = new Set<string>();

  /** Returns a test for paths in a folder that a file or the articles of another map than `own` have. */
  const takenIn = async (targetFolder: string, own?: string) => {
    const ownNames =
      own !== undefined && dirname(own) === targetFolder ? [basename(own), basename(articleFolder(own))] : [];
    // Without the folder, the error of the file system comes with the first path that is tried.
    const found = await namesIn(targetFolder);
    const names = new Set(found.filter((name) => !ownNames.includes(name)).map(comparedFileName));
    return (path: string) => [path, articleFolder(path)].some((one) => names.has(comparedFileName(basename(one))));
  };

  /**
   * Calls `act` with the first free path for a name and returns that path. `act` throws EEXIST when
   * the path is taken. A path is also taken where a name differs only in letter case or composition, since
   * many systems cannot hold both; while articles of a former map exist for it, since they would pass for those of the
   * new map; and while windows and addresses may have its ref for a map that was renamed. Throws HostError
   * `not-written` for other errors.
   */
  const withFreePath = async (
    targetFolder: string,
    name: string,
    act: (path: string) => Promise<void>,
    own?: string,
  ): Promise<string> => {
    const wasTaken = await takenIn(targetFolder, own).catch((error) => {
      throw diskError(error, name);
    });
    for (let count = 1; ; count++) {
      // A name that is as long as the disk allows has no room for a number.
      const path = join(targetFolder, `${count === 1 ? name : `${fileNameFrom(name)} ${count}`}${MAP_SUFFIX}`);
      const named = paths.get(keyOf(path)) ?? path;
      if (named !== path && named !== own) continue;
      const compared = comparedFileName(path);
      if (wasTaken(path) || inMaking.has(compared)) continue;
      inMaking.add(compared);
      try {
        // Another map may have got the name meanwhile.
        if ((await takenIn(targetFolder, own))(path)) continue;
        await act(path);
        return path;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EEXIST') continue;
        if (code === 'ENOENT' && own !== undefined) await assertMapExists(own, error);
        throw diskError(error, name);
      } finally {
        inMaking.delete(compared);
      }
    }
  };

  /** Moves a map with all that is its own to a free path, never over another file. */
  const moveToFreePath = async (from: string, targetFolder: string, name: string) => {
    const to = await withFreePath(targetFolder, name, (path) => moves.move(from, path), from);
    await index.forget(from);
    return to;
  };

  /**
   * Forgets the names in the library that no map has or, if it is restored, gets again, once a map in the bin is gone.
   * Rejects with the error of the file system.
   */
  const forgetNames = async (purged: string) => {
    const isGone = async (path: string) => {
      if (dirname(path) !== root && dirname(path) !== binFolder) return false;
      const places = [root, binFolder].map((place) => join(place, basename(path)));
      const there = await Promise.all(places.map((place) => place !== purged && lstatIfExists(place)));
      return !there.some(Boolean);
    };
    await renamed.forget(isGone);
    await forgetRecentMaps(data, isGone);
  };

  const assertInFolder = (path: string, targetFolder: string) => {
    if (dirname(path) !== targetFolder) throw new HostError('bad-request', messages.host.notInLibrary);
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
    add: (title, bytes) => withFreePath(root, fileNameFrom(title), (path) => createFile(path, bytes)),
    async rename(path, title) {
      assertInFolder(path, root);
      if (`${fileNameFrom(title)}${MAP_SUFFIX}` === basename(path)) return path;
      refOf(path);
      const to = await moveToFreePath(path, root, fileNameFrom(title));
      refOf(to);
      // A window that still has an old ref continues to save into the renamed file, and an address leads there.
      const old = [...paths].filter(([ref, named]) => named === path && ref !== keyOf(to)).map(([ref]) => ref);
      for (const ref of old) paths.set(ref, to);
      await renamed.add(old, to);
      return to;
    },
    async duplicate(path) {
      const { map } = await readMapFile(path);
      const title = messages.library.copyTitle({ title: map.title });
      const bytes = await mapFileBytes({ ...map, title }, title);
      const copy = await withFreePath(root, fileNameFrom(title), (to) => createFile(to, bytes));
      await copyArticles(path, copy).catch(async (error) => {
        // A copy without its articles is none.
        await removeFile(copy).catch(() => undefined);
        throw error;
      });
      return copy;
    },
    async bin() {
      await assertBinIsHere();
      const entries = await entriesIn(binFolder).catch((error) => {
        if (error.code === 'ENOENT') return [];
        throw new HostError('unreadable', messages.host.file.closed({ name: BIN_FOLDER }), { cause: error });
      });
      // A move keeps the modification time of a file but sets its change time, which is therefore
      // the time of deletion.
      const dated: LibraryEntry[] = [];
      for (const entry of entries) {
        const stats = await stat(paths.get(entry.ref) ?? '').catch(() => null);
        dated.push({ ...entry, changed: stats?.ctimeMs ?? entry.changed });
      }
      return dated.sort((a, b) => b.changed - a.changed);
    },
    async remove(path) {
      assertInFolder(path, root);
      await assertMapExists(path);
      await assertBinIsHere();
      await makeFolder(binFolder).catch((error) => {
        throw diskError(error, mapName(path));
      });
      return moveToFreePath(path, binFolder, mapName(path));
    },
    async restore(path) {
      assertInFolder(path, binFolder);
      await assertBinIsHere();
      return moveToFreePath(path, root, mapName(path));
    },
    assertInBin: (path) => assertInFolder(path, binFolder),
    async purge(path) {
      assertInFolder(path, binFolder);
      await assertBinIsHere();
      // The map last: while it is in the bin, the rest can still be purged after a crash.
      try {
        const sources = await readMapFile(path).then(
          ({ map }) => map.sources.map(({ id }) => id),
          () => [],
        );
        const keptFolder = await deleteArticles(path, sources);
        await forgetNames(path);
        await removeDurably(path);
        // The title of a map that is gone must not stay.
        await index.forget(path);
        return keptFolder;
      } catch (error) {
        throw diskError(error, mapName(path));
      }
    },
  };
}
