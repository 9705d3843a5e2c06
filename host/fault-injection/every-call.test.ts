import { existsSync, linkSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import { HostError } from '../../contract/host-error';
import type { RunningHost } from '../host';
import { ownProcessId } from '../saving/process-id';
import { isWhole, reportFaults } from '../testing/fault-report';
import { type FaultKind, injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { endedProcessId, HostFolder } from '../testing/host-folder';

const ALL_FAULTS = ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EMFILE', 'EBUSY', 'EPERM', 'short', 'lost-write'] as const;
const SOME_FAULTS = ['EIO', 'EACCES', 'short', 'lost-write'] as const;
const FEW_FAULTS = ['EIO', 'lost-write'] as const;
/** In memory where possible: the file-system calls are under test, not the disk. */
const MEMORY_FOLDER = existsSync('/dev/shm') ? '/dev/shm' : undefined;
const old = mapOf('Thesis\n  because Reason');
const next: ArgumentMap = { ...old, title: 'The edit' };
const change = diffMaps(old, next);

interface Fixture {
  readonly folder: HostFolder;
  readonly host: RunningHost;
  readonly ref: string;
  readonly revision: string;
}

/** The operations that write, each with a check of its result. */
const OPERATIONS: Record<
  string,
  { prepare?: (folder: HostFolder) => void; act: (fixture: Fixture) => Promise<unknown> }
> = {
  'a save': { act: ({ host, ref, revision }) => host.applyChange({ ref, revision, change }) },
  'a save in place': {
    prepare: (folder) => linkSync(folder.mapPath('a'), join(folder.top, 'second name')),
    act: ({ host, ref, revision }) => host.applyChange({ ref, revision, change }),
  },
  'a draft': { act: ({ host, ref, revision }) => host.keepDraft({ ref, revision, change, writer: 'w', order: 1 }) },
  'a new map': { act: ({ host }) => host.create({ map: { ...old, title: 'new' } }) },
  'a version': { act: ({ host, ref }) => host.keepVersion({ ref, map: next }) },
  'a rename': { act: ({ host, ref }) => host.rename({ ref, title: 'The edit' }) },
};

async function setUp(prepare?: (folder: HostFolder) => void): Promise<Fixture> {
  const folder = new HostFolder(MEMORY_FOLDER);
  const host = await folder.start();
  folder.writeMapFile('a', old);
  prepare?.(folder);
  const { ref, revision } = await folder.open(host, 'a');
  return { folder, host, ref, revision };
}

/** Returns the titles of all maps in the library; a file that is not a complete map fails the test. */
function mapsIn(folder: HostFolder): ArgumentMap[] {
  return readdirSync(folder.library)
    .filter((name) => name.endsWith('.argmap.json'))
    .map((name) => {
      const text = readFileSync(join(folder.library, name), 'utf8');
      const map = JSON.parse(text) as ArgumentMap;
      expect(text).toBe(writeMap(map));
      return map;
    });
}

let caseCount = 0;
afterAll(() => reportFaults('each file-system call of a save × each fault', caseCount, 'all whole, all retried'));

describe.each(Object.entries(OPERATIONS))('%s', (name, { prepare, act }) => {
  // Each call meets a hard fault and a silent one; the full run breaks it in all ways.
  const kinds = isWhole ? ALL_FAULTS : name === 'a save' ? SOME_FAULTS : FEW_FAULTS;
  it(`with each of its calls broken in ${kinds.length} ways leaves complete maps, rejects with a sentence, and works again`, async () => {
    const clean = await setUp(prepare);
    injectFault(clean.folder.top);
    await act(clean);
    const { calls } = stopFaults();
    await clean.folder.dispose();
    expect(calls.length).toBeGreaterThan(3);

    for (const kind of kinds) {
      for (let at = 0; at < calls.length; at++) {
        const fixture = await setUp(prepare);
        const { folder } = fixture;
        const label = `${kind} at call ${at} (${calls[at]})`;
        injectFault(folder.top, { kind, at });
        const fault = await act(fixture).then(
          () => null,
          (error: unknown) => error,
        );
        const { wasInjected } = stopFaults();
        if (wasInjected) caseCount++;
        if (fault !== null) {
          expect(fault, label).toBeInstanceOf(HostError);
          expect((fault as HostError).message, label).toMatch(/\.$/);
        }
        const maps = mapsIn(folder);
        for (const map of maps) expect([old.title, next.title, 'new'], label).toContain(map.title);
        // The same operation again on a working disk, as after the user presses Retry.
        const again = await act({ ...fixture, ...(await reopened(fixture)) }).then(
          () => null,
          (error: unknown) => error,
        );
        expect(again, `${label}, again: ${String(again)}`).toBeNull();
        await expectNothingLeft(folder, label);
        await folder.dispose();
      }
    }
  }, 600_000);
});

/** Returns the map under its current ref. Whatever was acknowledged or interrupted, it must be an old or a new map. */
async function reopened({ host }: Fixture): Promise<{ ref: string; revision: string }> {
  const [entry] = (await host.library()).filter(({ title }) => title !== 'new');
  return host.open({ ref: entry?.ref ?? '' });
}

/** Another process repairs what the ended one left. */
async function expectNothingLeft(folder: HostFolder, label: string): Promise<void> {
  folder.simulateCrash();
  for (const name of readdirSync(folder.library).filter((one) => one.includes(ownProcessId))) {
    renameSync(join(folder.library, name), join(folder.library, name.replace(ownProcessId, endedProcessId)));
  }
  await folder.start();
  const strays = readdirSync(folder.library).filter(
    (name) => !name.endsWith('.argmap.json') && !name.endsWith('.sources'),
  );
  expect(strays, label).toEqual([]);
  expect(folder.listFiles(join(folder.top, 'data', 'in-place')), label).toEqual([]);
}

describe('a disk that keeps refusing', () => {
  it.each(['EBUSY', 'EXDEV', 'EPERM', 'EACCES'] as const)(
    'to rename (%s) gets the map by an overwrite',
    async (kind: FaultKind) => {
      const { folder, host, ref, revision } = await setUp();
      injectFault(folder.library, { kind, call: 'renameSync' });
      const answer = await host.applyChange({ ref, revision, change });
      stopFaults();
      expect(answer.kind).toBe('saved');
      expect(mapsIn(folder)).toEqual([next]);
      await expectNothingLeft(folder, kind);
      await folder.dispose();
    },
  );

  it.each(['ENOSPC', 'EIO', 'EROFS', 'EMFILE'] as const)(
    'to open anything (%s) leaves the map unchanged, and a later save works',
    async (kind: FaultKind) => {
      const { folder, host, ref, revision } = await setUp();
      injectFault(folder.library, { kind, call: 'open' });
      await expect(host.applyChange({ ref, revision, change })).rejects.toBeInstanceOf(HostError);
      stopFaults();
      expect(mapsIn(folder)).toEqual([old]);
      expect((await host.applyChange({ ref, revision, change })).kind).toBe('saved');
      await folder.dispose();
    },
  );
});

it('the injected faults damage a naive writer: one that renames without reading back', async () => {
  const folder = new HostFolder(MEMORY_FOLDER);
  await folder.start();
  const file = folder.mapPath('plain');
  const { open, rename } = await import('node:fs/promises');
  for (const kind of ['short', 'lost-write'] as const) {
    writeFileSync(file, writeMap(old));
    injectFault(folder.library, { kind, at: 1 });
    const temp = `${file}.tmp`;
    const handle = await open(temp, 'w');
    const bytes = new TextEncoder().encode(writeMap(next));
    await handle.write(bytes, 0, bytes.length, 0);
    await handle.sync();
    await handle.close();
    await rename(temp, file);
    stopFaults();
    expect(() => JSON.parse(readFileSync(file, 'utf8')) as unknown, kind).toThrow();
  }
  await folder.dispose();
});
