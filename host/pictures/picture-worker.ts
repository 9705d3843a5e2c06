import { parentPort, workerData } from 'node:worker_threads';
import { setLocale } from '../../messages/catalogue';
import type { FromPictureWorker, PictureWork } from './render-in-worker';
import { streamPicture } from './render-picture';

// The program of the thread that draws one picture. A fault is uncaught, and ends the thread.

/** The least progress that is worth a message. */
const PROGRESS_STEP = 0.02;

const { map, format, options, mapFile, locale } = workerData as PictureWork;
setLocale(locale);

const send = (message: FromPictureWorker, transferred: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, transferred);

/** Sends bytes, and resolves once the receiver has taken them. The writers use some of their buffers again. */
const sink = (bytes: Uint8Array) => {
  const taken = new Promise<void>((resolve) => parentPort?.once('message', () => resolve()));
  const own = Uint8Array.from(bytes);
  send({ bytes: own }, [own.buffer]);
  return taken;
};

let lastReported = 0;
const onProgress = (done: number) => {
  if (done < lastReported + PROGRESS_STEP) return;
  lastReported = done;
  send({ done });
};

send({ done: 0 });
send({ info: await streamPicture(map, format, options, sink, { onProgress, ...(mapFile ? { mapFile } : {}) }) });
