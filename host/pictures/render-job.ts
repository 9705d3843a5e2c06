/** The progress and cancellation of a drawing. */
export interface RenderJob {
  /** Throws HostError `cancelled` once the drawing is cancelled. */
  throwIfCancelled(): void;
  /** Reports progress, from 0 to 1. */
  reportProgress(done: number): void;
}

/** A job without progress and cancellation. */
export const UNTRACKED_JOB: RenderJob = { throwIfCancelled: () => undefined, reportProgress: () => undefined };

/** Resolves after all waiting events: calls, results, cancellation. */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
