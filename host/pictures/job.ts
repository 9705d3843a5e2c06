/** Drawing that can be watched and stopped. */
export interface Job {
  /** Throws when the drawing is no longer wanted. */
  check(): void;
  /** Takes how much is done, from 0 to 1. */
  progress(done: number): void;
}

/** A job that nobody watches or stops. */
export const UNWATCHED: Job = { check: () => undefined, progress: () => undefined };

/** Lets everything else that waits have its turn: calls, events, the wish to cancel. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
