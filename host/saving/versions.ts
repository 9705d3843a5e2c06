import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { MapVersion, VersionReason } from '../../contract/host';
import { createFile, sweepTempFiles } from './durable-file';
import { contentHash } from './file-io';

/** Earlier contents of maps, kept in the data folder, away from the maps. */
export interface Versions {
  /** Keeps a map, unless it is the one that was kept last. `at` is when it was so. */
  keep(path: string, map: ArgumentMap, reason: VersionReason, at?: number): Promise<void>;
  /** Whether the last version was kept so long ago that the next save is to keep one. */
  isDue(path: string): Promise<boolean>;
  /** The versions of a map, the last one first. */
  of(path: string): Promise<readonly MapVersion[]>;
  /** The bytes of a version, or null when there is none of that id. */
  read(path: string, id: string): Promise<Uint8Array | null>;
  moved(from: string, to: string): Promise<void>;
  purge(path: string): Promise<void>;
}

const PAUSE_MS = 5 * 60 * 1000;
/** At least so many stay, and at least for so long. */
const FEWEST = 50;
const SHORTEST_MS = 30 * 24 * 60 * 60 * 1000;
const NAME = /^((\d{13})-(work|before|unsaved|mine)-(\d+)-([0-9a-f]{16}))\.json\.gz$/;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Opens the versions in a folder. All that is known of one stands in its file's name, so that nothing can disagree. */
export function openVersions(folder: string): Versions {
  const folderOf = (path: string) =>
    join(folder, createHash('sha256').update(resolve(path)).digest('hex').slice(0, 16));
  const last = new Map<string, { at: number; hash: string } | null>();

  const of = async (path: string): Promise<(MapVersion & { hash: string })[]> => {
    const names = await readdir(folderOf(path)).catch(() => []);
    const found = names.flatMap((name) => {
      const [, id = '', at, reason, claims, hash = ''] = NAME.exec(name) ?? [];
      return id ? [{ id, at: Number(at), reason: reason as VersionReason, claims: Number(claims), hash }] : [];
    });
    return found.sort((a, b) => b.at - a.at || b.id.localeCompare(a.id));
  };

  const lastOf = async (path: string) => {
    const known = last.get(path);
    if (known !== undefined) return known;
    const [newest = null] = await of(path);
    last.set(path, newest);
    return newest;
  };

  return {
    of: async (path) => (await of(path)).map(({ hash: _, ...version }) => version),
    async isDue(path) {
      const newest = await lastOf(path);
      // A clock that was set back leaves versions of the future: then one is due, too.
      return newest === null || Math.abs(Date.now() - newest.at) >= PAUSE_MS;
    },
    async keep(path, map, reason, at = Date.now()) {
      const bytes = new TextEncoder().encode(writeMap(map));
      const hash = contentHash(bytes).slice(0, 16);
      if ((await lastOf(path))?.hash === hash) return;
      const own = folderOf(path);
      const id = `${String(at).padStart(13, '0')}-${reason}-${map.claims.length}-${hash}`;
      await mkdir(own, { recursive: true, mode: 0o700 });
      await createFile(join(own, `${id}.json.gz`), await pack(bytes), 0o600).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
      last.set(path, { at, hash });
      // Nobody waits for what is too old to go.
      await prune(own, await of(path)).catch(() => undefined);
    },
    async read(path, id) {
      const found = (await of(path)).find((version) => version.id === id);
      if (!found) return null;
      const bytes = await unpack(await readFile(join(folderOf(path), `${id}.json.gz`)));
      return contentHash(bytes).startsWith(found.hash) ? bytes : null;
    },
    async moved(from, to) {
      last.delete(from);
      last.delete(to);
      const [old, next] = [folderOf(from), folderOf(to)];
      const names = await readdir(old).catch(() => []);
      if (names.length === 0) return;
      await mkdir(next, { recursive: true, mode: 0o700 });
      for (const name of names) await rename(join(old, name), join(next, name));
      await rm(old, { recursive: true, force: true });
    },
    async purge(path) {
      last.delete(path);
      await rm(folderOf(path), { recursive: true, force: true });
    },
  };
}

async function prune(folder: string, newestFirst: readonly MapVersion[]): Promise<void> {
  await sweepTempFiles(folder);
  const gone = newestFirst.slice(FEWEST).filter(({ at }) => Date.now() - at > SHORTEST_MS);
  for (const { id } of gone) await rm(join(folder, `${id}.json.gz`), { force: true });
}
