import { join } from 'node:path';
import { readJsonObject, writeJsonObject } from '../../host/json-store';

/** The preferences of the desktop that are stored beside the settings. */
export interface WindowPreferences {
  /** The position and size of the last window. */
  readonly window?: unknown;
  /** The folder in which the last dialog ended. */
  readonly folder?: string;
  /** True if spelling is checked; absent for the default of the system. */
  readonly spelling?: boolean;
  /** The library of the last start, unless the command line named it. */
  readonly library?: string;
}

/** Opens the preferences in a data folder. An error of storing them is ignored, since it must not stop the user. */
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

function validPreferences({ window, folder, spelling, library }: Record<string, unknown>): WindowPreferences {
  return {
    ...(window === undefined ? {} : { window }),
    ...(typeof folder === 'string' ? { folder } : {}),
    ...(typeof spelling === 'boolean' ? { spelling } : {}),
    ...(typeof library === 'string' ? { library } : {}),
  };
}
