import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { HostEvent, HostWithEvents } from '../../contract/host';
import { openTabSocket, type TabSocket } from '../testing/tab-socket';
import { type EventSockets, openEventSockets } from './event-sockets';

const HOUR = 60 * 60 * 1000;
const SESSION = { token: 'the token', tabSecret: (id: string) => `the secret of ${id}` };
const TAB = { id: 'a-tab-of-this-host', secret: SESSION.tabSecret('a-tab-of-this-host') };

let server: Server;
let events: EventSockets;
let idleCalls: number;
let emit: (event: HostEvent) => void;
let authenticatedCalls: number;
let subscriberCount: number;

beforeEach(async () => {
  // Only the timers of the code under test are fake; the sockets do not use them.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  idleCalls = 0;
  authenticatedCalls = 0;
  subscriberCount = 0;
  server = createServer();
  const host = {
    subscribe(listener: (event: HostEvent) => void) {
      emit = listener;
      subscriberCount++;
      return () => {
        subscriberCount--;
      };
    },
  } as unknown as HostWithEvents;
  events = openEventSockets(host, SESSION, {
    markAuthenticated: () => authenticatedCalls++,
    onIdle: () => idleCalls++,
  });
  server.on('upgrade', (request, socket, head) => events.upgrade(address(), request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  events.close();
  vi.useRealTimers();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const address = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;

const connect = (): Promise<TabSocket> =>
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
  ['no JSON', 'the token'],
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

it('a wrong proof closes the connection at once; with the right one the token comes, then the events', async () => {
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
  expect(right.received).toEqual(['{"token":"the token"}', '{"kind":"ready"}', '{"kind":"library"}']);
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

it('a message that is too long closes the connection', async () => {
  const long = await connect();
  long.socket.send('x'.repeat(1025));
  expect([1006, 1009]).toContain(await long.closed);
});

it('a host that ends closes its sockets and unsubscribes', async () => {
  const open = await openWindow();
  expect(subscriberCount).toBe(1);
  events.close();
  expect(await open.closed).toBe(1001);
  expect(subscriberCount).toBe(0);
  vi.advanceTimersByTime(2 * HOUR);
  expect(idleCalls).toBe(0);
});
