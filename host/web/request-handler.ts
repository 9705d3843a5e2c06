import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HostWithEvents, isHostMethod } from '../../contract/host';
import { HostError, type HostErrorCode } from '../../contract/host-error';
import { ANSWER_NONCE } from '../../contract/proof';
import { decodeWire, encodeWire } from '../../contract/wire';
import { messages } from '../../messages/messages';
import type { Admissions } from './admission';
import { isOurAddress, isSameOrigin } from './check-origin';
import type { ConnectionLimit } from './connection-limit';
import type { PageFile } from './page-files';
import { isNonce, proofOf } from './proof';
import type { Session } from './session';

/** A map of 32 MB in base64, and room for the rest of the request. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;
const MAX_ADMISSION_BYTES = 1024;

const HTTP_STATUS: Readonly<Record<HostErrorCode, number>> = {
  unreadable: 422,
  'not-found': 404,
  'read-only': 409,
  'not-written': 507,
  cancelled: 409,
  'unknown-base': 409,
  'bad-request': 400,
  unreachable: 503,
  internal: 500,
};

interface HandlerParts {
  readonly host: HostWithEvents;
  readonly session: Session;
  readonly admissions: Admissions;
  readonly onAdmitted?: () => void;
  readonly fileAt: (address: string) => PageFile | undefined;
}

/** A request at one address of the host. */
export interface AddressedRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly address: string;
  /** True at the address of this run; at earlier ones only tabs of earlier runs go on. */
  readonly admits: boolean;
  readonly connectionLimit: ConnectionLimit;
}

/** Returns the function that answers requests: for the page, for admission, and calls of the host's methods. */
export function requestHandler({ host, session, admissions, onAdmitted, fileAt }: HandlerParts) {
  /** Sends the page. With a code, the browser first drops whatever another program left at this address. */
  function sendPage(response: ServerResponse, code?: string): void {
    const file = fileAt('/');
    if (!file) {
      refuse(response, 404);
      return;
    }
    if (code !== undefined) response.setHeader('clear-site-data', '"cache", "storage"');
    response.setHeader('content-type', file.type);
    response.end(code === undefined ? file.bytes : withCode(file.bytes, code));
  }

  async function call(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isHostMethod(name)) {
      refuse(response, 404);
      return;
    }
    const body = await readBody(request, MAX_BODY_BYTES);
    const args = decodeWire(body, (text) => new Uint8Array(Buffer.from(text, 'base64')));
    const value = await (host[name] as (args: unknown) => Promise<unknown>)(args);
    const text = value === undefined ? '' : encodeWire(value, (bytes) => Buffer.from(bytes).toString('base64'));
    if (value === undefined) response.end();
    else sendText(response, text);
  }

  /** Handles a request for admission. Returns false for any other request. */
  async function admit(
    url: string,
    address: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> {
    if (!ADMISSION_ADDRESSES.has(url)) return false;
    const asked = parseObject(await readBody(request, MAX_ADMISSION_BYTES));
    const { code, key, nonce, callerNonce, signature, proof } = asked;
    if (url === '/challenge') sendJson(response, { nonce: admissions.challenge() });
    if (url === '/session') {
      const byCode = code === undefined ? null : admissions.byCode(code, key);
      const admitted = byCode ?? (code === undefined ? admissions.byReload(address, nonce, signature) : null);
      if (!admitted) throw new HostError('bad-request', messages.host.usedCode);
      sendJson(response, admitted);
      if (byCode) onAdmitted?.();
    }
    if (url === '/hello' || url === '/code') {
      const answer =
        url === '/hello' ? admissions.greet(address, nonce) : admissions.codeFor(address, callerNonce, nonce, proof);
      if (answer === null) throw new HostError('bad-request', messages.host.refused);
      sendJson(response, typeof answer === 'string' ? { code: answer } : answer);
    }
    return true;
  }

  return async ({ request, response, address, admits, connectionLimit }: AddressedRequest): Promise<void> => {
    const { method, url = '', headers } = request;
    if (method === 'POST' && url === '/' && admits && isOurAddress(request, address)) {
      // From the file that opens the window, whose origin no browser tells.
      if (headers['content-type'] !== 'application/x-www-form-urlencoded') return refuse(response, 415);
      const code = new URLSearchParams(await readBody(request, MAX_ADMISSION_BYTES)).get('code') ?? '';
      return sendPage(response, session.isValidCode(code) ? code : undefined);
    }
    if (!isSameOrigin(request, address)) return refuse(response, 403);
    if (method === 'GET') {
      if (url === '/') return sendPage(response);
      const file = fileAt(url);
      if (!file) return refuse(response, 404);
      response.setHeader('content-type', file.type);
      response.end(file.bytes);
      return;
    }
    if (method !== 'POST') return refuse(response, 405);
    if (headers['content-type'] !== 'application/json') return refuse(response, 415);
    if (admits && (await admit(url, address, request, response))) return;
    if (!session.isValidToken(headers['x-counterpoint-token'])) {
      throw new HostError('bad-request', messages.host.refused);
    }
    connectionLimit.markAuthenticated(request.socket);
    const { 'x-counterpoint-tab': tab, 'x-counterpoint-nonce': callerNonce } = headers;
    if (isNonce(tab) && isNonce(callerNonce)) {
      const context = { address, callerNonce, hostNonce: ANSWER_NONCE };
      response.setHeader('x-counterpoint-proof', proofOf(session.tabSecret(tab), 'host', context));
    }
    await call(url.startsWith('/call/') ? url.slice('/call/'.length) : '', request, response);
  };
}

const ADMISSION_ADDRESSES = new Set(['/session', '/challenge', '/hello', '/code']);

/** Returns the page with a code in its head, which its script takes out. */
function withCode(page: Buffer, code: string): string {
  return page.toString('utf8').replace('</head>', () => `<meta name="counterpoint-code" content="${code}" /></head>`);
}

function parseObject(text: string): Record<string, unknown> {
  return Object(JSON.parse(text)) as Record<string, unknown>;
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

export function sendError(response: ServerResponse, error: unknown): void {
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
