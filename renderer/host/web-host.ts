import { HOST_METHODS, type HostEvent, type HostMethod } from '../../contract/host';
import { HostError, type HostErrorCode, type HostErrorData } from '../../contract/host-error';
import { decodeWire, encodeWire } from '../../contract/wire';
import { messages } from '../../messages/messages';
import { fromBase64, toBase64 } from './base64';
import type { HostConnection } from './host-connection';

const TOKEN_KEY = 'counterpoint-token';
const RETRY_MS = [250, 500, 1000, 2000];

/**
 * Connects to the host over the loopback web server. The one-time code in the address is exchanged
 * for a token that stays in this tab; it is sent with every call and is the first message on the
 * event socket.
 * @throws HostError if there is no code, if it is not accepted, or if the host cannot be reached
 */
export async function connectWebHost(): Promise<HostConnection> {
  const token = await sessionToken();
  const call = async (method: HostMethod, args: unknown): Promise<unknown> => {
    const response = await post(`/call/${method}`, encodeWire(args ?? {}, toBase64), token);
    const text = await response.text();
    if (response.ok) return text === '' ? undefined : decodeWire(text, fromBase64);
    throw errorFrom(text);
  };
  const methods = Object.fromEntries(HOST_METHODS.map((method) => [method, (args: unknown) => call(method, args)]));
  return { ...methods, ...connectEvents(token) } as unknown as HostConnection;
}

async function sessionToken(): Promise<string> {
  const code = new URLSearchParams(location.hash.slice(1)).get('code');
  const kept = sessionStorage.getItem(TOKEN_KEY);
  if (code) {
    // The code is redeemed here, so a reload or a bookmark must not offer it again.
    history.replaceState(null, '', location.pathname);
    const response = await post('/session', JSON.stringify({ code }));
    const text = await response.text();
    if (response.ok) {
      const { token } = JSON.parse(text) as { token: string };
      sessionStorage.setItem(TOKEN_KEY, token);
      return token;
    }
    if (!kept) throw errorFrom(text);
  }
  if (!kept) throw new HostError('bad-request', messages.start.noCode);
  return kept;
}

async function post(path: string, body: string, token?: string): Promise<Response> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token) headers['x-counterpoint-token'] = token;
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

function connectEvents(token: string): Pick<HostConnection, 'subscribe' | 'onConnection'> {
  const listeners = new Set<(event: HostEvent) => void>();
  const watchers = new Set<(connected: boolean) => void>();
  let connected = true;
  let retries = 0;
  const setConnected = (now: boolean) => {
    if (now === connected) return;
    connected = now;
    for (const watcher of watchers) watcher(now);
  };
  const open = () => {
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/events`);
    socket.onopen = () => socket.send(token);
    socket.onmessage = ({ data }) => {
      retries = 0;
      setConnected(true);
      const event = JSON.parse(String(data)) as HostEvent;
      for (const listener of listeners) listener(event);
    };
    socket.onclose = () => {
      setConnected(false);
      setTimeout(open, RETRY_MS[Math.min(retries++, RETRY_MS.length - 1)]);
    };
  };
  open();
  return {
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
