import { currentLocale } from '../../messages/catalogue';
import type { FormatsAnswer, FormatsCalls, FormatsMessage } from './formats-worker';
import FormatsWorker from './formats-worker?worker&inline';

/** A call that is not answered yet. */
interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let calls = 0;

/** Calls a function of the worker, which is started by the first call and answers one after the other. */
export function callWorker<Method extends keyof FormatsCalls>(
  method: Method,
  args: Parameters<FormatsCalls[Method]>[0],
): Promise<ReturnType<FormatsCalls[Method]>> {
  worker ??= startWorker();
  const id = ++calls;
  worker.postMessage({ id, locale: currentLocale(), method, args } satisfies FormatsMessage);
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

function startWorker(): Worker {
  const started = new FormatsWorker();
  started.onmessage = ({ data }: MessageEvent<FormatsAnswer>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) call?.reject(new Error(data.error));
    else call?.resolve(data.value as never);
  };
  // One that has no memory left ends; the next call starts another.
  started.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
    started.terminate();
    worker = null;
  };
  return started;
}
