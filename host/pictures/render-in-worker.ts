import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PictureOptions } from '../../argument/drawing/picture-options';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { HostError } from '../../contract/host-error';
import type { PictureFormat, PictureInfo } from '../../contract/pictures';
import { currentLocale, type Locale } from '../../messages/catalogue';
import { messages } from '../../messages/messages';
import type { ByteSink } from './byte-sink';
import type { ProgressListener } from './progress-listener';

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** The picture that a worker draws. */
export interface PictureRequest {
  readonly map: ArgumentMap;
  readonly format: PictureFormat;
  readonly options: PictureOptions;
  /** The file of the map to embed; without it the map is written anew. */
  readonly mapFile?: Uint8Array;
}

/** The data that a worker starts with. */
export interface PictureWork extends PictureRequest {
  readonly locale: Locale;
}

/** A message of a worker: progress, of which the first says that it has started, the next bytes, or the end. */
export type FromPictureWorker =
  | { readonly done: number }
  | { readonly bytes: Uint8Array }
  | { readonly info: PictureInfo };

/** The progress and cancellation of a drawing. */
export interface RenderJob {
  readonly onProgress?: ProgressListener;
  /** Ends the drawing at once. */
  readonly signal?: AbortSignal;
}

/** The most threads that draw at once: each takes some hundred megabytes. */
const MAX_THREADS = 2;
let threads = 0;
/** The drawings that wait for a thread, in order. */
const waiting: (() => void)[] = [];

/** Does some work in one of the threads, when its turn has come. Rejects with the reason of the signal. */
async function inTurn<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  signal?.throwIfAborted();
  if (threads < MAX_THREADS) threads++;
  else await turn(signal);
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else threads--;
  }
}

function turn(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    waiting.push(resolve);
    signal?.addEventListener('abort', () => {
      const place = waiting.indexOf(resolve);
      if (place >= 0) waiting.splice(place, 1);
      reject(signal.reason);
    });
  });
}

/**
 * Draws a picture in a thread of its own and sends the file to the sink piece by piece: layout and
 * drawing take seconds for a large map, in which this thread has other work. `program` is the built
 * `picture-worker.ts`; where no thread can run it, this one draws. Two pictures are drawn at a time.
 *
 * Rejects with the reason of the signal, the error of the sink or of drawing, and with HostError
 * `internal` when there is not enough memory.
 */
export async function renderInWorker(
  program: string,
  request: PictureRequest,
  sink: ByteSink,
  job: RenderJob = {},
): Promise<PictureInfo> {
  return inTurn(() => renderNow(program, request, sink, job), job.signal);
}

async function renderNow(
  program: string,
  request: PictureRequest,
  sink: ByteSink,
  { onProgress = () => undefined, signal }: RenderJob,
): Promise<PictureInfo> {
  // Passing a large map on takes long, so other work goes on before.
  await setImmediate();
  signal?.throwIfAborted();
  const workerData: PictureWork = { ...request, locale: currentLocale() };
  const worker = new Worker(program, { workerData });
  let hasStarted = false;
  try {
    return await new Promise<PictureInfo>((resolve, reject) => {
      const receive = async (message: FromPictureWorker) => {
        hasStarted = true;
        if ('info' in message) return resolve(message.info);
        if ('done' in message) return onProgress(message.done);
        await sink(message.bytes);
        worker.postMessage(null);
      };
      worker.on('message', (message: FromPictureWorker) => receive(message).catch(reject));
      worker.on('error', (error: NodeJS.ErrnoException) => {
        if (hasStarted || error.code === OUT_OF_MEMORY) reject(pictureError(error));
        else resolve(renderHere(request, sink, onProgress));
      });
      worker.on('exit', () => reject(new Error('the thread ended before the picture was finished')));
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  } finally {
    void worker.terminate();
  }
}

async function renderHere(
  { map, format, options, mapFile }: PictureRequest,
  sink: ByteSink,
  onProgress: ProgressListener,
): Promise<PictureInfo> {
  const { streamPicture } = await import('./render-picture');
  return streamPicture(map, format, options, sink, { onProgress, ...(mapFile ? { mapFile } : {}) });
}

function pictureError(error: NodeJS.ErrnoException): Error {
  if (error.code !== OUT_OF_MEMORY) return error;
  return new HostError('internal', messages.host.picture.noMemory, { cause: error });
}
