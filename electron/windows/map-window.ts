import { join } from 'node:path';
import { app, BrowserWindow, dialog, screen } from 'electron';
import { BRIDGE_CHANNELS, WINDOW_SHOWN } from '../../contract/desktop-bridge';
import type { FileContents, HostEvent } from '../../contract/host';
import type { MapRef } from '../../contract/stored-maps';
import type { UnfinishedWrite } from '../../host/write-queues';
import { desktopMessages } from '../../messages/desktop-messages';
import { messages } from '../../messages/messages';
import { hungDiskWords, type LeftWrites } from '../hung-disk';
import { addTextContextMenu } from '../menus/text-context-menu';
import { PAGE_ORIGIN } from '../page-protocol';
import type { WindowPreferencesStore } from './window-preferences';
import { MIN_SIZE, placeWindow } from './window-state';

/** The time a window may take to save before the user is asked. */
const FLUSH_TIMEOUT_MS = 5_000;

/** Bundled beside the main file. */
const PRELOAD = join(import.meta.dirname, 'preload.cjs');

/** A window with at most one map. It closes only once everything is saved, or when the user says so. */
export class MapWindow {
  readonly window: BrowserWindow;
  /** The map that the page shows, as it last reported. */
  shownMap: MapRef | undefined;
  unsaved = false;
  /** True from the time when the page was given a file until it shows a map. */
  private hasGivenFile: boolean;
  /** True once the page has reported for the first time; before that it has nothing to save. */
  private isPageReady = false;
  /** True once the window is being closed, after which its page may fail in any way. */
  private isClosing = false;
  /** True for a window that was maximized when it was closed, until it is shown. */
  private isYetToMaximize = false;
  /** The number of pictures being drawn. */
  private activeRenders = 0;
  private flushing: Promise<boolean> | null = null;
  private onFlushed: ((unsaved: boolean) => void) | null = null;

  constructor(
    /** The file that the window was opened for, until its page has reported. */
    public requestedPath: string | undefined,
    /** The map in that file, so that no other window opens it meanwhile. */
    initialMap: MapRef | undefined,
    private readonly preferences: WindowPreferencesStore,
    private readonly leftWrites: LeftWrites,
    openWindows: number,
  ) {
    this.shownMap = initialMap;
    this.hasGivenFile = requestedPath !== undefined && initialMap === undefined;
    const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
    const { bounds, maximized } = placeWindow(preferences.read().window, areas, openWindows);
    this.window = new BrowserWindow({
      ...bounds,
      minWidth: MIN_SIZE.width,
      minHeight: MIN_SIZE.height,
      show: false,
      title: messages.app,
      webPreferences: {
        preload: PRELOAD,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: true,
      },
    });
    this.isYetToMaximize = maximized;
    this.window.once('ready-to-show', () => {
      // Not before, since it shows the window.
      if (this.isYetToMaximize) this.window.maximize();
      this.isYetToMaximize = false;
      this.window.show();
      // Nobody else than the command line, which starts an app that is not packaged, waits for it.
      if (!app.isPackaged) process.stdout.write(WINDOW_SHOWN);
    });
    this.window.on('close', (event) => {
      event.preventDefault();
      void this.saveOrAskBeforeClose().then((mayClose) => mayClose && this.closeNow());
    });
    // Windows ends the session unless an app with unsaved edits asks it to wait.
    this.window.on('query-session-end', (event) => {
      if (this.unsaved) event.preventDefault();
      app.quit();
    });
    this.window.webContents.on('render-process-gone', () => void this.offerReload(desktopMessages.crashed));
    this.window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      // A page that reloads has nothing unsaved, since it refuses to unload with unsaved edits.
      if (isMainFrame && !isSameDocument) this.isPageReady = false;
    });
    addTextContextMenu(this.window, (id) => this.send({ kind: 'command', id }));
  }

  /** Loads the page. A window that is closed meanwhile has nothing to say. */
  async load(): Promise<void> {
    try {
      await this.window.loadURL(`${PAGE_ORIGIN}/`);
    } catch (error) {
      // A window that has been destroyed throws at once.
      if (!this.isClosing && !this.isClosed) throw error;
    }
  }

  get isClosed(): boolean {
    return this.window.isDestroyed();
  }

  send(event: HostEvent): void {
    if (!this.isClosed) this.window.webContents.send(BRIDGE_CHANNELS.event, event);
  }

  /** True if the page has loaded, shows no map, and was given no file that it may be asking about. */
  get isEmpty(): boolean {
    return this.isPageReady && this.shownMap === undefined && !this.hasGivenFile;
  }

  /** Gives the page a file of another program, which it shows before it makes a map of it. */
  giveFile(file: FileContents): void {
    this.hasGivenFile = true;
    this.send({ kind: 'fileGiven', file });
  }

  /** Draws a picture while the task bar shows the progress. */
  async trackRender<T>(draw: () => Promise<T>): Promise<T> {
    this.activeRenders++;
    try {
      return await draw();
    } finally {
      this.activeRenders--;
      if (this.activeRenders === 0 && !this.isClosed) this.window.setProgressBar(-1);
    }
  }

  progress(done: number): void {
    if (this.activeRenders > 0 && !this.isClosed) this.window.setProgressBar(done);
  }

  bringToFront(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.show();
    this.window.focus();
  }

  /** Records what the page reports that it shows; `path` is the file of the map. */
  updateShownMap(ref: MapRef | undefined, unsaved: boolean, path: string | undefined): void {
    this.isPageReady = true;
    this.requestedPath = undefined;
    this.shownMap = ref;
    if (ref !== undefined) this.hasGivenFile = false;
    this.unsaved = unsaved;
    if (this.isClosed) return;
    this.window.setRepresentedFilename(path ?? '');
    this.window.setDocumentEdited(unsaved);
  }

  /** Records the reply of the page, which has saved what it can. */
  handleFlushed(unsaved: boolean): void {
    this.unsaved = unsaved;
    this.onFlushed?.(unsaved);
  }

  /** Saves everything in the window and asks the user if that fails. Returns whether the window may close. */
  saveOrAskBeforeClose(): Promise<boolean> {
    this.flushing ??= this.saveOrAsk().finally(() => {
      this.flushing = null;
    });
    return this.flushing;
  }

  /** Closes the window without asking, whatever its page says. */
  closeNow(): void {
    if (this.isClosed) return;
    this.isClosing = true;
    const maximized = this.isYetToMaximize || this.window.isMaximized();
    this.preferences.keep({ window: { ...this.window.getNormalBounds(), maximized } });
    this.window.destroy();
  }

  private async saveOrAsk(): Promise<boolean> {
    while (this.isPageReady && !this.isClosed) {
      const answer = await this.requestFlush();
      if (answer === 'saved') return true;
      this.bringToFront();
      const writes = answer === 'silent' ? this.leftWrites.unknown() : [];
      if (await this.confirmKeepOpen(...closeQuestion(answer, writes))) {
        if (answer === 'unsaved') return false;
        continue;
      }
      // The user gives up what is unsaved, and is not asked again.
      this.leftWrites.leave(writes);
      this.unsaved = false;
      return true;
    }
    return true;
  }

  private requestFlush(): Promise<'saved' | 'unsaved' | 'silent'> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('silent'), FLUSH_TIMEOUT_MS);
      this.onFlushed = (unsaved) => {
        clearTimeout(timer);
        this.onFlushed = null;
        resolve(unsaved ? 'unsaved' : 'saved');
      };
      this.send({ kind: 'closing' });
    });
  }

  /** Asks whether to keep the window open, which is the default for Enter and Escape. Returns true to keep it. */
  private async confirmKeepOpen(
    words: { message: string; detail: string; close: string },
    keepLabel: string,
  ): Promise<boolean> {
    const { message, detail, close } = words;
    const buttons = [keepLabel, close];
    const options = { type: 'warning' as const, message, detail, buttons, defaultId: 0, cancelId: 0, noLink: true };
    const { response } = await dialog.showMessageBox(this.window, options);
    return response === 0;
  }

  /** Offers to reload the map from the disk after the page has crashed. */
  private async offerReload(words: typeof desktopMessages.crashed): Promise<void> {
    this.isPageReady = false;
    if (this.isClosed) return;
    if (await this.confirmKeepOpen(words, words.again)) this.window.webContents.reload();
    else this.closeNow();
  }
}

/** Returns what to ask about a page that is not saved, and the label for keeping its window. */
function closeQuestion(
  answer: 'unsaved' | 'silent',
  writes: readonly UnfinishedWrite[],
): [words: { message: string; detail: string; close: string }, keepLabel: string] {
  if (answer === 'unsaved') return [desktopMessages.unsaved, desktopMessages.unsaved.keep];
  // A page that saves is silent as long as the disk is.
  const words = writes.length > 0 ? hungDiskWords(writes) : desktopMessages.silent;
  return [words, words.wait];
}
