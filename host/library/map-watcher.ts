import { unwatchFile, watchFile } from 'node:fs';
import { contentHash, readFileBytes } from '../saving/file-io';

/** Watches the files of the maps that windows show. */
export interface MapWatcher {
  /** A window shows this content of a file. */
  watch(path: string, revision: string): void;
  /** The host itself has written a file. */
  noteWrite(path: string, revision: string): void;
  close(): void;
}

/** Asked for rather than told: network drives and synced folders tell nothing. */
const POLL_INTERVAL_MS = 1_000;
/** Maps that were opened long ago are shown by no window any more. */
const MAX_WATCHED_MAPS = 20;

/** Calls `changed` with what a file is now, whenever that is another content than before. */
export function watchMaps(onChange: (path: string, revision: string) => void): MapWatcher {
  const revisions = new Map<string, string>();
  const check = async (path: string) => {
    // A file that is gone or being written is looked at again when it changes the next time.
    const bytes = await readFileBytes(path).catch(() => null);
    if (bytes === null || !revisions.has(path)) return;
    const revision = contentHash(bytes);
    if (revisions.get(path) === revision) return;
    revisions.set(path, revision);
    onChange(path, revision);
  };
  return {
    watch(path, revision) {
      if (!revisions.has(path))
        watchFile(path, { interval: POLL_INTERVAL_MS, persistent: false }, () => void check(path));
      revisions.delete(path);
      revisions.set(path, revision);
      const [oldest] = revisions.keys();
      if (revisions.size <= MAX_WATCHED_MAPS || oldest === undefined) return;
      revisions.delete(oldest);
      unwatchFile(oldest);
    },
    noteWrite(path, revision) {
      if (revisions.has(path)) revisions.set(path, revision);
      onChange(path, revision);
    },
    close() {
      for (const path of revisions.keys()) unwatchFile(path);
      revisions.clear();
    },
  };
}
