import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { HostReply, HostRequest } from '../host-server/serve';
import { foreignRequestsIn, PROCESS_WATCH } from './network-watch';
import { PROJECT } from './test-host';

const SERVE = join(PROJECT, 'dist', 'e2e-host', 'serve.js');
const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };

/** The process in which a worker runs a host for one test after another. It starts on demand, also after a kill. */
export class HostProcess {
  private process: ChildProcess | null = null;
  private stderr = '';

  /** Starts a host on folders of its own. Returns its address. */
  async start(library: string, data: string): Promise<string> {
    const page = join(PROJECT, 'dist', 'renderer');
    const { address = '' } = await this.request({ start: { library, data, page, version } });
    return address;
  }

  /** Closes the host, as the command line does on SIGTERM. */
  async stop(): Promise<void> {
    if (!this.process) return;
    await this.request({ stop: true });
    expect(foreignRequestsIn(this.stderr), 'the host connected to no other server and started no program').toEqual([]);
  }

  /** Kills the process, as a power cut would. */
  async kill(): Promise<void> {
    const child = this.process;
    this.process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    expect(foreignRequestsIn(this.stderr), 'the host connected to no other server and started no program').toEqual([]);
  }

  private async request(request: HostRequest): Promise<HostReply> {
    this.process ??= this.fork();
    const child = this.process;
    const answer = new Promise<HostReply>((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the host ended with ${code}: ${this.stderr}`));
      child.once('exit', ended);
      child.once('message', (said: HostReply) => {
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
      this.stderr += chunk;
    });
    return child;
  }
}
