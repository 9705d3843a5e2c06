import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Settings } from '../contract/settings';
import { readJsonObject, writeJsonObject } from './json-store';
import { diskError } from './saving/disk-error';
import { validSettings } from './settings-schema';

/** The settings and the recent maps of the user, stored in the data folder. */
export interface SettingsStore {
  read(): Promise<Settings>;
  change(change: Partial<Settings>): Promise<void>;
  /** Returns the paths of the maps that were opened, the last one first. */
  recentMaps(): Promise<readonly string[]>;
  /** Notes that a map is being opened, in case that it hangs the window. */
  startOpening(path: string): Promise<void>;
  /** Returns whether the last opening of a map did not come to its end. */
  isOpening(path: string): Promise<boolean>;
  /** Puts a map first that was opened. `before` is the path that it had until now, if it was renamed. */
  addRecentMap(path: string, before?: string): Promise<void>;
  /** Returns a secret that stays the same from run to run. */
  refKey(): Promise<string>;
  /** Resolves once no write is in progress. */
  whenIdle(): Promise<void>;
}

const MAX_RECENT_MAPS = 20;

/** Opens the settings in a data folder. Missing or damaged files give the defaults. */
export function openSettings(folder: string): SettingsStore {
  const settingsFile = join(folder, 'settings.json');
  const sessionFile = join(folder, 'session.json');
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = <T>(write: () => Promise<T>): Promise<T> => {
    const result = queue.then(write, write);
    queue = result.catch(() => undefined);
    return result;
  };

  /** Reads what is stored. In a new installation letters write; a file of an earlier version does not say. */
  const readStored = async (): Promise<Record<string, unknown>> => {
    const stored = await readJsonObject(settingsFile);
    return Object.keys(stored).length === 0 ? { letters: 'write' satisfies Settings['letters'] } : stored;
  };
  const read = async (): Promise<Settings> => ({ theme: 'system', ...validSettings(await readStored()) });

  return {
    read,
    change: (change) =>
      enqueue(async () => {
        // Keys of a later version are kept.
        const all = { ...(await readStored()), ...change };
        await writeJsonObject(settingsFile, all).catch((error) => {
          throw diskError(error, 'settings.json');
        });
      }),
    recentMaps: async () => pathsIn((await readJsonObject(sessionFile)).recent),
    startOpening: (path) =>
      enqueue(async () => {
        const stored = await readJsonObject(sessionFile);
        const opening = [...pathsIn(stored.opening).filter((other) => other !== path), path].slice(-MAX_RECENT_MAPS);
        await writeJsonObject(sessionFile, { ...stored, opening });
      }).catch(() => undefined),
    isOpening: async (path) => pathsIn((await readJsonObject(sessionFile)).opening).includes(path),
    // A session that cannot be stored must not stop the user: only the start page opens next time.
    addRecentMap: (path, before) =>
      enqueue(async () => {
        const stored = await readJsonObject(sessionFile);
        const others = pathsIn(stored.recent).filter((other) => other !== path && other !== before);
        const recent = [path, ...others].slice(0, MAX_RECENT_MAPS);
        const opening = pathsIn(stored.opening).filter((other) => other !== path);
        await writeJsonObject(sessionFile, { ...stored, recent, opening });
      }).catch(() => undefined),
    async refKey() {
      const stored = await readJsonObject(sessionFile);
      if (typeof stored.refKey === 'string') return stored.refKey;
      const refKey = randomBytes(24).toString('base64url');
      await enqueue(() => writeJsonObject(sessionFile, { ...stored, refKey })).catch(() => undefined);
      return refKey;
    },
    async whenIdle() {
      await queue;
    },
  };
}

function pathsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((path) => typeof path === 'string') : [];
}
