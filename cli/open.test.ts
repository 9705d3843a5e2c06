import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setText } from '../argument/commands/set-text';
import { readMap, writeMap } from '../argument/formats/native';
import { type ArgumentMap, emptyMap } from '../argument/model/argument-map';
import { applyChange } from '../argument/model/change';
import { seededRandom } from '../argument/testing/random-map';
import type { LibraryEntry, OpenedMap, SaveResult } from '../contract/host';
import { CliHostProcess, runProgram } from './testing/run-program';

let folder: string;
let library: string;
let data: string;
const started: CliHostProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-open-'));
  library = join(folder, 'maps');
  data = join(folder, 'data');
});
afterEach(async () => {
  for (const host of started.splice(0)) await host.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function start(...more: string[]): Promise<CliHostProcess> {
  const host = await CliHostProcess.start(library, data, more);
  started.push(host);
  return host;
}

/** A map large enough that writing it takes a while. */
function largeMap(): ArgumentMap {
  const claims = Array.from({ length: 3000 }, (_, at) => ({
    id: `c${at + 1}`,
    text: `Claim ${at + 1}. ${'x'.repeat(700)}`,
  }));
  return { ...emptyMap('Large'), claims };
}

/** Resolves in the middle of a write: when the so-manyth temporary file has appeared. */
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

describe('a host that is killed while it saves', () => {
  it('leaves a whole map with everything that it has acknowledged, twenty times over, and no stray file', async () => {
    let host = await start();
    const created = (await host.call('create', { map: largeMap() })) as OpenedMap;
    const file = join(library, `${created.name}.argmap.json`);
    const random = seededRandom(2026);
    let opened = created;
    let strays = 0;
    for (let round = 0; round < 20; round++) {
      let acknowledged = opened.map.claims[0]?.text ?? '';
      let asked = acknowledged;
      const edit = async () => {
        let { map, revision } = opened;
        for (let count = 0; ; count++) {
          asked = `Round ${round}, edit ${count}`;
          const change = setText(map, { claim: 'c1', text: asked })?.change ?? {};
          const answer = (await host.call('applyChange', { ref: opened.ref, revision, change })) as SaveResult;
          if (answer.kind !== 'saved') throw new Error('a conflict with nobody');
          acknowledged = asked;
          map = applyChange(map, change) ?? map;
          revision = answer.revision;
        }
      };
      // It goes on until the host is gone.
      const editing = edit().catch((error: Error) => error.message);
      await writesBegun(1 + Math.floor(random() * 4));
      await host.stop('SIGKILL');
      const why = await editing;
      expect(why).not.toMatch(/conflict/);
      expect([acknowledged, asked]).toContain(textOf(file));
      strays += readdirSync(library).length - 1;
      host = await start();
      expect(readdirSync(library), `round ${round}`).toEqual([`${created.name}.argmap.json`]);
      opened = (await host.call('open', { ref: created.ref })) as OpenedMap;
      expect([acknowledged, asked]).toContain(opened.map.claims[0]?.text);
    }
    // Had no kill ever hit a write, this would prove nothing.
    expect(strays).toBeGreaterThan(0);
  }, 120_000);
});

describe('open --no-launch', () => {
  it('prints one address, and ends with 0 when it is told to stop', async () => {
    const host = await start();
    expect(host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await host.stop('SIGTERM')).toBe(0);
    const again = await start();
    expect(again.address, 'a window that stayed open finds it again').toBe(host.address);
    expect(await again.stop('SIGINT')).toBe(0);
  });

  it('finishes the save that is under way when it is told to stop', async () => {
    const host = await start();
    const created = (await host.call('create', { map: largeMap() })) as OpenedMap;
    const change = setText(created.map, { claim: 'c1', text: 'Last words' })?.change;
    const saving = host.call('applyChange', {
      ref: created.ref,
      revision: created.revision,
      change,
    }) as Promise<SaveResult>;
    await pause(5);
    const [answer] = await Promise.allSettled([saving, host.stop('SIGTERM')]);
    const text = textOf(join(library, `${created.name}.argmap.json`));
    expect(text).toBe(answer.status === 'fulfilled' ? 'Last words' : largeMap().claims[0]?.text);
    expect(readdirSync(library)).toHaveLength(1);
  });

  it('opens the map that is named, from wherever it is', async () => {
    const map = join(folder, 'from a friend.argmap.json');
    copyFileSync(join(import.meta.dirname, '..', 'maps', 'first-map.argmap.json'), map);
    const before = readFileSync(map);
    const host = await start(map);
    const { first } = (await host.call('capabilities')) as { first: string };
    expect(await host.call('open', { ref: first })).toMatchObject({
      name: 'from a friend',
      map: { title: 'A first map' },
    });
    expect(readFileSync(map)).toEqual(before);
  });

  it('opens all the same when the map that is named is broken, and says why', async () => {
    const map = join(folder, 'broken.argmap.json');
    writeFileSync(map, '{');
    const host = await start(map);
    expect(await host.call('capabilities')).toMatchObject({
      firstFault: expect.stringMatching(/“broken\.argmap\.json” is damaged/),
    });
  });

  it('asks the host that runs already for one more address, instead of starting a second', async () => {
    const host = await start();
    const { code, out, err } = await runProgram(['open', '--no-launch', '--library', library, '--data', data]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Counterpoint is open at ${host.address}/#code=\\S+\\n$`));
    expect(err).toMatch(/already running/);
  });

  it('leaves the first host its port while a second one shows another map, so that an open window finds it again', async () => {
    const map = join(folder, 'from a friend.argmap.json');
    copyFileSync(join(import.meta.dirname, '..', 'maps', 'first-map.argmap.json'), map);
    const first = await start();
    const second = await start(map);
    const third = await start('--port', '0');
    expect(new Set([first, second, third].map(({ address }) => address)).size).toBe(3);
    for (const host of [third, second, first]) await host.stop('SIGTERM');
    expect((await start()).address).toBe(first.address);
  });

  it('says so when the port that was asked for is taken', async () => {
    const host = await start();
    const port = new URL(host.address).port;
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

  it('lists what is in the library at once after it was written by another program', async () => {
    const host = await start();
    writeFileSync(join(library, 'late.argmap.json'), writeMap(emptyMap('Late')));
    const entries = (await host.call('library')) as LibraryEntry[];
    expect(entries.map(({ title }) => title)).toEqual(['Late']);
  });
});

it('a host that nobody has had a window on for an hour says so and ends', async () => {
  const clock = join(import.meta.dirname, 'testing', 'fast-clock.mjs');
  const program = join(import.meta.dirname, '..', 'dist', 'cli', 'main.js');
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
