import { unwatchFile, watchFile } from 'node:fs';
import { contentHash, readWhole } from './file-io';

/** Watches the files of the maps that windows show. */
export interface MapWatch {
  /** A window shows this content of a file. */
  shows(path: string, revision: string): void;
  /** The host itself has written a file. */
  wrote(path: string, revision: string): void;
  close(): void;
}

/** Asked for rather than told: network drives and synced folders tell nothing. */
const EVERY_MS = 1_000;
/** Maps that were opened long ago are shown by no window any more. */
const MOST = 20;

/** Calls `changed` with what a file is now, whenever that is another content than before. */
export function watchMaps(changed: (path: string, revision: string) => void): MapWatch {
  const known = new Map<string, string>();
  const look = async (path: string) => {
    // A file that is gone or being written is looked at again when it changes the next time.
    const bytes = await readWhole(path).catch(() => null);
    if (bytes === null || !known.has(path)) return;
    const revision = contentHash(bytes);
    if (known.get(path) === revision) return;
    known.set(path, revision);
    changed(path, revision);
  };
  return {
    shows(path, revision) {
      if (!known.has(path)) watchFile(path, { interval: EVERY_MS, persistent: false }, () => void look(path));
      known.delete(path);
      known.set(path, revision);
      const [oldest] = known.keys();
      if (known.size <= MOST || oldest === undefined) return;
      known.delete(oldest);
      unwatchFile(oldest);
    },
    wrote(path, revision) {
      if (known.has(path)) known.set(path, revision);
      changed(path, revision);
    },
    close() {
      for (const path of known.keys()) unwatchFile(path);
      known.clear();
    },
  };
}
