import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { expect, type Page } from '@playwright/test';
import type { HostProcess } from './host-process';
import { foreignRequestsIn, PROCESS_WATCH } from './network-watch';
import { PROJECT, TestHost } from './test-host';

/** Returns the file that is downloaded during some work. */
async function downloadDuring(page: Page, work: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await work();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const addressIn = (said: string) => /http:\/\/\S+/.exec(said)?.[0];

/** The host of the browser shell, in the process that a worker uses for all its tests. */
export class BrowserHost extends TestHost {
  constructor(private readonly service: HostProcess) {
    super();
  }

  async start(): Promise<void> {
    this.address = await this.service.start(this.library, this.data);
  }

  kill(): Promise<void> {
    return this.service.kill();
  }

  stop(): Promise<void> {
    return this.service.stop();
  }

  savedFile(page: Page, work: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
    return downloadDuring(page, work);
  }
}

/** The host of the browser shell as the command line starts it, in a process of its own. */
export class CommandLineHost extends TestHost {
  private process: ChildProcess | null = null;
  private stderr = '';

  /** `program` is the folder of the program, if not the project's own. */
  constructor(private readonly program: string = PROJECT) {
    super();
  }

  async start(): Promise<void> {
    const child = this.spawn();
    this.process = child;
    this.address = await new Promise((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => {
        this.stderr += chunk;
      });
      const read = (chunk: Buffer) => {
        said += chunk.toString();
        const address = addressIn(said);
        if (address) resolve(address);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${said}`)));
    });
  }

  /** Starts the program once more, which asks the running host for an address that admits another window. */
  async openAgain(): Promise<void> {
    const child = this.spawn();
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    await once(child, 'close');
    this.address = addressIn(said) ?? '';
    expect(this.address, 'the address that the running host gave').not.toBe('');
  }

  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  savedFile(page: Page, work: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
    return downloadDuring(page, work);
  }

  private spawn(): ChildProcessByStdio<null, Readable, Readable> {
    const main = join(this.program, 'dist', 'cli', 'main.js');
    const folders = ['--library', this.library, '--data', this.data];
    const args = ['--import', PROCESS_WATCH, main, 'open', '--browser', '--no-launch', ...folders];
    return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    this.process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill(signal);
    });
    expect(foreignRequestsIn(this.stderr), 'the host connected to no other server and started no program').toEqual([]);
  }
}
