import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { EXAMPLE_HINTS, type Settings } from '../../contract/settings';

/** The folder of the repository, and of the app. */
export const PROJECT = join(import.meta.dirname, '..', '..');

/** A real host on folders of its own, in either shell. */
export abstract class TestHost {
  readonly folder: string;
  readonly library: string;
  readonly data: string;
  address = '';

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'counterpoint-e2e-'));
    this.library = join(this.folder, 'maps');
    this.data = join(this.folder, 'data');
    cpSync(join(PROJECT, 'maps'), this.library, { recursive: true });
    this.writeSettings({});
    this.writeLastMap('nato-liaison-office.argmap.json');
  }

  abstract start(): Promise<void>;

  /** Kills the host, as a power cut would. */
  abstract kill(): Promise<void>;

  abstract stop(): Promise<void>;

  /** Returns the file that some work in the window saves, as a download or through the system's dialog. */
  abstract savedFile(page: Page, work: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }>;

  /** Returns the file names of the maps in the library. */
  files(): string[] {
    return readdirSync(this.library).filter((name) => name.endsWith('.argmap.json'));
  }

  read(name: string): SavedMap {
    return JSON.parse(readFileSync(join(this.library, name), 'utf8')) as SavedMap;
  }

  path(name: string): string {
    return join(this.library, name);
  }

  /** The settings as stored; an empty object before anything was chosen. */
  settings(): Partial<Settings> {
    const file = join(this.data, 'settings.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Settings>) : {};
  }

  /**
   * Writes the settings, before the host starts. Unless they say otherwise, letters run commands and the hints of the
   * small example are done.
   */
  writeSettings(settings: Partial<Settings>): void {
    mkdirSync(this.data, { recursive: true, mode: 0o700 });
    const usual: Partial<Settings> = { letters: 'commands', doneExampleHints: EXAMPLE_HINTS };
    writeFileSync(join(this.data, 'settings.json'), JSON.stringify({ ...usual, ...settings }));
  }

  /** Says which map was open last, before the host starts: it opens first. Null for a new installation. */
  writeLastMap(name: string | null): void {
    writeFileSync(join(this.data, 'session.json'), JSON.stringify({ recent: name === null ? [] : [this.path(name)] }));
  }

  async dispose(): Promise<void> {
    await this.stop();
    // A process of the browser may write a last file after it has ended, so that the folder is not
    // empty again.
    await expect(async () => rmSync(this.folder, { recursive: true, force: true })).toPass({ timeout: 15_000 });
  }
}

/** The part of a saved file that tests read. */
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
