import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { HostEvent, HostWithEvents } from '../../contract/host';

const FIRST_MESSAGE_MS = 5_000;
const PING_MS = 20_000;

/** Carries the host's events to every window that has shown the token. */
export interface EventSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** A browser lets no page set a header on a socket: so the token comes as its first message, and nothing goes out before. */
export function openEvents(host: HostWithEvents, accepts: (token: unknown) => boolean): EventSockets {
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

  server.on('connection', (socket) => {
    const state = { alive: true };
    const timer = setTimeout(() => socket.terminate(), FIRST_MESSAGE_MS);
    socket.once('message', (message) => {
      clearTimeout(timer);
      if (!accepts(String(message))) return socket.terminate();
      listening.set(socket, state);
      send(socket, { kind: 'ready' });
    });
    socket.on('pong', () => {
      state.alive = true;
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(timer);
      listening.delete(socket);
    });
  });

  return {
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request));
    },
    close() {
      clearInterval(pings);
      unsubscribe();
      for (const socket of server.clients) socket.close(1001);
      server.close();
    },
  };
}
