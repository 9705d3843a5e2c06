import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { MapPage } from '../map-page';
import { watchNetwork } from '../network-watch';
import { PROJECT, TestHost } from '../test-host';

/** True if the fake Electron takes the place of the real one. */
export const IS_FAKE = process.env.ELECTRON_OVERRIDE_DIST_PATH?.endsWith('electron-fake') === true;

/**
 * The desktop app on folders of its own, in the real Electron or in the fake one; Playwright cannot
 * tell them apart.
 */
export class DesktopApp extends TestHost {
  override address = 'app://counterpoint/';
  /** The folder of the program: this repository, or a mutant. */
  program = PROJECT;
  /** The standard error of the app. */
  stderr = '';
  /** The requests of a page to other servers. */
  readonly foreignRequests: string[] = [];
  private running: ElectronApplication | null = null;

  get app(): ElectronApplication {
    if (!this.running) throw new Error('the app does not run');
    return this.running;
  }

  /** The language that the app is started in. */
  language = 'en-GB';

  /** The home folder; if set, the command line names no library, so that the app chooses one there. */
  home: string | null = null;

  args(...files: string[]): string[] {
    const library = this.home === null ? ['--library', this.library] : [];
    return [this.program, `--lang=${this.language}`, ...library, '--data', this.data, ...files];
  }

  async start(options: { files?: string[]; bypassCSP?: boolean } = {}): Promise<void> {
    const { files = [], ...rest } = options;
    const env = this.home === null ? {} : { env: homeEnvironment(this.home) };
    this.running = await _electron.launch({ args: this.args(...files), locale: 'en-GB', ...env, ...rest });
    // The host name of `app://` in the Chromium of the fake.
    const isApp = ({ protocol, hostname }: URL) =>
      protocol === 'app:' || hostname === 'counterpoint.app.electron-fake.test';
    watchNetwork(this.running.context(), isApp, this.foreignRequests);
    this.running.process().stderr?.on('data', (chunk: Buffer) => {
      this.stderr += chunk;
    });
  }

  /** Adds a map with one claim to the library, which is not an example. Returns its path. */
  addMap(name: string): string {
    const claim = { id: 'c1', text: `The thesis of ${name}` };
    const map = { format: 'counterpoint/1', title: name, sources: [], claims: [claim], inferences: [] };
    writeFileSync(this.path(`${name}.argmap.json`), `${JSON.stringify(map, null, 2)}\n`);
    return this.path(`${name}.argmap.json`);
  }

  /** Returns the first window, whatever it shows. */
  async firstWindow(): Promise<MapPage> {
    const map = new MapPage(await this.app.firstWindow());
    await reduceMotion(map.page);
    return map;
  }

  /** Returns the first window, once its map is ready. */
  async firstMap(): Promise<MapPage> {
    const map = await this.firstWindow();
    await map.ready();
    return map;
  }

  /** Returns the window that opens during some work, whatever it shows. */
  async nextWindow(work: () => Promise<unknown>): Promise<MapPage> {
    const opened = this.app.waitForEvent('window');
    await work();
    const map = new MapPage(await opened);
    await reduceMotion(map.page);
    return map;
  }

  /** Returns the window that opens during some work, once its map is ready. */
  async nextMap(work: () => Promise<unknown>): Promise<MapPage> {
    const map = await this.nextWindow(work);
    await map.ready();
    return map;
  }

  windowCount(): Promise<number> {
    return this.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  }

  /** Clicks an item of the native menu. */
  async chooseMenuItem(id: string): Promise<void> {
    await this.app.evaluate(({ app, BrowserWindow, Menu }, item) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById(item);
      if (!found) throw new Error(`the menu has no ${item}`);
      // On a Mac the system performs a role.
      if (found.role === 'quit') return app.quit();
      const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
      found.click(undefined, window, window?.webContents);
    }, id);
  }

  /** Sets the buttons, by number, that answer the next message boxes, and records their messages. */
  async answerMessageBoxes(...responses: number[]): Promise<void> {
    await this.app.evaluate(({ dialog }, answers) => {
      const asked: string[] = [];
      (globalThis as unknown as { messagesShown: string[] }).messagesShown = asked;
      dialog.showMessageBox = (async (...args: unknown[]) => {
        asked.push((args.at(-1) as { message: string }).message);
        const response = answers.shift();
        if (response === undefined) throw new Error('fake Electron: one message box too many');
        return { response, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
    }, responses);
  }

  messagesShown(): Promise<readonly string[]> {
    return this.app.evaluate(() => (globalThis as unknown as { messagesShown: string[] }).messagesShown);
  }

  /** Sets the paths that answer the next save dialogs, and records the suggested ones. */
  async answerSaveDialogs(...files: (string | null)[]): Promise<void> {
    await this.app.evaluate(({ dialog }, answers) => {
      const offered: string[] = [];
      (globalThis as unknown as { pathsOffered: string[] }).pathsOffered = offered;
      dialog.showSaveDialog = (async (...args: unknown[]) => {
        offered.push((args.at(-1) as { defaultPath: string }).defaultPath);
        const filePath = answers.shift() ?? '';
        return { canceled: filePath === '', filePath };
      }) as typeof dialog.showSaveDialog;
    }, files);
  }

  async savedFile(_page: Page, work: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
    const folder = join(this.folder, 'saved');
    mkdirSync(folder, { recursive: true });
    await this.app.evaluate(({ dialog }, into) => {
      const offered: string[] = [];
      (globalThis as unknown as { pathsOffered: string[] }).pathsOffered = offered;
      dialog.showSaveDialog = (async (...args: unknown[]) => {
        const { defaultPath } = args.at(-1) as { defaultPath: string };
        offered.push(defaultPath);
        return { canceled: false, filePath: `${into}/${defaultPath.split(/[\\/]/).at(-1)}` };
      }) as typeof dialog.showSaveDialog;
    }, folder);
    await work();
    await expect.poll(() => this.pathsOffered()).toHaveLength(1);
    const name = basename((await this.pathsOffered())[0] ?? '');
    // The file is complete as soon as it exists.
    await expect.poll(() => existsSync(join(folder, name))).toBe(true);
    const bytes = readFileSync(join(folder, name));
    rmSync(join(folder, name));
    return { name, bytes };
  }

  /** Sets the files that answer the next open dialogs, and records the suggested folders. */
  async answerOpenDialogs(...files: (string | null)[]): Promise<void> {
    await this.app.evaluate(({ dialog }, answers) => {
      const offered: string[] = [];
      (globalThis as unknown as { pathsOffered: string[] }).pathsOffered = offered;
      dialog.showOpenDialog = (async (...args: unknown[]) => {
        offered.push((args.at(-1) as { defaultPath: string }).defaultPath);
        const file = answers.shift() ?? null;
        return { canceled: file === null, filePaths: file === null ? [] : [file] };
      }) as typeof dialog.showOpenDialog;
    }, files);
  }

  pathsOffered(): Promise<readonly string[]> {
    return this.app.evaluate(() => (globalThis as unknown as { pathsOffered: string[] }).pathsOffered);
  }

  /**
   * Returns the addresses of the dictionaries that the fake Electron has fetched since the last call.
   * The real one cannot be watched.
   */
  dictionariesFetched(): string[] {
    const note = join(this.data, 'electron-fake.dictionaries');
    if (!existsSync(note)) return [];
    const fetched = readFileSync(note, 'utf8').trim().split('\n');
    rmSync(note);
    return fetched;
  }

  /** Drops files from the disk on the window. */
  async drop(...files: string[]): Promise<void> {
    await this.app.evaluate(async ({ BrowserWindow }, paths) => {
      const [window] = BrowserWindow.getAllWindows();
      if (!window) throw new Error('there is no window');
      const { debugger: chromium } = window.webContents;
      chromium.attach();
      const data = { items: [], files: paths, dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'])
        await chromium.sendCommand('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
      chromium.detach();
    }, files);
  }

  /** Waits until the app has quit by itself. Returns its exit code. */
  async exited(): Promise<number | null> {
    const child = this.app.process();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    this.running = null;
    return child.exitCode;
  }

  async kill(): Promise<void> {
    this.app.process().kill('SIGKILL');
    await this.exited();
  }

  async stop(): Promise<void> {
    const app = this.running;
    this.running = null;
    // After a failed test the app may wait for an answer that nobody gives.
    const timer = setTimeout(() => app?.process().kill('SIGKILL'), 15_000);
    await app?.close();
    clearTimeout(timer);
    expect(this.dictionariesFetched(), 'no dictionary was fetched unasked').toEqual([]);
    // A dialog without an answer, or a member that Electron does not have.
    expect(this.foreignRequests, 'no request went to another server').toEqual([]);
    expect(this.stderr.split('\n').filter((line) => line.includes('fake Electron:'))).toEqual([]);
  }
}

/** Returns the environment of a user with another home folder. */
function homeEnvironment(home: string): Record<string, string> {
  const { XDG_CONFIG_HOME: _, ...own } = process.env;
  return { ...(own as Record<string, string>), HOME: home, USERPROFILE: home };
}

/** Turns transitions off, as in the other specs. */
async function reduceMotion(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
}
