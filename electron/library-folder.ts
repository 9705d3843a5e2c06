import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasMaps } from '../host/library/shipped-maps';
import { tempPathFor } from '../host/saving/temp-name';
import { desktopMessages } from '../messages/desktop-messages';
import { messages } from '../messages/messages';

/** The folders of the user in which the library can be. */
export interface UserFolders {
  /** Absent when the system does not know it, as with a drive of the network that is not there. */
  readonly documents?: string;
  readonly home: string;
  readonly data: string;
}

/** The library of the desktop app. */
export interface LibraryChoice {
  readonly folder: string;
  /** Returns a sentence for the user; present when the library is not where it was last, or not where it usually is. */
  readonly notice?: () => string;
}

/**
 * Chooses the library when the command line names none: in the documents of the user. If nothing
 * can be saved there, it is in the home folder, or else in the data folder, and stays there as long
 * as it has the user's maps and the usual one has none. `last` is the library of the last start.
 */
export async function chooseLibrary({ documents, home, data }: UserFolders, last?: string): Promise<LibraryChoice> {
  const usual = documents === undefined ? undefined : join(documents, messages.app);
  const others = [join(home, messages.app), join(data, 'maps')];
  const lastOther = others.find((folder) => folder === last);
  const lastHasMaps = lastOther !== undefined && (await hasMaps(lastOther));
  if (usual !== undefined && (await hasMaps(usual)))
    return {
      folder: usual,
      ...(lastHasMaps ? { notice: () => desktopMessages.libraryBack({ folder: lastOther, usual }) } : {}),
    };
  if (lastHasMaps) return { folder: lastOther };
  if (usual !== undefined && (await canHoldMaps(usual))) return { folder: usual };
  for (const folder of others) {
    if (!(await canHoldMaps(folder))) continue;
    const notice = () => desktopMessages.libraryElsewhere({ usual: usual ?? desktopMessages.documents, folder });
    return { folder, ...(folder === last ? {} : { notice }) };
  }
  // The host says that it cannot be used.
  return { folder: usual ?? join(home, messages.app) };
}

/** Returns whether a folder exists, or can be created, and accepts a new file: permissions do not tell everywhere. */
async function canHoldMaps(folder: string): Promise<boolean> {
  const trial = tempPathFor(join(folder, 'trial'));
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(trial, '', { flag: 'wx' });
    await rm(trial);
    return true;
  } catch {
    return false;
  }
}
