import { EventEmitter } from 'node:events';
import { demand, refusing, stoppable } from '../members';
import { Dictionaries } from './dictionaries';

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<Electron.Session['setDevicePermissionHandler']>[0];
type BeforeRequest = NonNullable<Parameters<Electron.WebRequest['onBeforeRequest']>[0]>;

/** The names of permissions in Electron and in Chromium. */
const PERMISSIONS: readonly [Parameters<NonNullable<CheckHandler>>[1], string][] = [
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['clipboard-read', 'clipboard-read'],
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['idle-detection', 'idle-detection'],
];

/** The default session. */
class Session
  extends EventEmitter
  implements
    Pick<
      Electron.Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setSpellCheckerEnabled'
      | 'isSpellCheckerEnabled'
      | 'setSpellCheckerLanguages'
      | 'getSpellCheckerLanguages'
      | 'availableSpellCheckerLanguages'
      | 'setSpellCheckerDictionaryDownloadURL'
      | 'addWordToSpellCheckerDictionary'
    >
{
  readonly dictionaries = new Dictionaries((event, language) => this.emit(event, stoppable(), language));
  readonly availableSpellCheckerLanguages = this.dictionaries.available;
  private requestHandler: RequestHandler = null;
  private checkHandler: CheckHandler = null;
  private deviceHandler: DeviceHandler = null;
  beforeRequest: BeforeRequest | null = null;

  readonly webRequest = refusing(
    {
      onBeforeRequest: ((listener: BeforeRequest) => {
        if (typeof listener !== 'function') throw new Error('fake Electron: onBeforeRequest with a filter is not made');
        this.beforeRequest = listener;
      }) as Electron.WebRequest['onBeforeRequest'],
    } satisfies Partial<Electron.WebRequest>,
    'WebRequest',
  );

  setPermissionRequestHandler(handler: RequestHandler): void {
    demandHandler(handler);
    this.requestHandler = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    demandHandler(handler);
    this.checkHandler = handler;
  }

  setDevicePermissionHandler(handler: DeviceHandler): void {
    demandHandler(handler);
    this.deviceHandler = handler;
  }

  setSpellCheckerEnabled(on: boolean): void {
    demand(typeof on === 'boolean', 'Whether spelling is checked is a boolean');
    this.dictionaries.isOn = on;
  }

  isSpellCheckerEnabled(): boolean {
    return this.dictionaries.isOn;
  }

  setSpellCheckerLanguages(languages: string[]): void {
    this.dictionaries.choose(languages);
  }

  getSpellCheckerLanguages(): string[] {
    return [...this.dictionaries.languages];
  }

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.dictionaries.setAddress(url);
  }

  addWordToSpellCheckerDictionary(word: string): boolean {
    demand(typeof word === 'string', 'The word is a string');
    return word !== '';
  }

  /** Returns the decisions of the app's handlers for a page. Without a handler Electron grants everything. */
  async decisions(contents: Electron.WebContents, url: string, origin: string) {
    const ask = (permission: Parameters<NonNullable<CheckHandler>>[1]): Promise<boolean> => {
      const asked = this.requestHandler;
      const details = { requestingUrl: url, isMainFrame: true };
      if (!asked) return Promise.resolve(this.checkHandler?.(contents, permission, origin, details) ?? true);
      return new Promise((resolve) => asked(contents, permission as never, resolve, details as never));
    };
    return Promise.all(PERMISSIONS.map(async ([permission, name]) => ({ name, granted: await ask(permission) })));
  }

  /**
   * Returns the devices that a page sees: the one that exists, if the app's handlers allow it.
   * Without a handler Electron returns those that a person has chosen, which is none here.
   */
  devices(contents: Electron.WebContents, kind: string, origin: string): object[] {
    const permission = kind as 'usb' | 'hid' | 'serial';
    const details = { securityOrigin: origin, isMainFrame: true };
    if (this.checkHandler?.(contents, permission, origin, details) === false) return [];
    const device = { deviceId: 'fake', name: `a ${kind} device` };
    const given = this.deviceHandler?.({ deviceType: permission, origin, device: device as never }) ?? false;
    return given ? [device] : [];
  }

  /** Returns true if the app lets a request pass. */
  lets(details: { url: string; method: string; resourceType: string }): Promise<boolean> {
    const asked = this.beforeRequest;
    if (!asked) return Promise.resolve(true);
    return new Promise((resolve) => asked(details as never, ({ cancel }) => resolve(cancel !== true)));
  }
}

function demandHandler(handler: unknown): void {
  demand(handler === null || typeof handler === 'function', 'Must pass null or function');
}

/** The internal side of the fake session. */
export const theSession = new Session();
const seen = refusing(theSession, 'Session') as unknown as Electron.Session;

let isReady = false;
let isCreated = false;
let onCreated: (session: Electron.Session) => void = () => undefined;

/**
 * Allows the session to be created, once the app is ready. `created` is called as it is created,
 * `fetched` with the address of each dictionary that it fetches.
 */
export function sessionMayBegin(created: typeof onCreated, fetched: (url: string) => void): void {
  isReady = true;
  onCreated = created;
  theSession.dictionaries.fetched = fetched;
}

/** Returns the default session as main sees it, and creates it for the first one who asks. */
export function defaultSession(): Electron.Session {
  if (!isReady) throw new Error('Session can only be received when app is ready');
  if (!isCreated) {
    isCreated = true;
    theSession.dictionaries.load();
    onCreated(seen);
  }
  return seen;
}

export const session = {
  get defaultSession() {
    return defaultSession();
  },
};
