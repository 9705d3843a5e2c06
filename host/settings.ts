import { join } from 'node:path';
import type { Settings } from '../contract/host';
import { diskFault } from './disk-fault';
import { readKept, writeKept } from './kept-json';

/** What a person has chosen for good, and the map they had open last. Kept in the data folder. */
export interface KeptSettings {
  read(): Promise<Settings>;
  change(change: Partial<Settings>): Promise<Settings>;
  /** The path of the map that was opened last, or null. */
  lastMap(): Promise<string | null>;
  remember(path: string): Promise<void>;
  /** Resolves when nothing is being written any more. */
  settled(): Promise<void>;
}

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

  const read = async (): Promise<Settings> => {
    const { theme, student, class: className } = await readKept(settingsFile);
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
      ...(typeof student === 'string' ? { student } : {}),
      ...(typeof className === 'string' ? { class: className } : {}),
    };
  };

  return {
    read,
    change: (change) =>
      inTurn(async () => {
        // Keys of a later version stay.
        const all = { ...(await readKept(settingsFile)), ...change };
        await writeKept(settingsFile, all).catch((error) => {
          throw diskFault(error, 'settings.json');
        });
        return read();
      }),
    async lastMap() {
      const { lastMap } = await readKept(sessionFile);
      return typeof lastMap === 'string' ? lastMap : null;
    },
    // Where the session cannot be kept, the bundled map opens next time: no reason to stop a person now.
    remember: (path) => inTurn(() => writeKept(sessionFile, { lastMap: path })).catch(() => undefined),
    async settled() {
      await writing;
    },
  };
}
