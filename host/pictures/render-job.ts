/** Drawing that can be watched and stopped. */
export interface RenderJob {
  /** Throws when the drawing is no longer wanted. */
  throwIfCancelled(): void;
  /** Takes how much is done, from 0 to 1. */
  reportProgress(done: number): void;
}

/** A job that nobody watches or stops. */
export const UNTRACKED_JOB: RenderJob = { throwIfCancelled: () => undefined, reportProgress: () => undefined };

/** Lets everything else that waits have its turn: calls, events, the wish to cancel. */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
