import { appendFile, lstat, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { namesIn, removeFile } from './file-io';
import {
  encodeRecord,
  findLostMaps,
  type JournalRecord,
  type MapSnapshot,
  type ReplayedJournal,
  replayJournal,
} from './journal-format';
import type { StateOf } from './life-signs';
import { ownProcessId, PROCESS_ID, type ProcessState } from './process-id';
import { putAside } from './put-aside';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The length of the key of a map at the beginning of the names of its journals. */
export const KEY_LENGTH = 16;
const JOURNAL_NAME = new RegExp(`^[0-9a-f]{${KEY_LENGTH}}\\.(${PROCESS_ID})-\\w+\\.jsonl$`);

/**
 * Returns the journals with one of some keys whose processes have ended, sorted by name. Throws the error of the
 * file system if their folder cannot be read.
 */
export async function findEnded(folder: string, keys: readonly string[], stateOf: StateOf): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await namesIn(folder)).sort()) {
    const processId = keys.includes(name.slice(0, KEY_LENGTH)) ? JOURNAL_NAME.exec(name)?.[1] : undefined;
    if (processId === undefined || processId === ownProcessId) continue;
    if (await isAbandoned(join(folder, name), await stateOf(processId))) found.push(join(folder, name));
  }
  return found;
}

/**
 * Returns whether a journal has no living process. Where the state of its process is unknown, as
 * on another computer, it counts as ended after a day.
 */
async function isAbandoned(file: string, state: ProcessState): Promise<boolean> {
  if (state !== 'unknown') return state === 'ended';
  const stats = await stat(file).catch(() => null);
  return stats !== null && Date.now() - stats.mtimeMs > DAY_MS;
}

/**
 * Recovers the lost maps of an ended process, and removes its journal, or puts it aside if it could
 * not be read to its end. What is no file, or cannot be read now, stays.
 */
export async function recoverEnded(
  path: string,
  file: MapSnapshot | null,
  keep: (map: ArgumentMap, at: number) => Promise<void>,
): Promise<void> {
  const replayed = await replayFile(path);
  if (!replayed) return;
  for (const { at, map } of findLostMaps(replayed, file)) await keep(map, at);
  if (replayed.isWhole) await removeFile(path);
  else await putAside(path);
}

/** A save by a window: the revision it started from, and what the file has now. */
export type SaveByWindow = MapSnapshot & { readonly from: string };

/**
 * Takes out of the journal of an ended process what a window had there that is still open: it has gone on with the
 * next process, and has saved or taken back its edits. Without that, its earlier edits would be offered as lost. A
 * journal that cannot be read to its end stays as it is.
 */
export async function dropFromEnded(path: string, writer: string, saved: SaveByWindow | null): Promise<void> {
  const replayed = await replayFile(path);
  if (!replayed?.isWhole) return;
  const { acknowledged, pending } = replayed;
  const dropped = pending.get(writer);
  const goesOn = saved !== null && (saved.from === acknowledged?.revision || saved.from === dropped?.to);
  const records: JournalRecord[] = [];
  if (dropped) records.push({ kind: 'dropped', writer });
  // An acknowledged edit is not lost if the file has an earlier content again: the window has put it there.
  if (goesOn) records.push({ kind: 'base', revision: saved.revision, map: saved.map });
  const isOver = pending.size === (dropped ? 1 : 0) && (goesOn || !acknowledged || acknowledged.at === 0);
  if (isOver) await removeFile(path);
  else if (records.length > 0) await appendFile(path, records.map(encodeRecord).join(''));
}

/** Returns what a journal adds up to; null if it is no file or cannot be read now. */
async function replayFile(path: string): Promise<ReplayedJournal | null> {
  const stats = await lstat(path).catch(() => null);
  const text = stats?.isFile() ? await readFile(path, 'utf8').catch(() => null) : null;
  return text === null ? null : replayJournal(text);
}
