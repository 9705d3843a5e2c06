import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { HostService } from './host-service';
import { PROCESS_WATCH, saidToLeave } from './network-watch';
import { PROJECT, RunningHost } from './running-host';

/** The file of a download. */
async function downloaded(page: Page, work: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await work();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The host of the browser shell, in the process that a worker has for all its tests. */
export class BrowserHost extends RunningHost {
  constructor(private readonly service: HostService) {
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

  saved(page: Page, work: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
    return downloaded(page, work);
  }
}

/** The host of the browser shell as the command line of a program starts it, in a process of its own. */
export class ProgramHost extends RunningHost {
  private process: ChildProcess | null = null;
  private said = '';

  /** `program` is the folder that the program is in, where it is not the project's own. */
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
        this.said += chunk;
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

  saved(page: Page, work: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
    return downloaded(page, work);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    this.process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill(signal);
    });
    expect(saidToLeave(this.said), 'the host asked nothing of elsewhere and started no program').toEqual([]);
  }
}
