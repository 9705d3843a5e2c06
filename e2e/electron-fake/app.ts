import { EventEmitter } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chromium } from './chromium';
import { outside, refusing, stoppable } from './members';
import { schemesAreFixed } from './session/schemes';
import { sessionMayBegin } from './session/session';
import { BrowserWindow, joinChromium, watchWindows } from './window/browser-window';
import { sandboxEverything } from './window/preloads';

type PathName = Parameters<Electron.App['getPath']>[0];

/** The data that a second start passes to the first. */
interface Handed {
  readonly argv: string[];
  readonly folder: string;
  readonly data: unknown;
}

/** The fake `app` module: its life cycle from the first line to the exit code. */
class App
  extends EventEmitter
  implements
    Pick<
      Electron.App,
      | 'whenReady'
      | 'isReady'
      | 'quit'
      | 'exit'
      | 'getPath'
      | 'setPath'
      | 'getVersion'
      | 'getName'
      | 'name'
      | 'isPackaged'
      | 'enableSandbox'
      | 'requestSingleInstanceLock'
      | 'hasSingleInstanceLock'
      | 'releaseSingleInstanceLock'
      | 'addRecentDocument'
      | 'getRecentDocuments'
      | 'setAboutPanelOptions'
      | 'showAboutPanel'
      | 'getLocale'
      | 'getPreferredSystemLanguages'
      | 'setAppUserModelId'
    >
{
  readonly isPackaged = false;
  name = 'Electron';
  private version = '0';
  private ready = false;
  private leaving = false;
  private chromium: Chromium | null = null;
  private lock: { file: string; server: Server } | null = null;
  private handing: Promise<void> = Promise.resolve();
  private readonly recent: string[] = [];
  private readonly switches: string[] = [];
  private readonly paths = new Map<string, string>();
  private readonly onReady: Promise<void>;
  private tellReady: () => void = () => undefined;

  /** The switches that the program was started with. */
  given: readonly string[] = [];
  readonly commandLine = refusing(
    {
      hasSwitch: (name: string) => this.given.some((one) => one.split('=')[0] === `--${name}`),
      getSwitchValue: (name: string) =>
        this.given
          .findLast((one) => one.startsWith(`--${name}=`))
          ?.split('=')
          .slice(1)
          .join('=') ?? '',
      appendSwitch: (name: string, value?: string) => {
        this.switches.push(value ? `--${name}=${value}` : `--${name}`);
      },
    } satisfies Partial<Electron.CommandLine>,
    'CommandLine',
  );

  constructor() {
    super();
    this.onReady = new Promise((resolve) => {
      this.tellReady = resolve;
    });
    refusing(this, 'App');
  }

  /** Sets the name and version from the package.json of the app. */
  describe({ version, name, productName }: { version?: string; name?: string; productName?: string }): void {
    this.version = version ?? '0';
    this.name = productName ?? name ?? 'Electron';
  }

  whenReady(): Promise<void> {
    return this.onReady;
  }

  isReady(): boolean {
    return this.ready;
  }

  getVersion(): string {
    return this.version;
  }

  getName(): string {
    return this.name;
  }

  getLocale(): string {
    return 'en-GB';
  }

  getPreferredSystemLanguages(): string[] {
    return ['en-GB'];
  }

  /** Exists in Electron on Windows alone; elsewhere a call does nothing. */
  setAppUserModelId(): void {
    // The task bar is the system's.
  }

  enableSandbox(): void {
    if (this.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    sandboxEverything();
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Path: ${path} is not a folder that is there`);
    this.paths.set(name, path);
  }

  getPath(name: PathName): string {
    const set = this.paths.get(name);
    if (set !== undefined) return set;
    const config = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
    if (name === 'home') return homedir();
    if (name === 'temp') return tmpdir();
    if (name === 'appData') return config;
    if (name === 'userData') return join(config, this.name);
    if (name === 'sessionData') return this.getPath('userData');
    if (name === 'documents') return documentsFrom(config);
    throw new Error(`fake Electron: app.getPath('${name}') is not made`);
  }

  addRecentDocument(path: string): void {
    this.recent.push(path);
  }

  getRecentDocuments(): string[] {
    return [...this.recent];
  }

  setAboutPanelOptions(): void {
    // The panel is the system's.
  }

  showAboutPanel(): void {
    // The panel is the system's.
  }

  /**
   * Only one process may lock the folder of the app's data; a later one passes its data to the
   * first and gets false.
   */
  requestSingleInstanceLock(data?: unknown): boolean {
    if (this.lock) return true;
    const folder = this.getPath('userData');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'electron-fake.lock');
    const socket = join(tmpdir(), `electron-fake-${process.pid}.sock`);
    for (;;) {
      try {
        writeFileSync(file, JSON.stringify({ pid: process.pid, socket }), { flag: 'wx' });
        break;
      } catch {
        const holder = readLock(file);
        if (holder && isAlive(holder.pid)) {
          this.handing = handOver(holder.socket, { argv: process.argv, folder: process.cwd(), data });
          return false;
        }
        rmSync(file, { force: true });
      }
    }
    rmSync(socket, { force: true });
    const server = createServer({ allowHalfOpen: true }, (connection) => {
      let text = '';
      connection.on('data', (chunk) => {
        text += chunk;
      });
      connection.on('end', () => {
        const { argv, folder: from, data: handed } = JSON.parse(text) as Handed;
        void this.onReady.then(() => this.emit('second-instance', stoppable(), argv, from, handed));
        connection.end();
      });
    }).listen(socket);
    this.lock = { file, server };
    return true;
  }

  hasSingleInstanceLock(): boolean {
    return this.lock !== null;
  }

  releaseSingleInstanceLock(): void {
    if (!this.lock) return;
    this.lock.server.close();
    rmSync(this.lock.file, { force: true });
    this.lock = null;
  }

  /** Asks every window; if none refuses, the app quits. */
  quit(): void {
    if (this.leaving) return;
    const before = stoppable();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.leaving = true;
    for (const window of [...BrowserWindow.all]) window.close();
    if (BrowserWindow.all.size > 0) {
      this.leaving = false;
      return;
    }
    const will = stoppable();
    this.emit('will-quit', will);
    if (will.defaultPrevented) this.leaving = false;
    else void this.end(0);
  }

  exit(code = 0): void {
    this.leaving = true;
    for (const window of [...BrowserWindow.all]) window.destroy();
    void this.end(code);
  }

  /** Starts Chromium after main has been loaded, unless the app has quit by then. */
  async begin(program: string, args: readonly string[]): Promise<void> {
    if (this.leaving) return;
    const profile = join(this.getPath('sessionData'), 'electron-fake');
    mkdirSync(profile, { recursive: true });
    const own = [
      '--headless=new',
      '--no-startup-window',
      '--no-first-run',
      '--remote-debugging-pipe',
      '--hide-scrollbars',
      // As in a window; the headless shell would hint letters.
      '--font-render-hinting=none',
    ];
    const chromium = Chromium.start(program, [...own, `--user-data-dir=${profile}`, ...args, ...this.switches]);
    this.chromium = chromium;
    process.once('exit', () => chromium.kill());
    chromium.once('gone', () => {
      // As when a second start without the lock finds the profile of the first in use.
      if (!this.leaving) process.exit(1);
    });
    watchWindows(
      (window) => this.emit('browser-window-created', stoppable(), outside(window)),
      (contents) => this.emit('web-contents-created', stoppable(), outside(contents)),
      (contents, details) => this.emit('render-process-gone', stoppable(), outside(contents), details),
    );
    // The headless shell would deny a download before main hears of it.
    const downloads = { behavior: 'allowAndName', downloadPath: join(profile, 'downloads'), eventsEnabled: true };
    await chromium.send('Browser.setDownloadBehavior', downloads);
    await joinChromium(chromium, () => this.onAllClosed());
    schemesAreFixed();
    sessionMayBegin(
      (session) => this.emit('session-created', session),
      (url) => appendFileSync(join(this.getPath('userData'), 'electron-fake.dictionaries'), `${url}\n`),
    );
    this.ready = true;
    this.emit('ready', stoppable(), {});
    this.tellReady();
  }

  private onAllClosed(): void {
    if (this.leaving) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  private async end(code: number): Promise<void> {
    await this.handing;
    this.emit('quit', stoppable(), code);
    await this.chromium?.end();
    this.releaseSingleInstanceLock();
    process.exit(code);
  }
}

/** Returns the documents folder as Chromium finds it on Linux: where the user has set it, with $HOME for the home. */
function documentsFrom(config: string): string {
  const file = join(config, 'user-dirs.dirs');
  const set = existsSync(file) ? /^XDG_DOCUMENTS_DIR="(.*)"$/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return set?.replace(/^\$HOME/, homedir()) ?? join(homedir(), 'Documents');
}

function readLock(file: string): { pid: number; socket: string } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; socket: string };
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function handOver(socket: string, handed: Handed): Promise<void> {
  return new Promise((resolve) => {
    const connection = connect(socket, () => connection.end(JSON.stringify(handed)));
    connection.on('close', () => resolve()).on('error', () => resolve());
    connection.resume();
  });
}

/** The internal side of the fake app. */
export const theApp = new App();
export const app = outside(theApp);
