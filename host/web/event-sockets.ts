import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { HostEvent, HostWithEvents } from '../../contract/host';

const AUTHENTICATION_TIMEOUT_MS = 5_000;
const PING_INTERVAL_MS = 20_000;
const IDLE_TIMEOUT_MS = 60 * 60 * 1000;

/** The sockets that carry the events of the host to the windows that have shown the token. */
export interface EventSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

interface EventSocketCallbacks {
  /** Called when a socket has shown the token. */
  markAuthenticated(socket: Socket): void;
  /** Called when no window has been connected for an hour. */
  readonly onIdle?: (() => void) | undefined;
}

/**
 * Opens the event sockets. Browsers cannot set headers on a WebSocket, so the token is its first
 * message, and nothing is sent before. A socket without a token is closed after 5 s.
 */
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

  // The sleep of a laptop does not count, since its timers stop.
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
      // An unauthenticated connection does not restart the hour.
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
