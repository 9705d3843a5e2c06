import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Host } from '../../contract/host';
import type { TabSecret } from '../../contract/proof';
import { openTabSocket } from './tab-socket';

const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
/** The folder where Linux has the id of its start, and another id for each reading. */
const RANDOM = '/proc/sys/kernel/random';
const FAULTY_FS = join(import.meta.dirname, 'faulty-fs.mjs');

/** Options of starting a host process. */
export interface HostProcessOptions {
  /** More arguments of `counterpoint open`. */
  readonly args?: readonly string[];
  /** The fault to inject under a folder, once the process is armed. */
  readonly fault?: { readonly kind: string; readonly at: number; readonly folder: string };
  /** The size of a disk of its own for the library, in bytes. Linux only. */
  readonly diskBytes?: number;
  /** Process numbers of its own, from 1 on, as in a container. Linux only. */
  readonly ownPids?: boolean;
  /** The most files that the process may have open. Not on Windows. */
  readonly maxOpenFiles?: number;
  /** The name of the computer that the process sees. Linux only. */
  readonly computerName?: string;
  /** A start of the computer of its own, as of a process before a power cut. Linux only. */
  readonly ownBoot?: boolean;
}

/** The built program as `open --no-launch` starts it, called as a window calls it. */
export class HostProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly origin: string,
    readonly tab: TabSecret,
    readonly host: Host,
  ) {}

  /** Starts the program on a library and a data folder, and opens a window with the printed code. */
  static async start(library: string, data: string, options: HostProcessOptions = {}): Promise<HostProcess> {
    const { args: more = [], fault } = options;
    const args = [PROGRAM, 'open', '--no-launch', '--library', library, '--data', data, ...more];
    if (fault) args.unshift('--import', FAULTY_FS);
    const env = fault ? { ...process.env, COUNTERPOINT_BROKEN_DISK: JSON.stringify(fault) } : process.env;
    const limit = options.maxOpenFiles ? ['sh', '-c', `ulimit -n ${options.maxOpenFiles} && exec "$@"`, 'sh'] : [];
    const [program = '', ...rest] = [...separationOf(library, options), ...limit, process.execPath, ...args];
    const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], env });
    const address = await waitForOutput(child, /Counterpoint is open at (\S+)/);
    const { origin, hash } = new URL(address);
    const headers = { 'content-type': 'application/json', origin };
    const body = JSON.stringify({ code: hash.slice('#code='.length) });
    const response = await fetch(`${origin}/session`, { method: 'POST', headers, body });
    const tab = (await response.json()) as TabSecret;
    const { host } = await openTabSocket(new URL(origin).host, tab);
    return new HostProcess(child, origin, tab, host);
  }

  /** Starts recording the calls to the file system, up to the one that fails. */
  async arm(): Promise<void> {
    const armed = waitForOutput(this.child, /(armed)/);
    this.child.kill('SIGUSR2');
    await armed;
  }

  /** Returns the names of the calls recorded since. */
  async calls(): Promise<string[]> {
    const list = waitForOutput(this.child, /calls (.*)\n/);
    this.child.kill('SIGUSR2');
    return (await list).split(' ');
  }

  /** Ends the process with a signal, unless it has ended. Returns its exit code, null after a kill. */
  stop(signal: NodeJS.Signals): Promise<number | null> {
    return new Promise((resolve) => {
      if (this.child.exitCode !== null || this.child.signalCode !== null) return resolve(this.child.exitCode);
      // Not `exit`: a process with numbers of its own ends a little later than the one that started it.
      this.child.once('close', resolve);
      this.child.kill(signal);
    });
  }
}

/** Returns the start of a command that separates what follows from this computer. That needs no rights. */
function separationOf(library: string, { diskBytes, ownPids, computerName, ownBoot }: HostProcessOptions): string[] {
  const kinds = [
    ...(diskBytes || ownBoot ? ['--mount'] : []),
    ...(ownPids ? ['--pid', '--fork', '--kill-child', '--mount-proc'] : []),
    ...(computerName ? ['--uts'] : []),
  ];
  if (kinds.length === 0) return [];
  const steps = [
    ...(diskBytes ? [`mount -t tmpfs -o size=${diskBytes} none "$0"`] : []),
    ...(computerName ? [`hostname ${computerName}`] : []),
    ...(ownBoot ? [`mount --bind ${RANDOM}/uuid ${RANDOM}/boot_id`] : []),
    'exec "$@"',
  ];
  // A disk that is unmounted outside must not stay in use within.
  const mounts = kinds.some((kind) => kind.startsWith('--mount')) ? ['--propagation', 'slave'] : [];
  return ['unshare', '--map-root-user', ...kinds, ...mounts, 'sh', '-c', steps.join(' && '), library];
}

/** Returns whether this computer can separate processes from each other. */
export const canSeparate =
  process.platform === 'linux' &&
  spawnSync('unshare', ['-r', '--pid', '--fork', '--mount-proc', '--uts', 'hostname', 'x']).status === 0;

/** Resolves with the first group of a match in the output. Rejects when the process ends without one. */
function waitForOutput(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      const match = pattern.exec(text)?.[1];
      if (match === undefined) return;
      child.stdout?.off('data', read);
      child.stderr?.off('data', read);
      resolve(match);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code, signal) => reject(new Error(`the host ended with ${code ?? signal}: ${text}`)));
  });
}
