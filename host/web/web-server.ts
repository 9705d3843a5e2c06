import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { HostWithEvents } from '../../contract/host';
import { HostError } from '../../contract/host-error';
import { SOCKET_PATH } from '../../contract/socket-messages';
import { messages } from '../../messages/messages';
import { admissionsOf } from './admission';
import { isSameOrigin } from './check-origin';
import { type ConnectionLimit, limitUnauthenticatedConnections } from './connection-limit';
import { contentSecurityPolicy } from './content-security-policy';
import { newLoopback, USUAL_LOOPBACK } from './loopback';
import { listPageFiles } from './page-files';
import { requestHandler, sendError } from './request-handler';
import type { Session } from './session';
import { openWindowSockets, type WindowSockets } from './window-sockets';

/** The attempts to get an address that no earlier run had. */
const MAX_ATTEMPTS = 20;

/** The parts and settings of a web server. */
export interface WebServerOptions {
  readonly host: HostWithEvents;
  readonly session: Session;
  /** The folder of the built page. */
  readonly page: string;
  /** The port that the user asked for; without it an address that no earlier run had. */
  readonly port?: number;
  /** True to store the address for the next run; false while another host of the same library serves windows. */
  readonly savesAddress: boolean;
  /** Called when no window has been connected for an hour. */
  readonly onIdle?: () => void;
  /** Called when a code has admitted a window, and is spent. */
  readonly onAdmitted?: () => void;
}

/** A server of the page and of the host's methods, on the loopback interface only. */
export interface WebServer {
  readonly port: number;
  readonly origin: string;
  /** Returns an address with a code, which admits one window. */
  newAddress(): string;
  /** Admits no further window, and gives command lines no code. */
  refuseNewWindows(): void;
  close(): Promise<void>;
}

/** The earlier addresses at which tabs that stayed open may look for their host. */
const RESUMED_ADDRESSES = 20;

/**
 * Serves the page and carries the host's methods to it, at an address that no earlier run had:
 * at an earlier one, another program may have left a service worker in the browser. Tabs of earlier
 * runs are served at their own address too, but no window is admitted there. Throws HostError `bad-request`
 * when the requested port is taken, `internal` when no port is free.
 */
export async function serveWindow(options: WebServerOptions): Promise<WebServer> {
  const { host, session } = options;
  const sockets = openWindowSockets(host, session, {
    markAuthenticated: (socket) => {
      for (const { connectionLimit } of listeners) connectionLimit.markAuthenticated(socket);
    },
    onIdle: options.onIdle,
  });
  const answer = requestHandler({ ...options, fileAt: listPageFiles(options.page), admissions: admissionsOf(session) });
  const listeners: Listener[] = [];
  let admitsWindows = true;
  const serve = (listener: Listener, address: string, admits: boolean) => {
    const answerAt = (request: IncomingMessage, response: ServerResponse) =>
      answer({ request, response, address, admits: admits && admitsWindows });
    serveAt(listener.server, address, sockets, answerAt);
    listeners.push(listener);
  };
  const main = createListener();
  const address = await listen(main.server, options.port, session.usedAddresses);
  serve(main, address, true);
  for (const earlier of session.usedAddresses.filter((used) => used !== address).slice(0, RESUMED_ADDRESSES)) {
    const listener = createListener();
    const [host = '', port] = earlier.split(':');
    if (await tryAddress(listener.server, host, Number(port))) serve(listener, earlier, false);
  }
  const port = Number(address.split(':')[1]);
  const origin = `http://${address}`;
  if (options.savesAddress) await session.save(address).catch(() => undefined);
  return {
    port,
    origin,
    newAddress: () => `${origin}/#code=${session.newCode()}`,
    refuseNewWindows() {
      admitsWindows = false;
    },
    async close() {
      sockets.close();
      await Promise.all(listeners.map(({ server }) => closeServer(server)));
    },
  };
}

/** A server at one address, with its limit of connections. */
interface Listener {
  readonly server: Server;
  readonly connectionLimit: ConnectionLimit;
}

function createListener(): Listener {
  const server = createServer({
    requestTimeout: 60_000,
    headersTimeout: 10_000,
    connectionsCheckingInterval: 2_000,
    maxHeaderSize: 16 * 1024,
  });
  return { server, connectionLimit: limitUnauthenticatedConnections(server) };
}

/** Serves the requests and the sockets of an address. */
function serveAt(
  server: Server,
  address: string,
  sockets: WindowSockets,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): void {
  const policy = contentSecurityPolicy(`ws://${address}`);
  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, 'content-security-policy': policy })) {
      response.setHeader(name, value);
    }
    answer(request, response).catch((error: unknown) => sendError(response, error));
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (isSameOrigin(request, address) && request.url === SOCKET_PATH) sockets.upgrade(address, request, socket, head);
    else socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // A browser that opened the connection in advance would take this for the response to its next
    // request.
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return void socket.destroy();
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
  });
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  // Close the connections that have not finished within a second.
  const forceCloseTimer = setTimeout(() => server.closeAllConnections(), 1_000);
  await closed;
  clearTimeout(forceCloseTimer);
}

/** Responses may not be stored, framed, sniffed or shared with other origins. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Listens at the requested port, or at an address that no earlier run had. Returns the address. */
async function listen(server: Server, requestedPort: number | undefined, used: readonly string[]): Promise<string> {
  if (requestedPort !== undefined) {
    const address = await tryAddress(server, USUAL_LOOPBACK, requestedPort);
    if (address === undefined) throw new HostError('bad-request', messages.host.portTaken({ port: requestedPort }));
    return address;
  }
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const address = await tryAddress(server, newLoopback(), 0);
    if (address !== undefined && !used.includes(address)) return address;
    if (address !== undefined) await new Promise((resolve) => server.close(resolve));
  }
  throw new HostError('internal', messages.host.noPort);
}

function tryAddress(server: Server, host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const fail = () => {
      server.off('listening', succeed);
      resolve(undefined);
    };
    const succeed = () => {
      server.off('error', fail);
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? `${host}:${bound.port}` : undefined);
    };
    server.once('error', fail);
    server.once('listening', succeed);
    server.listen({ port, host, exclusive: true });
  });
}
