import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

type Params = Record<string, unknown>;

/** Chromium over the DevTools protocol, on a pipe of its own; Playwright has its own connection. */
export class Chromium extends EventEmitter {
  private readonly waiting = new Map<number, [(value: Params) => void, (error: Error) => void]>();
  private count = 0;
  private constructor(private readonly child: ChildProcess) {
    super();
    this.setMaxListeners(0);
    let rest = Buffer.alloc(0);
    (child.stdio[4] as Readable).on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        this.hear(JSON.parse(rest.toString('utf8', 0, end)));
        rest = rest.subarray(end + 1);
      }
    });
    (child.stdio[3] as Writable).on('error', () => undefined);
    child.once('exit', () => this.emit('gone'));
    // Playwright reads Chromium's address from Electron's standard error.
    child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
  }

  static start(program: string, args: readonly string[]): Chromium {
    // A page may close while it is being made ready; nobody waits for that any more.
    process.on('unhandledRejection', (error) => {
      if (!String(error).includes('Session with given id not found')) throw error;
    });
    return new Chromium(spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] }));
  }

  send(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
    const id = ++this.count;
    (this.child.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.waiting.set(id, [resolve, reject]));
  }

  /** Ends Chromium, and resolves once it writes no more files. */
  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    const timer = setTimeout(() => this.kill(), 3_000);
    void this.send('Browser.close').catch(() => undefined);
    await gone;
    clearTimeout(timer);
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  private hear(message: {
    id?: number;
    method?: string;
    params?: Params;
    sessionId?: string;
    result?: Params;
    error?: { message: string };
  }): void {
    if (message.id === undefined) {
      this.emit(message.sessionId ? `${message.sessionId} ${message.method}` : (message.method ?? ''), message.params);
      return;
    }
    const [resolve, reject] = this.waiting.get(message.id) ?? [];
    this.waiting.delete(message.id);
    if (message.error) reject?.(new Error(message.error.message));
    else resolve?.(message.result ?? {});
  }
}

/** One page or worker in Chromium. */
export class Target {
  constructor(
    private readonly chromium: Chromium,
    readonly sessionId: string,
    readonly targetId: string,
  ) {}

  send(method: string, params: Params = {}): Promise<Params> {
    return this.chromium.send(method, params, this.sessionId);
  }

  /** Sends without waiting, for cases in which the page may be gone. */
  tell(method: string, params: Params = {}): void {
    this.send(method, params).catch(() => undefined);
  }

  on<T = Params>(method: string, listener: (params: T) => void): void {
    this.chromium.on(`${this.sessionId} ${method}`, listener);
  }
}
