import { HOST_METHODS, type HostEvent, type HostMethod } from '../../contract/host';
import { HostError, type HostErrorCode, type HostErrorData } from '../../contract/host-error';
import { ANSWER_NONCE, reloadText } from '../../contract/proof';
import { decodeWire, encodeWire } from '../../contract/wire';
import { messages } from '../../messages/messages';
import { fromBase64, toBase64 } from './base64';
import type { HostConnection } from './host-connection';
import { makeReloadKey, signWithReloadKey } from './reload-key';
import { newNonce, proofOf, type TabSecret } from './tab-proof';

const RETRY_MS = [250, 500, 1000, 2000];

/** The time in which the host has to prove itself. */
const HANDSHAKE_MS = 5_000;

/** The credentials of this window. The token is that of the current run of the host. */
interface Credentials {
  token: string;
  readonly tab: TabSecret;
}

/**
 * Connects to the host over the loopback web server. The code that the window was opened with is
 * exchanged for a token, which is sent with every call, and a secret, by which the tab and its host
 * recognise each other when they meet again. Both are in memory only; a reloaded window signs with a
 * key that this browser keeps.
 * @throws HostError if there is no code, if it is not accepted, or if the host cannot be reached
 */
export async function connectWebHost(): Promise<HostConnection> {
  const credentials = await admission();
  const { isConnected, ...events } = connectEvents(credentials);
  const call = async (method: HostMethod, args: unknown): Promise<unknown> => {
    // Another program may have the address of a host that has ended.
    if (!isConnected()) throw new HostError('unreachable', messages.save.unreachable);
    const nonce = newNonce();
    const response = await post(`/call/${method}`, encodeWire(args ?? {}, toBase64), {
      'x-counterpoint-token': credentials.token,
      'x-counterpoint-tab': credentials.tab.id,
      'x-counterpoint-nonce': nonce,
    });
    const text = await response.text();
    // A host that ends just now may be followed at once by another program, whose "saved" would lose the work.
    const proof = await proofOf(credentials.tab, 'host', nonce, ANSWER_NONCE);
    if (response.headers.get('x-counterpoint-proof') !== proof) {
      throw new HostError('unreachable', messages.save.unreachable);
    }
    if (response.ok) return text === '' ? undefined : decodeWire(text, fromBase64);
    throw errorFrom(text);
  };
  const methods = Object.fromEntries(HOST_METHODS.map((method) => [method, (args: unknown) => call(method, args)]));
  return { ...methods, ...events } as unknown as HostConnection;
}

async function admission(): Promise<Credentials> {
  const code = takeCode();
  const response = code === null ? await askByReloadKey() : await askByCode(code);
  if (!response) throw new HostError('bad-request', messages.start.noCode);
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as Credentials;
  throw code === null ? new HostError('bad-request', messages.start.noCode) : errorFrom(text);
}

/** Takes the code out of the page or its address, so that a reload or a bookmark does not offer it again. */
function takeCode(): string | null {
  const meta = document.querySelector('meta[name="counterpoint-code"]');
  const code = meta?.getAttribute('content') ?? new URLSearchParams(location.hash.slice(1)).get('code');
  meta?.remove();
  // A page that a form has opened would otherwise send the form again when it is reloaded.
  history.replaceState(null, '', location.pathname);
  return code;
}

async function askByCode(code: string): Promise<Response> {
  const reloadKey = await makeReloadKey();
  const key = toBase64(new Uint8Array(reloadKey.publicKey));
  const response = await post('/session', JSON.stringify({ code, key }));
  // Without a database, as in some private windows, a reload only needs a new link.
  if (response.ok) await reloadKey.keep().catch(() => undefined);
  return response;
}

/** Asks for admission after a reload. Null if this browser has no key. */
async function askByReloadKey(): Promise<Response | null> {
  const challenge = await post('/challenge', '{}');
  if (!challenge.ok) return null;
  const { nonce } = (await challenge.json()) as { nonce: string };
  const signature = await signWithReloadKey(reloadText(location.host, nonce)).catch(() => null);
  if (!signature) return null;
  return post('/session', JSON.stringify({ nonce, signature: toBase64(new Uint8Array(signature)) }));
}

async function post(path: string, body: string, more: Record<string, string> = {}): Promise<Response> {
  // We have no service worker: one that is there was left by another program, and would see all that is sent.
  if (navigator.serviceWorker?.controller) throw new HostError('bad-request', messages.start.noCode);
  const headers = { 'content-type': 'application/json', ...more };
  try {
    return await fetch(path, { method: 'POST', headers, body, cache: 'no-store' });
  } catch (error) {
    throw new HostError('unreachable', messages.save.unreachable, { cause: error });
  }
}

function errorFrom(text: string): HostError {
  try {
    const { code, message } = JSON.parse(text) as Partial<HostErrorData>;
    if (typeof code === 'string' && typeof message === 'string') return new HostError(code as HostErrorCode, message);
  } catch {
    // The answer is not from our host: the error below says so in our own words.
  }
  return new HostError('internal', messages.start.unexpected);
}

function connectEvents(
  credentials: Credentials,
): Pick<HostConnection, 'subscribe' | 'onConnection'> & { isConnected(): boolean } {
  const listeners = new Set<(event: HostEvent) => void>();
  const watchers = new Set<(connected: boolean) => void>();
  let connected = true;
  let retries = 0;
  const setConnected = (now: boolean) => {
    if (now === connected) return;
    connected = now;
    for (const watcher of watchers) watcher(now);
  };
  const onEvent = (event: HostEvent) => {
    retries = 0;
    setConnected(true);
    for (const listener of listeners) listener(event);
  };
  const open = () => {
    const socket = new WebSocket(`ws://${location.host}/events`);
    const timer = setTimeout(() => socket.close(), HANDSHAKE_MS);
    recogniseHost(socket, credentials, (event) => {
      clearTimeout(timer);
      onEvent(event);
    });
    socket.onclose = () => {
      clearTimeout(timer);
      setConnected(false);
      setTimeout(open, RETRY_MS[Math.min(retries++, RETRY_MS.length - 1)]);
    };
  };
  open();
  return {
    isConnected: () => connected,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onConnection(watcher) {
      watchers.add(watcher);
      watcher(connected);
      return () => watchers.delete(watcher);
    },
  };
}

/**
 * Lets the other side of a socket prove that it is our host before this tab does, and takes over the
 * token of its run. Any other program at this port learns nothing, and the socket is closed.
 */
function recogniseHost(socket: WebSocket, credentials: Credentials, onEvent: (event: HostEvent) => void): void {
  const { tab } = credentials;
  const nonce = newNonce();
  let state: 'greeted' | 'recognised' | 'admitted' = 'greeted';
  socket.onopen = () => socket.send(JSON.stringify({ tab: tab.id, nonce }));
  socket.onmessage = async ({ data }) => {
    const message = parseMessage(String(data));
    if (state === 'admitted') return onEvent(message as unknown as HostEvent);
    if (state === 'recognised' && message.token) {
      credentials.token = message.token;
      state = 'admitted';
      return;
    }
    const hostNonce = String(message.nonce);
    if (message.proof !== (await proofOf(tab, 'host', nonce, hostNonce))) return socket.close();
    state = 'recognised';
    socket.send(JSON.stringify({ proof: await proofOf(tab, 'caller', nonce, hostNonce) }));
  };
}

/** Returns the object of a JSON text; an empty one for anything else. */
function parseMessage(text: string): { nonce?: string; proof?: string; token?: string } {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
