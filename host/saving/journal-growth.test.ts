import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { endedProcessId } from '../testing/host-folder';
import { type Journal, openJournal } from './journal';
import { encodeRecord, findLostMaps, type JournalRecord, replayJournal } from './journal-format';
import { ownProcessId } from './process-id';

const PATH = '/maps/a.argmap.json';
const map = mapOf('Thesis\n  because Reason');
const withTitle = (title: string): ArgumentMap => ({ ...map, title });
const file = { revision: 'r0', map };
const LONG = 'x'.repeat(100_000);

let folder: string;
let journal: Journal;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-journal-'));
  journal = openJournal(folder);
  journal.addBase('r0', map);
});
afterEach(() => {
  stopFaults();
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const draft = (title: string, order: number, writer = 'w', to?: string) =>
  journal.writeDraft(PATH, {
    writer,
    order,
    from: 'r0',
    change: diffMaps(map, withTitle(title)),
    ...(to === undefined ? {} : { to }),
  });
const paths = () =>
  readdirSync(folder)
    .filter((name) => name !== 'aside')
    .map((name) => join(folder, name));
const size = () => paths().reduce((sum, path) => sum + statSync(path).size, 0);
/** Returns the titles that the next process recovers once this one has ended. */
const recovered = async () => {
  for (const path of paths()) {
    writeFileSync(path.replace(ownProcessId, endedProcessId), readFileSync(path));
    rmSync(path);
  }
  const titles: string[] = [];
  await openJournal(folder).recover(PATH, file, async ({ title }) => void titles.push(title));
  return titles.map((title) => title.slice(LONG.length));
};

describe('while nothing can be saved', () => {
  it('the journal does not keep every state of a large edit', async () => {
    await draft(`${LONG} of another window`, 0, 'v');
    for (let order = 0; order < 60; order++) await draft(`${LONG} ${order}`, order);
    expect(size()).toBeLessThan(2_000_000);
    expect(paths()).toHaveLength(1);
    expect(await recovered()).toEqual([' of another window', ' 59']);
  });

  it('calls that come while the journal is started anew wait for each other', async () => {
    for (let order = 0; order < 11; order++) await draft(`${LONG} ${order}`, order);
    const calls: Promise<void>[] = [];
    const { open, rm } = fs.promises;
    vi.spyOn(fs.promises, 'open').mockImplementation((...args) => {
      if (args[0] === folder && calls.length === 0) calls.push(draft(`${LONG} of a second window`, 0, 'v'));
      return open(...args);
    });
    vi.spyOn(fs.promises, 'rm').mockImplementation((...args) => {
      calls.push(draft(`${LONG} of a third window`, 0, 'u'));
      return rm(...args);
    });
    syncBuiltinESMExports();
    await draft(`${LONG} 11`, 11);
    await Promise.all(calls);
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    expect(calls).toHaveLength(2);
    expect(await recovered()).toEqual([' 11', ' of a second window', ' of a third window']);
  });

  it('a save that succeeds at last is the base of the next edit', async () => {
    await draft('Saved', 0, 'w', 'r1');
    for (let order = 1; order < 30; order++) await draft(`${LONG} ${order}`, order);
    journal.addBase('r1', withTitle('Saved'));
    await journal.markSaved(PATH, 'w', 'r1');
    const change = diffMaps(withTitle('Saved'), withTitle(`${LONG} after it`));
    await journal.writeDraft(PATH, { writer: 'w', order: 30, from: 'r1', change });
    expect(await recovered()).toEqual([' after it']);
  });

  it('a journal that cannot be started anew goes on', async () => {
    for (let order = 0; order < 11; order++) await draft(`${LONG} ${order}`, order);
    injectFault(folder, { kind: 'ENOSPC', call: 'datasync', times: 1 });
    await draft(`${LONG} 11`, 11);
    expect(stopFaults().wasInjected).toBe(true);
    expect(paths()).toHaveLength(1);
    expect(await recovered()).toEqual([' 11']);
  });
});

it('a draft of a closed window is recovered although the journal was damaged meanwhile', async () => {
  await draft(`${LONG} typed`, 0);
  const [path = ''] = paths();
  writeFileSync(path, readFileSync(path, 'utf8').replace('Thesis', 'Thesas'));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 4000 });
  const titles: string[] = [];
  await journal.recover(PATH, file, async ({ title }) => void titles.push(title.slice(LONG.length)));
  expect(titles).toEqual([' typed']);
});

describe('a journal of a later release', () => {
  const base: JournalRecord = { kind: 'base', revision: 'r0', map };
  const typed: JournalRecord = {
    ...{ kind: 'draft', at: 1, writer: 'w', order: 0, from: 'r0' },
    change: diffMaps(map, withTitle('Typed')),
  };
  const replay = (...records: unknown[]) => replayJournal(records.map((one) => encodeRecord(one as never)).join(''));

  it('keeps the edits beside records of unknown kinds, and is not whole', () => {
    const replayed = replay(base, typed, { kind: 'paused', writer: 'w' });
    expect(findLostMaps(replayed, file)).toMatchObject([{ map: { title: 'Typed' } }]);
    expect(replayed.isWhole).toBe(false);
  });

  it('keeps the edits beside changes of another form, and is not whole', () => {
    const replayed = replay(base, typed, { ...typed, writer: 'v', change: { claims: [null], keys: 7 } });
    expect(findLostMaps(replayed, file)).toMatchObject([{ map: { title: 'Typed' } }]);
    expect(replayed.isWhole).toBe(false);
  });
});
