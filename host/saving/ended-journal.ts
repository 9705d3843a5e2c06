import { lstat, readFile, rm, stat } from 'node:fs/promises';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { findLostMaps, type MapSnapshot, replayJournal } from './journal-format';
import type { ProcessState } from './process-id';
import { putAside } from './put-aside';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Returns whether a journal has no living process. Where the state of its process is unknown, as
 * on another computer, it counts as ended after a day.
 */
export async function isAbandoned(file: string, state: ProcessState): Promise<boolean> {
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
  const text = (await lstat(path).catch(() => null))?.isFile() && (await readFile(path, 'utf8').catch(() => null));
  if (typeof text !== 'string') return;
  const replayed = replayJournal(text);
  for (const { at, map } of findLostMaps(replayed, file)) await keep(map, at);
  if (replayed.isWhole) await rm(path, { force: true });
  else await putAside(path);
}
