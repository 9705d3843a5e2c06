import type { MapRef } from '../contract/stored-maps';

/** The writes in progress: those to one file run one after another. */
export interface WriteQueues {
  /** Runs a write once those to the same file that came before it are done. */
  enqueue<T>(path: string, write: () => Promise<T>): Promise<T>;
  /** Does the same for the file of a ref. The write gets the path that it has by then: another window may rename it. */
  enqueueFor<T>(ref: MapRef, write: (path: string) => Promise<T>): Promise<T>;
  /** Resolves once the writes that have been enqueued are done. */
  whenIdle(): Promise<void>;
}

/** Makes the queues of the writes to all files. */
export function makeWriteQueues(pathOf: (ref: MapRef) => string): WriteQueues {
  const queues = new Map<string, Promise<unknown>>();

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
      for (;;) {
        const path = pathOf(ref);
        const done = await enqueue(path, async () => (pathOf(ref) === path ? { result: await write(path) } : null));
        if (done) return done.result;
      }
    },
    async whenIdle() {
      await Promise.all(queues.values());
    },
  };
}
