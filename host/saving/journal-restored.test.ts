import fs, { appendFileSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { JournalFolder, titled } from '../testing/journal-folder';
import { UnknownBase } from './journal';
import { replayJournal } from './journal-format';

let at: JournalFolder;
beforeEach(() => {
  at = new JournalFolder();
  at.addBases('start');
});
afterEach(() => {
  stopFaults();
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  vi.useRealTimers();
  at.dispose();
});

const removeFolder = () => rmSync(at.folder, { recursive: true });
const passTime = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });

describe('a journal that was removed while its process runs', () => {
  it('is synced with the drafts of all windows before the next edit is acknowledged, and goes on from there', async () => {
    await at.draft('of another window', 1, { writer: 'v' });
    removeFolder();
    injectFault(at.top);
    await at.draft('one', 1);
    expect(stopFaults().calls.filter((call) => call === 'datasync')).toHaveLength(2);
    await at.draft('two', 2);
    expect(at.kinds()).toEqual(['base', 'draft', 'draft', 'draft']);
    at.endProcess();
    expect((await at.recovered()).sort()).toEqual(['of another window', 'two']);
  });

  it('is not made again while nothing is unsaved', async () => {
    await at.save('saved', 1);
    removeFolder();
    await at.journal.markDropped(JournalFolder.path, 'w', 2);
    await at.journal.markSaved(JournalFolder.path, 'w', 'saved');
    expect(at.names()).toEqual([]);
    await at.draft('typed', 3, { from: 'saved' });
    expect(at.kinds()).toEqual(['base', 'draft']);
  });

  it('goes on from a save that was on its way, without its content being written again', async () => {
    await at.draft('saved', 1, { to: 'saved' });
    removeFolder();
    at.addBases('saved');
    await at.journal.markSaved(JournalFolder.path, 'w', 'saved');
    await at.draft('typed', 2, { from: 'saved' });
    expect(at.kinds()).toEqual(['base', 'draft', 'saved', 'draft']);
    at.endProcess();
    expect(await at.recovered(titled('saved'))).toEqual(['typed']);
  });

  it('is made again from the edits of each window, though their bases are not known any more', async () => {
    at.addBases('elsewhere');
    await at.draft('of another window', 1, { writer: 'v', from: 'elsewhere' });
    await at.draft('one', 1);
    at.forgetBases();
    await at.draft('two', 2);
    removeFolder();
    await at.draft('three', 3);
    removeFolder();
    await at.draft('of a third window', 1, { writer: 'u', from: 'elsewhere' });
    expect(replayJournal(at.text()).isWhole).toBe(true);
    at.endProcess();
    expect((await at.recovered()).sort()).toEqual(['of a third window', 'of another window', 'three']);
  });

  it('refuses an edit whose place is gone at the moment of the write, and is complete with the next', async () => {
    await at.draft('of another window', 1, { writer: 'v' });
    await at.draft('one', 1);
    const { stat } = fs.promises;
    vi.spyOn(fs.promises, 'stat').mockImplementationOnce(async (...args) => {
      const stats = await stat(...args);
      at.removeFiles();
      return stats;
    });
    syncBuiltinESMExports();
    await expect(at.draft('two', 2)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(at.names()).toEqual([]);
    await at.draft('three', 3);
    at.endProcess();
    expect((await at.recovered()).sort()).toEqual(['of another window', 'three']);
  });

  it('offers its drafts from memory once the disk that was full has room again', async () => {
    await at.draft('typed', 1);
    removeFolder();
    injectFault(at.top, { kind: 'ENOSPC', call: 'write' });
    await expect(at.draft('of another window', 1, { writer: 'v' })).rejects.toMatchObject({ code: 'ENOSPC' });
    stopFaults();
    passTime(4_000);
    expect(await at.recovered()).toEqual(['typed']);
    expect(await at.recovered()).toEqual([]);
  });
});

describe('an edit of which the journal alone still has the base', () => {
  /** Saves from a content, so that the journal has it in its file but no longer in memory. */
  const saveAndForget = async () => {
    await at.save('saved', 1, { writer: 'v' });
    at.forgetBases();
  };

  it('keeps the journal from being started anew, so that it is not lost', async () => {
    const long = 'x'.repeat(300_000);
    await saveAndForget();
    await at.draft('typed', 1);
    at.addBases('saved');
    for (let order = 2; order < 8; order++) await at.draft(`${long}${order}`, order, { writer: 'v', from: 'saved' });
    at.endProcess();
    const titles = await at.recovered(titled('saved'));
    expect(titles.map((title) => title.slice(-5))).toEqual(['typed', 'xxxx7']);
  });

  it('is missing if the file is removed, but those of other windows are not', async () => {
    await saveAndForget();
    await at.draft('typed', 1);
    at.addBases('saved');
    await at.draft('of another window', 2, { writer: 'v', from: 'saved' });
    removeFolder();
    await at.draft('of another window, and more', 3, { writer: 'v', from: 'saved' });
    expect(replayJournal(at.text()).isWhole).toBe(true);
    at.endProcess();
    expect(await at.recovered()).toEqual(['of another window, and more']);
  });

  it('is asked for again if the file is removed, also when it is saved meanwhile', async () => {
    await saveAndForget();
    await at.draft('typed', 1, { to: 'typed' });
    removeFolder();
    await expect(at.draft('more', 2)).rejects.toThrow(UnknownBase);
    await at.journal.markSaved(JournalFolder.path, 'w', 'typed');
    at.addBases('typed');
    await at.draft('after the save', 3, { from: 'typed' });
    expect(at.kinds()).toEqual(['base', 'draft']);
    at.endProcess();
    expect(await at.recovered(titled('typed'))).toEqual(['after the save']);
  });

  it('stays in a damaged journal, which is put aside once this process has ended', async () => {
    await saveAndForget();
    await at.draft('typed', 1);
    const [name = ''] = at.names();
    const damaged = at.text().replace('Thesis', 'Thesas');
    writeFileSync(join(at.folder, name), damaged);
    passTime(4_000);
    expect(await at.recovered()).toEqual([]);
    expect(at.text()).toBe(damaged);
    at.endProcess();
    expect(await at.recovered()).toEqual([]);
    const [put = ''] = at.names(join(at.folder, 'aside'));
    expect(readFileSync(join(at.folder, 'aside', put), 'utf8')).toBe(damaged);
  });

  it('is offered from the file', async () => {
    await saveAndForget();
    await at.draft('typed', 1);
    passTime(4_000);
    expect(await at.recovered()).toEqual(['typed']);
  });
});

describe('a journal that is started anew', () => {
  it('is so again only after several times what it has to go on with', async () => {
    const long = 'x'.repeat(400_000);
    const names = new Set<string>();
    for (let order = 0; order < 20; order++) {
      await at.draft(`${long}${order}`, order);
      for (const name of at.names()) names.add(name);
    }
    expect(names.size).toBeLessThan(6);
  });

  it('keeps the name of its map, so that the next process finds it', async () => {
    const long = 'x'.repeat(400_000);
    for (let order = 0; order < 5; order++) await at.draft(`${long}${order}`, order);
    at.endProcess();
    expect((await at.recovered()).map((title) => title.slice(-2))).toEqual(['x4']);
  });
});

it('a journal that cannot be looked at refuses the edit instead of starting another one', async () => {
  await at.draft('one', 1);
  const names = at.names();
  injectFault(at.folder, { kind: 'EIO', call: 'stat' });
  await expect(at.draft('two', 2)).rejects.toMatchObject({ code: 'EIO' });
  stopFaults();
  expect(at.names()).toEqual(names);
  await at.draft('three', 3);
  expect(at.kinds()).toEqual(['base', 'draft', 'draft']);
});

it.runIf(process.platform === 'linux')('no file of a journal stays open', async () => {
  await at.save('saved', 1);
  const top = realpathSync(at.top);
  const open = fs.readdirSync('/proc/self/fd').flatMap((number) => {
    try {
      return [fs.readlinkSync(`/proc/self/fd/${number}`)];
    } catch {
      return [];
    }
  });
  expect(open.filter((path) => path.startsWith(top))).toEqual([]);
});

it('a journal goes on after what a program that was killed has left at its end', async () => {
  await at.draft('one', 1);
  appendFileSync(join(at.folder, at.names()[0] ?? ''), 'half a line');
  await at.draft('two', 2);
  at.endProcess();
  expect(await at.recovered()).toEqual(['two']);
});
