import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Settings } from '../../contract/settings';

/** The repository's own folder, which is the app's too. */
export const PROJECT = join(import.meta.dirname, '..', '..');

/** A real host process on folders of its own, in whichever shell. */
export abstract class RunningHost {
  readonly folder: string;
  readonly library: string;
  readonly data: string;
  address = '';

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'counterpoint-e2e-'));
    this.library = join(this.folder, 'maps');
    this.data = join(this.folder, 'data');
    cpSync(join(PROJECT, 'maps'), this.library, { recursive: true });
  }

  abstract start(): Promise<void>;

  /** Ends the host as a power cut would. */
  abstract kill(): Promise<void>;

  abstract stop(): Promise<void>;

  /** The file that a person gets by some work in the window: as a download, or through the dialog of the system. */
  abstract saved(page: Page, work: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }>;

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

  /** Writes what a person has chosen, before the host starts. */
  keepSettings(settings: Settings): void {
    mkdirSync(this.data, { recursive: true });
    writeFileSync(join(this.data, 'settings.json'), JSON.stringify(settings));
  }

  async clear(): Promise<void> {
    await this.stop();
    // What belonged to the browser may write a last file after it has ended, and the folder is not empty once more.
    await expect(async () => rmSync(this.folder, { recursive: true, force: true })).toPass({ timeout: 15_000 });
  }
}

/** What the tests look for in a saved file. */
export interface SavedMap {
  readonly sources: readonly { readonly id: string; readonly title?: string }[];
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
