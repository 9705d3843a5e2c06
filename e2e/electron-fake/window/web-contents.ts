import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Chromium, Target } from '../chromium';
import { makeCodec } from '../codec';
import { answerInvoke, hearSend, uncloned } from '../ipc-main';
import { demand, outside, refusing, stoppable } from '../members';
import { type Key, keys } from '../menu/accelerators';
import { answerRequests } from '../session/requests';
import { originOf, toChromium, toElectron } from '../session/schemes';
import { defaultSession, theSession } from '../session/session';
import { makeDebugger } from './debugger';
import { type PagePower, preparations } from './preloads';

const codec = makeCodec();

/** The numbers of the network errors that a load of ours can end with, by their names. */
const ERRORS: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_UNEXPECTED: -9,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_BLOCKED_BY_RESPONSE: -27,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_INVALID_URL: -300,
  ERR_UNKNOWN_URL_SCHEME: -302,
};

/** A frame, identified by Chromium's id. The same frame is the same object, since main compares them. */
class Frame implements Pick<Electron.WebFrameMain, 'url' | 'origin'> {
  at = 'about:blank';
  get url(): string {
    return toElectron(this.at);
  }
  get origin(): string {
    return originOf(this.at);
  }
}

/** Returns a download as main sees it. */
function downloadItem({ url, suggestedFilename }: { url: string; suggestedFilename: string }) {
  const made = { getURL: () => toElectron(url), getFilename: () => suggestedFilename };
  return refusing(made satisfies Partial<Electron.DownloadItem>, 'DownloadItem');
}

/** The contents of a page: one target of Chromium. */
export class WebContents
  extends EventEmitter
  implements
    Pick<
      Electron.WebContents,
      | 'id'
      | 'send'
      | 'loadURL'
      | 'reload'
      | 'getURL'
      | 'getTitle'
      | 'isDestroyed'
      | 'setWindowOpenHandler'
      | 'executeJavaScript'
      | 'replaceMisspelling'
      | 'forcefullyCrashRenderer'
    >
{
  private static count = 0;
  static readonly all = new Set<WebContents>();

  readonly id = ++WebContents.count;
  readonly session: Electron.Session;
  readonly debugger = makeDebugger({
    send: async (method, params) => (await this.attached).send(method, params),
    dropping: (files) => this.deliver({ kind: 'dropped', files }),
  });
  private chromium: Chromium | null = null;
  private target: Target | null = null;
  private readonly attached: Promise<Target>;
  private onAttached: ((target: Target) => void) | null = null;
  private readonly frames = new Map<string, Frame>();
  private mainFrameId = '';
  private readonly worlds = new Map<number, string>();
  private preloadWorld: number | null = null;
  private destroyed = false;
  private title = '';
  private expected: string | null = null;
  private loaded: { resolve: () => void; fail: (code: string) => void } | null = null;
  private openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null;
  private readonly names = { toPage: `p${randomUUID()}`, toPreload: `q${randomUUID()}`, binding: `b${randomUUID()}` };

  constructor(
    private readonly power: PagePower,
    private readonly onCloseWanted: () => void,
  ) {
    super();
    this.attached = new Promise((resolve) => {
      this.onAttached = resolve;
    });
    this.session = defaultSession();
    WebContents.all.add(this);
    refusing(this, 'WebContents', () => this.destroyed);
  }

  get mainFrame(): Electron.WebFrameMain {
    return outside(this.frame(this.mainFrameId)) as unknown as Electron.WebFrameMain;
  }

  get targetId(): string | undefined {
    return this.target?.targetId;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  getURL(): string {
    return this.frame(this.mainFrameId).url;
  }

  getTitle(): string {
    return this.title;
  }

  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler;
  }

  /** Rejects as Electron does, also when the page is destroyed or another load begins first. */
  async loadURL(url: string): Promise<void> {
    this.loaded?.fail('ERR_ABORTED');
    const done = new Promise<void>((resolve, reject) => {
      const fail = (code: string) => {
        const errno = ERRORS[code] ?? -2;
        reject(Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url }));
      };
      this.loaded = { resolve, fail };
    });
    const { loaded } = this;
    if (!URL.canParse(url)) loaded?.fail('ERR_INVALID_URL');
    else void this.navigate(toChromium(url), (code) => loaded?.fail(code));
    return done;
  }

  private async navigate(url: string, fail: (code: string) => void): Promise<void> {
    const target = await this.attached;
    if (this.destroyed) return;
    this.expected = url;
    try {
      const { errorText } = await target.send('Page.navigate', { url });
      if (errorText) fail(String(errorText).replace(/^net::/, ''));
    } catch {
      fail('ERR_FAILED');
    }
  }

  reload(): void {
    this.expected = this.frame(this.mainFrameId).at;
    this.target?.tell('Page.reload');
  }

  send(channel: string, ...args: unknown[]): void {
    demand(typeof channel === 'string', 'Missing required channel argument');
    try {
      this.deliver({ kind: 'event', channel, args });
    } catch (error) {
      throw uncloned(error, channel) === null ? error : new Error('Failed to serialize arguments');
    }
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const target = await this.attached;
    const { result } = await target.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    });
    return (result as { value?: unknown }).value;
  }

  replaceMisspelling(text: string): void {
    this.target?.tell('Input.insertText', { text });
  }

  forcefullyCrashRenderer(): void {
    this.target?.tell('Page.crash');
  }

  /** Closes the page; Playwright uses this. */
  close(): void {
    this.onCloseWanted();
  }

  /** Performs an editing role of a menu in the page, which gets a cut, copy or paste event. */
  editCommand(name: string): void {
    this.target?.tell('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Unidentified', commands: [name] });
  }

  /** Removes the page. */
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    WebContents.all.delete(this);
    this.loaded?.fail('ERR_FAILED');
    if (this.target)
      this.chromium?.send('Target.closeTarget', { targetId: this.target.targetId }).catch(() => undefined);
    this.emit('destroyed');
  }

  /** Returns true if main allows a page to open a window. */
  letsOpen(url: string): boolean {
    const details = { url: toElectron(url), frameName: '', features: '', disposition: 'new-window', referrer: {} };
    const answer = this.openHandler?.(details as unknown as Electron.HandlerDetails);
    return answer === undefined || answer.action === 'allow';
  }

  /** Prepares a paused page, and lets it start. */
  async attach(chromium: Chromium, target: Target): Promise<void> {
    this.chromium = chromium;
    const { binding } = this.names;
    target.on<{ name: string; payload: string; executionContextId: number }>('Runtime.bindingCalled', (call) => {
      if (call.name === binding) void this.hear(call.payload, call.executionContextId);
    });
    type Context = { context: { id: number; name: string; auxData?: { frameId: string; isDefault: boolean } } };
    target.on<Context>('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
      if (this.power.isolated ? name !== binding : !auxData?.isDefault) return;
      this.worlds.set(id, auxData?.frameId ?? '');
      if (auxData?.frameId === this.mainFrameId) this.preloadWorld = id;
    });
    target.on<{ executionContextId: number }>('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.worlds.delete(executionContextId);
      if (this.preloadWorld === executionContextId) this.preloadWorld = null;
    });
    target.on('Runtime.executionContextsCleared', () => {
      this.worlds.clear();
      this.preloadWorld = null;
    });
    answerRequests(chromium, target, {
      mainFrameId: target.targetId,
      contents: outside(this) as unknown as Electron.WebContents,
      isExpected: (url) => this.isExpected(url),
      expect: (url) => {
        this.expected = url;
      },
      tell: (event, ...args) => this.emit(event, ...args),
    });
    target.on<{ frame: { id: string; url: string } }>('Page.frameNavigated', ({ frame }) => {
      this.frame(frame.id).at = frame.url;
    });
    target.on<{ guid: string; url: string; suggestedFilename: string }>('Page.downloadWillBegin', (download) => {
      const event = stoppable();
      theSession.emit('will-download', event, downloadItem(download), outside(this));
      if (event.defaultPrevented) void chromium.send('Browser.cancelDownload', { guid: download.guid });
    });
    target.on('Page.domContentEventFired', () => this.emit('dom-ready', stoppable()));
    target.on('Page.loadEventFired', () => {
      this.emit('did-finish-load');
      this.loaded?.resolve();
      this.loaded = null;
    });
    target.on('Inspector.targetCrashed', () => {
      const details = { reason: 'crashed', exitCode: 5 };
      this.emit('render-process-gone', stoppable(), details);
      this.emit('gone', details);
    });
    this.target = target;
    // In Chromium a page and its main frame have the same id.
    this.mainFrameId = target.targetId;
    await Promise.all([
      target.send('Page.enable'),
      target.send('Runtime.enable'),
      target.send('Inspector.enable'),
      target.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      ...preparations(this.power, this.names).map(([method, params]) => target.send(method, params)),
    ]);
    await target.send('Runtime.runIfWaitingForDebugger');
    this.onAttached?.(target);
  }

  /**
   * Returns true if main requested the load, or if the page was reloaded: that is no navigation by
   * the page.
   */
  private isExpected(url: string): boolean {
    const expected = this.expected === url || this.frame(this.mainFrameId).at === url;
    this.expected = null;
    return expected;
  }

  private frame(id: string): Frame {
    const known = this.frames.get(id) ?? new Frame();
    if (!this.frames.has(id)) refusing(known, 'WebFrameMain');
    this.frames.set(id, known);
    return known;
  }

  private async hear(payload: string, world: number): Promise<void> {
    const message = codec.decode(payload) as {
      kind: string;
      id: number;
      channel: string;
      args: unknown[];
      title: string;
      key: Key;
    };
    if (message.kind === 'key') return keys.leftAlone(message.key);
    if (message.kind === 'title') {
      this.title = message.title;
      return;
    }
    const frame = outside(this.frame(this.worlds.get(world) ?? ''));
    const { worlds } = this;
    const details = {
      sender: outside(this),
      /** Null once the frame has navigated or is gone. */
      get senderFrame() {
        return worlds.has(world) ? frame : null;
      },
      processId: 1,
      frameId: 1,
      type: 'frame',
    };
    const event = refusing(details, message.kind === 'send' ? 'IpcMainEvent' : 'IpcMainInvokeEvent');
    if (message.kind === 'send') return hearSend(event, message.channel, message.args);
    try {
      const value = await answerInvoke(event, message.channel, message.args);
      this.deliver({ kind: 'answer', id: message.id, value }, world);
    } catch (error) {
      const said = uncloned(error, message.channel) ?? (error instanceof Error ? error.message : String(error));
      this.deliver({ kind: 'answer', id: message.id, error: said }, world);
    }
  }

  private deliver(message: object, world = this.preloadWorld): void {
    const text = codec.encode(message);
    if (world === null) return;
    this.target?.tell('Runtime.evaluate', {
      expression: `globalThis[${JSON.stringify(`${this.names.binding} deliver`)}](${JSON.stringify(text)})`,
      contextId: world,
    });
  }
}
