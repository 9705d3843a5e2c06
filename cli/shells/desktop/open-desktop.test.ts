import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WINDOW_SHOWN } from '../../../contract/desktop-bridge';
import { Drip, ElectronMirror, gives, stops, until } from '../../testing/electron-mirror';
import { programName, programPath } from './electron-package';
import { describeFailure, openDesktop } from './open-desktop';

/** The longest time without a byte. */
const SILENCE_MS = 10_000;
const HOUR = 60 * 60 * 1000;

let mirror: ElectronMirror;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  mirror = await ElectronMirror.start();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await mirror.close();
});

const open = (more: { retry?: boolean; isRoot?: boolean; hasDisplay?: boolean; data?: string } = {}) => {
  const { retry = false, isRoot = false, hasDisplay = true, data = 'data' } = more;
  const options = { data: join(mirror.top, data), args: ['--library', 'my maps'], retry };
  return openDesktop(options, { electron: mirror.electron, isRoot, hasDisplay });
};
const said = () => vi.mocked(process.stderr.write).mock.calls.map(([text]) => String(text));
const startedWith = () => readFileSync(join(mirror.top, 'started'), 'utf8').split('\n').slice(1, -1);

it('Electron is downloaded once, with its progress, and started with the arguments of the app', async () => {
  const drip = new Drip(5);
  mirror.behave(drip.manner);
  const opened = open();
  for (let percent = 20; percent < 100; percent += 20) {
    await until(() => said().at(-1)?.startsWith(`${percent} %`) === true);
    drip.next();
  }
  expect(await opened).toBeNull();
  expect(startedWith()).toEqual(['--library', 'my maps']);
  expect(said()[0]).toContain('Getting the desktop window (Electron), once. Ctrl+C opens the browser instead.');
  const percents = said().map((line) => Number(/^(\d+) %: \d+ of \d+ MB/.exec(line)?.[1]));
  expect(percents.slice(1)).toEqual([...percents.slice(1)].sort((one, other) => one - other));
  expect(await open()).toBeNull();
  expect(mirror.requests).toHaveLength(1);
});

it.runIf(process.platform === 'linux')(
  'a session of Wayland that does not call itself one is named to Electron',
  async () => {
    const startedLike = async (environment: Readonly<Record<string, string>>) => {
      for (const [name, value] of Object.entries(environment)) mirror.set(name, value);
      expect(await open()).toBeNull();
      return readFileSync(join(mirror.top, 'started'), 'utf8').split('\n')[0];
    };
    const wayland = { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0', XDG_SESSION_TYPE: '' };
    expect(await startedLike(wayland)).toBe('--ozone-platform=wayland');
    expect(await startedLike({ ...wayland, XDG_SESSION_TYPE: 'wayland' })).not.toContain('--');
    expect(await startedLike({ ...wayland, DISPLAY: ':0' })).not.toContain('--');
  },
);

it.each([
  ['as root', { isRoot: true }, 'it cannot run as administrator (root)'],
  ['without a display', { hasDisplay: false }, 'no display can be reached from here'],
])('%s Electron is not asked for at all', async (_, surroundings, why) => {
  const failure = await open(surroundings);
  expect(failure && describeFailure(failure)).toBe(why);
  expect(mirror.requests).toEqual([]);
});

it('a refusal is remembered with its reason for an hour, for this version of Electron; --desktop tries again', async () => {
  mirror.behave((_archive, _request, response) => response.writeHead(404).end());
  const why = 'the server does not give out Electron (status 404)';
  expect(describeFailure((await open()) ?? { kind: 'busy' })).toBe(why);
  mirror.behave(gives);
  expect(describeFailure((await open()) ?? { kind: 'busy' })).toBe(
    `it did not work a short while ago (${why}); npm start -- --desktop tries again`,
  );
  vi.setSystemTime(Date.now() + HOUR - 1_000);
  expect(await open()).toMatchObject({ kind: 'before' });
  expect(mirror.requests).toHaveLength(1);
  expect(await open({ retry: true })).toBeNull();
  // A start that worked is no longer remembered as a failure.
  expect(await open()).toBeNull();
});

it('after an hour a refusal is forgotten', async () => {
  mirror.behave((_archive, _request, response) => response.writeHead(403).end());
  expect(await open()).toMatchObject({ kind: 'refused', detail: '403' });
  mirror.behave(gives);
  vi.setSystemTime(Date.now() + HOUR);
  expect(await open()).toBeNull();
});

it('a download that stops in the middle is not held against the next start, which goes on', async () => {
  mirror.behave(stops);
  const opened = open();
  await until(() => said().at(-1)?.startsWith('50 %') === true);
  vi.advanceTimersByTime(SILENCE_MS);
  expect(await opened).toMatchObject({ kind: 'midway' });
  mirror.behave(gives);
  expect(await open()).toBeNull();
  expect(mirror.requests[1]).toMatch(/bytes=[1-9]/);
});

it('a server that never answers costs the limit of silence once an hour', async () => {
  mirror.behave(() => undefined);
  const opened = open();
  await until(() => mirror.requests.length === 1);
  vi.advanceTimersByTime(SILENCE_MS);
  expect(await opened).toMatchObject({ kind: 'silent' });
  expect(await open()).toMatchObject({ kind: 'before' });
  expect(mirror.requests).toHaveLength(1);
});

// The program is a script.
it.runIf(process.platform !== 'win32')(
  'an Electron that ends at once is told with its last words, and is not started blindly again',
  async () => {
    const count = join(mirror.top, 'starts');
    mirror.offer(`#!/bin/sh
echo x >> '${count}'
echo '[4711:1129/120000.123456:ERROR:dbus/bus.cc:408] Failed to connect to the bus' >&2
echo '[4711:1129/120000.234567:FATAL:sandbox/linux/suid/client/setuid_sandbox_host.cc:163] The SUID sandbox helper is not set up.' >&2
echo 'Trace/breakpoint trap' >&2
exit 133
`);
    const failure = await open();
    expect(failure).toMatchObject({ kind: 'ended', detail: 'The SUID sandbox helper is not set up' });
    expect(describeFailure((await open()) ?? { kind: 'busy' })).toContain('The SUID sandbox helper is not set up');
    expect(readFileSync(count, 'utf8')).toBe('x\n');
    expect(await open({ retry: true })).toMatchObject({ kind: 'ended' });
    expect(readFileSync(count, 'utf8')).toBe('x\nx\n');
  },
);

it.runIf(process.platform !== 'win32').each([
  ['exit 3', '3'],
  ['kill -SEGV $$', 'SIGSEGV'],
])('an Electron that ends by %j before its window is there has failed, however late', async (end, detail) => {
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ['performance', 'Date'] });
  const gate = join(mirror.top, 'gate');
  execFileSync('mkfifo', [gate]);
  mirror.offer(`#!/bin/sh\necho Gtk-Message >&1\nread line < '${gate}'\n${end}\n`);
  const opened = open();
  await until(() => existsSync(join(mirror.electron.folder, 'path.txt')));
  await writeFile(gate, 'go\n');
  vi.advanceTimersByTime(60_000);
  expect(await opened).toMatchObject({ kind: 'ended', detail });
  expect(await open()).toMatchObject({ kind: 'before' });
});

it.runIf(process.platform !== 'win32')(
  'an Electron that ends in any way after its window was there has not failed',
  async () => {
    mirror.offer(`#!/bin/sh\nprintf '${WINDOW_SHOWN}'\nexit 3\n`);
    expect(await open()).toBeNull();
    expect(said().join('')).not.toContain(WINDOW_SHOWN);
  },
);

it('two starts with different data folders see each other’s download', async () => {
  const drip = new Drip(2);
  mirror.behave(drip.manner);
  const first = open();
  await until(() => said().at(-1)?.startsWith('50 %') === true);
  expect(await open({ data: 'other' })).toMatchObject({ kind: 'busy' });
  drip.next();
  expect(await first).toBeNull();
  expect(await open({ data: 'other' })).toBeNull();
  expect(mirror.requests).toHaveLength(1);
});

it('a download that was refused no longer matters once Electron is there', async () => {
  mirror.behave((_archive, _request, response) => response.writeHead(404).end());
  expect(await open()).toMatchObject({ kind: 'refused' });
  mkdirSync(join(mirror.electron.folder, 'dist'));
  writeFileSync(join(mirror.electron.folder, 'dist', programName()), mirror.program, { mode: 0o755 });
  writeFileSync(join(mirror.electron.folder, 'path.txt'), programName());
  expect(await open()).toBeNull();
});

it('a folder of Electron that cannot be used costs the desktop window, and not the browser', async () => {
  rmSync(mirror.electron.folder, { recursive: true });
  writeFileSync(mirror.electron.folder, 'in the way');
  expect(describeFailure((await open()) ?? { kind: 'busy' })).toMatch(
    /^Counterpoint cannot store Electron in its own folder \(E\w+\)$/,
  );
  expect(mirror.requests).toEqual([]);
});

it('a data folder that cannot be used does not keep Electron from being downloaded and started', async () => {
  writeFileSync(join(mirror.top, 'data'), 'in the way');
  expect(await open()).toBeNull();
});

it.runIf(process.platform !== 'win32')('a program that Electron has started does not keep the terminal', async () => {
  vi.useRealTimers();
  mirror.offer(`#!/bin/sh\nsleep 600 &\necho $! > '${join(mirror.top, 'pid')}'\nexit 0\n`);
  expect(await open()).toBeNull();
  const pid = Number(readFileSync(join(mirror.top, 'pid'), 'utf8'));
  expect(process.kill(pid, 'SIGKILL'), 'it still runs').toBe(true);
});

it.runIf(process.platform !== 'win32').each([
  ['TypeError: broken\n    at run (main.js:1:1)', 'TypeError: broken'],
  ['one\n\n  two  ', 'two'],
  ['', '3'],
])('of what an Electron has said at its end, %j, the sentence has %s', async (output, words) => {
  mirror.offer(`#!/bin/sh\nprintf '%s' '${output}' >&2\nexit 3\n`);
  expect(await open()).toMatchObject({ kind: 'ended', detail: words });
});

it.runIf(process.platform === 'linux')(
  'libraries that are missing are named before Electron is started; --desktop starts it all the same',
  async () => {
    const folder = join(mirror.top, 'bin');
    mkdirSync(folder);
    const lines = '\tlibnss3.so => not found\\n\tlibgtk-3.so.0 => not found\\n\tlibc.so.6 => /lib/libc.so.6 (0x1)\\n';
    writeFileSync(join(folder, 'ldd'), `#!/bin/sh\nprintf '${lines}'\n`);
    chmodSync(join(folder, 'ldd'), 0o755);
    mirror.set('PATH', `${folder}:${process.env.PATH}`);
    expect(await open()).toEqual({ kind: 'libraries', detail: 'libnss3.so, libgtk-3.so.0' });
    expect(existsSync(join(mirror.top, 'started'))).toBe(false);
    expect(await open({ retry: true })).toBeNull();
    rmSync(join(folder, 'ldd'));
    expect(await open()).toBeNull();
    expect(programPath(mirror.electron)).not.toBeNull();
  },
);
