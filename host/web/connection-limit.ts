import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** More than any window opens at once, and far fewer than a system lets one process have. */
const MOST = 128;

/** Keeps room for the windows, however many connections others open. */
export interface Strangers {
  /** A window with the token is at the other end. */
  isFriend(socket: Socket): void;
}

/**
 * Whoever connects is a stranger until they show the token; of too many, the one who has waited longest must go. So
 * neither thousands of connections nor slow ones keep a window from saving.
 */
export function limitStrangers(server: Server): Strangers {
  const strangers = new Set<Socket>();
  server.on('connection', (socket) => {
    strangers.add(socket);
    socket.once('close', () => strangers.delete(socket));
    const [oldest] = strangers;
    if (strangers.size > MOST) oldest?.destroy();
  });
  return {
    isFriend: (socket) => strangers.delete(socket),
  };
}
