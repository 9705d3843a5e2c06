import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { PROCESS_WATCH, saidToLeave } from './network-watch';
import { PROJECT, RunningHost } from './running-host';

/** The host of the browser shell. */
export class BrowserHost extends RunningHost {
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

  async saved(page: Page, work: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
    const download = page.waitForEvent('download');
    await work();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
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
