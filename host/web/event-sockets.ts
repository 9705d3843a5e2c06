import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { HostEvent, HostWithEvents } from '../../contract/host';
import { randomSecret } from './one-time-values';
import { isNonce, isProof, proofOf } from './proof';
import type { Session } from './session';

const AUTHENTICATION_TIMEOUT_MS = 5_000;
const PING_INTERVAL_MS = 20_000;
const IDLE_TIMEOUT_MS = 60 * 60 * 1000;

/** The sockets that carry the events of the host to the windows that have proved themselves. */
export interface EventSockets {
  /** Takes over a connection to an address of the host. */
  upgrade(address: string, request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

interface EventSocketCallbacks {
  /** Called when a window has proved itself. */
  markAuthenticated(socket: Socket): void;
  /** Called when no window has been connected for an hour. */
  readonly onIdle?: (() => void) | undefined;
}

/**
 * Opens the event sockets. A tab that stayed open may meet another program here, or another run of the
 * host: first the host proves that it has the secret of the tab, then the tab does, and only then it
 * gets the token of this run. A socket that has not proved itself is closed after 5 s.
 */
export function openEventSockets(
  host: HostWithEvents,
  session: Pick<Session, 'token' | 'tabSecret'>,
  { markAuthenticated, onIdle }: EventSocketCallbacks,
): EventSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  const authenticated = new Map<WebSocket, { alive: boolean }>();
  const send = (socket: WebSocket, event: HostEvent) => socket.send(JSON.stringify(event));

  const unsubscribe = host.subscribe((event) => {
    for (const socket of authenticated.keys()) send(socket, event);
  });
  // A laptop that slept leaves sockets behind that never close by themselves.
  const pings = setInterval(() => {
    for (const [socket, state] of authenticated) {
      if (!state.alive) socket.terminate();
      state.alive = false;
      socket.ping();
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

  const accept = (socket: WebSocket, request: IncomingMessage, address: string) => {
    const state = { alive: true };
    const timer = setTimeout(() => socket.terminate(), AUTHENTICATION_TIMEOUT_MS);
    socket.once('message', (hello) => {
      const { tab, nonce: callerNonce } = parseObject(String(hello));
      if (!isNonce(tab) || !isNonce(callerNonce)) return socket.terminate();
      const secret = session.tabSecret(tab);
      const context = { address, callerNonce, hostNonce: randomSecret() };
      socket.send(JSON.stringify({ nonce: context.hostNonce, proof: proofOf(secret, 'host', context) }));
      socket.once('message', (answer) => {
        clearTimeout(timer);
        if (!isProof(parseObject(String(answer)).proof, secret, 'caller', context)) return socket.terminate();
        markAuthenticated(request.socket);
        authenticated.set(socket, state);
        restartIdleTimer();
        socket.send(JSON.stringify({ token: session.token }));
        send(socket, { kind: 'ready' });
      });
    });
    socket.on('pong', () => {
      state.alive = true;
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(timer);
      // An unauthenticated connection does not restart the hour.
      if (authenticated.delete(socket)) restartIdleTimer();
    });
  };

  return {
    upgrade(address, request, socket, head) {
      server.handleUpgrade(request, socket, head, (opened) => accept(opened, request, address));
    },
    close() {
      clearInterval(pings);
      clearTimeout(idleTimer);
      unsubscribe();
      for (const socket of server.clients) socket.close(1001);
      server.close();
    },
  };
}

/** Returns the object of a JSON text; an empty one for anything else. */
function parseObject(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
