import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** More than windows open at once, and far fewer than a process may have. */
const MAX_UNAUTHENTICATED = 128;

/** A limit that keeps room for the windows, however many connections other programs open. */
export interface ConnectionLimit {
  /** Marks the connection of a window that has proved itself; it no longer counts. */
  markAuthenticated(socket: Socket): void;
}

/**
 * Caps unauthenticated connections: when the cap is exceeded, the oldest is closed. So neither
 * thousands of connections nor slow ones keep a window from saving.
 */
export function limitUnauthenticatedConnections(server: Server): ConnectionLimit {
  const unauthenticated = new Set<Socket>();
  server.on('connection', (socket) => {
    unauthenticated.add(socket);
    socket.once('close', () => unauthenticated.delete(socket));
    const [oldest] = unauthenticated;
    if (unauthenticated.size > MAX_UNAUTHENTICATED) oldest?.destroy();
  });
  return {
    markAuthenticated: (socket) => unauthenticated.delete(socket),
  };
}
