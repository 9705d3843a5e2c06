import { copyFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { endedProcessId } from '../testing/host-folder';
import { JournalFolder, titled } from '../testing/journal-folder';
import { ownProcessId } from './process-id';

const OLD = JournalFolder.path;
const NEW = '/maps/b.argmap.json';
const OTHER = '/maps/c.argmap.json';

let at: JournalFolder;
beforeEach(() => {
  at = new JournalFolder();
  at.addBases('start');
});
afterEach(() => {
  stopFaults();
  vi.useRealTimers();
  at.dispose();
});

const letOrphansAge = () => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 4_000 });
/** Copies the journals of this process as those of an ended one. */
const copyAsEnded = () => {
  for (const name of at.names())
    copyFileSync(join(at.folder, name), join(at.folder, name.replace(ownProcessId, endedProcessId)));
};
const asideFolder = () => join(at.folder, 'aside');
const putAsideCopy = () => {
  mkdirSync(asideFolder(), { recursive: true });
  for (const name of at.names()) copyFileSync(join(at.folder, name), join(asideFolder(), `1234567890123-${name}`));
};

describe('a renamed map', () => {
  it('takes its own journals along, also those put aside, and no other', async () => {
    await at.draft('of another map', 1, { path: OTHER });
    putAsideCopy();
    const others = at.names();
    const othersAside = at.names(asideFolder());
    await at.draft('typed', 1);
    putAsideCopy();
    const [own = ''] = at.names().filter((name) => !others.includes(name));
    await at.journal.move(OLD, NEW);
    const moved = at.names().filter((name) => !others.includes(name));
    expect(moved).toHaveLength(1);
    expect(moved).not.toContain(own);
    expect(at.names()).toEqual(expect.arrayContaining(others));
    const movedAside = at.names(asideFolder());
    expect(movedAside).toEqual(expect.arrayContaining(othersAside));
    expect(movedAside).toContain(`1234567890123-${moved[0]}`);
    at.endProcess();
    expect(await at.recovered(titled('start'), OTHER)).toEqual(['of another map']);
    expect(await at.recovered(titled('start'), NEW)).toEqual(['typed']);
  });

  it('takes along what is under the key of an earlier release, for which a link has its own', async () => {
    mkdirSync(join(at.top, 'maps'));
    symlinkSync('maps', join(at.top, 'link'), 'junction');
    const [real, linked] = ['maps', 'link'].map((name) => join(at.top, name, 'a.argmap.json')) as [string, string];
    await at.draft('typed', 1, { path: real });
    at.endProcess();
    await at.journal.move(linked, NEW);
    expect(await at.recovered(titled('start'), NEW)).toEqual(['typed']);
  });

  it('is renamed for good once its folder is synced, where the drive can do that', async () => {
    await at.draft('typed', 1);
    injectFault(at.folder, { kind: 'EINVAL', call: 'sync' });
    await at.journal.move(OLD, NEW);
    expect(stopFaults().wasInjected).toBe(true);
    injectFault(at.folder, { kind: 'EIO', call: 'sync' });
    await expect(at.journal.move(NEW, OLD)).rejects.toMatchObject({ code: 'EIO' });
  });

  it('does not hear a call that its window sent before the last one, under the new name either', async () => {
    await at.save('saved', 5);
    await at.journal.move(OLD, NEW);
    await at.draft('overtaken', 4, { path: NEW });
    expect(at.names()).toEqual([]);
    await at.draft('typed', 6, { path: NEW });
    at.endProcess();
    expect(await at.recovered(titled('start'), NEW)).toEqual(['typed']);
  });

  it('is offered its drafts though this process had another map of that name', async () => {
    await at.draft('of the map before it', 1, { path: NEW, writer: 'v' });
    await at.journal.markDropped(NEW, 'v', 2);
    await at.draft('typed', 1);
    await at.journal.move(OLD, NEW);
    letOrphansAge();
    expect(await at.recovered(titled('start'), NEW)).toEqual(['typed']);
  });

  it('leaves the drafts of another map of that name to be offered when it has none itself', async () => {
    await at.draft('of the map before it', 1, { path: NEW, writer: 'v' });
    await at.save('saved', 1);
    await at.journal.move(OLD, NEW);
    letOrphansAge();
    expect(await at.recovered(titled('start'), NEW)).toEqual(['of the map before it']);
  });

  it('takes along the drafts in memory whose file was removed before the disk was full', async () => {
    await at.save('of the map before it', 1, { path: NEW, writer: 'v' });
    await at.draft('typed', 1);
    rmSync(at.folder, { recursive: true });
    injectFault(at.top, { kind: 'ENOSPC', call: 'write' });
    await expect(at.draft('more', 2)).rejects.toMatchObject({ code: 'ENOSPC' });
    stopFaults();
    await at.journal.move(OLD, NEW);
    await at.draft('of another window', 1, { path: NEW, writer: 'u' });
    at.endProcess();
    expect((await at.recovered(titled('start'), NEW)).sort()).toEqual(['of another window', 'typed']);
  });
});

describe('a purged map', () => {
  it('has no journal any more, of whatever process, nor one put aside, and other maps keep theirs', async () => {
    await at.draft('of another map', 1, { path: OTHER });
    const others = at.names();
    await at.draft('typed', 1);
    putAsideCopy();
    copyAsEnded();
    const kept = [...others, ...others.map((name) => name.replace(ownProcessId, endedProcessId))].sort();
    await at.journal.purge(OLD);
    expect(at.names().sort()).toEqual(kept);
    expect(at.names(asideFolder())).toEqual(others.map((name) => `1234567890123-${name}`));
    letOrphansAge();
    expect(await at.recovered()).toEqual([]);
  });

  it('has none either when an edit was on its way', async () => {
    const draft = at.draft('typed', 1);
    await at.journal.purge(OLD);
    await draft;
    expect(at.names()).toEqual([]);
  });

  it('needs no journal of this process', async () => {
    await at.draft('typed', 1);
    at.endProcess();
    await at.journal.purge(OLD);
    expect(at.names()).toEqual([]);
    await at.journal.purge(OLD);
  });

  it('begins with a new journal if it comes back', async () => {
    await at.draft('typed', 1);
    await at.journal.purge(OLD);
    await at.draft('typed again', 2);
    expect(at.kinds()).toEqual(['base', 'draft']);
  });
});
