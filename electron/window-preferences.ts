import { join } from 'node:path';
import { readJsonObject, writeJsonObject } from '../host/json-store';

/** What the desktop remembers between runs beside the settings. */
export interface WindowPreferences {
  /** How the last window stood. */
  readonly window?: unknown;
  /** The folder that the last dialog ended in. */
  readonly folder?: string;
  /** Whether words are checked while they are written; absent: as is usual on the system. */
  readonly spelling?: boolean;
}

/** The memory in a data folder. What cannot be kept is forgotten: no reason to stop a person. */
export async function openWindowPreferences(data: string) {
  const file = join(data, 'desktop.json');
  let preferences = validPreferences(await readJsonObject(file));
  let writing: Promise<void> = Promise.resolve();
  return {
    read: (): WindowPreferences => preferences,
    keep(change: WindowPreferences): void {
      preferences = { ...preferences, ...change };
      const current = preferences;
      writing = writing.then(() => writeJsonObject(file, current)).catch(() => undefined);
    },
    settled: (): Promise<void> => writing,
  };
}

export type WindowPreferencesStore = Awaited<ReturnType<typeof openWindowPreferences>>;

function validPreferences({ window, folder, spelling }: Record<string, unknown>): WindowPreferences {
  return {
    ...(window === undefined ? {} : { window }),
    ...(typeof folder === 'string' ? { folder } : {}),
    ...(typeof spelling === 'boolean' ? { spelling } : {}),
  };
}
