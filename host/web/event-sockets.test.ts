import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { HostEvent, HostWithEvents } from '../../contract/host';
import { type EventSockets, openEventSockets } from './event-sockets';

const HOUR = 60 * 60 * 1000;
const TOKEN = 'the token';

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
  events = openEventSockets(host, (token) => token === TOKEN, {
    markAuthenticated: () => authenticatedCalls++,
    onIdle: () => idleCalls++,
  });
  server.on('upgrade', (request, socket, head) => events.upgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  events.close();
  vi.useRealTimers();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

interface TestWindow {
  readonly socket: WebSocket;
  readonly received: string[];
  readonly closed: Promise<number>;
}

const connect = (options: { autoPong?: boolean } = {}): Promise<TestWindow> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, options);
    const received: string[] = [];
    socket.on('message', (message) => received.push(String(message)));
    socket.on('error', reject);
    const closed = new Promise<number>((done) => socket.on('close', done));
    socket.on('open', () => resolve({ socket, received, closed }));
  });

async function openWindow(options?: { autoPong?: boolean }): Promise<TestWindow> {
  const opened = await connect(options);
  const ready = new Promise((resolve) => opened.socket.once('message', resolve));
  opened.socket.send(TOKEN);
  await ready;
  return opened;
}

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

it('a connection without a token is closed after five seconds, counts as no window and receives nothing', async () => {
  const unauthenticated = await connect();
  emit({ kind: 'library' });
  await roundTrip(unauthenticated.socket);
  expect(unauthenticated.received).toEqual([]);
  vi.advanceTimersByTime(4_999);
  await roundTrip(unauthenticated.socket);
  vi.advanceTimersByTime(1);
  expect(await unauthenticated.closed).toBe(1006);
  expect(authenticatedCalls).toBe(0);
  vi.advanceTimersByTime(HOUR - 5_000);
  expect(idleCalls).toBe(1);
});

it('a wrong token closes the connection at once; with the right one it receives the events from then on', async () => {
  const wrong = await connect();
  wrong.socket.send('another');
  expect(await wrong.closed).toBe(1006);
  expect(authenticatedCalls).toBe(0);
  const right = await openWindow();
  expect(authenticatedCalls).toBe(1);
  vi.advanceTimersByTime(6_000);
  emit({ kind: 'library' });
  await roundTrip(right.socket);
  expect(right.received).toEqual(['{"kind":"ready"}', '{"kind":"library"}']);
});

it('a window that answers no ping is closed, as after the sleep of a laptop', async () => {
  const asleep = await openWindow({ autoPong: false });
  vi.advanceTimersByTime(20_000);
  await roundTrip(asleep.socket);
  vi.advanceTimersByTime(20_000);
  expect(await asleep.closed).toBe(1006);
});

it('a message too long for a token closes the connection', async () => {
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
