import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type HostWithEvents, isHostMethod } from '../../contract/host';
import { HostError, type HostErrorCode } from '../../contract/host-error';
import { decodeWire, encodeWire } from '../../contract/wire';
import { messages } from '../../messages/messages';
import { isSameOrigin } from './check-origin';
import { limitUnauthenticatedConnections } from './connection-limit';
import { contentSecurityPolicy } from './content-security-policy';
import { openEventSockets } from './event-sockets';
import { listPageFiles } from './page-files';
import type { Session } from './session';

const LOOPBACK = '127.0.0.1';
/** A map of 32 MB in base64, and room for the rest of the request. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

const HTTP_STATUS: Readonly<Record<HostErrorCode, number>> = {
  unreadable: 422,
  'not-found': 404,
  'read-only': 409,
  'not-written': 507,
  'unknown-base': 409,
  cancelled: 409,
  'bad-request': 400,
  unreachable: 503,
  internal: 500,
};

/** The parts and settings of a web server. */
export interface WebServerOptions {
  readonly host: HostWithEvents;
  readonly session: Session;
  /** The folder of the built page. */
  readonly page: string;
  /** The port that the user asked for; without it the last one or any free one is used. */
  readonly port?: number;
  /** True to store the port for the next run; false while another host of the same library serves windows. */
  readonly savesPort: boolean;
  /** Called when no window has been connected for an hour. */
  readonly onIdle?: () => void;
}

/** A server of the page and of the host's methods, on the loopback interface only. */
export interface WebServer {
  readonly port: number;
  /** Returns an address with a one-time code, which admits one window. */
  newAddress(): string;
  close(): Promise<void>;
}

/**
 * Serves the page and carries the host's methods to it. Throws HostError `bad-request` when the
 * requested port is taken, `internal` when no port is free.
 */
export async function serveWindow(options: WebServerOptions): Promise<WebServer> {
  const { host, session } = options;
  const fileAt = listPageFiles(options.page);
  const server = createServer({
    requestTimeout: 60_000,
    headersTimeout: 10_000,
    connectionsCheckingInterval: 2_000,
    maxHeaderSize: 16 * 1024,
  });
  const connectionLimit = limitUnauthenticatedConnections(server);
  const port = await listen(server, options.port, session.port);
  const address = `${LOOPBACK}:${port}`;
  const events = openEventSockets(host, session.isValidToken, {
    markAuthenticated: connectionLimit.markAuthenticated,
    onIdle: options.onIdle,
  });
  const policy = contentSecurityPolicy(`ws://${address}`);

  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, 'content-security-policy': policy })) {
      response.setHeader(name, value);
    }
    handleRequest(request, response).catch((error: unknown) => sendError(response, error));
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (isSameOrigin(request, address) && request.url === '/events') events.upgrade(request, socket, head);
    else socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // A browser that opened the connection in advance would take this for the response to its next
    // request.
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return void socket.destroy();
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
  });

  async function handleRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isSameOrigin(request, address)) return refuse(response, 403);
    const { method, url = '' } = request;
    if (method === 'GET') {
      const file = fileAt(url);
      if (!file) return refuse(response, 404);
      response.setHeader('content-type', file.type);
      response.end(file.bytes);
      return;
    }
    if (method !== 'POST') return refuse(response, 405);
    if (request.headers['content-type'] !== 'application/json') return refuse(response, 415);
    if (url === '/session') {
      const { code } = JSON.parse(await readBody(request, 1024)) as { code?: unknown };
      if (!session.redeem(code)) throw new HostError('bad-request', messages.host.usedCode);
      return sendJson(response, { token: session.token });
    }
    if (!session.isValidToken(request.headers['x-counterpoint-token'])) {
      throw new HostError('bad-request', messages.host.refused);
    }
    connectionLimit.markAuthenticated(request.socket);
    if (url === '/code') return sendJson(response, { code: session.newCode() });
    const name = url.startsWith('/call/') ? url.slice('/call/'.length) : '';
    if (!isHostMethod(name)) return refuse(response, 404);
    const args = decodeWire(
      await readBody(request, MAX_BODY_BYTES),
      (text) => new Uint8Array(Buffer.from(text, 'base64')),
    );
    const value = await (host[name] as (args: unknown) => Promise<unknown>)(args);
    if (value === undefined) response.end();
    else
      sendText(
        response,
        encodeWire(value, (bytes) => Buffer.from(bytes).toString('base64')),
      );
  }

  if (options.savesPort) await session.save(port).catch(() => undefined);
  return {
    port,
    newAddress: () => `http://${address}/#code=${session.newCode()}`,
    async close() {
      events.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      // Close the connections that have not finished within a second.
      const forceCloseTimer = setTimeout(() => server.closeAllConnections(), 1_000);
      await closed;
      clearTimeout(forceCloseTimer);
    },
  };
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

async function listen(server: Server, requestedPort: number | undefined, lastPort: number): Promise<number> {
  if (requestedPort !== undefined) {
    const port = await tryPort(server, requestedPort);
    if (port === undefined) throw new HostError('bad-request', messages.host.portTaken({ port: requestedPort }));
    return port;
  }
  const port = (lastPort > 0 ? await tryPort(server, lastPort) : undefined) ?? (await tryPort(server, 0));
  if (port === undefined) throw new HostError('internal', messages.host.noPort);
  return port;
}

function tryPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const fail = () => resolve(undefined);
    server.once('error', fail);
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      server.off('error', fail);
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : undefined);
    });
  });
}

function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else reject(new HostError('bad-request', messages.host.badRequest));
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
    request.on('aborted', () => reject(new HostError('bad-request', messages.host.badRequest)));
  });
}

function sendJson(response: ServerResponse, value: unknown): void {
  sendText(response, JSON.stringify(value));
}

function sendText(response: ServerResponse, text: string): void {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(text);
}

function refuse(response: ServerResponse, status: number): void {
  response.statusCode = status;
  // The body of the request is not read.
  response.setHeader('connection', 'close');
  response.end();
}

function sendError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const hostError =
    error instanceof HostError
      ? error
      : new HostError(
          error instanceof SyntaxError ? 'bad-request' : 'internal',
          error instanceof SyntaxError ? messages.host.badRequest : messages.start.unexpected,
        );
  response.statusCode = HTTP_STATUS[hostError.code];
  response.setHeader('connection', 'close');
  sendJson(response, hostError.toData());
}
