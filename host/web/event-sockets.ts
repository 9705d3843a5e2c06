import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { HostEvent, HostWithEvents } from '../../contract/host';

const AUTHENTICATION_TIMEOUT_MS = 5_000;
const PING_INTERVAL_MS = 20_000;
const IDLE_TIMEOUT_MS = 60 * 60 * 1000;

/** Carries the host's events to every window that has shown the token. */
export interface EventSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

interface EventSocketCallbacks {
  /** The socket has shown the token. */
  markAuthenticated(socket: Socket): void;
  /** No window has been there for an hour. */
  readonly onIdle?: (() => void) | undefined;
}

/** A browser lets no page set a header on a socket: so the token comes as its first message, and nothing goes out before. */
export function openEventSockets(
  host: HostWithEvents,
  isValidToken: (token: unknown) => boolean,
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

  // A laptop that sleeps does not count: its timers stand still.
  let idleTimer: ReturnType<typeof setTimeout> | undefined;
  const restartIdleTimer = () => {
    clearTimeout(idleTimer);
    if (onIdle && authenticated.size === 0) idleTimer = setTimeout(onIdle, IDLE_TIMEOUT_MS);
    idleTimer?.unref();
  };
  restartIdleTimer();

  server.on('connection', (socket, request: IncomingMessage) => {
    const state = { alive: true };
    const timer = setTimeout(() => socket.terminate(), AUTHENTICATION_TIMEOUT_MS);
    socket.once('message', (message) => {
      clearTimeout(timer);
      if (!isValidToken(String(message))) return socket.terminate();
      markAuthenticated(request.socket);
      authenticated.set(socket, state);
      restartIdleTimer();
      send(socket, { kind: 'ready' });
    });
    socket.on('pong', () => {
      state.alive = true;
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(timer);
      // A stranger who comes and goes does not make the hour begin anew.
      if (authenticated.delete(socket)) restartIdleTimer();
    });
  });

  return {
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request));
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
