import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import { pickIndex, seededRandom } from '../../argument/testing/random-map';
import { isWhole, reportFaults } from '../testing/fault-report';
import { HostProcess } from '../testing/host-process';
import { FILE_SYSTEMS, type FileSystem, hasFileSystem, hasLoggingDisks, LoggingDisk } from '../testing/logging-disk';

/** The states of each file system; `npm run test:powercut -- STATES` sets another number. */
const states = Number(process.env.COUNTERPOINT_CUT_STATES ?? 12);
const seed = Number(process.env.COUNTERPOINT_CUT_SEED ?? 1);
const STEPS = 40;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-power-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A map whose title is the number of its edits. Its size changes with each. */
function edited(map: ArgumentMap, count: number, length: number): ArgumentMap {
  const [claim] = map.claims;
  return { ...map, title: `edit ${count}`, claims: claim ? [{ ...claim, text: 'x'.repeat(length) }] : [] };
}

const countIn = ({ title }: { readonly title: string }) => Number(title.split(' ')[1]);

/** The place of the moved map after some moves: it is renamed, deleted, restored, and so on. */
function placeAfter(moves: number): string {
  return `moved ${Math.floor((moves + 2) / 3)} in the ${moves % 3 === 2 ? 'bin' : 'library'}`;
}

const startIn = (target: string) => HostProcess.start(join(target, 'maps'), join(target, 'data'));

/** Edits maps, of which one is saved in place, moves another, and marks every answer. */
async function work(disk: LoggingDisk): Promise<void> {
  const random = seededRandom(seed);
  const library = join(disk.target, 'maps');
  mkdirSync(library);
  for (const name of ['renamed', 'in place']) {
    writeFileSync(join(library, `${name}.argmap.json`), writeMap(edited(mapOf('Thesis'), 0, 3000)));
  }
  writeFileSync(join(library, 'moved 0.argmap.json'), writeMap({ ...mapOf('Thesis'), title: 'moved 0' }));
  // A second name makes it be saved in place.
  linkSync(join(library, 'in place.argmap.json'), join(disk.target, 'its second name'));
  execFileSync('sync');
  const running = await startIn(disk.target);
  const { host } = running;
  const entries = await host.library();
  const open = await Promise.all(entries.filter(({ name }) => name !== 'moved 0').map(({ ref }) => host.open({ ref })));
  let moved = entries.find(({ name }) => name === 'moved 0')?.ref ?? '';
  let moves = 0;
  disk.mark(JSON.stringify({ moves }));
  for (let count = 1; count <= STEPS; count++) {
    if (random() < 0.3) {
      if (moves % 3 === 0) ({ ref: moved } = await host.rename({ ref: moved, title: `moved ${moves / 3 + 1}` }));
      else if (moves % 3 === 1) await host.remove({ ref: moved });
      else ({ ref: moved } = await host.restore({ ref: (await host.bin())[0]?.ref ?? '' }));
      disk.mark(JSON.stringify({ moves: ++moves }));
      continue;
    }
    const at = pickIndex(random, open.length);
    const opened = open[at] as (typeof open)[number];
    const next = edited(opened.map, count, pickIndex(random, 9000));
    const change = diffMaps(opened.map, next);
    const answer = await host.applyChange({ ref: opened.ref, revision: opened.revision, change });
    if (answer.kind !== 'saved') throw new Error(`edit ${count}: ${answer.kind}`);
    open[at] = { ...opened, map: next, revision: answer.revision };
    disk.mark(JSON.stringify({ [opened.name]: count }));
  }
  await running.stop('SIGKILL');
}

/** Returns what a host that starts after the cut lacks of what was acknowledged. */
async function missing(target: string, acknowledged: Readonly<Record<string, number>>): Promise<string[]> {
  const running = await startIn(target);
  const { host } = running;
  try {
    const faults: string[] = [];
    const places: string[] = [];
    for (const [place, entries] of [
      ['library', await host.library()],
      ['bin', await host.bin()],
    ] as const) {
      for (const { ref, name, title, fault } of entries) {
        if (fault) faults.push(`${name}: ${fault}`);
        else if (title.startsWith('moved')) places.push(`${title} in the ${place}`);
        else {
          const opened = await host.open({ ref });
          const count = countIn(opened.unsaved?.map ?? opened.map);
          if (count < (acknowledged[name] ?? 0)) faults.push(`${name} has edit ${count}, not ${acknowledged[name]}`);
        }
      }
    }
    const { moves = 0 } = acknowledged;
    const isThere = [moves, moves + 1].some((count) => places.includes(placeAfter(count)));
    if (!isThere) faults.push(`after ${moves} moves: ${places.join(' and ') || 'in neither place'}`);
    return faults;
  } finally {
    await running.stop('SIGKILL');
  }
}

describe.runIf(isWhole && hasLoggingDisks())('after a power cut', () => {
  it.each((Object.keys(FILE_SYSTEMS) as FileSystem[]).filter(hasFileSystem))(
    'on %s, every map can be read and has all that was acknowledged',
    async (name) => {
      const disk = await LoggingDisk.mount(name, folder);
      await work(disk);
      const cuts = await disk.unmount();
      const faults: string[] = [];
      for (let state = 1; state <= states; state++) {
        await cuts.look(seededRandom(seed * 100_000 + state), async (target, marks) => {
          const all = marks.map((mark) => JSON.parse(mark) as Record<string, number>);
          const acknowledged: Record<string, number> = Object.assign({}, ...all);
          const lacking = await missing(target, acknowledged).catch((error: unknown) => [String(error)]);
          faults.push(...lacking.map((fault) => `state ${state}: ${fault}`));
        });
      }
      reportFaults(`power cuts on ${name}`, states, `${faults.length} maps unreadable, behind or misplaced`);
      expect(faults, `seed ${seed}`).toEqual([]);
    },
    0,
  );
});
