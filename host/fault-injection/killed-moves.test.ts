import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import { mapOf } from '../../argument/testing/map-builder';
import type { MapRef } from '../../contract/stored-maps';
import { isWhole, reportFaults } from '../testing/fault-report';
import { HostProcess } from '../testing/host-process';

const ACTIONS = ['remove', 'restore', 'rename'] as const;
/** The step between the calls that are tried: some of them in `npm test`, each one in the full run. */
const stride = isWhole ? 1 : 6;
const map = mapOf('Thesis\n  because Reason');

let folder: string;
let library: string;
let running: HostProcess | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-moved-'));
  library = join(folder, 'maps');
  mkdirSync(library);
  writeFileSync(join(library, 'Plan.argmap.json'), writeMap(map));
});
afterEach(async () => {
  await running?.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function start(at: number): Promise<{ host: HostProcess['host']; ref: MapRef; isInBin: boolean }> {
  running = await HostProcess.start(library, join(folder, 'data'), { fault: { kind: 'kill', at, folder } });
  const { host } = running;
  const [entry] = await host.library();
  const [gone] = await host.bin();
  return { host, ref: (entry ?? gone)?.ref ?? '', isInBin: entry === undefined };
}

/** Looks for the map in the library and the bin: it is in one of them, with its article and its version. */
async function expectOneMap({ host, ref }: Awaited<ReturnType<typeof start>>, label: string): Promise<void> {
  const found = [library, join(library, '.counterpoint-bin')].flatMap((place) =>
    namesIn(place).map((name) => join(place, name)),
  );
  const maps = found.filter((path) => path.endsWith('.argmap.json'));
  const articles = found.filter((path) => path.endsWith('.sources'));
  expect(maps, label).toHaveLength(1);
  expect(articles, label).toEqual([maps[0]?.replace('.argmap.json', '.sources')]);
  expect(readFileSync(join(articles[0] ?? '', 's1.txt'), 'utf8'), label).toBe('The article');
  const reasons = (await host.versions({ ref })).map(({ reason }) => reason);
  expect(
    reasons.filter((reason) => reason === 'mine'),
    label,
  ).toHaveLength(1);
  expect(namesIn(join(folder, 'data', 'moves')), label).toEqual([]);
}

function namesIn(place: string): string[] {
  try {
    return readdirSync(place).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}

it('a map that was on its way to the bin, back or to a new name when the host was killed arrives with all that is its own', async () => {
  let title = 'Plan';
  let cells = 0;
  /** Starts a host that moves the map once and is killed on the way. Returns its calls, null if it was killed. */
  const cell = async (action: (typeof ACTIONS)[number], at: number): Promise<string[] | null> => {
    const started = await start(at);
    const { host } = started;
    if (at >= 0) await expectOneMap(started, `before ${action} at ${at}`);
    let { ref } = started;
    if (action === 'restore' && !started.isInBin) {
      await host.remove({ ref });
      ref = (await host.bin())[0]?.ref ?? '';
    } else if (action !== 'restore' && started.isInBin) ({ ref } = await host.restore({ ref }));
    if (at < 0 && (await host.versions({ ref })).length === 0) {
      await host.keepVersion({ ref, map: { ...map, title: 'Earlier' } });
      await host.keepArticle({ ref, source: 's1', text: 'The article' });
    }
    if (action === 'rename') title = title === 'Plan' ? 'Another plan' : 'Plan';
    await running?.arm();
    const act = action === 'rename' ? host.rename({ ref, title }) : host[action]({ ref });
    const calls = await act.then(
      () => running?.calls() ?? null,
      () => null,
    );
    await running?.stop('SIGKILL');
    return calls;
  };
  for (const action of ACTIONS) {
    const calls = (await cell(action, -1)) ?? [];
    expect(calls.length).toBeGreaterThan(5);
    for (let at = 0; at < calls.length; at += stride) if ((await cell(action, at)) === null) cells++;
  }
  await expectOneMap(await start(-1), 'at the end');
  expect(cells).toBeGreaterThan(5);
  reportFaults(
    'each file-system call of a move × kill, through the real host',
    cells,
    'all maps there once, with all that is theirs',
  );
}, 0);
