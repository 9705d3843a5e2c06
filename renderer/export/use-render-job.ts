import { useState } from 'react';
import type { App } from '../store/app';

/** A picture that the host is rendering: its id, its share that is done, and true if it takes long. */
export interface RenderProgress {
  readonly id: string;
  readonly done: number;
  readonly slow: boolean;
}

/** Returns the job that is running, if any, and a function that runs one and follows its progress. */
export function useRenderJob(app: App) {
  const [job, setJob] = useState<RenderProgress | null>(null);
  const run = async <Result>(render: (id: string) => Promise<Result>): Promise<Result> => {
    const id = crypto.randomUUID();
    const slow = setTimeout(() => setJob((now) => now && { ...now, slow: true }), 500);
    setJob({ id, done: 0, slow: false });
    const stop = app.host.subscribe((event) => {
      if (event.kind === 'progress' && event.job === id) setJob((now) => now && { ...now, done: event.done });
    });
    try {
      return await render(id);
    } finally {
      clearTimeout(slow);
      stop();
      setJob(null);
    }
  };
  return { job, run };
}
