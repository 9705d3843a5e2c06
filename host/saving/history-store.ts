import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { History } from '../../argument/editor/history';
import { firstIssues } from '../../argument/formats/schema-issues';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { type Change, invertChange } from '../../argument/model/change';
import { stepsSchema } from '../change-schema';
import { replaceFile } from './durable-file';
import { removeDurably } from './file-io';
import { applyOrNull, type MapSnapshot } from './journal-format';
import { keepNewest } from './keep-newest';
import { pathKeys } from './path-key';

/** The undo steps of maps, kept in the data folder from one opening of a map to the next. */
export interface HistoryStore {
  /** Keeps the steps that led to a revision of a map. They are written a little later, beside the saving. */
  keep(path: string, revision: string, history: History): void;
  /**
   * Returns the steps that lead to a revision of a map; `outdated`, once, if those that are kept
   * lead to another revision, or do not fit the map; undefined if none are kept.
   */
  read(path: string, file: MapSnapshot): Promise<History | 'outdated' | undefined>;
  move(from: string, to: string): Promise<void>;
  purge(path: string): Promise<void>;
  /** Deletes the steps of all maps. */
  clear(): Promise<void>;
  /** Writes what has not been written yet. */
  close(): Promise<void>;
}

interface KeptHistory extends History {
  readonly revision: string;
}

/** The time that steps may wait, so that a burst of saves writes them once. */
const WRITE_DELAY_MS = 2000;
const MAX_MAPS = 100;

/** Opens the steps in a folder. Steps that cannot be read or written are as if they had not been kept. */
export function openHistoryStore(folder: string): HistoryStore {
  const fileOf = (path: string) => join(folder, `${pathKeys(path)[0]}.json`);
  const waiting = new Map<string, KeptHistory>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = async (path: string, history: KeptHistory) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await replaceFile(fileOf(path), new TextEncoder().encode(JSON.stringify(history)), { newMode: 0o600 });
    await keepNewest(folder, MAX_MAPS);
  };

  const writeWaiting = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(async () => {
      for (const [path, history] of waiting) {
        await write(path, history).catch(() => undefined);
        if (waiting.get(path) === history) waiting.delete(path);
      }
    });
    return writing;
  };

  const purge = async (path: string) => {
    waiting.delete(path);
    await writing;
    await removeDurably(fileOf(path));
  };

  return {
    keep(path, revision, { past, future }) {
      waiting.set(path, { revision, past, future });
      timer ??= setTimeout(() => void writeWaiting(), WRITE_DELAY_MS).unref();
    },
    async read(path, { revision, map }) {
      const kept = waiting.get(path) ?? (await readHistory(fileOf(path)));
      if (!kept) return undefined;
      if (kept.revision === revision && fits(kept, map)) return { past: kept.past, future: kept.future };
      await purge(path).catch(() => undefined);
      return 'outdated';
    },
    async move(from, to) {
      await writeWaiting();
      await rename(fileOf(from), fileOf(to)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    },
    purge,
    async clear() {
      waiting.clear();
      await writing;
      await removeDurably(folder);
    },
    close: writeWaiting,
  };
}

async function readHistory(file: string): Promise<KeptHistory | null> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof kept === 'object' ? (kept as KeptHistory | null) : null;
  } catch {
    return null;
  }
}

/** Returns whether every step can be undone and redone from a map. Steps of a later release may have another form. */
function fits({ past, future }: KeptHistory, map: ArgumentMap): boolean {
  if ([past, future].some((steps) => firstIssues(stepsSchema, steps, 1).length > 0)) return false;
  const apply = (from: ArgumentMap | null, change: Change) => applyOrNull(from ?? undefined, change);
  const undone = past.reduceRight((now: ArgumentMap | null, { change }) => apply(now, invertChange(change)), map);
  return (
    undone !== null && future.reduceRight((now: ArgumentMap | null, { change }) => apply(now, change), map) !== null
  );
}
