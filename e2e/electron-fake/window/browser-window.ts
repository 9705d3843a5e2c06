import { EventEmitter } from 'node:events';
import { isAbsolute } from 'node:path';
import { type Chromium, Target } from '../chromium';
import { checkKeys, demand, outside, refusing, stoppable } from '../members';
import { powerOf } from './preloads';
import { WebContents } from './web-contents';

let chromium: Chromium | null = null;
let onAllClosed: () => void = () => undefined;

interface Info {
  targetId: string;
  type: string;
  title: string;
  url: string;
  openerId?: string;
}

/** Connects the windows to a Chromium that has started. */
export async function joinChromium(begun: Chromium, allClosed: () => void): Promise<void> {
  chromium = begun;
  onAllClosed = allClosed;
  begun.on('Target.attachedToTarget', ({ sessionId, targetInfo }: { sessionId: string; targetInfo: Info }) => {
    void onTarget(begun, sessionId, targetInfo);
  });
  begun.on('Target.targetDestroyed', ({ targetId }: { targetId: string }) => {
    const contents = contentsOf(targetId);
    for (const window of BrowserWindow.all) if (window.contents === contents) window.destroy();
  });
  await begun.send('Target.setDiscoverTargets', { discover: true });
  const setting = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
  await begun.send('Target.setAutoAttach', setting);
}

const expected = new Map<string, WebContents>();
const early = new Map<string, Target>();

async function onTarget(begun: Chromium, sessionId: string, { targetId, type, url, openerId }: Info): Promise<void> {
  const target = new Target(begun, sessionId, targetId);
  const opener = openerId === undefined ? undefined : contentsOf(openerId);
  if (type === 'page' && opener && !opener.letsOpen(url)) {
    // It shares a thread with the page that opened it: closed while it is paused, it would block
    // that page. So it loads nothing.
    target.tell('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    target.tell('Runtime.runIfWaitingForDebugger');
    await begun.send('Target.closeTarget', { targetId }).catch(() => undefined);
    return;
  }
  if (type !== 'page' || opener) return target.tell('Runtime.runIfWaitingForDebugger');
  const contents = expected.get(targetId);
  if (contents) await contents.attach(begun, target);
  else early.set(targetId, target);
}

function contentsOf(targetId: string): WebContents | undefined {
  return [...WebContents.all].find((contents) => contents.targetId === targetId);
}

/** A window: a page, and the window state that main reads. Its position on a screen is only stored. */
export class BrowserWindow
  extends EventEmitter
  implements
    Pick<
      Electron.BrowserWindow,
      | 'loadURL'
      | 'show'
      | 'hide'
      | 'focus'
      | 'close'
      | 'destroy'
      | 'isDestroyed'
      | 'isMinimized'
      | 'minimize'
      | 'restore'
      | 'isMaximized'
      | 'maximize'
      | 'isVisible'
      | 'getNormalBounds'
      | 'getBounds'
      | 'setBounds'
      | 'setProgressBar'
      | 'setRepresentedFilename'
      | 'getRepresentedFilename'
      | 'setDocumentEdited'
      | 'isDocumentEdited'
      | 'getTitle'
      | 'setFullScreen'
      | 'isFullScreen'
    >
{
  static readonly all = new Set<BrowserWindow>();
  static front: BrowserWindow | null = null;

  readonly contents: WebContents;
  private bounds: Electron.Rectangle;
  private state = { visible: false, minimized: false, maximized: false, full: false, edited: false, file: '' };
  private destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    checkKeys(options, 'BrowserWindowConstructorOptions');
    checkKeys(options.webPreferences, 'WebPreferences');
    if (!chromium) throw new Error('Cannot create BrowserWindow before app is ready');
    if ((options.x === undefined) !== (options.y === undefined))
      throw new Error('fake Electron: x and y of a window need each other');
    const { preload = '/' } = options.webPreferences ?? {};
    if (!isAbsolute(preload)) throw new Error('fake Electron: preload script must have absolute path');
    const { x = 0, y = 0, width = 800, height = 600, show = true } = options;
    this.bounds = { x, y, width, height };
    this.contents = new WebContents(powerOf(options.webPreferences), () => this.close());
    BrowserWindow.all.add(this);
    refusing(this, 'BrowserWindow', () => this.destroyed);
    this.contents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.contents.on('gone', (details) => onGone(this.contents, details));
    onContents(this.contents);
    onWindow(this);
    if (show) this.show();
    void this.createTarget();
    // biome-ignore lint/correctness/noConstructorReturn: main gets the rejecting wrapper.
    return outside(this);
  }

  static getAllWindows(): Electron.BrowserWindow[] {
    return [...BrowserWindow.all].map((window) => outside(window) as unknown as Electron.BrowserWindow);
  }

  static getFocusedWindow(): Electron.BrowserWindow | null {
    const { front } = BrowserWindow;
    return front && (outside(front) as unknown as Electron.BrowserWindow);
  }

  static fromWebContents(contents: Electron.WebContents): Electron.BrowserWindow | null {
    const found = [...BrowserWindow.all].find((window) => (outside(window.contents) as unknown) === contents);
    return found ? (outside(found) as unknown as Electron.BrowserWindow) : null;
  }

  get webContents(): Electron.WebContents {
    return outside(this.contents) as unknown as Electron.WebContents;
  }

  private async createTarget(): Promise<void> {
    if (!chromium) throw new Error('Cannot create BrowserWindow before app is ready');
    const { width } = this.bounds;
    // The height that a Chromium without a screen reserves for its own bars, which these windows do
    // not have.
    const height = this.bounds.height + 87;
    const answer = await chromium.send('Target.createTarget', { url: 'about:blank', width, height, newWindow: true });
    const targetId = answer.targetId as string;
    expected.set(targetId, this.contents);
    const waiting = early.get(targetId);
    if (waiting) await this.contents.attach(chromium, waiting);
  }

  loadURL(url: string): Promise<void> {
    return this.contents.loadURL(url);
  }

  getTitle(): string {
    return this.contents.getTitle();
  }

  show(): void {
    this.state.visible = true;
    this.focus();
  }

  hide(): void {
    this.state.visible = false;
  }

  isVisible(): boolean {
    return this.state.visible;
  }

  focus(): void {
    if (BrowserWindow.front === this) return;
    BrowserWindow.front?.emit('blur');
    BrowserWindow.front = this;
    this.emit('focus');
  }

  minimize(): void {
    this.state.minimized = true;
  }

  restore(): void {
    this.state.minimized = false;
  }

  isMinimized(): boolean {
    return this.state.minimized;
  }

  /** Also shows the window, without the focus. */
  maximize(): void {
    this.state.maximized = true;
    this.state.visible = true;
  }

  isMaximized(): boolean {
    return this.state.maximized;
  }

  setFullScreen(full: boolean): void {
    this.state.full = full;
  }

  isFullScreen(): boolean {
    return this.state.full;
  }

  getBounds(): Electron.Rectangle {
    return { ...this.bounds };
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.bounds };
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
  }

  setProgressBar(progress: number): void {
    demand(typeof progress === 'number', 'The progress is a number');
  }

  setRepresentedFilename(file: string): void {
    demand(typeof file === 'string', 'The file name is a string');
    this.state.file = file;
  }

  getRepresentedFilename(): string {
    return this.state.file;
  }

  setDocumentEdited(edited: boolean): void {
    demand(typeof edited === 'boolean', 'Whether the document is edited is a boolean');
    this.state.edited = edited;
  }

  isDocumentEdited(): boolean {
    return this.state.edited;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  /** Main may prevent it. A beforeunload listener of the page is not called. */
  close(): void {
    if (this.destroyed) return;
    const event = stoppable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    BrowserWindow.all.delete(this);
    if (BrowserWindow.front === this) BrowserWindow.front = [...BrowserWindow.all].at(-1) ?? null;
    this.contents.destroy();
    this.emit('closed');
    if (BrowserWindow.all.size === 0) onAllClosed();
  }
}

let onWindow: (window: BrowserWindow) => void = () => undefined;
let onContents: (contents: WebContents) => void = () => undefined;
let onGone: (contents: WebContents, details: unknown) => void = () => undefined;

/** Registers the listeners for every window and page. */
export function watchWindows(opened: typeof onWindow, created: typeof onContents, gone: typeof onGone): void {
  onWindow = opened;
  onContents = created;
  onGone = gone;
}

/** The static members of WebContents. */
export const webContents = {
  fromDevToolsTargetId: (targetId: string) => contentsOf(targetId) && outside(contentsOf(targetId) as WebContents),
  getAllWebContents: () => [...WebContents.all].map(outside),
};
