import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { MapVersion, VersionReason } from '../../contract/stored-maps';
import { cleanUpTempFiles, createFile } from './durable-file';
import { contentHash, makeFolder, namesIn, removeDurably, removeFile, syncFolder } from './file-io';
import { pathKeys } from './path-key';
import { expiredOf } from './retention';

/** Earlier contents of maps, stored in the data folder, away from the maps. */
export interface VersionStore {
  /** Keeps a map as a version, unless the newest version is equal. `at` is its time in ms since 1970. */
  keep(path: string, map: ArgumentMap, reason: VersionReason, at?: number): Promise<void>;
  /** Returns whether the newest version is old enough for the next save to keep one. */
  isDue(path: string): Promise<boolean>;
  /** Returns the versions of a map, the newest first. Throws the error of the file system if they cannot be read. */
  list(path: string): Promise<readonly MapVersion[]>;
  /** Returns the bytes of a version, or null if it does not exist or is damaged. */
  read(path: string, id: string): Promise<Uint8Array | null>;
  move(from: string, to: string): Promise<void>;
  purge(path: string): Promise<void>;
}

const VERSION_INTERVAL_MS = 5 * 60 * 1000;
const VERSION_FILE_NAME = /^((\d{13})-(work|before|unsaved|mine)-(\d+)-([0-9a-f]{16}))\.json\.gz$/;

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/**
 * Opens the versions in a folder. All metadata of a version are in its file name, so that they
 * cannot disagree with it.
 */
export function openVersionStore(folder: string): VersionStore {
  const folderOf = (path: string) => join(folder, pathKeys(path)[0]);

  const listWithHashes = async (path: string): Promise<(MapVersion & { hash: string })[]> => {
    // Versions of earlier releases move under the valid key.
    for (const key of pathKeys(path).slice(1)) await moveVersions(join(folder, key), folderOf(path));
    const names = await namesIn(folderOf(path));
    const found = names.flatMap((name) => {
      const [, id = '', at, reason, claims, hash = ''] = VERSION_FILE_NAME.exec(name) ?? [];
      return id ? [{ id, at: Number(at), reason: reason as VersionReason, claims: Number(claims), hash }] : [];
    });
    return found.sort((a, b) => b.at - a.at || b.id.localeCompare(a.id));
  };

  return {
    list: async (path) => (await listWithHashes(path)).map(({ hash: _, ...version }) => version),
    async isDue(path) {
      const last = newestUntil(Date.now(), await listWithHashes(path));
      return last === undefined || Date.now() - last.at >= VERSION_INTERVAL_MS;
    },
    async keep(path, map, reason, at = Date.now()) {
      // A large map takes long to write, so other work goes on before.
      await setImmediate();
      const bytes = new TextEncoder().encode(writeMap(map));
      const hash = contentHash(bytes).slice(0, 16);
      if (newestUntil(Math.max(at, Date.now()), await listWithHashes(path))?.hash === hash) return;
      const versionFolder = folderOf(path);
      const id = `${String(at).padStart(13, '0')}-${reason}-${map.claims.length}-${hash}`;
      await makeFolder(versionFolder, 0o700);
      await createFile(join(versionFolder, `${id}.json.gz`), await compress(bytes), 0o600).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error;
        },
      );
      // An old version that cannot be removed must not fail a save.
      await prune(versionFolder, await listWithHashes(path)).catch(() => undefined);
    },
    async read(path, id) {
      const found = (await listWithHashes(path)).find((version) => version.id === id);
      if (!found) return null;
      const bytes = await decompress(await readFile(join(folderOf(path), `${id}.json.gz`)));
      return contentHash(bytes).startsWith(found.hash) ? bytes : null;
    },
    async move(from, to) {
      await listWithHashes(from);
      if (folderOf(from) !== folderOf(to)) await moveVersions(folderOf(from), folderOf(to));
    },
    async purge(path) {
      for (const key of pathKeys(path)) await removeDurably(join(folder, key));
    },
  };
}

/** Returns the newest version up to a time: after the clock was set back there are some from the future. */
function newestUntil<V extends MapVersion>(time: number, newestFirst: readonly V[]): V | undefined {
  return newestFirst.find(({ at }) => at <= time);
}

async function moveVersions(from: string, to: string): Promise<void> {
  const names = await namesIn(from);
  if (names.length === 0) return;
  await makeFolder(to, 0o700);
  for (const name of names) await rename(join(from, name), join(to, name));
  await syncFolder(to, { ignoreUnsupported: true });
  await rm(from, { recursive: true, force: true });
}

async function prune(folder: string, newestFirst: readonly MapVersion[]): Promise<void> {
  await cleanUpTempFiles(folder);
  for (const { id } of expiredOf(newestFirst)) await removeFile(join(folder, `${id}.json.gz`));
}
