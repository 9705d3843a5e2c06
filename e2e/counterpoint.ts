import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { MapWindow } from './map-window';

const PROJECT = join(import.meta.dirname, '..');

/** A real host process on folders of its own. */
export class RunningHost {
  readonly library: string;
  readonly data: string;
  address = '';
  private process: ChildProcess | null = null;

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), 'counterpoint-e2e-'));
    this.library = join(folder, 'maps');
    this.data = join(folder, 'data');
    cpSync(join(PROJECT, 'maps'), this.library, { recursive: true });
  }

  async start(): Promise<void> {
    const main = join(PROJECT, 'dist', 'cli', 'main.js');
    const args = [main, 'open', '--browser', '--no-launch', '--library', this.library, '--data', this.data];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.process = child;
    this.address = await new Promise((resolve, reject) => {
      let said = '';
      const read = (chunk: Buffer) => {
        said += chunk.toString();
        const address = /Counterpoint is open at (\S+)/.exec(said)?.[1];
        if (address) resolve(address);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${said}`)));
    });
  }

  /** Ends the host as a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** The maps of the library by file name. */
  files(): string[] {
    return readdirSync(this.library).filter((name) => name.endsWith('.argmap.json'));
  }

  read(name: string): SavedMap {
    return JSON.parse(readFileSync(join(this.library, name), 'utf8')) as SavedMap;
  }

  path(name: string): string {
    return join(this.library, name);
  }

  async clear(): Promise<void> {
    await this.stop();
    rmSync(join(this.library, '..'), { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    this.process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill(signal);
    });
  }
}

/** What the tests look for in a saved file. */
export interface SavedMap {
  readonly title: string;
  readonly student?: string;
  readonly claims: readonly {
    readonly id: string;
    readonly text: string;
    readonly holder?: string;
    readonly verdict?: string;
  }[];
  readonly inferences: readonly {
    readonly id: string;
    readonly kind: string;
    readonly premises: readonly string[];
    readonly target: string;
  }[];
}

/** What every test gets: a host of its own, and a window on it that must stay free of faults. */
export const test = base.extend<{ host: RunningHost; map: MapWindow; faults: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  host: async ({}, use) => {
    const host = new RunningHost();
    await host.start();
    await use(host);
    await host.clear();
  },
  faults: async ({ page }, use) => {
    const faults = watchFaults(page);
    await use(faults);
    expect(faults, 'the window reported no faults').toEqual([]);
  },
  map: async ({ page, host, faults }, use) => {
    expect(faults).toEqual([]);
    const map = new MapWindow(page);
    await page.goto(host.address);
    await map.ready();
    await use(map);
  },
});

/** Console errors, uncaught errors, policy violations and requests to anywhere but the host. */
function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') faults.push(`request to ${request.url()}`);
  });
  return faults;
}

export { expect } from '@playwright/test';
