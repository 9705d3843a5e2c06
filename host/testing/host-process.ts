import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { HOST_METHODS, type Host } from '../../contract/host';

const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
const FAULTY_FS = join(import.meta.dirname, 'faulty-fs.mjs');

/** What is the matter with the disk that a host is started on. */
export interface HostProcessOptions {
  readonly fault?: { readonly kind: string; readonly at: number; readonly folder: string };
  /** The library is on a disk of so many bytes. Linux alone. */
  readonly diskBytes?: number;
}

/** The program as it is shipped, serving its window on folders of its own, and called as a window calls it. */
export class HostProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly origin: string,
    readonly token: string,
    readonly host: Host,
  ) {}

  static async start(library: string, data: string, how: HostProcessOptions = {}) {
    const args = [PROGRAM, 'open', '--no-launch', '--library', library, '--data', data];
    if (how.fault) args.unshift('--import', FAULTY_FS);
    const env = how.fault ? { ...process.env, COUNTERPOINT_BROKEN_DISK: JSON.stringify(how.fault) } : process.env;
    // A disk of its own needs no rights: it is there for this process alone.
    const small = ['-rm', 'sh', '-c', `mount -t tmpfs -o size=${how.diskBytes} none "$0" && exec "$@"`, library];
    const [program = '', ...rest] = how.diskBytes
      ? ['unshare', ...small, process.execPath, ...args]
      : [process.execPath, ...args];
    const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], env });
    const address = await waitForOutput(child, /Counterpoint is open at (\S+)/);
    const { origin, hash } = new URL(address);
    const json = { 'content-type': 'application/json', origin };
    const body = JSON.stringify({ code: hash.slice('#code='.length) });
    const session = await fetch(`${origin}/session`, { method: 'POST', headers: json, body });
    const { token } = (await session.json()) as { token: string };
    const call = async (method: string, value: unknown) => {
      const headers = { ...json, 'x-counterpoint-token': token };
      const answer = await fetch(`${origin}/call/${method}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(value ?? {}),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(text);
      return text === '' ? undefined : (JSON.parse(text) as unknown);
    };
    const host = Object.fromEntries(HOST_METHODS.map((method) => [method, (value: unknown) => call(method, value)]));
    return new HostProcess(child, origin, token, host as unknown as Host);
  }

  /** From now on the calls to the file system are counted, until the one that is to break. */
  async arm(): Promise<void> {
    const armed = waitForOutput(this.child, /(armed)/);
    this.child.kill('SIGUSR2');
    await armed;
  }

  /** The calls since then. */
  async calls(): Promise<string[]> {
    const list = waitForOutput(this.child, /calls (.*)\n/);
    this.child.kill('SIGUSR2');
    return (await list).split(' ');
  }

  /** Whether it has ended by itself. */
  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.hasEnded) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await gone;
  }
}

/** What a program says that matches; rejects when it ends without. */
function waitForOutput(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      const found = pattern.exec(text)?.[1];
      if (found === undefined) return;
      child.stdout?.off('data', read);
      child.stderr?.off('data', read);
      resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code, signal) => reject(new Error(`the host ended with ${code ?? signal}: ${text}`)));
  });
}
