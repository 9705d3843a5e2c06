import { dirname, join } from 'node:path';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { applyChange, type Change, isEmptyChange } from '../../argument/model/change';
import { validate } from '../../argument/model/validate';
import type { Applied, MapVersion, OpenedMap } from '../../contract/host';
import { HostError } from '../../contract/host-error';
import { strings } from '../../messages/messages';
import { diskFault } from './disk-error';
import { replaceFile, sweepTempFiles } from './durable-file';
import { contentHash, ForeignEdit } from './file-io';
import { openJournal } from './journal';
import { type MapFile, mapName, readMapBytes, readMapFile } from './map-file';
import { mendInPlace } from './overwrite-in-place';
import { openVersions } from './versions';

/** An edit of a map as a window sends it. */
export interface Edit {
  readonly revision: string;
  readonly change: Change;
  readonly writer?: string;
  readonly order?: number;
}

/** How the content of maps gets to the disk, and back from wherever a crash has left it. */
export interface MapSaving {
  /** Reads a map, mends what a crash has left of it, and finds what did not get into the file. */
  open(path: string): Promise<MapFile & Pick<OpenedMap, 'unsaved'>>;
  apply(path: string, edit: Edit): Promise<Applied>;
  keepDraft(path: string, edit: Required<Edit>): Promise<void>;
  versions(path: string): Promise<readonly MapVersion[]>;
  version(path: string, id: string): Promise<ArgumentMap>;
  keepVersion(path: string, map: ArgumentMap): Promise<void>;
  moved(from: string, to: string): Promise<void>;
  purge(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Saves maps with the help of a data folder: the journal, the versions, the records of writes in place. */
export async function openSaving(data: string): Promise<MapSaving> {
  const journal = openJournal(join(data, 'journal'));
  const versions = openVersions(join(data, 'versions'));
  const records = join(data, 'in-place');
  await mendInPlace(records).catch(() => undefined);
  /** What was written last: the next edit is most likely of the same map. */
  let last: { readonly path: string; readonly file: MapFile } | null = null;

  /** What a crash has left becomes a version before the journal forgets it. */
  const harvest = async (path: string, file: MapFile | null): Promise<OpenedMap['unsaved']> => {
    let unsaved: OpenedMap['unsaved'];
    await journal.harvest(path, file, async (map, at) => {
      await versions.keep(path, map, 'unsaved', at);
      unsaved = { map, at };
    });
    return unsaved;
  };

  const conflictWith = ({ map, revision }: MapFile): Applied => ({ kind: 'conflict', map, revision });

  return {
    async open(path) {
      await mendInPlace(records).catch(() => undefined);
      await sweepTempFiles(dirname(path)).catch(() => undefined);
      const file = await readMapFile(path);
      journal.knows(file.revision, file.map);
      // Where the data folder cannot be read or written, the map still opens; the journal stays for another time.
      const unsaved = await harvest(path, file).catch(() => undefined);
      return { ...file, ...(unsaved ? { unsaved } : {}) };
    },

    async apply(path, { revision, change, writer = 'host', order = 0 }) {
      const file = await readMapFile(path, last?.path === path ? last.file : undefined);
      if (file.revision !== revision) return conflictWith(file);
      if (file.readOnly) throw new HostError('read-only', strings.readOnly[file.readOnly]);
      const next = applyChange(file.map, change);
      if (!next) return conflictWith(file);
      const bytes = new TextEncoder().encode(writeMap(next));
      // What is written must be readable again: the same check that opening makes.
      if (validate(next).length > 0) throw new HostError('bad-request', strings.host.unsound);
      readMapBytes(bytes, mapName(path));
      const to = contentHash(bytes);
      journal.knows(file.revision, file.map);
      // A journal that cannot be written must not keep a map from being saved.
      await journal.write(path, { writer, order, from: revision, to, change }).catch(() => undefined);
      await keepBefore(path, file.map, next);
      try {
        await replaceFile(path, bytes, { expected: file.revision, records });
      } catch (error) {
        if (!(error instanceof ForeignEdit)) throw diskFault(error, mapName(path));
        return conflictWith(await readMapFile(path));
      }
      journal.knows(to, next);
      last = { path, file: { map: next, revision: to } };
      await journal.saved(path, writer, to).catch(() => undefined);
      return { kind: 'saved', revision: to };
    },

    async keepDraft(path, { revision, change, writer, order }) {
      if (isEmptyChange(change)) return journal.dropped(path, writer, order);
      if (!journal.isKnown(revision)) {
        const file = await readMapFile(path);
        journal.knows(file.revision, file.map);
      }
      await journal.write(path, { writer, order, from: revision, change }).catch((error) => {
        throw diskFault(error, mapName(path));
      });
    },

    async versions(path) {
      await harvest(path, await readMapFile(path).catch(() => null)).catch(() => undefined);
      return versions.of(path);
    },
    async version(path, id) {
      const bytes = await versions.read(path, id).catch(() => null);
      if (!bytes) throw new HostError('not-found', strings.host.noVersion);
      return readMapBytes(bytes, mapName(path)).map;
    },
    keepVersion: (path, map) =>
      versions.keep(path, map, 'mine').catch((error) => {
        throw diskFault(error, mapName(path));
      }),
    async moved(from, to) {
      // The map is where it is to be; what cannot follow it stays readable under its old name.
      await journal.moved(from, to).catch(() => undefined);
      await versions.moved(from, to).catch(() => undefined);
    },
    purge: (path) => versions.purge(path),
    close: () => journal.close(),
  };

  /** Keeps what is about to be replaced: every five minutes of work, and always before most of the map goes. */
  async function keepBefore(path: string, map: ArgumentMap, next: ArgumentMap): Promise<void> {
    if (losesMost(map, next)) {
      await versions.keep(path, map, 'before').catch((error) => {
        throw new HostError('not-written', strings.host.versionNotKept, { cause: error });
      });
    } else if (await versions.isDue(path).catch(() => false)) {
      await versions.keep(path, map, 'work').catch(() => undefined);
    }
  }
}

/** Whether more than half of the claims are in it no more. */
export function losesMost(map: ArgumentMap, next: ArgumentMap): boolean {
  const stays = new Set(next.claims.map(({ id }) => id));
  return map.claims.filter(({ id }) => !stays.has(id)).length > map.claims.length / 2;
}
