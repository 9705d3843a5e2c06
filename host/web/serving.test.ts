import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { writeMap } from '../../argument/formats/native';
import { mapOf } from '../../argument/testing/map-builder';
import type { TabSecret } from '../../contract/proof';
import type { RunningHost } from '../host';
import { openTabSocket } from '../testing/tab-socket';
import { WebFolder } from '../testing/web-folder';
import type { Session } from './session';
import type { WebServer, WebServerOptions } from './web-server';

const TAB = 'a-tab-of-this-host';

let folder: WebFolder;
let host: RunningHost;
let session: Session;
const openSockets: Socket[] = [];

beforeEach(async () => {
  folder = new WebFolder();
  host = await folder.start();
  session = await folder.openSession();
});
afterEach(async () => {
  for (const socket of openSockets.splice(0)) socket.destroy();
  await folder.dispose();
});

const serve = (options?: Partial<WebServerOptions>) => folder.serve(host, session, options);
const originOf = ({ origin }: WebServer) => origin;
const headers = (server: WebServer) => ({
  'content-type': 'application/json',
  origin: originOf(server),
});
const post = (server: WebServer, path: string, body: string, more: Record<string, string> = {}) =>
  fetch(`${originOf(server)}${path}`, { method: 'POST', headers: { ...headers(server), ...more }, body });
const openTab = (server: WebServer) =>
  openTabSocket(`127.0.0.1:${server.port}`, { id: TAB, secret: session.tabSecret(TAB) });

/** Sends some bytes and returns everything received until the other side closes. */
const sendRaw = (server: WebServer, raw: string) =>
  new Promise<string>((resolve) => {
    const socket = connect(server.port, '127.0.0.1');
    openSockets.push(socket);
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('close', () => resolve(text));
    socket.write(raw.replaceAll('OWN', `127.0.0.1:${server.port}`));
  });

it('bytes are transferred unchanged, also more than a code may have', async () => {
  const window = await openTab(await serve());
  const map = { ...mapOf('Thesis\n  because Reason'), title: 'Sent', notes: 'x'.repeat(200_000) };
  const bytes = new TextEncoder().encode(writeMap(map));
  await window.host.importBytes({ name: 'a.argmap.json', bytes });
  expect(await host.library()).toMatchObject([{ title: 'Sent' }]);
  const renderArgs = {
    job: 'j',
    map,
    format: 'svg',
    options: { page: 'none', theme: 'light', carriesMap: true },
  } as const;
  const picture = await host.render(renderArgs);
  expect(await window.host.render(renderArgs)).toEqual({ ...picture, bytes: new Uint8Array(picture.bytes) });
  window.socket.terminate();
});

it('a call without a result has none, and one with null has null', async () => {
  const window = await openTab(await serve());
  const { ref } = await host.create({ map: mapOf('Thesis') });
  expect(await window.host.remove({ ref })).toBeUndefined();
  expect(await host.library()).toEqual([]);
  const other = await host.create({ map: mapOf('Thesis') });
  expect(await window.host.article({ ref: other.ref, source: 's1' })).toBeNull();
  window.socket.terminate();
});

it('the file that opens a window sends a code, and gets the page with it as long as it is valid', async () => {
  const server = await serve();
  const open = async (code: string, more: Record<string, string> = {}) => {
    const type = 'application/x-www-form-urlencoded';
    const headers = { 'content-type': type, origin: 'null', 'sec-fetch-site': 'cross-site', ...more };
    return fetch(`${originOf(server)}/`, { method: 'POST', headers, body: new URLSearchParams({ code }) });
  };
  const code = session.newCode();
  const page = await open(code);
  expect(page.headers.get('clear-site-data')).toBe('"cache", "storage"');
  expect(await page.text()).toBe(`<!doctype html><head><meta name="counterpoint-code" content="${code}" /></head>`);
  expect(await (await open('"><script>')).text()).toBe('<!doctype html><head></head>');
  expect((await open(code, { 'content-type': 'text/plain' })).status).toBe(415);
  const admitted = (await (await post(server, '/session', JSON.stringify({ code }))).json()) as TabSecret;
  expect(admitted.secret).toBe(session.tabSecret(admitted.id));
  expect(await (await open(code)).text()).toBe('<!doctype html><head></head>');
});

it('only the addresses of admission take a request', async () => {
  const server = await serve();
  for (const path of ['/call/library', '/session/', '/index.html', '/socket', '/Session']) {
    expect((await post(server, path, '{}')).status, path).toBe(404);
  }
  expect((await post(server, '/challenge', '{}')).status).toBe(200);
});

it('the request with a code may have 1024 bytes, not one more', async () => {
  const server = await serve();
  const code = session.newCode();
  const padded = (size: number) => JSON.stringify({ code }).padEnd(size, ' ');
  expect((await post(server, '/session', padded(1025))).status).toBe(400);
  expect((await post(server, '/session', padded(1024))).status).toBe(200);
});

it('headers of 15 kB are accepted', async () => {
  const server = await serve();
  expect((await post(server, '/challenge', '{}', { 'x-more': 'x'.repeat(15_000) })).status).toBe(200);
});

it('every response has the security headers', async () => {
  const server = await serve();
  const answers = [
    await fetch(`${originOf(server)}/`),
    await fetch(`${originOf(server)}/none`),
    await post(server, '/challenge', '{}'),
    await post(server, '/session', '{"code":"none"}'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 400]);
  for (const answer of answers) {
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(answer.headers.get('content-security-policy')).toContain(
      `connect-src 'self' ws://127.0.0.1:${server.port};`,
    );
    await answer.arrayBuffer();
  }
  expect(answers.map((answer) => answer.headers.get('connection'))).toEqual([
    'keep-alive',
    'close',
    'keep-alive',
    'close',
  ]);
});

it('a socket opens at one address and from the page only; other requests get 403 and are closed', async () => {
  const server = await serve();
  const asking = (path: string, origin: string) =>
    `GET ${path} HTTP/1.1\r\nHost: OWN\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;
  for (const [path, origin] of [
    ['/socket', 'https://evil.example'],
    ['/', 'http://OWN'],
    ['/socket/', 'http://OWN'],
  ] as const) {
    expect(await sendRaw(server, asking(path, origin))).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
  }
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/socket`, { origin: originOf(server) });
  await new Promise((resolve) => socket.on('open', resolve));
  socket.terminate();
});

it('a request aborted in its body leaves nothing behind, and the next one is served', async () => {
  const server = await serve();
  const lines = Object.entries({ ...headers(server), 'content-length': '1000' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const socket = connect(server.port, '127.0.0.1');
  await new Promise<void>((resolve) =>
    socket.write(`POST /challenge HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n${lines.join('\r\n')}\r\n\r\n{`, () =>
      resolve(),
    ),
  );
  socket.destroy();
  expect((await post(server, '/challenge', '{}')).status).toBe(200);
});

describe('a server', () => {
  const portOf = (server: Server) => (server.address() as AddressInfo).port;
  const occupy = (port = 0) =>
    new Promise<Server>((resolve, reject) => {
      const other = createServer();
      other.on('error', reject);
      other.listen({ port, host: '127.0.0.1' }, () => resolve(other));
    });

  it('has an address that no earlier run had, and serves the tabs of earlier runs at theirs, but admits none there', async () => {
    const first = await serve({ port: undefined });
    if (process.platform === 'linux') expect(first.origin).not.toContain('127.0.0.1');
    const admitted = await post(first, '/session', JSON.stringify({ code: session.newCode() }));
    const tab = (await admitted.json()) as TabSecret;
    await first.close();
    session = await folder.openSession();
    const second = await serve({ port: undefined });
    expect(second.origin).not.toBe(first.origin);
    const resumed = await openTabSocket(new URL(first.origin).host, tab);
    expect(await resumed.host.library()).toEqual([]);
    for (const path of ['/session', '/challenge', '/hello', '/code']) {
      const answer = await post(first, path, JSON.stringify({ code: session.newCode(), nonce: 'n'.repeat(32) }));
      expect([path, answer.status, await answer.text()]).toEqual([path, 404, '']);
    }
    resumed.socket.terminate();
  });

  it('uses the requested port and no other', async () => {
    const other = await occupy();
    const taken = portOf(other);
    await expect(serve({ port: taken })).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining(String(taken)),
    });
    await new Promise((resolve) => other.close(resolve));
    expect((await serve({ port: taken })).port).toBe(taken);
  });
});

it('each address admits one window', async () => {
  const server = await serve();
  const codes = [server.newAddress(), server.newAddress()].map((address) => address.split('#code='));
  expect(codes.map(([address]) => address)).toEqual([`${originOf(server)}/`, `${originOf(server)}/`]);
  for (const [, code] of codes) expect((await post(server, '/session', JSON.stringify({ code }))).status).toBe(200);
});

it('a server closes although a connection without a request is open', async () => {
  const server = await serve();
  const silent = connect(server.port, '127.0.0.1');
  openSockets.push(silent);
  const closed = new Promise((resolve) => silent.on('close', resolve));
  silent.write('GET / HTTP/1.1\r\nHost: ');
  await fetch(`${originOf(server)}/`);
  await server.close();
  await closed;
  await expect(fetch(`${originOf(server)}/`)).rejects.toThrow();
});
