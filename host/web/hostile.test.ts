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
import { SOCKET_PATH } from '../../contract/socket-messages';
import { reportFaults } from '../testing/fault-report';
import { HostProcess } from '../testing/host-process';
import { proofOf } from './proof';
import { openSession } from './session';

const map = mapOf('Thesis\n  because Reason');
const CONNECTIONS = depth(2000, 10_000);
/** The addresses of admission, and others that are none. */
const PATHS = ['/session', '/code', '/hello', '/challenge', '/code/', SOCKET_PATH, '/call/library'];

let folder: string;
let running: HostProcess;
let port: number;
let attempts = 0;
let code: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-hostile-'));
  mkdirSync(join(folder, 'maps'));
  writeFileSync(join(folder, 'maps', 'a.argmap.json'), writeMap(map));
  running = await HostProcess.start(join(folder, 'maps'), join(folder, 'data'), { args: ['--port', '0'] });
  port = Number(new URL(running.origin).port);
  code = await newCode();
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

/** Gets a code as a command line does. */
async function newCode(): Promise<string> {
  const { runKey } = (await openSession(join(folder, 'data'), join(folder, 'maps'))).previous;
  const context = { address: new URL(running.origin).host, callerNonce: 'a-nonce-of-sixteen' };
  const greeting = await ask({ path: '/hello', headers: json(), body: JSON.stringify({ nonce: context.callerNonce }) });
  const { nonce } = JSON.parse(greeting.text) as { nonce: string };
  const proof = proofOf(runKey, 'caller', { ...context, hostNonce: nonce });
  const answer = await ask({ path: '/code', headers: json(), body: JSON.stringify({ ...context, nonce, proof }) });
  return (JSON.parse(answer.text) as { code: string }).code;
}

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
const json = () => ({ 'content-type': 'application/json', origin: own() });
const hello = () => JSON.stringify({ tab: running.tab.id, nonce: 'a-nonce-of-sixteen' });
/** A code that would admit a window, and a nonce that the host would answer. */
const known = () => JSON.stringify({ code, nonce: 'a-nonce-of-sixteen' });

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
    if (
      (status >= 200 && status < 400) ||
      text.includes(running.tab.secret) ||
      /proof/.test(text) ||
      /Thesis|root:/.test(text)
    ) {
      responseText.push(
        `${what}: ${one.method ?? 'POST'} ${one.path} ${JSON.stringify(one.headers)} -> ${status} ${text.slice(0, 80)}`,
      );
    }
  };
  const all = (async function* () {
    for (const host of hosts()) {
      for (const path of PATHS) yield ['host', { path, headers: { ...json(), host }, body: known() }] as const;
      yield ['host', { method: 'GET', path: '/', headers: { host } }] as const;
    }
    for (const origin of origins()) {
      for (const path of PATHS) yield ['origin', { path, headers: { ...json(), origin }, body: known() }] as const;
    }
    for (const path of traversals()) {
      yield ['path', { method: 'GET', path }] as const;
      yield ['path', { path, headers: json() }] as const;
    }
    for (let count = 0; count < 900; count++) {
      const wrongCode = Buffer.from(`guess ${count} ${Math.sin(count)}`)
        .toString('base64url')
        .slice(0, 32);
      const proof = { callerNonce: wrongCode, nonce: wrongCode, proof: wrongCode };
      yield ['proof', { path: '/code', headers: json(), body: JSON.stringify(proof) }] as const;
      yield ['code', { path: '/session', headers: json(), body: JSON.stringify({ code: wrongCode }) }] as const;
    }
    for (const code of [null, 1, true, {}, [], '__proto__', { length: 32 }, ['x'], '', 'x'.repeat(900)]) {
      yield ['code', { path: '/session', headers: json(), body: JSON.stringify({ code }) }] as const;
    }
    for (const site of ['cross-site', 'same-site', 'none', 'evil']) {
      for (const path of PATHS) {
        yield ['site', { path, headers: { ...json(), 'sec-fetch-site': site }, body: known() }] as const;
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
      for (const path of PATHS) {
        yield ['type', { path, headers: { ...json(), 'content-type': type }, body: known() }] as const;
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
      for (const path of ['/', '/index.html', ...PATHS]) {
        yield ['method', { method, path, headers: json() }] as const;
      }
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
  // The code that they knew is still good for one window.
  expect((await ask({ path: '/session', headers: json(), body: known() })).status).toBe(200);
}, 0);

it('a hundred sockets of other origins or without a proof receive nothing', async () => {
  const received: string[] = [];
  const listen = (origin: string, ...sent: readonly string[]) =>
    new Promise<void>((resolve) => {
      attempts++;
      const socket = new WebSocket(`ws://127.0.0.1:${port}${SOCKET_PATH}`, { origin });
      socket.on('open', () => {
        for (const message of sent) socket.send(message);
        if (sent.length === 0) socket.close();
      });
      socket.on('message', (message) => received.push(String(message)));
      socket.on('error', () => resolve());
      socket.on('close', () => resolve());
    });
  for (const origin of origins().slice(0, 80)) await listen(origin, hello());
  for (const first of ['', 'x', 'x'.repeat(1000), '{"tab":1}']) await listen(own(), first);
  await listen(own());
  expect(received).toEqual([]);
  const call = JSON.stringify({ id: 1, method: 'library', params: {} });
  for (const proof of ['', 'x', running.tab.secret, code, call]) {
    await listen(own(), hello(), JSON.stringify({ proof }), call);
    // A proof of the host, and no answer to the call.
    expect(Object.keys(JSON.parse(received.pop() ?? '') as object)).toEqual(['nonce', 'proof']);
    expect(received).toEqual([]);
  }
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
