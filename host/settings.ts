import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Settings } from '../contract/host';
import { readKept, writeKept } from './kept-json';
import { diskFault } from './saving/disk-error';
import { soundSettings } from './settings-shape';

/** What a person has chosen for good, and the map they had open last. Kept in the data folder. */
export interface KeptSettings {
  read(): Promise<Settings>;
  change(change: Partial<Settings>): Promise<void>;
  /** The paths of the maps that were opened, the last one first. */
  recentMaps(): Promise<readonly string[]>;
  remember(path: string): Promise<void>;
  /** A secret that stays the same from run to run. */
  refKey(): Promise<string>;
  /** Resolves when nothing is being written any more. */
  settled(): Promise<void>;
}

const RECENT_MAPS = 20;

/** The settings in a data folder. Missing or broken files give what a new person has. */
export function openSettings(folder: string): KeptSettings {
  const settingsFile = join(folder, 'settings.json');
  const sessionFile = join(folder, 'session.json');
  let writing: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const turn = writing.then(write, write);
    writing = turn.catch(() => undefined);
    return turn;
  };

  const read = async (): Promise<Settings> => ({ theme: 'system', ...soundSettings(await readKept(settingsFile)) });

  return {
    read,
    change: (change) =>
      inTurn(async () => {
        // Keys of a later version stay.
        const all = { ...(await readKept(settingsFile)), ...change };
        await writeKept(settingsFile, all).catch((error) => {
          throw diskFault(error, 'settings.json');
        });
      }),
    recentMaps: async () => recentIn(await readKept(sessionFile)),
    // Where the session cannot be kept, the bundled map opens next time: no reason to stop a person now.
    remember: (path) =>
      inTurn(async () => {
        const kept = await readKept(sessionFile);
        const recent = [path, ...recentIn(kept).filter((other) => other !== path)].slice(0, RECENT_MAPS);
        await writeKept(sessionFile, { ...kept, recent });
      }).catch(() => undefined),
    async refKey() {
      const kept = await readKept(sessionFile);
      if (typeof kept.refKey === 'string') return kept.refKey;
      const refKey = randomBytes(24).toString('base64url');
      await inTurn(() => writeKept(sessionFile, { ...kept, refKey })).catch(() => undefined);
      return refKey;
    },
    async settled() {
      await writing;
    },
  };
}

function recentIn({ recent }: Record<string, unknown>): string[] {
  return Array.isArray(recent) ? recent.filter((path) => typeof path === 'string') : [];
}
