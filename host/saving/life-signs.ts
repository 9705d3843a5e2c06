import { readdir, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { makeFolder, removeFile } from './file-io';
import { isEarlierProcessId, isOfThisBoot, ownProcessId, type ProcessState, processState } from './process-id';
import { isSynced } from './synced-folder';

/** Tells the state of a process that wrote a file of the data folder. */
export type StateOf = (processId: string) => Promise<ProcessState>;

/** The signs by which processes that share a data folder see whether one of them lives. */
export interface LifeSigns {
  readonly stateOf: StateOf;
  close(): Promise<void>;
}

/** The shortest limit of a system for the path of a socket is 104 bytes. */
const MAX_SOCKET_PATH = 100;
/** A socket file younger than this may be of a process that is about to listen. */
const MIN_AGE_MS = 60_000;

/** Tells the state of a process by its number and its start alone. */
export const stateByNumber: StateOf = async (processId) => processState(processId);

/**
 * Shows that this process lives, by a socket in a folder that it listens on, and asks those of
 * others. The system ends the listening with the process, however that ends, and answers across
 * spaces of process numbers. Where no socket can be made, only numbers are compared.
 */
export async function openLifeSigns(folder: string): Promise<LifeSigns> {
  await makeFolder(folder, 0o700).catch(() => undefined);
  const server = await listen(socketPath(folder, ownProcessId)).catch(() => null);
  if (!server) return { stateOf: stateByNumber, close: async () => undefined };
  // A socket on a network drive does not reach a process of another computer.
  const isLocal = !(await isSynced(join(folder, 'socket')));
  await removeEndedSigns(folder).catch(() => undefined);
  return {
    async stateOf(processId) {
      const state = processState(processId);
      if (state !== 'unknown' || isEarlierProcessId(processId)) return state;
      const answer = await ask(socketPath(folder, processId));
      return answer === 'ended' && !isLocal && !isOfThisBoot(processId) ? 'unknown' : answer;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function socketPath(folder: string, processId: string): string {
  const name = processId.slice(-8);
  return process.platform === 'win32' ? `\\\\.\\pipe\\counterpoint-${name}` : join(folder, name);
}

function listen(path: string): Promise<Server> {
  if (Buffer.byteLength(path) > MAX_SOCKET_PATH) return Promise.reject(new Error('the path is too long for a socket'));
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(path, () => resolve(server));
    server.unref();
  });
}

/** Returns whether a process listens on a socket. */
function ask(path: string): Promise<ProcessState> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve('running');
    });
    socket.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'ECONNREFUSED' || code === 'ENOENT' ? 'ended' : 'unknown'),
    );
  });
}

async function removeEndedSigns(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const isOld = Date.now() - (await stat(path)).mtimeMs > MIN_AGE_MS;
    if (isOld && (await ask(path)) === 'ended') await removeFile(path);
  }
}
