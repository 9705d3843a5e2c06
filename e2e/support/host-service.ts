import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Answer, Request } from '../host-service/serve';
import { PROCESS_WATCH, saidToLeave } from './network-watch';
import { PROJECT } from './running-host';

const SERVE = join(PROJECT, 'dist', 'e2e-host', 'serve.js');
const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };

/** The process of a worker that runs a host for one test after another. It starts when it is needed, also after a kill. */
export class HostService {
  private process: ChildProcess | null = null;
  private said = '';

  /** Starts a host on folders of its own. Returns its address. */
  async start(library: string, data: string): Promise<string> {
    const page = join(PROJECT, 'dist', 'renderer');
    const { address = '' } = await this.ask({ start: { library, data, page, version } });
    return address;
  }

  /** Closes the host as the command line does when it is told to stop. */
  async stop(): Promise<void> {
    if (!this.process) return;
    await this.ask({ stop: true });
    expect(saidToLeave(this.said), 'the host asked nothing of elsewhere and started no program').toEqual([]);
  }

  /** Ends the process as a power cut would. */
  async kill(): Promise<void> {
    const child = this.process;
    this.process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    expect(saidToLeave(this.said), 'the host asked nothing of elsewhere and started no program').toEqual([]);
  }

  private async ask(request: Request): Promise<Answer> {
    this.process ??= this.fork();
    const child = this.process;
    const answer = new Promise<Answer>((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the host ended with ${code}: ${this.said}`));
      child.once('exit', ended);
      child.once('message', (said: Answer) => {
        child.off('exit', ended);
        resolve(said);
      });
    });
    child.send(request);
    const said = await answer;
    if (said.error !== undefined) throw new Error(`the host: ${said.error}`);
    return said;
  }

  private fork(): ChildProcess {
    const child = fork(SERVE, { execArgv: ['--import', PROCESS_WATCH], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    child.stderr?.on('data', (chunk: Buffer) => {
      this.said += chunk;
    });
    return child;
  }
}
