import { spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setText } from '../../argument/commands/set-text';
import { readMap, writeMap } from '../../argument/formats/native';
import { type ArgumentMap, emptyMap } from '../../argument/model/argument-map';
import { applyChange } from '../../argument/model/change';
import { depth } from '../../argument/testing/depth';
import { seededRandom } from '../../argument/testing/random-map';
import { HostProcess } from '../../host/testing/host-process';
import { openTabSocket } from '../../host/testing/tab-socket';
import { runProgram } from '../testing/run-program';

let folder: string;
let library: string;
let data: string;
const started: HostProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-open-'));
  library = join(folder, 'maps');
  data = join(folder, 'data');
});
afterEach(async () => {
  for (const running of started.splice(0)) await running.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function start(...args: string[]): Promise<HostProcess> {
  const running = await HostProcess.start(library, data, { args });
  started.push(running);
  return running;
}

/** A map so large that writing it takes a while. */
function largeMap(): ArgumentMap {
  const claims = Array.from({ length: 3000 }, (_, index) => ({
    id: `c${index + 1}`,
    text: `Claim ${index + 1}. ${'x'.repeat(700)}`,
  }));
  return { ...emptyMap('Large'), claims };
}

/** Resolves in the middle of a write: when the temporary file of that number has appeared. */
function writesBegun(count: number): Promise<void> {
  return new Promise((resolve) => {
    const seen = new Set<string>();
    const watcher = watch(library, (_, name) => {
      if (name?.endsWith('.counterpoint-tmp')) seen.add(name);
      if (seen.size < count) return;
      watcher.close();
      resolve();
    });
  });
}

function textOf(file: string): string {
  const read = readMap(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(`the file is not a map any more: ${JSON.stringify(read.problems)}`);
  return read.map.claims[0]?.text ?? '';
}

describe('a host killed while it saves', () => {
  it('leaves a whole map with everything that it has acknowledged, time and again, and no stray file', async () => {
    let running = await start();
    const created = await running.host.create({ map: largeMap() });
    const file = join(library, `${created.name}.argmap.json`);
    const random = seededRandom(2026);
    let opened = created;
    let strays = 0;
    for (let round = 0; round < depth(5, 20) || (strays === 0 && round < 20); round++) {
      let acknowledged = opened.map.claims[0]?.text ?? '';
      let requested = acknowledged;
      const edit = async () => {
        let { map, revision } = opened;
        for (let count = 0; ; count++) {
          requested = `Round ${round}, edit ${count}`;
          const change = setText(map, { claim: 'c1', text: requested })?.change ?? {};
          const answer = await running.host.applyChange({ ref: opened.ref, revision, change });
          if (answer.kind !== 'saved') throw new Error('an unexpected conflict');
          acknowledged = requested;
          map = applyChange(map, change) ?? map;
          revision = answer.revision;
        }
      };
      // Continues until the host is gone.
      const editing = edit().catch((error: Error) => error.message);
      await writesBegun(1 + Math.floor(random() * 4));
      await running.stop('SIGKILL');
      const failure = await editing;
      expect(failure).not.toMatch(/conflict/);
      expect([acknowledged, requested]).toContain(textOf(file));
      strays += readdirSync(library).length - 1;
      running = await start();
      expect(readdirSync(library), `round ${round}`).toEqual([`${created.name}.argmap.json`]);
      opened = await running.host.open({ ref: created.ref });
      expect([acknowledged, requested]).toContain(opened.map.claims[0]?.text);
    }
    // Without a kill during a write this test would prove nothing.
    expect(strays).toBeGreaterThan(0);
  }, 120_000);
});

it('open --report prints what a desktop window would find here, without a path, and opens nothing', async () => {
  const { code, out } = await runProgram(['open', '--report', '--library', library, '--data', data]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ node: process.versions.node, electron: '45.4.1', lastFailure: null });
  expect(out).not.toContain(homedir());
  expect(readdirSync(folder)).toEqual([]);
});

it('open --report shows no name of the person, wherever a path in it leads', async () => {
  const home = join(folder, 'Users', 'Anna Meier');
  const temp = join(folder, 'scratch of am42');
  const secrets = [folder, 'Anna', 'Meier', 'ANNAME', 'am42', 'Berta', userInfo().username];
  const detail = [
    `${join(home, 'Maps', 'x.png')} is missing`,
    home.replaceAll(sep, '\\\\\\\\'),
    pathToFileURL(join(home, 'y')).href,
    `'${join(temp, 'z')}'`,
    join(data, 'settings.json'),
    'C:\\Users\\ANNAME~1\\AppData',
    '/Users/Berta/Counterpoint/dist',
    `/media/${userInfo().username}/stick`,
    `/srv/anna meier/maps`,
    'Cannot open display',
  ].join('; ');
  mkdirSync(data);
  const failure = { kind: 'ended', detail, version: '45.4.1', at: Date.now() };
  writeFileSync(join(data, 'electron-failure.json'), JSON.stringify(failure));
  const env = { HOME: home, USERPROFILE: home, TMPDIR: temp, TEMP: temp, TMP: temp };
  const { out } = await runProgram(['open', '--report', '--library', library, '--data', data], { env });
  expect(JSON.parse(out).lastFailure.detail).toContain('Cannot open display');
  expect(JSON.parse(out).lastFailure.detail).toContain(join('~', 'Maps', 'x.png'));
  for (const secret of secrets) expect(out).not.toContain(secret);
});

it.each([['--port', '0'], ['--no-launch'], ['--browser']])('open --desktop does not take %s', async (...more) => {
  const { code, err } = await runProgram(['open', '--desktop', ...more]);
  expect([code, err]).toEqual([2, expect.stringContaining('--desktop')]);
});

describe('open --no-launch', () => {
  it('prints one address, and exits with 0 after a signal', async () => {
    const running = await start();
    expect(running.origin).toMatch(/^http:\/\/127\.\d+\.\d+\.\d+:\d+$/);
    expect(await running.stop('SIGTERM')).toBe(0);
    const again = await start();
    expect(again.origin).not.toBe(running.origin);
    const { socket, host } = await openTabSocket(new URL(running.origin).host, running.tab);
    expect(await host.library(), 'a window that stayed open finds it again').toHaveLength(0);
    socket.terminate();
    expect(await again.stop('SIGINT')).toBe(0);
  });

  it('finishes the save in progress after a Ctrl+C, of which npm sends another', async () => {
    const running = await start();
    const created = await running.host.create({ map: largeMap() });
    const change = setText(created.map, { claim: 'c1', text: 'Last words' })?.change ?? {};
    const saving = running.host.applyChange({
      ref: created.ref,
      revision: created.revision,
      change,
    });
    await pause(5);
    const ended = running.stop('SIGINT');
    await pause(5);
    void running.stop('SIGINT');
    const [answer] = await Promise.allSettled([saving]);
    expect(await ended).toBe(0);
    const text = textOf(join(library, `${created.name}.argmap.json`));
    expect(text).toBe(answer.status === 'fulfilled' ? 'Last words' : largeMap().claims[0]?.text);
    expect(readdirSync(library)).toHaveLength(1);
  });

  it('opens a given map from any folder', async () => {
    const map = join(folder, 'from a friend.argmap.json');
    copyFileSync(join(import.meta.dirname, '..', '..', 'maps', 'first-map.argmap.json'), map);
    const before = readFileSync(map);
    const running = await start(map);
    const { first = '' } = await running.host.capabilities();
    expect(await running.host.open({ ref: first })).toMatchObject({
      name: 'from a friend',
      map: { title: 'A first map' },
    });
    expect(readFileSync(map)).toEqual(before);
  });

  it('hands a file of another program to the window, which shows what is in it', async () => {
    const file = join(folder, 'trams.argdown');
    writeFileSync(file, '[T]: Trams are quiet.');
    const running = await start(file);
    const { first, firstFile, firstBytes } = await running.host.capabilities();
    expect([first, firstFile, new TextDecoder().decode(firstBytes ?? undefined)]).toEqual([
      undefined,
      'trams.argdown',
      '[T]: Trams are quiet.',
    ]);
  });

  it('also starts when the given map is damaged, and says why', async () => {
    const map = join(folder, 'broken.argmap.json');
    writeFileSync(map, '{');
    const running = await start(map);
    expect(await running.host.capabilities()).toMatchObject({
      firstFault: expect.stringMatching(/“broken\.argmap\.json” is damaged/),
    });
  });

  it('asks a running host for another address instead of starting a second one', async () => {
    const running = await start();
    const { code, out, err } = await runProgram(['open', '--no-launch', '--library', library, '--data', data]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Counterpoint is open at ${running.origin}/#code=\\S+\\n$`));
    expect(err).toMatch(/already running/);
  });

  it('goes on finding the first host while a second one shows another map', async () => {
    const map = join(folder, 'from a friend.argmap.json');
    copyFileSync(join(import.meta.dirname, '..', '..', 'maps', 'first-map.argmap.json'), map);
    const first = await start();
    const second = await start(map);
    const third = await start('--port', '0');
    expect(new Set([first, second, third].map(({ origin }) => origin)).size).toBe(3);
    const { out } = await runProgram(['open', '--no-launch', '--library', library, '--data', data]);
    expect(out).toContain(first.origin);
  });

  it('reports that the requested port is taken', async () => {
    const running = await start('--port', '0');
    const port = new URL(running.origin).port;
    const { code, err } = await runProgram([
      'open',
      '--no-launch',
      '--library',
      library,
      '--data',
      data,
      '--port',
      port,
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/^counterpoint: Another program uses port \d+\./);
  });

  it('lists a map at once after another program has written it', async () => {
    const running = await start();
    writeFileSync(join(library, 'late.argmap.json'), writeMap(emptyMap('Late')));
    const entries = await running.host.library();
    expect(entries.map(({ title }) => title)).toEqual(['Late']);
  });
});

// The launcher of other systems cannot be replaced by a script on the path.
it.runIf(process.platform === 'linux')(
  'the browser is handed a file that only the user can read, and no secret',
  async () => {
    const opened = join(folder, 'opened');
    writeFileSync(
      join(folder, 'xdg-open'),
      `#!/bin/sh\nprintf '%s\\n' "$@" > '${opened}.tmp'\nmv '${opened}.tmp' '${opened}'\n`,
      {
        mode: 0o755,
      },
    );
    const program = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
    const args = [program, 'open', '--browser', '--library', library, '--data', data];
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += String(chunk);
    });
    await expect.poll(() => readdirSync(folder), { timeout: 10_000 }).toContain('opened');
    const [file = '', ...others] = readFileSync(opened, 'utf8').trim().split('\n');
    expect(others).toEqual([]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const code = /name="code" value="([\w-]{32})"/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    expect(code).not.toBe('');
    expect(out).toBe(`Counterpoint is open at ${pathToFileURL(file)}\n`);
    const origin = /action="(\S+)\/"/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    const headers = { 'content-type': 'application/json', origin };
    const admit = (given: string) =>
      fetch(`${origin}/session`, { method: 'POST', headers, body: JSON.stringify({ code: given }) });
    expect((await admit(code)).status).toBe(200);
    expect((await admit(code)).status).toBe(400);
    await expect.poll(() => readFileSync(file, 'utf8')).not.toContain(code);
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(readFileSync(file, 'utf8')).toContain('Start Counterpoint again');
    expect(readFileSync(file, 'utf8')).not.toMatch(/[\w-]{32}/);
  },
);

it('a host without windows for an hour reports it and exits', async () => {
  const clock = join(import.meta.dirname, '..', 'testing', 'fast-clock.mjs');
  const program = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
  const args = ['--import', clock, program, 'open', '--no-launch', '--library', library, '--data', data];
  const { code, err } = await new Promise<{ code: number | null; err: string }>((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    child.once('exit', (code) => resolve({ code, err }));
  });
  expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('no window was open for an hour') });
});
