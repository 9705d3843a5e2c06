import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { writeMap } from '../../argument/formats/native';
import { diffMaps } from '../../argument/model/change';
import { depth } from '../../argument/testing/depth';
import { mapOf } from '../../argument/testing/map-builder';
import { HOST_METHODS } from '../../contract/host';
import { reportFaults } from '../testing/fault-report';
import { HostProcess } from '../testing/host-process';

const map = mapOf('Thesis\n  because Reason');
const CONNECTIONS = depth(2000, 10_000);

let folder: string;
let running: HostProcess;
let port: number;
let attempts = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-hostile-'));
  mkdirSync(join(folder, 'maps'));
  writeFileSync(join(folder, 'maps', 'a.argmap.json'), writeMap(map));
  running = await HostProcess.start(join(folder, 'maps'), join(folder, 'data'), { args: ['--port', '0'] });
  port = Number(new URL(running.origin).port);
});
afterAll(async () => {
  await running.stop('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
  reportFaults(
    'hostile requests to the loopback host, while it saves',
    attempts,
    '0 succeeded, every save acknowledged',
  );
});

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

interface Attempt {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Sends a request and returns its status and text; the status is 0 if the connection was cut. */
function ask({ method = 'POST', path, headers = {}, body = '{}' }: Attempt): Promise<{ status: number; text: string }> {
  attempts++;
  return new Promise((resolve) => {
    const asking = request({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', () => resolve({ status: 0, text }));
    });
    asking.on('error', () => resolve({ status: 0, text: '' }));
    asking.end(method === 'GET' ? undefined : body);
  });
}

/** Saves continuously until it is stopped. Returns the number of acknowledged saves. */
async function savingWhile(attack: () => Promise<void>): Promise<number> {
  const [entry] = await running.host.library();
  let { ref, revision, map: now } = await running.host.open({ ref: entry?.ref ?? '' });
  let over = false;
  let saves = 0;
  const saving = (async () => {
    while (!over) {
      const next = { ...now, title: `save ${saves + 1}` };
      const answer = await running.host.applyChange({ ref, revision, change: diffMaps(now, next) });
      expect(answer.kind).toBe('saved');
      ({ revision } = answer);
      now = next;
      saves++;
    }
  })();
  await attack();
  over = true;
  await saving;
  expect(readFileSync(join(folder, 'maps', 'a.argmap.json'), 'utf8')).toBe(writeMap(now));
  return saves;
}

const own = () => running.origin;
const json = () => ({ 'content-type': 'application/json', origin: own(), 'x-counterpoint-token': running.token });

function hosts(): string[] {
  const names = [
    'evil.example',
    'localhost',
    '0.0.0.0',
    '0',
    '127.1',
    '0x7f.1',
    '2130706433',
    '017700000001',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
  ];
  const near = [
    '127.0.0.1.evil.example',
    'evil.example.127.0.0.1',
    '127.0.0.1.',
    '127.0.0.1@evil.example',
    'evil.example@127.0.0.1',
    '127.0.0.01',
    '127.0.0.2',
    ' ',
    'LOCALHOST',
    '１27.0.0.1'.normalize('NFKC').replace('1', '一'),
  ];
  return [...names, ...near.filter((name) => /^[\x20-\x7e]+$/.test(name))].flatMap((name) => [
    `${name}:${port}`,
    name,
    `${name}:${port + 1}`,
    `${name}:80`,
    `${name}:${port}, 127.0.0.1:${port}`,
  ]);
}

function origins(): string[] {
  const odd = [
    'null',
    '',
    'file://',
    'about:blank',
    'chrome-extension://abcdefgh',
    'app://counterpoint',
    'data:text/html,x',
    'javascript:0',
  ];
  const near = hosts().flatMap((host) => [`http://${host}`, `https://${host}`]);
  return [
    ...odd,
    ...near,
    `${own()}/`,
    `${own()}.evil.example`,
    `${own()}x`,
    own().toUpperCase(),
    own().replace('http', 'https'),
    `${own()},${own()}`,
  ];
}

function traversals(): string[] {
  const ups = [
    '../',
    '..\\',
    '%2e%2e/',
    '%2e%2e%2f',
    '..%2f',
    '..%5c',
    '%252e%252e%252f',
    '....//',
    '..;/',
    '..%00/',
    '..%c0%af',
    '.%2e/',
    '/./../',
    '\\..\\',
  ];
  const goals = [
    'etc/passwd',
    'data/session.json',
    'maps/a.argmap.json',
    'package.json',
    'Windows/win.ini',
    'index.html::$DATA',
    'CON',
    'nul',
    'index~1.htm',
  ];
  return ups.flatMap((up) =>
    goals.flatMap((goal) => [`/${up.repeat(1)}${goal}`, `/${up.repeat(6)}${goal}`, `/assets/${up.repeat(3)}${goal}`]),
  );
}

it('five thousand hostile requests fail, and every save meanwhile is acknowledged', async () => {
  const before = new Set(readdirSync(join(folder, 'maps')));
  const responseText: string[] = [];
  const refused = async (what: string, one: Attempt) => {
    const { status, text } = await ask(one);
    if ((status >= 200 && status < 400) || text.includes(running.token) || /Thesis|root:/.test(text)) {
      responseText.push(
        `${what}: ${one.method ?? 'POST'} ${one.path} ${JSON.stringify(one.headers)} -> ${status} ${text.slice(0, 80)}`,
      );
    }
  };
  const all = (async function* () {
    for (const host of hosts()) {
      for (const method of HOST_METHODS.slice(0, 6))
        yield ['host', { path: `/call/${method}`, headers: { ...json(), host } }] as const;
      yield ['host', { method: 'GET', path: '/', headers: { host } }] as const;
      yield ['host', { path: '/session', headers: { ...json(), host } }] as const;
    }
    for (const origin of origins()) {
      for (const method of HOST_METHODS.slice(0, 6))
        yield ['origin', { path: `/call/${method}`, headers: { ...json(), origin } }] as const;
      yield ['origin', { path: '/code', headers: { ...json(), origin } }] as const;
    }
    for (const path of traversals()) {
      yield ['path', { method: 'GET', path }] as const;
      yield ['path', { path: `/call${path}`, headers: json() }] as const;
    }
    for (let count = 0; count < 900; count++) {
      const wrongCode = Buffer.from(`guess ${count} ${Math.sin(count)}`)
        .toString('base64url')
        .slice(0, 32);
      yield ['token', { path: '/call/library', headers: { ...json(), 'x-counterpoint-token': wrongCode } }] as const;
      yield ['code', { path: '/session', headers: json(), body: JSON.stringify({ code: wrongCode }) }] as const;
    }
    for (const code of [null, 1, true, {}, [], '__proto__', { length: 32 }, ['x'], '', 'x'.repeat(900)]) {
      yield ['code', { path: '/session', headers: json(), body: JSON.stringify({ code }) }] as const;
    }
    for (const site of ['cross-site', 'same-site', 'none', 'evil']) {
      for (const method of HOST_METHODS) {
        yield ['site', { path: `/call/${method}`, headers: { ...json(), 'sec-fetch-site': site } }] as const;
      }
    }
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
      'application/json; charset=utf-7',
      'text/json',
      'application/xml',
    ];
    for (const type of types) {
      for (const method of HOST_METHODS) {
        yield ['type', { path: `/call/${method}`, headers: { ...json(), 'content-type': type } }] as const;
      }
    }
    for (const method of [
      'PUT',
      'DELETE',
      'OPTIONS',
      'PATCH',
      'TRACE',
      'HEAD',
      'PROPFIND',
      'LOCK',
      'MKCOL',
      'SEARCH',
    ]) {
      for (const path of ['/', '/session', '/code', '/events', '/call/library', '/index.html']) {
        yield ['method', { method, path, headers: json() }] as const;
      }
    }
    for (const method of HOST_METHODS) {
      const { 'x-counterpoint-token': _, ...bare } = json();
      yield ['no token', { path: `/call/${method}`, headers: bare }] as const;
      yield ['cookie', { path: `/call/${method}`, headers: { ...bare, cookie: `token=${running.token}` } }] as const;
      yield [
        'bearer',
        { path: `/call/${method}`, headers: { ...bare, authorization: `Bearer ${running.token}` } },
      ] as const;
      yield ['in the address', { path: `/call/${method}?token=${running.token}`, headers: bare }] as const;
    }
  })();
  const saves = await savingWhile(async () => {
    const worker = async () => {
      for await (const [what, one] of all) await refused(what, one);
    };
    await Promise.all(Array.from({ length: 6 }, worker));
  });
  expect(responseText).toEqual([]);
  expect(attempts).toBeGreaterThanOrEqual(5000);
  expect(saves).toBeGreaterThan(10);
  expect(new Set(readdirSync(join(folder, 'maps')))).toEqual(before);
}, 0);

it('a hundred sockets of other origins or without the token receive nothing', async () => {
  const received: string[] = [];
  const listen = (origin: string, first: string | undefined) =>
    new Promise<void>((resolve) => {
      attempts++;
      const socket = new WebSocket(`ws://127.0.0.1:${port}/events`, { origin });
      socket.on('open', () => (first === undefined ? socket.close() : socket.send(first)));
      socket.on('message', (message) => received.push(String(message)));
      socket.on('error', () => resolve());
      socket.on('close', () => resolve());
    });
  for (const origin of origins().slice(0, 80)) await listen(origin, running.token);
  for (const first of ['', 'x', 'x'.repeat(1000), '{"token":1}', undefined]) await listen(own(), first);
  expect(received).toEqual([]);
}, 0);

it(`${CONNECTIONS} connections, silent ones and slow ones, do not keep a map from being saved`, async () => {
  const open = new Set<Socket>();
  const saves = await savingWhile(async () => {
    for (let count = 0; count < CONNECTIONS; count += 100) {
      await Promise.all(
        Array.from({ length: 100 }, (_, at) => {
          attempts++;
          return new Promise<void>((resolve) => {
            const socket = connect(port, '127.0.0.1', () => {
              // Every second connection starts a request that it never completes.
              if (at % 2 === 0) socket.write('POST /session HTTP/1.1\r\nHost: ');
              resolve();
            });
            open.add(socket);
            socket.on('error', () => resolve());
            socket.on('close', () => {
              open.delete(socket);
              resolve();
            });
          });
        }),
      );
    }
  });
  expect(saves).toBeGreaterThan(5);
  // The window is served although the other connections are still open.
  expect(open.size).toBeGreaterThan(0);
  expect((await running.host.library()).length).toBe(1);
  for (const socket of open) socket.destroy();
}, 0);
