import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ownProcessId } from '../../../host/saving/process-id';
import { cuts, Drip, ElectronMirror, gives, stops, until } from '../../testing/electron-mirror';
import { programName, programPath } from './electron-package';
import { getElectron } from './get-electron';
import type { DownloadProgress } from './resuming-download';

/** The longest time without a byte. */
const SILENCE_MS = 10_000;
/** The age at which a lock has no holder any more. */
const LOCK_LIFE_MS = 60_000;

let mirror: ElectronMirror;
let progress: DownloadProgress[];
let stop: AbortController;

beforeEach(async () => {
  // A busy computer must not take the time of the download.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  mirror = await ElectronMirror.start();
  progress = [];
  stop = new AbortController();
});
afterEach(async () => {
  vi.useRealTimers();
  await mirror.close();
});

const folder = () => join(mirror.electron.folder, 'download');
const get = () =>
  getElectron(mirror.electron, {
    signal: stop.signal,
    onProgress: (now) => progress.push(now),
  });

/** Starts a download, of which half comes, and stops it as a person does. */
async function stopHalfway(): Promise<void> {
  mirror.behave(stops);
  const stopped = get();
  await until(() => received() > 0);
  stop.abort();
  await expect(stopped).rejects.toMatchObject({ kind: 'stopped' });
  stop = new AbortController();
}

/** Expects that Electron is there, complete, and that nothing else was left. */
function expectInstalled(): void {
  const program = programPath(mirror.electron) ?? '';
  expect(readFileSync(program, 'utf8')).toBe(mirror.program);
  if (process.platform !== 'win32') expect(statSync(program).mode & 0o111).not.toBe(0);
  expect(readdirSync(mirror.electron.folder).sort()).toEqual(['checksums.json', 'dist', 'path.txt']);
}

/** Returns the byte from which a request asks for the archive. */
const startOf = (request: string) => Number(/bytes=(\d+)-/.exec(request)?.[1] ?? 0);

const lockFile = () => `${folder()}.lock`;
const setAge = (file: string, ms: number) => utimesSync(file, new Date(), new Date(Date.now() - ms));

const received = () => progress.at(-1)?.received ?? 0;

it('a download that drips for two minutes arrives, and its progress is told', async () => {
  const drip = new Drip(13);
  mirror.behave(drip.manner);
  const got = get();
  const total = mirror.archive.length;
  for (let piece = 1; piece < drip.pieces; piece++) {
    await until(() => received() === piece * Math.ceil(total / drip.pieces));
    vi.advanceTimersByTime(SILENCE_MS - 1);
    drip.next();
  }
  await got;
  expectInstalled();
  expect(progress.at(0)).toEqual({ received: 0, total });
  expect(progress.at(-1)).toEqual({ received: total, total });
});

it('a server that says nothing is given up after ten seconds, as lasting', async () => {
  mirror.behave(() => undefined);
  const got = get();
  let isOver = false;
  got.catch(() => {
    isOver = true;
  });
  await until(() => mirror.requests.length === 1);
  vi.advanceTimersByTime(SILENCE_MS - 1);
  await new Promise(setImmediate);
  expect(isOver).toBe(false);
  vi.advanceTimersByTime(1);
  await expect(got).rejects.toMatchObject({ kind: 'silent', isLasting: true });
  expect(programPath(mirror.electron)).toBeNull();
});

it('a download that is silent in the middle goes on from there', async () => {
  mirror.behave(stops);
  const total = mirror.archive.length;
  const halves = [Math.floor(total / 2), Math.floor(total / 2) + Math.floor((total - Math.floor(total / 2)) / 2)];
  for (const half of halves) {
    const got = get();
    got.catch(() => undefined);
    await until(() => received() === half);
    vi.advanceTimersByTime(SILENCE_MS);
    await expect(got).rejects.toMatchObject({ kind: 'silent', isLasting: false });
  }
  expect(programPath(mirror.electron)).toBeNull();
  mirror.behave(gives);
  await get();
  expectInstalled();
  expect(mirror.requests.map(startOf)).toEqual([0, ...halves]);
});

it('a download whose connection is closed in the middle goes on from what has come', async () => {
  mirror.behave(cuts);
  for (let attempt = 0; attempt < 3; attempt++) {
    await expect(get()).rejects.toMatchObject({ kind: 'cut', isLasting: false });
  }
  expect(programPath(mirror.electron)).toBeNull();
  mirror.behave(gives);
  await get();
  expectInstalled();
  const starts = mirror.requests.map(startOf);
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
});

it('a part of another file is not continued', async () => {
  mirror.behave(cuts);
  await expect(get()).rejects.toMatchObject({ kind: 'cut' });
  mirror.offer(`${mirror.program}# another release\n`);
  mirror.behave(gives);
  await get();
  expect(readFileSync(programPath(mirror.electron) ?? '', 'utf8')).toContain('another release');
});

it('a part that is complete already is fetched again', async () => {
  mirror.behave(cuts);
  await expect(get()).rejects.toMatchObject({ kind: 'cut' });
  mirror.behave((archive, request, response) => {
    if (request.headers.range === undefined) return gives(archive, request, response);
    response.writeHead(416).end();
  });
  await get();
  expectInstalled();
});

it('a file that is not there is refused, as lasting', async () => {
  mirror.behave((_archive, _request, response) => response.writeHead(404).end('no'));
  await expect(get()).rejects.toMatchObject({ kind: 'refused', detail: '404', isLasting: true });
});

it('a mirror that cannot be reached is told with its error, and asked again by the next start', async () => {
  mirror.set('ELECTRON_MIRROR', 'http://127.0.0.1:1/');
  await expect(get()).rejects.toMatchObject({ kind: 'cut', detail: expect.stringMatching(/./), isLasting: false });
});

it.each([
  ['is asked too often', 429, false],
  ['is out of order', 503, false],
  ['refuses', 403, true],
])('a server that %s says so with its status', async (_, status, isLasting) => {
  mirror.behave((_archive, _request, response) => response.writeHead(status).end());
  await expect(get()).rejects.toMatchObject({ kind: 'refused', detail: String(status), isLasting });
});

it('a server that announces far more than Electron is left at once, as lasting', async () => {
  mirror.behave((_archive, _request, response) => {
    response.writeHead(200, { 'content-length': 600_000_000 }).write('x');
  });
  await expect(get()).rejects.toMatchObject({ kind: 'large', isLasting: true });
});

it('redirects without an end, and an address that is none, are told in words', async () => {
  mirror.behave((_archive, request, response) => response.writeHead(302, { location: request.url }).end());
  await expect(get()).rejects.toMatchObject({ kind: 'cut', detail: expect.stringMatching(/redirect/) });
  mirror.set('ELECTRON_MIRROR', 'mirror.example/');
  await expect(get()).rejects.toMatchObject({
    kind: expect.stringMatching(/cut|setup/),
    detail: expect.stringMatching(/./),
  });
});

it.each([
  ['another range', { 'content-range': 'bytes 5-9/10' }],
  ['a part of another file', { 'content-range': 'OWN', etag: '"another"' }],
])('%s than was asked for is not put behind what is kept', async (_, headers) => {
  await stopHalfway();
  mirror.behave((archive, request, response) => {
    if (request.headers.range === undefined) return gives(archive, request, response);
    const range = headers['content-range'].replace('OWN', `bytes ${startOf(request.headers.range)}-9/10`);
    response.writeHead(206, { ...headers, 'content-range': range }).end('xxxxx');
  });
  await get();
  expectInstalled();
});

it('the archive is asked for as it is, without compression on the way', async () => {
  let asked: string | string[] | undefined;
  mirror.behave((archive, request, response) => {
    asked = request.headers['accept-encoding'];
    gives(archive, request, response);
  });
  await get();
  expect(asked).toBe('identity');
});

it('a redirect is followed', async () => {
  mirror.behave((archive, request, response) => {
    if (request.url?.startsWith('/store/')) return gives(archive, request, response);
    response.writeHead(302, { location: `/store${request.url}` }).end();
  });
  await get();
  expectInstalled();
});

it('a file with another checksum is not unpacked, as lasting, and is not kept', async () => {
  mirror.writeChecksum(Buffer.from('something else'));
  await expect(get()).rejects.toMatchObject({ kind: 'wrong', isLasting: true });
  expect(programPath(mirror.electron)).toBeNull();
  mirror.writeChecksum(mirror.archive);
  await get();
  expectInstalled();
  expect(mirror.requests).toHaveLength(2);
});

it('an archive that cannot be unpacked leaves no half Electron, and the installation is tried again', async () => {
  const whole = mirror.archive;
  mirror.archive = Buffer.from('no archive');
  mirror.writeChecksum(mirror.archive);
  await expect(get()).rejects.toMatchObject({ kind: 'unpacking' });
  expect(readdirSync(mirror.electron.folder)).toEqual(['checksums.json']);
  mirror.archive = whole;
  mirror.writeChecksum(whole);
  await get();
  expectInstalled();
});

it('what an interrupted installation left is replaced', async () => {
  mkdirSync(join(mirror.electron.folder, 'dist'));
  writeFileSync(join(mirror.electron.folder, 'dist', 'half'), 'of it');
  await get();
  expectInstalled();
  expect(existsSync(join(mirror.electron.folder, 'dist', 'half'))).toBe(false);
});

it.each([
  ['an empty name of the program', 'path.txt', ''],
  ['the name of another system’s program', 'path.txt', 'electron.other'],
  ['no name of the program', 'version', '45.4.1'],
])('a program without a complete installation does not count: %s', async (_, name, content) => {
  mkdirSync(join(mirror.electron.folder, 'dist'));
  writeFileSync(join(mirror.electron.folder, 'dist', programName()), 'half of it');
  writeFileSync(join(mirror.electron.folder, 'dist', 'version'), '45.4.1');
  writeFileSync(join(mirror.electron.folder, name), content);
  expect(programPath(mirror.electron)).toBeNull();
  rmSync(join(mirror.electron.folder, 'version'), { force: true });
  await get();
  expectInstalled();
});

it('what starts that were killed have left is removed, but for what can be continued', async () => {
  await stopHalfway();
  mkdirSync(join(folder(), 'electron-download-abc'));
  writeFileSync(join(folder(), 'electron-44.0.0-linux-x64.part'), 'old');
  mkdirSync(join(folder(), 'dist'));
  mirror.behave(gives);
  await get();
  expectInstalled();
  expect(mirror.requests[1]).toMatch(/bytes=[1-9]/);
});

it('a folder that cannot be used is told before anything is downloaded', async () => {
  writeFileSync(folder(), 'in the way');
  await expect(get()).rejects.toMatchObject({ kind: 'folder', detail: expect.stringMatching(/EEXIST|ENOTDIR/) });
  rmSync(mirror.electron.folder, { recursive: true });
  writeFileSync(mirror.electron.folder, 'in the way');
  await expect(get()).rejects.toMatchObject({ kind: 'folder' });
  expect(mirror.requests).toEqual([]);
});

it('a person who stops while the archive is unpacked gets no half Electron', async () => {
  const { length } = mirror.archive;
  const got = get();
  await until(() => received() === length);
  stop.abort();
  await expect(got).rejects.toMatchObject({ kind: 'stopped' });
  expect(programPath(mirror.electron)).toBeNull();
  stop = new AbortController();
  await get();
  expectInstalled();
});

it('an archive that is in the cache is not downloaded again', async () => {
  await get();
  for (const name of ['dist', 'path.txt']) rmSync(join(mirror.electron.folder, name), { recursive: true });
  await get();
  expectInstalled();
  expect(mirror.requests).toHaveLength(1);
});

it('a cache that cannot be written costs no second download', async () => {
  writeFileSync(join(mirror.top, 'cache'), 'in the way');
  const whole = mirror.archive;
  mirror.archive = Buffer.from('no archive');
  mirror.writeChecksum(mirror.archive);
  for (let attempt = 0; attempt < 2; attempt++) await expect(get()).rejects.toMatchObject({ kind: 'unpacking' });
  expect(mirror.requests).toHaveLength(1);
  rmSync(folder(), { recursive: true });
  mirror.archive = whole;
  mirror.writeChecksum(whole);
  await get();
  expectInstalled();
  expect(mirror.requests).toHaveLength(2);
});

it('of two starts at once, one downloads and the other one says so', async () => {
  const drip = new Drip(2);
  mirror.behave(drip.manner);
  const first = get();
  await until(() => received() > 0);
  await expect(get()).rejects.toMatchObject({ kind: 'busy' });
  drip.next();
  await first;
  expectInstalled();
  expect(mirror.requests).toHaveLength(1);
});

it('the lock of a start that was killed is ignored', async () => {
  const { stdout } = spawnSync(process.execPath, ['-e', 'process.stdout.write(String(process.pid))']);
  writeFileSync(lockFile(), ownProcessId.replace(/-\d+-/, `-${stdout}-`));
  await get();
  expectInstalled();
});

it('the lock of a process that cannot be seen holds as long as its time is renewed', async () => {
  const elsewhere = ownProcessId.replace(/^(.{8}).{8}-\d+/, '$1deadbeef-1');
  const lock = lockFile();
  writeFileSync(lock, elsewhere);
  await expect(get()).rejects.toMatchObject({ kind: 'busy' });
  expect(mirror.requests).toEqual([]);
  setAge(lock, LOCK_LIFE_MS + 1_000);
  await get();
  expectInstalled();
});

it('a start renews the time of its lock while it downloads', async () => {
  const drip = new Drip(2);
  mirror.behave(drip.manner);
  const got = get();
  await until(() => received() > 0);
  setAge(lockFile(), LOCK_LIFE_MS);
  const old = statSync(lockFile()).mtimeMs;
  vi.advanceTimersByTime(SILENCE_MS - 1);
  await until(() => statSync(lockFile()).mtimeMs > old);
  drip.next();
  await got;
  expectInstalled();
});

it('a download that the person stops goes on at the next start', async () => {
  await stopHalfway();
  mirror.behave(gives);
  await get();
  expectInstalled();
  expect(mirror.requests[1]).toMatch(/bytes=[1-9]/);
});

// Only root can make a disk.
it.runIf(process.platform === 'linux' && process.getuid?.() === 0)('a full disk is told, and not filled', async () => {
  mkdirSync(folder());
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder()]);
  try {
    await expect(get()).rejects.toMatchObject({ kind: 'full' });
    expect(readdirSync(folder()).filter((name) => name.endsWith('.part'))).toEqual([]);
  } finally {
    execFileSync('umount', [folder()]);
  }
  await get();
  expectInstalled();
});

it('a proxy is used where the environment or npm names one', async () => {
  const tunnels: string[] = [];
  const proxy: Server = createServer();
  proxy.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    const [host = '', port] = (request.url ?? '').split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket);
      socket.pipe(onward);
    });
    socket.on('error', () => onward.destroy());
    onward.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  // `fetch` of this process is to be as before.
  const dispatcher = Symbol.for('undici.globalDispatcher.1');
  const before: unknown = Reflect.get(globalThis, dispatcher);
  mirror.set('npm_config_proxy', `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  mirror.set('npm_config_https_proxy', '');
  mirror.set('HTTPS_PROXY', '');
  mirror.set('https_proxy', '');
  mirror.set('HTTP_PROXY', '');
  mirror.set('NO_PROXY', '');
  mirror.set('no_proxy', '');
  try {
    await get();
    expectInstalled();
    expect(tunnels).toEqual([new URL(process.env.ELECTRON_MIRROR ?? '').host]);
  } finally {
    Reflect.set(globalThis, dispatcher, before);
    proxy.closeAllConnections();
    proxy.close();
  }
});
