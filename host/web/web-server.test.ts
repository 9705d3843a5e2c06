import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { mapOf } from '../../argument/testing/map-builder';
import type { TabSecret } from '../../contract/proof';
import type { RunningHost } from '../host';
import { openTabSocket } from '../testing/tab-socket';
import { WebFolder } from '../testing/web-folder';
import { openSession, type Session } from './session';
import type { WebServer } from './web-server';

const TAB = 'a-tab-of-this-host';
const HELLO = JSON.stringify({ tab: TAB, nonce: 'a-nonce-of-sixteen' });

let folder: WebFolder;
let host: RunningHost;
let server: WebServer;
let session: Session;
let own: string;

beforeEach(async () => {
  folder = new WebFolder({ 'assets/main.js': '1', 'assets/secret.pem': 'secret' });
  host = await folder.start();
  folder.writeMapFile('a', mapOf('T\n  because A'));
  session = await folder.openSession();
  server = await folder.serve(host, session);
  own = `http://127.0.0.1:${server.port}`;
});
afterEach(() => folder.dispose());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends a request with exactly the given headers, which `fetch` does not allow. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: '127.0.0.1', port: server.port, method, path, headers, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

const json = (more: Record<string, string> = {}) => ({ 'content-type': 'application/json', origin: own, ...more });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask('POST', path, json(headers), JSON.stringify(body));

describe('an admitted window', () => {
  it('exchanges the code of its address for its secret, once', async () => {
    const code = /#code=(.+)$/.exec(server.newAddress())?.[1];
    const first = JSON.parse((await post('/session', { code })).text) as TabSecret;
    expect(first.secret).toBe(session.tabSecret(first.id));
    const again = await post('/session', { code });
    expect(again.status).toBe(400);
    expect(again.text).toContain('each link works once');
    expect(again.text).not.toContain('secret');
  });

  it('calls the host and receives its events', async () => {
    const tab = { id: TAB, secret: session.tabSecret(TAB) };
    const window = await openTabSocket(`127.0.0.1:${server.port}`, tab);
    expect(await window.host.library()).toMatchObject([{ name: 'a', title: 'Test' }]);
    await host.create({ map: mapOf('Another') });
    await vi.waitFor(() => expect(window.received).toContain('{"event":{"kind":"library"}}'));
    window.socket.close();
    expect(window.received[0]).toBe('{"event":{"kind":"ready"}}');
  });

  it('gets the error of a request as code and sentence, without a stack', async () => {
    const { status, text } = await ask('POST', '/session', json(), '{');
    expect(status).toBe(400);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['code', 'message']);
  });
});

describe('access is refused', () => {
  it.each([
    ['a name that resolves to this address', { host: 'evil.example' }],
    ['localhost instead of the address', { host: 'localhost:PORT' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['no port', { host: '127.0.0.1' }],
    ['a name that only starts with it', { host: '127.0.0.1:PORT.evil.example' }],
  ])('under %s', async (_, headers) => {
    const given = { host: headers.host.replace('PORT', String(server.port)) };
    expect((await ask('GET', '/', given)).status).toBe(403);
    const code = session.newCode();
    expect((await post('/session', { code }, given)).status).toBe(403);
    expect(session.isValidCode(code)).toBe(true);
  });

  it.each([
    ['another site', 'https://evil.example'],
    ['a file or a sandboxed frame', 'null'],
    ['another port of this computer', 'http://127.0.0.1:1'],
    ['localhost', 'http://localhost'],
    ['our address over TLS', 'https://127.0.0.1'],
  ])('from %s', async (_, origin) => {
    const code = session.newCode();
    expect((await post('/session', { code }, { origin })).status).toBe(403);
    expect(session.isValidCode(code)).toBe(true);
    expect((await ask('GET', '/', { origin })).status).toBe(403);
  });

  it('without an origin, or with Sec-Fetch-Site of another site', async () => {
    const code = session.newCode();
    const headers = { 'content-type': 'application/json' };
    expect((await ask('POST', '/session', headers, JSON.stringify({ code }))).status).toBe(403);
    expect((await post('/session', { code }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(session.isValidCode(code)).toBe(true);
    expect((await ask('GET', '/', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('to content types that a form can send without a preflight', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      expect((await post('/session', { code: session.newCode() }, { 'content-type': type })).status).toBe(415);
    }
  });

  it('to a socket of another site, without a proof, or with a wrong one', async () => {
    const closed = (origin: string, first?: string) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${server.port}/socket`, { origin });
        let received = '';
        socket.on('open', () => first !== undefined && socket.send(first));
        socket.on('message', (message) => {
          received += String(message);
        });
        socket.on('error', () => undefined);
        socket.on('close', () => resolve(received));
        if (first === undefined) socket.on('open', () => setImmediate(() => socket.close()));
      });
    expect(await closed('https://evil.example', HELLO)).toBe('');
    expect(await closed(own, 'x'.repeat(32))).toBe('');
    expect(await closed(own)).toBe('');
  });
});

describe('the page', () => {
  it('has a content security policy without other origins', async () => {
    const { headers, text } = await ask('GET', '/');
    expect(text).toBe('<!doctype html><head></head>');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|\*(?!\.)|https?:/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it.each([
    '/../data/session.json',
    '/%2e%2e/data/session.json',
    '/..%2fdata/session.json',
    '/assets/../../maps/a.argmap.json',
    '/assets\\..\\..\\maps\\a.argmap.json',
    '/assets/secret.pem',
    '/maps/a.argmap.json',
    '/index.html/',
    '/index.html%00.js',
    '/assets',
    '/?file=/etc/passwd',
    '/call/library',
    '/socket',
  ])('does not serve %s', async (path) => {
    expect((await ask('GET', path)).status).toBe(404);
  });

  it('is served for GET and POST only', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']) {
      expect((await ask(method, '/', { origin: own })).status, method).toBe(405);
    }
  });
});

it.each([
  ['two hosts', 'GET / HTTP/1.1\r\nHost: OWN\r\nHost: evil.example\r\n\r\n', /^HTTP\/1\.1 40[03]/],
  ['an absolute address', 'GET http://evil.example/ HTTP/1.1\r\nHost: OWN\r\n\r\n', /^HTTP\/1\.1 403/],
  ['no host', 'GET / HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400/],
  [
    'two lengths',
    'POST /session HTTP/1.1\r\nHost: OWN\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx',
    /^HTTP\/1\.1 400/,
  ],
  [
    'length and chunks',
    'POST /session HTTP/1.1\r\nHost: OWN\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    /^HTTP\/1\.1 400/,
  ],
  ['no HTTP', 'hello\r\n\r\n', /^HTTP\/1\.1 400/],
  ['an endless header', `GET / HTTP/1.1\r\nHost: OWN\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1\.1 4/],
])('a request with %s is refused, and the server continues', async (_, raw, status) => {
  const responseText = await new Promise<string>((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
      if (/\r\n\r\n/.test(text)) socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
    socket.write(raw.replace('OWN', `127.0.0.1:${server.port}`));
  });
  expect(responseText).toMatch(status);
  expect(responseText).not.toContain('doctype');
  expect((await ask('GET', '/')).status).toBe(200);
});

it('a body too long for a code is refused unread, and its code stays valid', async () => {
  const code = session.newCode();
  const long = await ask('POST', '/session', json(), JSON.stringify({ code, more: 'x'.repeat(5000) }));
  expect(long.status).toBe(400);
  expect((await ask('POST', '/session', json(), JSON.stringify({ code }))).status).toBe(200);
});

it('nothing of this run admits to the next one', async () => {
  const code = session.newCode();
  await server.close();
  session = await folder.openSession();
  server = await folder.serve(host, session);
  own = `http://127.0.0.1:${server.port}`;
  expect((await ask('POST', '/session', json(), JSON.stringify({ code }))).status).toBe(400);
  const other = await openSession(folder.dataFolder(), `${folder.library} 2`);
  expect(other.tabSecret(TAB)).not.toBe(session.tabSecret(TAB));
});
