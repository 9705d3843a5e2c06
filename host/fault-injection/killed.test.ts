import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { diffMaps } from '../../argument/model/change';
import { largeMap } from '../../argument/testing/large-map';
import { mapOf } from '../../argument/testing/map-builder';
import { pickIndex, seededRandom } from '../../argument/testing/random-map';
import { faultRuns, isWhole, reportFaults } from '../testing/fault-report';
import { HostProcess } from '../testing/host-process';

const NAIVE_WRITER = join(import.meta.dirname, '..', 'testing', 'naive-writer.mjs');
const runs = faultRuns(12, 1000);
const PARALLEL_RUNS = 2;
/** The step between the calls of a save that are tried: every fourth one in `npm test`, each one in the full run. */
const stride = isWhole ? 1 : 4;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-killed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const titleIn = (text: string) => (JSON.parse(text) as ArgumentMap).title;

it(`of ${runs} hosts that are killed while they save, each leaves a complete map with every acknowledged edit`, async () => {
  let saves = 0;
  const lane = async (number: number) => {
    const library = join(folder, `maps ${number}`);
    const data = join(folder, `data ${number}`);
    const file = join(library, 'a.argmap.json');
    mkdirSync(library, { recursive: true });
    const map = { ...largeMap(600), title: 'save 0' };
    writeFileSync(file, writeMap(map));
    const random = seededRandom(number);
    let acknowledged = 0;
    for (let run = 0; run < runs / PARALLEL_RUNS; run++) {
      const running = await HostProcess.start(library, data);
      const strays = readdirSync(library).filter((name) => name !== 'a.argmap.json');
      expect(strays, `before run ${run}`).toEqual([]);
      const [entry] = await running.host.library();
      const opened = await running.host.open({ ref: entry?.ref ?? '' });
      // The edit in progress at the last kill is in the file or is offered; no older one ever is.
      const found = Number((opened.unsaved?.map ?? opened.map).title.slice(5));
      expect([acknowledged, acknowledged + 1], `run ${run}`).toContain(found);
      let { revision } = opened;
      let title = opened.map.title;
      let count = Number(title.slice(5));
      let over = false;
      let begun = () => {
        // Set below.
      };
      const first = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const saving = (async () => {
        for (;;) {
          const next = `save ${count + 1}`;
          const change = diffMaps({ ...map, title }, { ...map, title: next });
          const answer = await running.host.applyChange({ ref: opened.ref, revision, change }).catch(() => null);
          if (over || answer === null) return;
          expect(answer.kind).toBe('saved');
          revision = answer.revision;
          title = next;
          count++;
          saves++;
          begun();
        }
      })();
      // One save is acknowledged, and the next one is in progress somewhere.
      await first;
      await pause(pickIndex(random, 60));
      await running.stop('SIGKILL');
      over = true;
      await saving;
      acknowledged = count;
      const text = readFileSync(file, 'utf8');
      const now = Number(titleIn(text).slice(5));
      expect([count, count + 1], `run ${run}`).toContain(now);
      expect(text.length).toBeGreaterThan(100_000);
      acknowledged = now;
    }
  };
  await Promise.all(Array.from({ length: PARALLEL_RUNS }, (_, number) => lane(number)));
  reportFaults(
    'kill -9 during saves, through the real host',
    runs,
    `0 corrupt, 0 acknowledged lost, 0 strays; ${saves} saves`,
  );
}, 0);

it('for comparison, the same kills tear a plain writeFile, and a temp-and-rename leaves files behind', async () => {
  const wanted = Math.min(300, Math.max(10, Math.round(runs / 10)));
  const content = writeMap(largeMap(600));
  for (const how of ['writeFile', 'temp and rename'] as const) {
    let torn = 0;
    let strays = 0;
    let run = 0;
    const random = seededRandom(7);
    const isDamaged = () => (how === 'writeFile' ? torn : strays) > 0;
    // A busy computer kills some writers before they write and others after, so it takes more of them.
    for (; run < wanted || (!isDamaged() && run < 20 * wanted); run++) {
      const own = join(folder, `${how} ${run}`);
      mkdirSync(own);
      const file = join(own, 'a.json');
      const child = spawn(process.execPath, [NAIVE_WRITER, how, file, content.slice(0, 2000), '100'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await pause(pickIndex(random, 12));
      child.kill('SIGKILL');
      await gone;
      try {
        JSON.parse(readFileSync(file, 'utf8'));
      } catch {
        torn++;
      }
      if (readdirSync(own).length > 1) strays++;
      rmSync(own, { recursive: true });
    }
    reportFaults(`beside it: ${how}`, run, `${torn} corrupt, ${strays} with stray files`);
    // A test that never damages the naive writers would prove nothing.
    expect(isDamaged()).toBe(true);
  }
}, 0);

it('a real host killed at each of its calls, or in the middle of a write, leaves the old or the new map', async () => {
  const [library, data] = [join(folder, 'maps'), join(folder, 'data')];
  mkdirSync(library);
  const file = join(library, 'a.argmap.json');
  let titles = ['Start'];
  writeFileSync(file, writeMap({ ...mapOf('Thesis\n  because Reason'), title: 'Start' }));

  /** Starts a host that saves once and is killed on the way, after checking what the previous one left. */
  const cell = async (kind: string, at: number, title: string): Promise<string[] | null> => {
    const running = await HostProcess.start(library, data, { fault: { kind, at, folder } });
    const [entry] = await running.host.library();
    const opened = await running.host.open({ ref: entry?.ref ?? '' });
    expect(readdirSync(library), `before ${kind} at ${at}`).toEqual(['a.argmap.json']);
    expect(titles, `before ${kind} at ${at}`).toContain((opened.unsaved?.map ?? opened.map).title);
    titles = [opened.map.title, title];
    await running.arm();
    const change = diffMaps(opened.map, { ...opened.map, title });
    const edit = { ref: opened.ref, revision: opened.revision, change, writer: 'w', order: 1 };
    const saved = await running.host.applyChange(edit).then(
      () => true,
      () => false,
    );
    const calls = saved ? await running.calls() : null;
    await running.stop('SIGKILL');
    const text = readFileSync(file, 'utf8');
    expect(titles, `${kind} at ${at}`).toContain(titleIn(text));
    expect(text, `${kind} at ${at}`).toBe(writeMap(JSON.parse(text) as ArgumentMap));
    if (saved) expect(titleIn(text)).toBe(title);
    return calls;
  };

  const calls = (await cell('kill', -1, 'counted')) ?? [];
  let cells = 0;
  const tried = calls.filter((_, at) => at % stride === 0).length;
  for (let at = 0; at < calls.length; at += stride) {
    if ((await cell('kill', at, `killed at ${at}`)) === null) cells++;
    if (calls[at]?.startsWith('write') && (await cell('torn-write', at, `torn at ${at}`)) === null) cells++;
  }
  expect(cells).toBeGreaterThan(tried / 2);
  reportFaults('each file-system call of a save × kill, through the real host', cells, '0 corrupt, 0 strays');
}, 0);
