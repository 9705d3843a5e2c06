import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readJsonObject, writeJsonObject } from '../json-store';
import { fileIdentity, moveDurably, removeFile, removeOldName } from '../saving/file-io';
import { withLocks } from '../saving/file-lock';
import { type StateOf, stateByNumber } from '../saving/life-signs';
import { pathKeys } from '../saving/path-key';
import { ownProcessId } from '../saving/process-id';
import { MIN_KEPT_MS } from '../saving/retention';
import { moveArticles } from './articles';

/** Moves the journal and the versions of a map, which has been moved itself. */
export type MoveSavedData = (from: string, to: string) => Promise<void>;

/** Moves of maps with their articles and saved data. */
export interface MapMoves {
  /**
   * Moves a map with all that is its own. Throws EEXIST instead of replacing another file, or the
   * error of the file system.
   */
  move(from: string, to: string): Promise<void>;
  /** Finishes the moves that a crash or a fault of the disk has interrupted. */
  finish(): Promise<void>;
}

/** The time that a process of unknown state has for a move. */
const MAX_MOVE_MS = 30_000;

/**
 * Opens the moves with a folder for their records. A move has begun once the map has its new name,
 * and from then on it can be finished from the record.
 */
export function openMapMoves(folder: string, moveSavedData: MoveSavedData, stateOf: StateOf = stateByNumber): MapMoves {
  let queue: Promise<unknown> = Promise.resolve();

  /** Runs one move or repair after another, so that no move is finished while it is under way. */
  const enqueue = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined);
    return result;
  };

  const finishFromRecord = async (record: string) => {
    const { from, to, by } = await readJsonObject(record);
    if (typeof from !== 'string' || typeof to !== 'string' || typeof by !== 'string') return;
    const isDone = by === ownProcessId || (await stateOf(by)) === 'ended' || (await isOlderThan(record, MAX_MOVE_MS));
    if (!isDone) return;
    const [old, moved] = await Promise.all([from, to].map(existingFile));
    // Neither is there: their drive may be missing.
    if (!old && !moved && !(await isOlderThan(record, MIN_KEPT_MS))) return;
    // The move had not begun, or another map has got the old name since.
    if (!old ? !moved : old.identity !== moved?.identity || old.real === moved.real) return removeFile(record);
    if (old) await withLocks([from, to], async () => removeOldName(from, to));
    await moveArticles(from, to);
    await moveSavedData(from, to);
    await removeFile(record);
  };

  const finishAll = async () => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
    for (const name of names) await finishFromRecord(join(folder, name)).catch(() => undefined);
  };

  /** Records a move that begins, for a repair. Returns the path of the record. */
  const writeRecord = async (from: string, to: string): Promise<string> => {
    const record = join(folder, `${pathKeys(from)[0]}.json`);
    // Without a record, as when the data folder cannot be written, a move is only not finished after a crash.
    await writeJsonObject(record, { from, to, by: ownProcessId }).catch(() => undefined);
    return record;
  };

  /** Moves a map and its articles back, if possible. Returns whether the map has its old name again. */
  const isMovedBack = async (from: string, to: string): Promise<boolean> => {
    const record = await writeRecord(to, from);
    try {
      await withLocks([from, to], () => moveDurably(to, from));
    } catch {
      await removeFile(record).catch(() => undefined);
      return false;
    }
    // Articles that cannot go back now do so later, from the record.
    await moveArticles(to, from)
      .then(() => removeFile(record))
      .catch(() => undefined);
    return true;
  };

  const moveOne = async (from: string, to: string) => {
    // A move that begins where an interrupted one ends comes after it.
    await finishAll();
    const record = await writeRecord(from, to);
    let isWhole = true;
    try {
      // Without the locks, a save or a move by another process could come between the two names.
      await withLocks([from, to], () => moveDurably(from, to));
      await moveArticles(from, to).catch(async (error) => {
        // As when another program has one open. If the map cannot go back, they follow later.
        if (await isMovedBack(from, to)) throw error;
        isWhole = false;
      });
    } catch (error) {
      await removeFile(record).catch(() => undefined);
      throw error;
    }
    // The parts that cannot follow now do so later, from the record.
    await moveSavedData(from, to)
      .then(() => (isWhole ? removeFile(record) : undefined))
      .catch(() => undefined);
  };

  return {
    finish: () => enqueue(finishAll),
    move: (from, to) => enqueue(() => moveOne(from, to)),
  };
}

/** Returns the identity of a file and its real name, or null if there is none. */
async function existingFile(path: string): Promise<{ readonly identity: string | null; readonly real: string } | null> {
  const real = await realpath(path).catch(() => null);
  return real === null ? null : { identity: fileIdentity(path), real };
}

async function isOlderThan(record: string, ms: number): Promise<boolean> {
  return Math.abs(Date.now() - (await stat(record)).mtimeMs) > ms;
}
