import { unwatchFile, watchFile } from 'node:fs';
import { contentHash } from '../saving/file-io';
import { readMapFileBytes } from '../saving/map-file';

/** A watcher of the map files that windows show. */
export interface MapWatcher {
  /** Starts to watch a file whose content a window shows. */
  watch(path: string, revision: string): void;
  /** Records that the host itself has written a file, and reports the change. */
  noteWrite(path: string, revision: string): void;
  /** Returns the watched files. */
  paths(): readonly string[];
  close(): void;
}

/** Polls, because network drives and synced folders send no change events. */
const POLL_INTERVAL_MS = 1_000;
/** Only the maps opened last are watched; the others are no longer shown in any window. */
const MAX_WATCHED_MAPS = 20;

/** Calls `onChange` with the new revision of a file whenever its content changes. */
export function watchMaps(onChange: (path: string, revision: string) => void): MapWatcher {
  const revisions = new Map<string, string>();
  const check = async (path: string) => {
    // A file that is missing, half-written or none that a map can be in is read again at its next change.
    const bytes = await readMapFileBytes(path).catch(() => null);
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
    paths: () => [...revisions.keys()],
    close() {
      for (const path of revisions.keys()) unwatchFile(path);
      revisions.clear();
    },
  };
}
