import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { mapOf } from '../../argument/testing/map-builder';
import type { HostEvent, HostWithEvents } from '../../contract/host';
import { HostError } from '../../contract/host-error';
import { encodeMessage } from '../../contract/wire';
import { openTabSocket, type TabSocket } from '../testing/tab-socket';
import { encryption } from './encrypted-messages';
import { proofOf } from './proof';
import { openWindowSockets, type WindowSockets } from './window-sockets';

const HOUR = 60 * 60 * 1000;
const SESSION = { tabSecret: (id: string) => `the secret of ${id}` };
const TAB = { id: 'a-tab-of-this-host', secret: SESSION.tabSecret('a-tab-of-this-host') };

let server: Server;
let sockets: WindowSockets;
let idleCalls: number;
let emit: (event: HostEvent) => void;
let authenticatedCalls: number;
let subscriberCount: number;
/** The ends of the calls of `cancelRender` that go on, by job. */
let ended: Map<string, () => void>;

beforeEach(async () => {
  // Only the timers of the code under test are fake; the sockets do not use them.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  idleCalls = 0;
  authenticatedCalls = 0;
  subscriberCount = 0;
  ended = new Map();
  server = createServer();
  const host = {
    subscribe(listener: (event: HostEvent) => void) {
      emit = listener;
      subscriberCount++;
      return () => {
        subscriberCount--;
      };
    },
    create: async (args: object) => args,
    cancelRender: ({ job }: { job: string }) => new Promise<void>((resolve) => ended.set(job, resolve)),
    article: async () => null,
    settled: async () => undefined,
    version: async () => ({ toJSON: () => 'x'.repeat(2 ** 30) }),
    open: () => Promise.reject(new HostError('not-found', 'No such map.')),
    library: () => Promise.reject(new TypeError('secret detail')),
  } as unknown as HostWithEvents;
  sockets = openWindowSockets(host, SESSION, {
    markAuthenticated: () => authenticatedCalls++,
    onIdle: () => idleCalls++,
  });
  server.on('upgrade', (request, socket, head) => sockets.upgrade(address(), request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  sockets.close();
  vi.restoreAllMocks();
  vi.useRealTimers();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const address = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;

const connect = (): Promise<Pick<TabSocket, 'socket' | 'received' | 'closed'>> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${address()}`);
    const received: string[] = [];
    socket.on('message', (message) => received.push(String(message)));
    socket.on('error', reject);
    const closed = new Promise<number>((done) => socket.on('close', done));
    socket.on('open', () => resolve({ socket, received, closed }));
  });

const openWindow = (options: { autoPong?: boolean } = {}) => openTabSocket(address(), TAB, options);

/** Resolves once the server has processed the earlier messages, since it answers pings in order. */
const roundTrip = (socket: WebSocket) =>
  new Promise((resolve) => {
    socket.once('pong', resolve);
    socket.ping();
  });

it('a host without windows is idle after an hour, not before', () => {
  vi.advanceTimersByTime(HOUR - 1);
  expect(idleCalls).toBe(0);
  vi.advanceTimersByTime(1);
  expect(idleCalls).toBe(1);
});

it('a host with windows is never idle, and the hour starts when the last one closes', async () => {
  const first = await openWindow();
  const second = await openWindow();
  for (let minute = 0; minute < 180; minute++) {
    vi.advanceTimersByTime(20_000);
    await roundTrip(first.socket);
    await roundTrip(second.socket);
  }
  expect(idleCalls).toBe(0);
  first.socket.close();
  await first.closed;
  vi.advanceTimersByTime(20_000);
  await roundTrip(second.socket);
  second.socket.terminate();
  await vi.waitFor(() => {
    vi.advanceTimersByTime(HOUR);
    expect(idleCalls).toBe(1);
  });
});

it('a connection without a proof is closed after five seconds, counts as no window and gets no event', async () => {
  const silent = await connect();
  const halfway = await connect();
  halfway.socket.send(JSON.stringify({ tab: TAB.id, nonce: 'a-nonce-of-sixteen' }));
  emit({ kind: 'library' });
  for (const { socket } of [silent, halfway]) await roundTrip(socket);
  expect(silent.received).toEqual([]);
  expect(halfway.received.map((text) => Object.keys(JSON.parse(text) as object))).toEqual([['nonce', 'proof']]);
  vi.advanceTimersByTime(4_999);
  for (const { socket } of [silent, halfway]) await roundTrip(socket);
  vi.advanceTimersByTime(1);
  expect(await silent.closed).toBe(1006);
  expect(await halfway.closed).toBe(1006);
  expect(authenticatedCalls).toBe(0);
  vi.advanceTimersByTime(HOUR - 5_000);
  expect(idleCalls).toBe(1);
});

it.each([
  ['no JSON', 'a word'],
  ['no nonce', JSON.stringify({ tab: TAB.id })],
  ['a nonce that is no text', JSON.stringify({ tab: TAB.id, nonce: { length: 20 } })],
  ['a tab that is no text', JSON.stringify({ tab: ['x'], nonce: 'a-nonce-of-sixteen' })],
  ['a nonce that is too short', JSON.stringify({ tab: TAB.id, nonce: 'x' })],
])('a first message with %s closes the connection at once', async (_, message) => {
  const wrong = await connect();
  wrong.socket.send(message);
  expect(await wrong.closed).toBe(1006);
  expect(wrong.received).toEqual([]);
});

it('a wrong proof closes the connection at once; with the right one events come', async () => {
  const wrong = await connect();
  wrong.socket.send(JSON.stringify({ tab: TAB.id, nonce: 'a-nonce-of-sixteen' }));
  await new Promise((resolve) => wrong.socket.once('message', resolve));
  // The proof of the host is of no use to anybody who gives it back.
  const { proof } = JSON.parse(wrong.received[0] ?? '{}') as { proof: string };
  wrong.socket.send(JSON.stringify({ proof }));
  expect(await wrong.closed).toBe(1006);
  expect(wrong.received).toHaveLength(1);
  expect(authenticatedCalls).toBe(0);
  const right = await openWindow();
  expect(authenticatedCalls).toBe(1);
  vi.advanceTimersByTime(6_000);
  emit({ kind: 'library' });
  await roundTrip(right.socket);
  expect(right.received).toEqual(['{"event":{"kind":"ready"}}', '{"event":{"kind":"library"}}']);
});

it('a host that does not know the secret of the tab cannot prove itself to it', async () => {
  await expect(openTabSocket(address(), { ...TAB, secret: 'another secret' })).rejects.toThrow('has not proved itself');
});

it('a window that answers no ping is closed, as after the sleep of a laptop', async () => {
  const asleep = await openWindow({ autoPong: false });
  vi.advanceTimersByTime(20_000);
  await roundTrip(asleep.socket);
  vi.advanceTimersByTime(20_000);
  expect(await asleep.closed).toBe(1006);
});

it('a window is not closed for a ping whose answer this process had no time to read', async () => {
  let now = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const { socket, closed } = await openWindow({ autoPong: false });
  const nextRound = async (after: number) => {
    now += after;
    vi.advanceTimersByTime(20_000);
    if (socket.readyState === WebSocket.OPEN) await roundTrip(socket);
  };
  await nextRound(20_000);
  await nextRound(80_000);
  expect(socket.readyState).toBe(WebSocket.OPEN);
  void nextRound(20_000);
  expect(await closed).toBe(1006);
});

it('a result that is too long for a text is answered with an error', async () => {
  const { call } = await openWindow();
  await expect(call('version', {})).rejects.toMatchObject({ data: { code: 'internal' } });
  expect(await call('settled', {})).toBeUndefined();
});

it('a connection that sends more than 2 kB before its proof is closed, however it splits them', async () => {
  const whole = await connect();
  whole.socket.send('x'.repeat(3000));
  expect(await whole.closed).toBe(1006);
  const endless = await connect();
  // One message in parts, which would only be read at its end.
  for (let part = 0; part < 30; part++) endless.socket.send('x'.repeat(100), { fin: false });
  expect(await endless.closed).toBe(1006);
});

it('a window may send as much as a map has, after its proof', async () => {
  const { host } = await openWindow();
  const map = { ...mapOf('Thesis'), notes: 'x'.repeat(5_000_000) };
  expect(await host.create({ map })).toEqual({ map });
});

it('answers come in the order in which the calls end, each to its call', async () => {
  const { call } = await openWindow();
  const order: string[] = [];
  const wait = (job: string) => call('cancelRender', { job }).then(() => order.push(job));
  const calls = [wait('first'), wait('second')];
  await vi.waitFor(() => expect([...ended.keys()]).toEqual(['first', 'second']));
  ended.get('second')?.();
  await calls[1];
  ended.get('first')?.();
  await calls[0];
  expect(order).toEqual(['second', 'first']);
});

it('a message that is no call has no answer, and calls nothing', async () => {
  const { socket, received, send } = await openWindow();
  const texts = ['x', '{}', '[]', 'null', '{"method":"create"}', '{"id":"1","method":"create"}'];
  for (const text of texts) send(Buffer.from([0, 0, 0, text.length, ...Buffer.from(text)]));
  for (const text of ['', 'x', '{"id":1,"method":"create"}']) send(Buffer.from(text));
  await roundTrip(socket);
  expect(received).toHaveLength(1);
});

it('a call is answered with a result, nothing, or an error without details', async () => {
  const { call, socket, received } = await openWindow();
  expect(await call('article', {})).toBeNull();
  expect(await call('settled', {})).toBeUndefined();
  await expect(call('open', {})).rejects.toMatchObject({ data: { code: 'not-found', message: 'No such map.' } });
  await expect(call('library', {})).rejects.toMatchObject({ data: { code: 'internal' } });
  await roundTrip(socket);
  expect(received.join()).not.toContain('secret detail');
});

it.each(['constructor', '__proto__', 'toString', 'subscribe', 'close', 'pathOf', ''])(
  'the name %j cannot be called',
  async (name) => {
    const { call } = await openWindow();
    await expect(call(name, {})).rejects.toMatchObject({ data: { code: 'bad-request' } });
  },
);

it('a host that ends closes its sockets and unsubscribes', async () => {
  const open = await openWindow();
  expect(subscriberCount).toBe(1);
  sockets.close();
  expect(await open.closed).toBe(1001);
  expect(subscriberCount).toBe(0);
  vi.advanceTimersByTime(2 * HOUR);
  expect(idleCalls).toBe(0);
});

/** Connects, and returns the proof and the first encrypted messages of a tab without sending them. */
async function handshake() {
  const connection = await connect();
  const { socket, received } = connection;
  const callerNonce = 'a-nonce-of-sixteen';
  socket.send(JSON.stringify({ tab: TAB.id, nonce: callerNonce }));
  await new Promise((resolve) => socket.once('message', resolve));
  const { nonce: hostNonce } = JSON.parse(received[0] ?? '{}') as { nonce: string };
  const context = { address: address(), callerNonce, hostNonce };
  const encrypt = encryption(TAB.secret, 'caller', context);
  const proof = JSON.stringify({ proof: proofOf(TAB.secret, 'caller', context) });
  const [first, second] = ['first', 'second'].map((job, id) =>
    encrypt(
      encodeMessage({ id, method: 'cancelRender', params: { job, rest: 'x'.repeat(10_000) } }, new TextEncoder()),
    ),
  );
  if (!first || !second) throw new Error('no messages');
  return { ...connection, proof, first, second };
}

it('a tab may send its proof and a large call at once', async () => {
  const { socket, closed, proof, first } = await handshake();
  // Both leave in one packet, as from a tab that has waited for its host.
  const transport = (socket as unknown as { _socket: Socket })._socket;
  transport.cork();
  socket.send(proof);
  socket.send(first);
  transport.uncork();
  const called = vi.waitFor(() => expect([...ended.keys()]).toEqual(['first'])).then(() => 'called');
  expect(await Promise.race([called, closed])).toBe('called');
});

it.each([
  ['changed', ({ first }) => [Buffer.from(first).fill(0, 20, 21)]],
  ['cut short', ({ first }) => [first.subarray(0, 15)]],
  ['empty', () => [Buffer.alloc(0)]],
  ['not encrypted', () => ['{"id":1,"method":"cancelRender","params":{"job":"plain"}}']],
  ['left out', ({ second }) => [second]],
  ['repeated', ({ first }) => [first, first]],
  ['in another order', ({ first, second }) => [second, first]],
] satisfies [string, (tab: { first: Buffer; second: Buffer }) => (Buffer | string)[]][])(
  'a message that is %s on its way closes the socket, and none is read after it',
  async (_, messagesOf) => {
    const { socket, closed, received, proof, ...tab } = await handshake();
    socket.send(proof);
    const sent = messagesOf(tab);
    for (const message of [...sent, tab.second]) socket.send(message);
    expect(await closed).toBe(1006);
    expect([...ended.keys()]).toEqual(sent[0] === tab.first ? ['first'] : []);
  },
);

it('the same words are sent in other bytes each time, and none of them can be read', async () => {
  const { socket, received, proof } = await handshake();
  socket.send(proof);
  await vi.waitFor(() => expect(received).toHaveLength(2));
  for (let count = 0; count < 3; count++) emit({ kind: 'library' });
  await vi.waitFor(() => expect(received).toHaveLength(5));
  expect(new Set(received).size).toBe(5);
  expect(received.slice(1).join()).not.toMatch(/ready|library/);
});
