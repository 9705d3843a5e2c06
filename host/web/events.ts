import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { HostEvent, HostWithEvents } from '../../contract/host';

const FIRST_MESSAGE_MS = 5_000;
const PING_MS = 20_000;
const EMPTY_MS = 60 * 60 * 1000;

/** Carries the host's events to every window that has shown the token. */
export interface EventSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

interface Listeners {
  /** The socket has shown the token. */
  isFriend(socket: Socket): void;
  /** No window has been there for an hour. */
  readonly empty?: (() => void) | undefined;
}

/** A browser lets no page set a header on a socket: so the token comes as its first message, and nothing goes out before. */
export function openEvents(
  host: HostWithEvents,
  accepts: (token: unknown) => boolean,
  { isFriend, empty }: Listeners,
): EventSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  const listening = new Map<WebSocket, { alive: boolean }>();
  const send = (socket: WebSocket, event: HostEvent) => socket.send(JSON.stringify(event));

  const unsubscribe = host.subscribe((event) => {
    for (const socket of listening.keys()) send(socket, event);
  });
  // A laptop that slept leaves sockets behind that never close by themselves.
  const pings = setInterval(() => {
    for (const [socket, state] of listening) {
      if (!state.alive) socket.terminate();
      state.alive = false;
      socket.ping();
    }
  }, PING_MS);
  pings.unref();

  // A laptop that sleeps does not count: its timers stand still.
  let emptyTimer: ReturnType<typeof setTimeout> | undefined;
  const watchEmpty = () => {
    clearTimeout(emptyTimer);
    if (empty && listening.size === 0) emptyTimer = setTimeout(empty, EMPTY_MS);
    emptyTimer?.unref();
  };
  watchEmpty();

  server.on('connection', (socket, request: IncomingMessage) => {
    const state = { alive: true };
    const timer = setTimeout(() => socket.terminate(), FIRST_MESSAGE_MS);
    socket.once('message', (message) => {
      clearTimeout(timer);
      if (!accepts(String(message))) return socket.terminate();
      isFriend(request.socket);
      listening.set(socket, state);
      watchEmpty();
      send(socket, { kind: 'ready' });
    });
    socket.on('pong', () => {
      state.alive = true;
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(timer);
      // A stranger who comes and goes does not make the hour begin anew.
      if (listening.delete(socket)) watchEmpty();
    });
  });

  return {
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request));
    },
    close() {
      clearInterval(pings);
      clearTimeout(emptyTimer);
      unsubscribe();
      for (const socket of server.clients) socket.close(1001);
      server.close();
    },
  };
}
