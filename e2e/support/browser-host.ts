import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    const main = join(this.program, 'dist', 'cli', 'main.js');
    const args = [
      '--import',
      PROCESS_WATCH,
      main,
      'open',
      '--browser',
      '--no-launch',
      '--library',
      this.library,
      '--data',
      this.data,
    ];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.process = child;
    this.address = await new Promise((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => {
        this.stderr += chunk;
      });
      const read = (chunk: Buffer) => {
        said += chunk.toString();
        const address = /http:\/\/\S+/.exec(said)?.[0];
        if (address) resolve(address);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${said}`)));
    });
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
