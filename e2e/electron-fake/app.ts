import { EventEmitter } from 'node:events';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chromium } from './chromium';
import { makeCodec } from './codec';
import { checkKeys, demand, outside, refusing, stoppable } from './members';
import { type PathName, Paths } from './paths';
import { schemesAreFixed } from './session/schemes';
import { sessionMayBegin } from './session/session';
import { type Handed, handOver, isAlive, readLock } from './single-instance';
import { BrowserWindow, joinChromium, watchWindows } from './window/browser-window';
import { sandboxEverything } from './window/preloads';

const codec = makeCodec();

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
  private readonly paths = new Paths(() => this.name);
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

  /** Electron's documentation allows it only after `ready`. */
  getLocale(): string {
    if (!this.ready) throw new Error('fake Electron: app.getLocale before the app is ready');
    return 'en-GB';
  }

  getPreferredSystemLanguages(): string[] {
    return ['en-GB'];
  }

  /** Exists in Electron on Windows alone; elsewhere a call does nothing. */
  setAppUserModelId(id: string): void {
    demand(typeof id === 'string', 'The id is a string');
  }

  enableSandbox(): void {
    if (this.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    sandboxEverything();
  }

  setPath(name: string, path: string): void {
    if (this.ready && name === 'sessionData')
      throw new Error('fake Electron: app.setPath of sessionData after the app is ready');
    this.paths.set(name, path);
  }

  getPath(name: PathName): string {
    return this.paths.get(name);
  }

  addRecentDocument(path: string): void {
    demand(typeof path === 'string', 'The path is a string');
    this.recent.push(path);
  }

  getRecentDocuments(): string[] {
    return [...this.recent];
  }

  /** The panel is the system's. */
  setAboutPanelOptions(options: Electron.AboutPanelOptionsOptions): void {
    checkKeys(options, 'AboutPanelOptionsOptions');
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
    demand(data === undefined || (typeof data === 'object' && data !== null), 'The additional data is an object');
    const handed = codec.encode(data);
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
          this.handing = handOver(holder.socket, { argv: process.argv, folder: process.cwd(), data: handed });
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
        const { argv, folder: from, data: passed } = JSON.parse(text) as Handed;
        void this.onReady.then(() => this.emit('second-instance', stoppable(), argv, from, codec.decode(passed)));
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

/** The internal side of the fake app. */
export const theApp = new App();
export const app = outside(theApp);
