import type { IncomingMessage, ServerResponse } from 'node:http';
import { HostError } from '../../contract/host-error';
import { messages } from '../../messages/messages';
import { errorDataOf } from '../error-data';
import type { Admissions } from './admission';
import { isOurAddress, isSameOrigin } from './check-origin';
import type { PageFile } from './page-files';
import type { Session } from './session';

const MAX_BODY_BYTES = 1024;

interface HandlerParts {
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
}

/** Returns the function that answers requests: for the page, and for admission. */
export function requestHandler({ session, admissions, onAdmitted, fileAt }: HandlerParts) {
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

  function admitByCode(code: unknown, key: unknown): object | null {
    const admitted = admissions.byCode(code, key);
    if (admitted) onAdmitted?.();
    return admitted;
  }

  /** Returns the answer to a request for admission, null if it is refused; undefined for any other request. */
  function answerTo(path: string, address: string, asked: Record<string, unknown>): object | null | undefined {
    const { code, key, nonce, callerNonce, signature, proof } = asked;
    switch (path) {
      case '/challenge':
        return { nonce: admissions.challenge() };
      case '/session':
        return code === undefined ? admissions.byReload(address, nonce, signature) : admitByCode(code, key);
      case '/hello':
        return admissions.greet(address, nonce);
      case '/code':
        return admissions.codeFor(address, callerNonce, nonce, proof);
      default:
        return undefined;
    }
  }

  return async ({ request, response, address, admits }: AddressedRequest): Promise<void> => {
    const { method, url = '', headers } = request;
    if (method === 'POST' && url === '/' && admits && isOurAddress(request, address)) {
      // From the file that opens the window, whose origin no browser tells.
      if (headers['content-type'] !== 'application/x-www-form-urlencoded') return refuse(response, 415);
      const code = new URLSearchParams(await readBody(request)).get('code') ?? '';
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
    const answer = admits ? answerTo(url, address, parseObject(await readBody(request))) : undefined;
    if (answer === undefined) return refuse(response, 404);
    if (answer === null)
      throw new HostError('bad-request', url === '/session' ? messages.host.usedCode : messages.host.refused);
    sendJson(response, answer);
  };
}

/** Returns the page with a code in its head, which its script takes out. */
function withCode(page: Buffer, code: string): string {
  return page.toString('utf8').replace('</head>', () => `<meta name="counterpoint-code" content="${code}" /></head>`);
}

function parseObject(text: string): Record<string, unknown> {
  return Object(JSON.parse(text)) as Record<string, unknown>;
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else reject(badRequest());
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
    request.on('aborted', () => reject(badRequest()));
  });
}

function badRequest(): HostError {
  return new HostError('bad-request', messages.host.badRequest);
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(value));
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
  const data = error instanceof SyntaxError ? badRequest().toData() : errorDataOf(error);
  response.statusCode = data.code === 'internal' ? 500 : 400;
  response.setHeader('connection', 'close');
  sendJson(response, data);
}
