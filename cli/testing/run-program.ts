import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

/** The result of a run of the command line. */
export interface ProgramResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line to its end, with some bytes on standard input. */
export function runProgram(
  args: readonly string[],
  { cwd = process.cwd(), input = '' as string | Buffer, env = {} as NodeJS.ProcessEnv } = {},
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { ...process.env, ...env } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    // A program that refuses its arguments closes its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** A host process of the built program that serves a library, as `open --no-launch` starts it. */
export class CliHostProcess {
  private constructor(
    readonly child: ChildProcess,
    readonly address: string,
    private readonly token: string,
  ) {}

  /** Starts the program and exchanges the printed code for its token. */
  static async start(library: string, data: string, more: readonly string[] = []): Promise<CliHostProcess> {
    const args = [PROGRAM, 'open', '--no-launch', '--library', library, '--data', data, ...more];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const [, origin = '', code = ''] = await new Promise<string[]>((resolve, reject) => {
      let said = '';
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        const found = /Counterpoint is open at (\S+?)\/#code=(\S+)/.exec(said);
        if (found) resolve(found);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', (exit) => reject(new Error(`it ended with ${exit}: ${said}`)));
    });
    const { token } = (await postJson(`${origin}/session`, origin, {}, { code })) as { token: string };
    return new CliHostProcess(child, origin, token);
  }

  /** Calls a method of the host as the window does. */
  call(method: string, args: unknown = {}): Promise<unknown> {
    return postJson(`${this.address}/call/${method}`, this.address, { 'x-counterpoint-token': this.token }, args);
  }

  /** Ends it with a signal; answers its exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null> {
    return new Promise((resolve) => {
      if (this.child.exitCode !== null || this.child.signalCode !== null) return resolve(this.child.exitCode);
      this.child.once('exit', resolve);
      this.child.kill(signal);
    });
  }
}

async function postJson(url: string, origin: string, headers: Record<string, string>, body: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: JSON.stringify(body),
  });
  const value: unknown = JSON.parse(await answer.text());
  if (!answer.ok) throw new Error((value as { message: string }).message);
  return value;
}
