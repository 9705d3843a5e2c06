import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** More than any window opens at once, and far fewer than a system lets one process have. */
const MAX_UNAUTHENTICATED = 128;

/** Keeps room for the windows, however many connections others open. */
export interface ConnectionLimit {
  /** A window with the token is at the other end. */
  markAuthenticated(socket: Socket): void;
}

/**
 * Whoever connects is a stranger until they show the token; of too many, the one who has waited longest must go. So
 * neither thousands of connections nor slow ones keep a window from saving.
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
