import { dirname, join } from 'node:path';
import type { History } from '../../argument/editor/history';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { applyChange, type Change, isEmptyChange } from '../../argument/model/change';
import { isSound } from '../../argument/model/validate';
import { HostError } from '../../contract/host-error';
import type { MapVersion, OpenedMap, SaveResult } from '../../contract/stored-maps';
import { messages } from '../../messages/messages';
import { diskError } from './disk-error';
import { cleanUpTempFiles, replaceFile } from './durable-file';
import { contentHash, StaleWrite } from './file-io';
import { openHistoryStore } from './history-store';
import { openJournal, UnknownBase } from './journal';
import { openLifeSigns, type StateOf } from './life-signs';
import {
  assertMapExists,
  type MapFile,
  mapFileBytes,
  mapName,
  parseMapBytes,
  readMapBytes,
  readMapFile,
} from './map-file';
import { repairInterruptedOverwrites } from './overwrite-in-place';
import { openVersionStore } from './version-store';

/** An edit of a map as a window sends it. */
export interface EditRequest {
  readonly revision: string;
  readonly change: Change;
  readonly writer?: string;
  readonly order?: number;
  /** The map of that revision, if the window has sent it along. */
  readonly base?: ArgumentMap;
}

/** An edit that is only to be kept in the journal. */
export type DraftRequest = EditRequest & Required<Pick<EditRequest, 'writer' | 'order'>>;

/** Reads maps, writes edits of open maps to the disk, and recovers them after a crash. The methods throw HostError. */
export interface MapStore {
  /** Tells the state of a process that uses the same data folder. */
  readonly stateOf: StateOf;
  /** Reads a map, repairs interrupted writes, and recovers edits that did not reach the file. */
  open(path: string): Promise<MapFile & Pick<OpenedMap, 'unsaved' | 'history'>>;
  apply(path: string, edit: EditRequest): Promise<SaveResult>;
  keepDraft(path: string, edit: DraftRequest): Promise<void>;
  keepHistory(path: string, revision: string, history: History): void;
  /** Deletes the undo steps of all maps. */
  clearHistories(): Promise<void>;
  versions(path: string): Promise<readonly MapVersion[]>;
  version(path: string, id: string): Promise<ArgumentMap>;
  keepVersion(path: string, map: ArgumentMap): Promise<void>;
  /** Moves the journal and the versions of a map, which has been moved already. Can be repeated after an error. */
  move(from: string, to: string): Promise<void>;
  /** Deletes all that is kept of a map. Its file is deleted after that, so that it can be repeated after a crash. */
  purge(path: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the store on a data folder, which holds the journal, the versions, the undo steps, the records
 * of overwrites and the signs of life.
 */
export async function openMapStore(data: string): Promise<MapStore> {
  const lifeSigns = await openLifeSigns(join(data, 'processes'));
  const journal = openJournal(join(data, 'journal'), lifeSigns.stateOf);
  const versions = openVersionStore(join(data, 'versions'));
  const histories = openHistoryStore(join(data, 'history'));
  const recordFolder = join(data, 'in-place');
  const repair = () =>
    repairInterruptedOverwrites(recordFolder, offerAsVersions, lifeSigns.stateOf).catch(() => undefined);
  await repair();
  // Temporary files of undo steps that a crash has left are not found when their map is purged.
  for (const folder of [data, join(data, 'history'), join(data, 'moves')]) await cleanUpTempFiles(folder);
  /** The map that was written last, since the next edit is most likely of the same one. */
  let lastWritten: { readonly path: string; readonly file: MapFile } | null = null;

  /** Stores the unsaved maps of the journal as versions before it forgets them. Returns the newest one. */
  const recover = async (path: string, file: MapFile | null): Promise<OpenedMap['unsaved']> => {
    let unsaved: OpenedMap['unsaved'];
    await journal.recover(path, file, async (map, at) => {
      await versions.keep(path, map, 'unsaved', at);
      unsaved = { map, at };
    });
    return unsaved;
  };

  const conflictWith = ({ map, revision }: MapFile): SaveResult => ({ kind: 'conflict', map, revision });

  return {
    stateOf: lifeSigns.stateOf,
    async open(path) {
      await repair();
      await cleanUpTempFiles(dirname(path));
      const file = await readMapFile(path);
      journal.addBase(file.revision, file.map);
      // Edits that cannot be restored now are offered later: a map that is only read takes none, and a data
      // folder that cannot be used does not keep a map from opening.
      const unsaved = file.readOnly ? undefined : await recover(path, file).catch(() => undefined);
      const history = await histories.read(path, file);
      return { ...file, ...(unsaved ? { unsaved } : {}), ...(history ? { history } : {}) };
    },

    async apply(path, edit) {
      const result = await writeEdit(path, edit).catch(async (error) => {
        await keepRefused(path, edit);
        throw error;
      });
      if (result.kind === 'conflict') await keepRefused(path, edit);
      return result;
    },

    keepDraft,
    keepHistory: (path, revision, history) => histories.keep(path, revision, history),
    clearHistories: () =>
      histories.clear().catch((error) => {
        throw diskError(error, 'history');
      }),

    async versions(path) {
      await recover(path, await readMapFile(path).catch(() => null)).catch(() => undefined);
      return versions.list(path).catch((error) => {
        throw new HostError('unreadable', messages.host.versionsClosed, { cause: error });
      });
    },
    async version(path, id) {
      const bytes = await versions.read(path, id).catch(() => null);
      if (!bytes) throw new HostError('not-found', messages.host.noVersion);
      return readMapBytes(bytes, mapName(path)).map;
    },
    keepVersion: (path, map) =>
      versions.keep(path, map, 'mine').catch((error) => {
        throw diskError(error, mapName(path));
      }),
    async move(from, to) {
      // One part that cannot follow does not keep the others from it.
      const moves = [journal.move(from, to), versions.move(from, to), histories.move(from, to)];
      for (const result of await Promise.allSettled(moves)) if (result.status === 'rejected') throw result.reason;
    },
    async purge(path) {
      try {
        await journal.purge(path);
        await histories.purge(path);
        await versions.purge(path);
      } catch (error) {
        throw diskError(error, mapName(path));
      }
    },
    async close() {
      await histories.close();
      await journal.close();
      await lifeSigns.close();
    },
  };

  /** Keeps contents that do not stay in a file as versions, as far as they are maps. */
  async function offerAsVersions(path: string, contents: readonly Uint8Array[]): Promise<void> {
    for (const [index, bytes] of contents.entries()) {
      const content = parseMapBytes(bytes);
      if (content.ok) await versions.keep(path, content.map, index === contents.length - 1 ? 'unsaved' : 'work');
    }
  }

  async function writeEdit(
    path: string,
    { revision, change, writer = 'host', order = 0 }: EditRequest,
  ): Promise<SaveResult> {
    const file = await readMapFile(path, lastWritten?.path === path ? lastWritten.file : undefined);
    if (file.revision !== revision) return conflictWith(file);
    if (file.readOnly) throw new HostError('read-only', messages.readOnly[file.readOnly]);
    const next = applyChange(file.map, change);
    if (!next) return conflictWith(file);
    if (!isSound(next)) throw new HostError('bad-request', messages.host.unsound);
    const bytes = await mapFileBytes(next, mapName(path), file.hasCrlf);
    const to = contentHash(bytes);
    journal.addBase(file.revision, file.map);
    // A journal that cannot be written must not keep a map from being saved.
    await journal.writeDraft(path, { writer, order, from: revision, to, change }).catch(() => undefined);
    if (removesMostClaims(file.map, next)) await keepVersionBefore(path, file.map);
    // To compress a large map takes as long as to save it, and need not be over first.
    const keeping = keepVersionOfWork(path, file.map);
    try {
      await replaceFile(path, bytes, { expectedHash: file.revision, recordFolder });
    } catch (error) {
      if (!(error instanceof StaleWrite)) {
        await assertMapExists(path, error);
        throw diskError(error, mapName(path));
      }
      return conflictWith(await readMapFile(path));
    } finally {
      await keeping;
    }
    journal.addBase(to, next);
    lastWritten = { path, file: { ...file, map: next, revision: to } };
    await journal.markSaved(path, writer, to).catch(() => undefined);
    return { kind: 'saved', revision: to };
  }

  async function keepDraft(path: string, { revision, change, writer, order, base }: DraftRequest): Promise<void> {
    if (isEmptyChange(change)) return journal.markDropped(path, writer, order);
    if (!journal.hasBase(revision)) {
      const known = base ? { revision, map: base } : await readMapFile(path).catch(() => null);
      if (known) journal.addBase(known.revision, known.map);
    }
    await journal.writeDraft(path, { writer, order, from: revision, change }).catch((error) => {
      const refused = diskError(error, mapName(path));
      throw error instanceof UnknownBase ? new HostError('unknown-base', refused.message) : refused;
    });
  }

  /** Keeps what a window could not save. Rejects only if it has to send the base along. */
  async function keepRefused(path: string, { writer, order = 0, ...edit }: EditRequest): Promise<void> {
    if (writer === undefined) return;
    await keepDraft(path, { ...edit, writer, order }).catch((error) => {
      if (error instanceof HostError && error.code === 'unknown-base') throw error;
    });
  }

  /** Keeps a version of a content of which most claims go. Without it the save is refused. */
  async function keepVersionBefore(path: string, map: ArgumentMap): Promise<void> {
    await versions.keep(path, map, 'before').catch((error) => {
      throw new HostError('not-written', messages.host.versionNotKept, { cause: error });
    });
  }

  /** Keeps a version of the content to be replaced, every five minutes. Never rejects. */
  async function keepVersionOfWork(path: string, map: ArgumentMap): Promise<void> {
    if (await versions.isDue(path).catch(() => false)) await versions.keep(path, map, 'work').catch(() => undefined);
  }
}

/** Returns whether more than half of the claims are removed. */
export function removesMostClaims(map: ArgumentMap, next: ArgumentMap): boolean {
  const stays = new Set(next.claims.map(({ id }) => id));
  return map.claims.filter(({ id }) => !stays.has(id)).length > map.claims.length / 2;
}
