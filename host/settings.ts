import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Settings } from '../contract/settings';
import { changeJsonObject, readJsonObject, whenChanged } from './json-store';
import { diskError } from './saving/disk-error';
import { removeDurably } from './saving/file-io';
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
  const sessionFile = sessionFileIn(folder);
  /** In a new installation letters write; a file of an earlier version does not say. */
  const withFirstSettings = (stored: Record<string, unknown>): Record<string, unknown> =>
    Object.keys(stored).length === 0 ? { letters: 'write' satisfies Settings['letters'] } : stored;
  const read = async (): Promise<Settings> => ({
    theme: 'system',
    ...validSettings(withFirstSettings(await readJsonObject(settingsFile))),
  });

  return {
    read,
    change: (change) =>
      // Keys of a later version are kept.
      changeJsonObject(settingsFile, (stored) => ({ ...withFirstSettings(stored), ...change })).catch((error) => {
        throw diskError(error, 'settings.json');
      }),
    recentMaps: async () => pathsIn((await readJsonObject(sessionFile)).recent),
    startOpening: (path) =>
      changeJsonObject(sessionFile, (stored) => {
        const opening = [...pathsIn(stored.opening).filter((other) => other !== path), path].slice(-MAX_RECENT_MAPS);
        return { ...stored, opening };
      }).catch(() => undefined),
    isOpening: async (path) => pathsIn((await readJsonObject(sessionFile)).opening).includes(path),
    // A session that cannot be stored must not stop the user: only the start page opens next time.
    addRecentMap: (path, before) =>
      changeJsonObject(sessionFile, (stored) => {
        const others = pathsIn(stored.recent).filter((other) => other !== path && other !== before);
        const recent = [path, ...others].slice(0, MAX_RECENT_MAPS);
        const opening = pathsIn(stored.opening).filter((other) => other !== path);
        return { ...stored, recent, opening };
      }).catch(() => undefined),
    async refKey() {
      const stored = await readJsonObject(sessionFile);
      if (typeof stored.refKey === 'string') return stored.refKey;
      const refKey = randomBytes(24).toString('base64url');
      await changeJsonObject(sessionFile, (now) => ({ ...now, refKey })).catch(() => undefined);
      return refKey;
    },
    async whenIdle() {
      await whenChanged(settingsFile);
      await whenChanged(sessionFile);
    },
  };
}

/**
 * Forgets the recent maps in a data folder that are gone, and those in a session that was damaged. Rejects with the
 * error of the file system.
 */
export async function forgetRecentMaps(folder: string, isGone: (path: string) => Promise<boolean>): Promise<void> {
  const sessionFile = sessionFileIn(folder);
  await changeJsonObject(sessionFile, async (stored) => {
    const left = async (paths: readonly string[]) => {
      const gone = await Promise.all(paths.map(isGone));
      return paths.filter((_, index) => !gone[index]);
    };
    const [recent, opening] = [pathsIn(stored.recent), pathsIn(stored.opening)];
    const next = { ...stored, recent: await left(recent), opening: await left(opening) };
    return next.recent.length < recent.length || next.opening.length < opening.length ? next : null;
  });
  await removeDurably(`${sessionFile}.broken`);
}

function sessionFileIn(folder: string): string {
  return join(folder, 'session.json');
}

function pathsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((path) => typeof path === 'string') : [];
}
