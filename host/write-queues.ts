import type { MapRef } from '../contract/stored-maps';
import { mapName } from './saving/map-file';

/** A write of a map, or of what belongs to it, that is not on the disk yet. It is the same object until it is. */
export interface UnfinishedWrite {
  /** The name of the map. */
  readonly name: string;
}

/** The writes in progress: those to one file run one after another. */
export interface WriteQueues {
  /** Runs a write once those to the same file that came before it are done. */
  enqueue<T>(path: string, write: () => Promise<T>): Promise<T>;
  /** Does the same for the file of a ref. The write gets the path that it has by then: another window may rename it. */
  enqueueFor<T>(ref: MapRef, write: (path: string) => Promise<T>): Promise<T>;
  /** Returns the writes for refs that are neither done nor refused. */
  unfinished(): readonly UnfinishedWrite[];
  /** Resolves once the writes that have been enqueued are done. */
  whenIdle(): Promise<void>;
}

/** Makes the queues of the writes to all files. */
export function makeWriteQueues(pathOf: (ref: MapRef) => string): WriteQueues {
  const queues = new Map<string, Promise<unknown>>();
  const unfinished = new Set<UnfinishedWrite>();

  const enqueue = <T>(path: string, write: () => Promise<T>): Promise<T> => {
    const result = (queues.get(path) ?? Promise.resolve()).then(write, write);
    const finished = result.catch(() => undefined);
    queues.set(path, finished);
    void finished.then(() => queues.get(path) === finished && queues.delete(path));
    return result;
  };

  return {
    enqueue,
    async enqueueFor(ref, write) {
      const own = { name: mapName(pathOf(ref)) };
      unfinished.add(own);
      try {
        for (;;) {
          const path = pathOf(ref);
          const done = await enqueue(path, async () => (pathOf(ref) === path ? { result: await write(path) } : null));
          if (done) return done.result;
        }
      } finally {
        unfinished.delete(own);
      }
    },
    unfinished: () => [...unfinished],
    async whenIdle() {
      await Promise.all(queues.values());
    },
  };
}
