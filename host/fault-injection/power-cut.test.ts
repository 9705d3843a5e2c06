import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { depth } from '../../argument/testing/depth';
import { seededRandom } from '../../argument/testing/random-map';
import type { Host } from '../../contract/host';
import { createHost } from '../host';
import { isWhole, reportFaults } from '../testing/fault-report';
import { builtPictureWorker } from '../testing/host-folder';
import { HostProcess } from '../testing/host-process';
import { inPlaceWork } from '../testing/in-place-work';
import { FILE_SYSTEMS, type FileSystem, hasFileSystem, hasLoggingDisks, LoggingDisk } from '../testing/logging-disk';
import { mixedWork } from '../testing/mixed-work';
import { type ChosenStates, type Cut, type CutState, chooseStates } from '../testing/power-cuts';
import type { Acknowledged, Lack, WorkBeforeCut } from '../testing/work-before-cut';

const works = [mixedWork, inPlaceWork];
/** The states of each file system, of which a work gets its share; `npm run test:powercut -- STATES` sets them. */
const states = Number(process.env.COUNTERPOINT_CUT_STATES ?? depth(6, 20));
const seed = Number(process.env.COUNTERPOINT_CUT_SEED ?? 1);
/** One of so many states is looked at through the built program, the others through a host in this process. */
const PROGRAM_EVERY = 50;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-power-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const foldersIn = (target: string) => [join(target, 'maps'), join(target, 'data')] as const;

/** Works through the built program, of an earlier start of the computer, until the power is cut. */
async function work(disk: LoggingDisk, { prepare, work: workOn }: WorkBeforeCut): Promise<void> {
  prepare(disk.target);
  execFileSync('sync');
  const running = await HostProcess.start(...foldersIn(disk.target), { ownBoot: true });
  const acknowledge = (what: Acknowledged) => disk.mark(JSON.stringify(what));
  acknowledge({});
  await workOn(running.host, disk.target, seededRandom(seed), acknowledge);
  await running.stop('SIGKILL');
}

/** Runs `look` with a host that starts after the cut, and closes it, so that no file stays open. */
async function withHost<T>(target: string, isProgram: boolean, look: (host: Host) => Promise<T>): Promise<T> {
  const [library, data] = foldersIn(target);
  if (isProgram) {
    const running = await HostProcess.start(library, data);
    return look(running.host).finally(() => running.stop('SIGKILL'));
  }
  const host = await createHost({ shell: 'browser', version: '0', library, data, pictureWorker: builtPictureWorker });
  return look(host).finally(() => host.close());
}

/** A lack, with the number of its state and its cut. */
type FoundLack = Lack & { readonly state: number; readonly cut: number };

/** Looks at the chosen states of a disk. Returns what is lacking in them. */
async function lacksOf(
  disk: LoggingDisk,
  cuts: readonly Cut[],
  chosen: readonly CutState[],
  { judge }: WorkBeforeCut,
): Promise<FoundLack[]> {
  const lacks: FoundLack[] = [];
  for (const [index, state] of chosen.entries()) {
    const marks = cuts[state.cut]?.marks.map((mark) => JSON.parse(mark) as Acknowledged) ?? [];
    const acknowledged: Acknowledged = Object.assign({}, ...marks);
    await disk.look(state, async (target) => {
      const found = await withHost(target, index % PROGRAM_EVERY === 0, (host) =>
        judge(host, target, acknowledged),
      ).catch((error: unknown): Lack[] => [{ kind: 'unreadable', what: String(error) }]);
      lacks.push(...found.map((lack) => ({ ...lack, state: index, cut: state.cut })));
    });
  }
  return lacks;
}

/** Returns the result as the table of docs/reliability.md has it. */
function describeResult(lacks: readonly FoundLack[], { exhausted }: ChosenStates): string {
  const count = (...kinds: Lack['kind'][]) => lacks.filter(({ kind }) => kinds.includes(kind)).length;
  const cuts = [...exhausted].map(([size, number]) => `${number} with ${size}`).join(', ');
  return [
    `${count('unreadable')} unreadable maps, ${count('nowhere')} nowhere, ${count('behind')} acknowledged lost`,
    `seed ${seed}; exhausted cuts by open writes: ${cuts || 'none'}`,
  ].join('; ');
}

// All file systems are tried where there is time for it.
const fileSystems = (Object.keys(FILE_SYSTEMS) as FileSystem[]).filter(hasFileSystem).slice(0, isWhole ? undefined : 1);
const cases = fileSystems.flatMap((name) => works.map((kind) => [kind.name, name, kind] as const));

describe.runIf(hasLoggingDisks())('after a power cut', () => {
  it.each(cases)(
    'of %s on %s, every map can be read, and what was acknowledged is there',
    async (what, name, kind) => {
      const disk = await LoggingDisk.mount(name, folder);
      try {
        await work(disk, kind);
        const cuts = await disk.unmount();
        const chosen = chooseStates(cuts, Math.ceil(states * kind.share), seededRandom(seed));
        const lacks = await lacksOf(disk, cuts, chosen.states, kind);
        reportFaults(`power cuts: ${what} on ${name}`, chosen.states.length, describeResult(lacks, chosen));
        // A disk without a journal may lose what was acknowledged, but no map.
        const isPromised = ({ kind: how }: Lack) => how === 'unreadable' || how === 'nowhere' || name !== 'ext2';
        expect(lacks.filter(isPromised), `seed ${seed}`).toEqual([]);
      } finally {
        await disk.close();
      }
    },
    0,
  );
});
