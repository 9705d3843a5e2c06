import { checkKeys, demand, refusing } from '../members';

/**
 * The host name suffix of custom schemes: Chromium loads `app://host/` as
 * `https://host.app.electron-fake.test/`.
 */
const SUFFIX = '.electron-fake.test';

type Handler = Parameters<Electron.Protocol['handle']>[1];

const privileged = new Set<string>();
const handlers = new Map<string, Handler>();
let isReady = false;
let areRegistered = false;

/** Ends the time in which schemes can be registered. */
export function schemesAreFixed(): void {
  isReady = true;
}

const made = {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]) {
    if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    if (areRegistered) throw new Error('fake Electron: schemes can be registered only once');
    demand(Array.isArray(schemes), 'Argument must be an array of custom schemes.');
    areRegistered = true;
    for (const { scheme, privileges } of schemes) {
      checkKeys(privileges, 'Privileges');
      if (!privileges?.standard || !privileges.secure)
        throw new Error('fake Electron: only standard and secure schemes are made');
      privileged.add(scheme);
    }
  },
  handle(scheme: string, handler: Handler) {
    if (!isReady) throw new Error('fake Electron: protocol.handle before the app is ready');
    if (!privileged.has(scheme)) throw new Error(`fake Electron: ${scheme} was not registered as privileged`);
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
} satisfies Partial<Electron.Protocol>;

export const protocol = refusing(made, 'Protocol');

/** Returns Chromium's address for one of Electron's. */
export function toChromium(url: string): string {
  const parts = /^([a-z][\w+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  if (!parts || !privileged.has(parts[1] ?? '')) return url;
  return `https://${parts[2]}.${parts[1]}${SUFFIX}${parts[3]}`;
}

/** Returns Electron's address for one of Chromium's. */
export function toElectron(url: string): string {
  const parts = /^https:\/\/([^/?#]*)\.([\w+-]+)\.electron-fake\.test(.*)$/.exec(url);
  return parts ? `${parts[2]}://${parts[1]}${parts[3]}` : url;
}

/** Returns the origin that a frame with this address has in Electron. */
export function originOf(url: string): string {
  const asElectron = toElectron(url);
  const scheme = /^([\w+.-]+):\/\/([^/?#]*)/.exec(asElectron);
  if (scheme && privileged.has(scheme[1] ?? '')) return scheme[0];
  return URL.canParse(asElectron) ? new URL(asElectron).origin : 'null';
}

/** Returns the response of the app to a request, or null if it is not for one of its schemes. */
export async function answerTo(url: string, method: string, headers: Record<string, string>): Promise<Response | null> {
  const asked = toElectron(url);
  const handler = handlers.get(/^([\w+.-]+):/.exec(asked)?.[1] ?? '');
  if (asked === url || !handler) return null;
  // Node's Request rejects forbidden headers, and none of them matters here.
  const plain = Object.entries(headers).filter(([name]) => /^(accept|range|content-type)$/i.test(name));
  const answer: unknown = await handler(new Request(asked, { method, headers: Object.fromEntries(plain) }));
  if (!(answer instanceof Response)) throw new Error(`fake Electron: no Response for ${asked}`);
  return answer;
}
