import { join } from 'node:path';
import { app, BrowserWindow, dialog, screen } from 'electron';
import { BRIDGE_CHANNELS } from '../contract/desktop-bridge';
import type { HostEvent, MapRef } from '../contract/host';
import { desktopStrings } from '../messages/en/desktop';
import { strings } from '../messages/messages';
import { PAGE_ORIGIN } from './page-protocol';
import { addTextMenu } from './text-menu';
import type { OpenDeskMemory } from './window-preferences';
import { placeWindow, SMALLEST } from './window-state';

/** How long a window may take to save before the person is asked. */
const PATIENCE_MS = 5_000;

const PRELOAD = join(import.meta.dirname, 'preload.cjs');

/** A window on one map. It closes only when everything in it is saved, or when the person says so. */
export class MapWindow {
  readonly window: BrowserWindow;
  /** The map that it shows, as the page said last. */
  shown: MapRef | undefined;
  unsaved = false;
  /** Whether its page works; only then is there anything in it to save. */
  private works = false;
  /** How many pictures it is drawing. */
  private drawn = 0;
  private settling: Promise<boolean> | null = null;
  private onSettled: ((unsaved: boolean) => void) | null = null;

  constructor(
    /** The file that it was opened for, until its page shows something. */
    public asked: string | undefined,
    /** The map in that file, so that nothing else opens it meanwhile. */
    shown: MapRef | undefined,
    private readonly memory: OpenDeskMemory,
    above: number,
  ) {
    this.shown = shown;
    const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
    const { bounds, maximized } = placeWindow(memory.read().window, areas, above);
    this.window = new BrowserWindow({
      ...bounds,
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      show: false,
      title: strings.app,
      webPreferences: {
        preload: PRELOAD,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: true,
      },
    });
    if (maximized) this.window.maximize();
    this.window.once('ready-to-show', () => this.window.show());
    this.window.on('close', (event) => {
      event.preventDefault();
      void this.settle().then((mayGo) => mayGo && this.letGo());
    });
    // Windows ends the session unless an app with something unsaved asks it to wait.
    this.window.on('query-session-end', (event) => {
      if (this.unsaved) event.preventDefault();
      app.quit();
    });
    this.window.webContents.on('render-process-gone', () => void this.offerAgain(desktopStrings.crashed));
    this.window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      // A page that begins anew has nothing unsaved: it would not have let go of it.
      if (isMainFrame && !isSameDocument) this.works = false;
    });
    addTextMenu(this.window);
  }

  async load(): Promise<void> {
    await this.window.loadURL(`${PAGE_ORIGIN}/`);
  }

  get isClosed(): boolean {
    return this.window.isDestroyed();
  }

  send(event: HostEvent): void {
    if (!this.isClosed) this.window.webContents.send(BRIDGE_CHANNELS.event, event);
  }

  /** Whether it works and shows no map. */
  get isEmpty(): boolean {
    return this.works && this.shown === undefined;
  }

  /** Draws a picture; the task bar shows how far it is. */
  async drawing<T>(draw: () => Promise<T>): Promise<T> {
    this.drawn++;
    try {
      return await draw();
    } finally {
      this.drawn--;
      if (this.drawn === 0 && !this.isClosed) this.window.setProgressBar(-1);
    }
  }

  progress(done: number): void {
    if (this.drawn > 0 && !this.isClosed) this.window.setProgressBar(done);
  }

  bringToFront(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.show();
    this.window.focus();
  }

  /** The page says what it shows; `path` is the file of that. */
  showing(ref: MapRef | undefined, unsaved: boolean, path: string | undefined): void {
    this.works = true;
    this.asked = undefined;
    this.shown = ref;
    this.unsaved = unsaved;
    this.window.setRepresentedFilename(path ?? '');
    this.window.setDocumentEdited(unsaved);
  }

  /** The page answers that it has saved what it can. */
  settled(unsaved: boolean): void {
    this.unsaved = unsaved;
    this.onSettled?.(unsaved);
  }

  /** Saves everything in the window. Answers whether it may go now; if need be the person is asked. */
  settle(): Promise<boolean> {
    this.settling ??= this.saveOrAsk().finally(() => {
      this.settling = null;
    });
    return this.settling;
  }

  /** The window goes, without a further question and whatever its page says. */
  letGo(): void {
    if (this.isClosed) return;
    this.memory.keep({ window: { ...this.window.getNormalBounds(), maximized: this.window.isMaximized() } });
    this.window.destroy();
  }

  private async saveOrAsk(): Promise<boolean> {
    while (this.works && !this.isClosed) {
      const answer = await this.askPage();
      if (answer === 'saved') return true;
      this.bringToFront();
      if (answer === 'unsaved') return !(await this.keeps(desktopStrings.unsaved, desktopStrings.unsaved.keep));
      if (!(await this.keeps(desktopStrings.silent, desktopStrings.silent.wait))) return true;
    }
    return true;
  }

  private askPage(): Promise<'saved' | 'unsaved' | 'silent'> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('silent'), PATIENCE_MS);
      this.onSettled = (unsaved) => {
        clearTimeout(timer);
        this.onSettled = null;
        resolve(unsaved ? 'unsaved' : 'saved');
      };
      this.send({ kind: 'closing' });
    });
  }

  /** Asks whether the window stays, which is what a person gets who only presses Enter or Escape. */
  private async keeps(words: { message: string; detail: string; close: string }, stay: string): Promise<boolean> {
    const { message, detail, close } = words;
    const buttons = [stay, close];
    const options = { type: 'warning' as const, message, detail, buttons, defaultId: 0, cancelId: 0, noLink: true };
    const { response } = await dialog.showMessageBox(this.window, options);
    return response === 0;
  }

  /** The page is gone. The map is shown again as it is on the disk, when the person wants that. */
  private async offerAgain(words: typeof desktopStrings.crashed): Promise<void> {
    this.works = false;
    if (this.isClosed) return;
    if (await this.keeps(words, words.again)) this.window.webContents.reload();
    else this.letGo();
  }
}
