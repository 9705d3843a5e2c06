import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { type HostWithEvents, isHostMethod } from '../../contract/host';
import { HostError } from '../../contract/host-error';
import { type AnswerMessage, type EventMessage, MAX_MESSAGE_BYTES } from '../../contract/socket-messages';
import { decodeMessage, encodeMessage } from '../../contract/wire';
import { messages } from '../../messages/messages';
import { errorDataOf } from '../error-data';
import { decryption, encryption } from './encrypted-messages';
import { randomSecret } from './one-time-values';
import { isNonce, isProof, type ProofContext, proofOf } from './proof';
import type { Session } from './session';

const HANDSHAKE_MS = 5_000;
/** The bytes that the other side may send before it has proved itself. */
const MAX_HANDSHAKE_BYTES = 2048;
/** The longest message with the tag of its encryption. */
const MAX_FRAME_BYTES = MAX_MESSAGE_BYTES + 16;
const PING_INTERVAL_MS = 20_000;
const IDLE_TIMEOUT_MS = 60 * 60 * 1000;

/** A window that has proved itself, on its socket. */
interface Window {
  readonly socket: WebSocket;
  /** False from a ping until its pong. */
  alive: boolean;
  send(message: AnswerMessage | EventMessage): void;
}

/** The sockets that carry calls and events between the host and the windows that have proved themselves. */
export interface WindowSockets {
  /** Takes over a connection to an address of the host. */
  upgrade(address: string, request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

interface WindowSocketCallbacks {
  /** Called when a window has proved itself. */
  markAuthenticated(socket: Socket): void;
  /** Called when no window has been connected for an hour. */
  readonly onIdle?: (() => void) | undefined;
}

/**
 * Opens the sockets of the windows. A tab that stayed open may meet another program here, or another
 * run of the host: first the host proves that it has the secret of the tab, then the tab does, and only
 * then a call is made. What follows is encrypted, since the proofs may have come through another program. A socket
 * that has not proved itself is closed after 5 s.
 */
export function openWindowSockets(
  host: HostWithEvents,
  session: Pick<Session, 'tabSecret'>,
  { markAuthenticated, onIdle }: WindowSocketCallbacks,
): WindowSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false });
  const authenticated = new Set<Window>();

  const unsubscribe = host.subscribe((event) => {
    for (const { send } of authenticated) send({ event });
  });
  // A laptop that slept leaves sockets behind that never close by themselves.
  let lastRound = performance.now();
  const pings = setInterval(() => {
    // After a pause of this process, the answers to the last pings have not been read yet.
    const isLate = performance.now() - lastRound > 1.5 * PING_INTERVAL_MS;
    lastRound = performance.now();
    if (isLate) return;
    for (const window of authenticated) {
      if (!window.alive) window.socket.terminate();
      window.alive = false;
      window.socket.ping();
    }
  }, PING_INTERVAL_MS);
  pings.unref();

  // The sleep of a laptop does not count, since its timers stop.
  let idleTimer: ReturnType<typeof setTimeout> | undefined;
  const restartIdleTimer = () => {
    clearTimeout(idleTimer);
    if (onIdle && authenticated.size === 0) idleTimer = setTimeout(onIdle, IDLE_TIMEOUT_MS);
    idleTimer?.unref();
  };
  restartIdleTimer();

  const admit = (socket: WebSocket, secret: string, context: ProofContext) => {
    const encrypt = encryption(secret, 'host', context);
    const decrypt = decryption(secret, 'caller', context);
    const window: Window = {
      socket,
      alive: true,
      send: (message) => socket.send(encrypt(encodeMessage(message, new TextEncoder()))),
    };
    authenticated.add(window);
    restartIdleTimer();
    socket.on('pong', () => {
      window.alive = true;
    });
    socket.on('close', () => {
      if (authenticated.delete(window)) restartIdleTimer();
    });
    socket.on('message', async (bytes: Buffer) => {
      // Nothing that comes after another program has changed something is looked at.
      if (socket.readyState === WebSocket.CLOSED || socket.readyState === WebSocket.CLOSING) return;
      let message: Buffer;
      try {
        message = decrypt(bytes);
      } catch {
        return socket.terminate();
      }
      const answer = await answerCall(host, decoded(message));
      if (!answer) return;
      try {
        window.send(answer);
      } catch (error) {
        // A result that is longer than a text can be, or than can be encrypted.
        window.send({ id: answer.id, error: errorDataOf(error) });
      }
    });
    window.send({ event: { kind: 'ready' } });
  };

  const accept = (socket: WebSocket, request: IncomingMessage, address: string) => {
    const timer = setTimeout(() => socket.terminate(), HANDSHAKE_MS);
    const limitHandshake = limitBytes(request.socket, MAX_HANDSHAKE_BYTES);
    socket.once('message', (hello) => {
      const { tab, nonce: callerNonce } = parseObject(String(hello));
      if (!isNonce(tab) || !isNonce(callerNonce)) return socket.terminate();
      const secret = session.tabSecret(tab);
      const context = { address, callerNonce, hostNonce: randomSecret() };
      socket.send(JSON.stringify({ nonce: context.hostNonce, proof: proofOf(secret, 'host', context) }));
      socket.once('message', (answer) => {
        clearTimeout(timer);
        if (!isProof(parseObject(String(answer)).proof, secret, 'caller', context)) return socket.terminate();
        limitHandshake.lift();
        markAuthenticated(request.socket);
        admit(socket, secret, context);
      });
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => clearTimeout(timer));
  };

  return {
    upgrade(address, request, socket, head) {
      server.handleUpgrade(request, socket, head, (opened) => accept(opened, request, address));
    },
    close() {
      clearInterval(pings);
      clearTimeout(idleTimer);
      authenticated.clear();
      unsubscribe();
      for (const socket of server.clients) socket.close(1001);
      server.close();
    },
  };
}

/** Closes a connection that receives more than some bytes, until the limit is lifted. */
function limitBytes(socket: Socket, maxBytes: number): { lift(): void } {
  let most = socket.bytesRead + maxBytes;
  const check = () => {
    if (socket.bytesRead > most) socket.destroy();
  };
  socket.on('data', check);
  return {
    lift() {
      // The last check can still come for the bytes in which the proof was, and a call behind it.
      most = Number.POSITIVE_INFINITY;
      socket.off('data', check);
    },
  };
}

/** Makes a call of a window. Returns undefined for a message that is no call. */
async function answerCall(
  host: HostWithEvents,
  { id, method, params }: Record<string, unknown>,
): Promise<AnswerMessage | undefined> {
  if (typeof id !== 'number') return undefined;
  try {
    if (!isHostMethod(method)) throw new HostError('bad-request', messages.host.badRequest);
    return { id, result: await (host[method] as (args: unknown) => Promise<unknown>)(params) };
  } catch (error) {
    return { id, error: errorDataOf(error) };
  }
}

/** Returns the object in a message; an empty one for anything else. */
function decoded(message: Uint8Array): Record<string, unknown> {
  try {
    return decodeMessage(message, new TextDecoder()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Returns the object of a JSON text; an empty one for anything else. */
function parseObject(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
