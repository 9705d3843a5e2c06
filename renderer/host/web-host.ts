import { HOST_METHODS, type HostEvent, type HostMethod } from '../../contract/host';
import { HostError } from '../../contract/host-error';
import type { TabSecret } from '../../contract/proof';
import {
  type AnswerMessage,
  type CallMessage,
  type EventMessage,
  MAX_MESSAGE_BYTES,
} from '../../contract/socket-messages';
import { decodeMessage, encodeMessage } from '../../contract/wire';
import { messages } from '../../messages/messages';
import { askForAdmission } from './admission';
import type { HostConnection } from './host-connection';
import { openProvenSocket, type ProvenSocket } from './proven-socket';

const RETRY_MS = [250, 500, 1000, 2000];

/** A call whose answer has not come yet. */
interface PendingCall {
  resolve(result: unknown): void;
  reject(error: HostError): void;
}

/**
 * Connects to the host of the loopback web server. Calls and events go over a web socket whose other side has
 * proved that it is the host of this tab; it is opened again whenever it closes. The secret of the tab is in
 * memory only.
 * @throws HostError if the window is not admitted, or if the host cannot be reached
 */
export async function connectWebHost(): Promise<HostConnection> {
  const { call, ...events } = connect(await askForAdmission());
  const methods = Object.fromEntries(HOST_METHODS.map((method) => [method, (args: unknown) => call(method, args)]));
  return { ...methods, ...events } as unknown as HostConnection;
}

function connect(tab: TabSecret): Pick<HostConnection, 'subscribe' | 'onConnection'> & {
  call(method: HostMethod, args: unknown): Promise<unknown>;
} {
  const listeners = new Set<(event: HostEvent) => void>();
  const watchers = new Set<(connected: boolean) => void>();
  const pending = new Map<number, PendingCall>();
  let connected = true;
  let retries = 0;
  let lastId = 0;
  // Calls wait for the first socket; while a later one is being opened, they fail.
  let socket: Promise<ProvenSocket>;

  const setConnected = (now: boolean) => {
    if (now === connected) return;
    connected = now;
    for (const watcher of watchers) watcher(now);
  };
  const receive = (message: AnswerMessage | EventMessage) => {
    if ('event' in message) {
      for (const listener of listeners) listener(message.event);
      return;
    }
    const call = pending.get(message.id);
    pending.delete(message.id);
    if (message.error) call?.reject(new HostError(message.error.code, message.error.message));
    else call?.resolve(message.result);
  };
  const open = () => {
    const opening = openProvenSocket(tab, {
      onMessage: (bytes) =>
        receive(decodeMessage(new Uint8Array(bytes), new TextDecoder()) as AnswerMessage | EventMessage),
      onClose() {
        socket = Promise.reject(unreachable());
        socket.catch(() => undefined);
        setConnected(false);
        for (const { reject } of pending.values()) reject(unreachable());
        pending.clear();
        setTimeout(open, RETRY_MS[Math.min(retries++, RETRY_MS.length - 1)]);
      },
    });
    opening.then(
      () => {
        socket = opening;
        retries = 0;
        setConnected(true);
      },
      () => undefined,
    );
    return opening;
  };
  socket = open();
  return {
    async call(method, args) {
      const message: CallMessage = { id: ++lastId, method, params: args ?? {} };
      const bytes = encodeMessage(message, new TextEncoder());
      if (bytes.length > MAX_MESSAGE_BYTES) throw new HostError('bad-request', messages.host.badRequest);
      const open = await socket;
      return new Promise((resolve, reject) => {
        pending.set(message.id, { resolve, reject });
        open.send(bytes);
      });
    },
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

function unreachable(): HostError {
  return new HostError('unreachable', messages.save.unreachable);
}
