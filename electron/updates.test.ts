import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type ClientRequest, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configureRequestOptions, configureRequestUrl, type DownloadOptions, HttpExecutor } from 'builder-util-runtime';
import type { App } from 'electron';
import { AppImageUpdater } from 'electron-updater';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { followFeed, keepUpToDate } from './updates';

/** These tests run the real AppImage updater against a feed on this computer; only Electron's app is replaced. */
const onLinux = test.skipIf(process.platform !== 'linux');
const FEED = `latest-linux${process.arch === 'x64' ? '' : `-${process.arch}`}.yml`;
const OLD = '#!/bin/sh\nexit 0\n# 1.0.0\n';
const NEW = '#!/bin/sh\nexit 0\n# another\n';

let folder: string;
let program: string;
let server: Server;
let requested: string[];
let feed: Map<string, string>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-updates-'));
  program = join(folder, 'counterpoint.AppImage');
  writeFileSync(program, OLD, { mode: 0o755 });
  process.env.APPIMAGE = program;
  requested = [];
  feed = new Map();
  server = createServer((incoming, response) => {
    const path = new URL(incoming.url ?? '', 'http://feed').pathname.slice(1);
    requested.push(path);
    const body = feed.get(path);
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  delete process.env.APPIMAGE;
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  rmSync(folder, { recursive: true, force: true });
});

/** Electron's requests, which the updater uses in the app, made with Node's. */
class NodeRequests extends HttpExecutor<ClientRequest> {
  createRequest(options: object, callback: (response: never) => void): ClientRequest {
    return request(options, callback as () => void);
  }

  download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise<string>((resolve, reject, onCancel) => {
      const requestOptions = { headers: options.headers ?? undefined };
      configureRequestUrl(url, requestOptions);
      configureRequestOptions(requestOptions);
      const callback = (error: Error | null) => (error ? reject(error) : resolve(destination));
      this.doDownload(requestOptions, { destination, options, onCancel, callback, responseHandler: null }, 0);
    });
  }
}

/** Publishes a version; `bytes` are what the feed really serves. */
function publish(version: string, announced: string, bytes = announced): void {
  const file = `counterpoint-${version}.AppImage`;
  const sha512 = createHash('sha512').update(announced).digest('base64');
  const facts = [
    `version: ${version}`,
    'files:',
    `  - url: ${file}`,
    `    sha512: ${sha512}`,
    `    size: ${bytes.length}`,
  ];
  feed.set(FEED, [...facts, `path: ${file}`, `sha512: ${sha512}`, ''].join('\n'));
  feed.set(file, bytes);
}

/** Starts the app once and returns how to quit it. */
async function start(allSaved: () => boolean) {
  const app = new EventEmitter();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const updater = new AppImageUpdater(undefined, {
    version: '1.0.0',
    name: 'counterpoint',
    isPackaged: true,
    appUpdateConfigPath: join(folder, 'app-update.yml'),
    userDataPath: data,
    baseCachePath: join(folder, 'cache'),
    whenReady: async () => undefined,
    relaunch: () => expect.unreachable('it started the program again'),
    quit: () => expect.unreachable('it ended the program'),
    onQuit: (handler: (exitCode: number) => void) => app.once('quit', (_event, exitCode) => handler(exitCode)),
  });
  writeFileSync(join(folder, 'app-update.yml'), `provider: generic\nurl: ${url}\nupdaterCacheDirName: counterpoint\n`);
  Object.assign(updater, { httpExecutor: new NodeRequests(), logger: null, disableDifferentialDownload: true });
  await followFeed(updater, app as unknown as App, allSaved);
  return {
    quit() {
      app.emit('will-quit', {});
      app.emit('quit', {}, 0);
    },
  };
}

const installed = () => readFileSync(program, 'utf8');

onLinux('a newer version is downloaded in the background, and installed after quitting', async () => {
  publish('1.1.0', NEW);
  const run = await start(() => true);
  expect(requested).toContain('counterpoint-1.1.0.AppImage');
  expect(installed()).toBe(OLD);
  run.quit();
  expect(installed()).toBe(NEW);
});

onLinux('nothing is installed while an edit is unsaved, but at the next quit', async () => {
  publish('1.1.0', NEW);
  const run = await start(() => false);
  run.quit();
  expect(installed()).toBe(OLD);
  const next = await start(() => true);
  next.quit();
  expect(installed()).toBe(NEW);
});

onLinux('a feed with an older or the same version changes nothing', async () => {
  for (const version of ['0.9.0', '1.0.0', '1.0.0-beta.1']) {
    publish(version, NEW);
    const run = await start(() => true);
    run.quit();
    expect(requested).toContain(FEED);
    expect(requested).not.toContain(`counterpoint-${version}.AppImage`);
    expect(installed()).toBe(OLD);
  }
});

onLinux('a file with other bytes than the feed promises is not installed', async () => {
  publish('1.1.0', NEW, NEW.replace('another', 'tampers'));
  const run = await start(() => true);
  run.quit();
  expect(requested).toContain('counterpoint-1.1.0.AppImage');
  expect(installed()).toBe(OLD);
});

onLinux('a missing feed leaves the program unchanged', async () => {
  const run = await start(() => true);
  expect(requested).toContain(FEED);
  run.quit();
  expect(installed()).toBe(OLD);
});

test('without a feed, or unpackaged, nothing is requested', async () => {
  // Asking would load the updater, which needs Electron.
  await keepUpToDate({ isPackaged: true } as App, () => true, folder);
  writeFileSync(join(folder, 'app-update.yml'), 'provider: generic\n');
  await keepUpToDate({ isPackaged: false } as App, () => true, folder);
  expect(requested).toEqual([]);
});
