import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { JournalFolder, titled } from '../testing/journal-folder';

const PATH = JournalFolder.path;

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

describe('a save', () => {
  it('whose edit could not be written leaves no journal, and is no error', async () => {
    at.addBases('saved');
    await at.journal.markSaved(PATH, 'w', 'saved');
    await at.journal.markDropped(PATH, 'v', 1);
    expect(existsSync(at.folder)).toBe(false);
  });

  it('of a window has a look at the journals of ended processes the first time only', async () => {
    await at.save('one', 1);
    await at.draft('two', 2, { from: 'one', to: 'two' });
    injectFault(at.top);
    await at.journal.markSaved(PATH, 'w', 'two');
    expect(stopFaults().calls).toEqual(['stat', 'open', 'write']);
    await at.draft('of another window', 1, { writer: 'v', to: 'of another window' });
    injectFault(at.top);
    await at.journal.markSaved(PATH, 'v', 'of another window');
    expect(stopFaults().calls).toEqual(['stat', 'open', 'write', 'readdir']);
  });

  it('is no error when those cannot be found or read', async () => {
    await at.draft('typed', 1);
    at.endProcess();
    at.addBases('start');
    for (const call of ['readdir', 'readFile', 'rm']) {
      await at.draft('typed', 1, { writer: call, to: 'typed' });
      injectFault(at.top, { kind: 'EIO', call });
      await at.journal.markSaved(PATH, call, 'typed');
      await at.journal.markDropped(PATH, 'w', 1);
      expect(stopFaults().wasInjected).toBe(true);
    }
    expect(at.names()).toHaveLength(2);
  });

  it('whose content is not known any more leaves what an ended process has saved to be recovered', async () => {
    await at.save('saved', 1);
    at.endProcess();
    at.addBases('saved');
    await at.draft('more', 2, { from: 'saved', to: 'more' });
    await at.journal.markSaved(PATH, 'w', 'more');
    at.endProcess();
    expect(await at.recovered()).toEqual(['saved']);
    expect(existsSync(join(at.folder, 'aside'))).toBe(false);
  });

  it('that was overtaken by a draft leaves that draft to be written again and not to be overtaken itself', async () => {
    await at.draft('newer', 5);
    await at.draft('older', 3, { to: 'older' });
    await at.draft('overtaken', 4);
    at.removeFiles();
    await at.draft('of another window', 1, { writer: 'v' });
    at.endProcess();
    expect((await at.recovered()).sort()).toEqual(['newer', 'of another window']);
  });

  it('does not end the draft that was written during it, nor that of another window', async () => {
    await at.draft('saved', 1, { to: 'saved' });
    await at.draft('typed meanwhile', 2);
    await at.draft('of another window', 1, { writer: 'v' });
    await at.journal.markSaved(PATH, 'w', 'saved');
    await at.journal.markDropped(PATH, 'v', 2);
    await at.journal.close();
    at.endProcess();
    expect(await at.recovered(titled('saved'))).toEqual(['typed meanwhile']);
  });
});

describe('an edit of a closed window', () => {
  it('is offered again until it could be kept', async () => {
    await at.draft('typed', 1);
    letOrphansAge();
    const refused = at.journal.recover(PATH, titled('start'), () => Promise.reject(new Error('not kept')));
    await expect(refused).rejects.toThrow('not kept');
    expect(await at.recovered()).toEqual(['typed']);
    expect(await at.recovered()).toEqual([]);
  });

  it('is offered although its journal cannot be read', async () => {
    await at.draft('typed', 1);
    letOrphansAge();
    injectFault(at.top, { kind: 'EIO', call: 'readFile' });
    expect(await at.recovered()).toEqual(['typed']);
    expect(stopFaults().wasInjected).toBe(true);
  });

  it('is offered although one of an ended process cannot be kept', async () => {
    await at.draft('of an ended process', 1);
    at.endProcess();
    at.addBases('start');
    await at.draft('typed', 1);
    letOrphansAge();
    const kept: string[] = [];
    const recovered = at.journal.recover(PATH, titled('start'), async ({ title }) => {
      if (title === 'of an ended process') throw new Error('not kept');
      kept.push(title);
    });
    await expect(recovered).rejects.toThrow('not kept');
    expect(kept).toEqual(['typed']);
  });

  it('costs an open map nothing while there is none', async () => {
    await at.draft('being written', 1);
    injectFault(at.top);
    expect(await at.recovered()).toEqual([]);
    expect(stopFaults().calls).toEqual(['readdir']);
  });
});

it('a folder of journals that cannot be read is an error of the recovery, so that it is tried again', async () => {
  writeFileSync(at.folder, 'in the way');
  await expect(at.recovered()).rejects.toMatchObject({ code: 'ENOTDIR' });
});

it('a file with the revision that was saved last has that content, however it is read', async () => {
  await at.save('saved', 1);
  at.endProcess();
  const { map } = titled('saved, and read by a later release');
  expect(await at.recovered({ revision: 'saved', map })).toEqual([]);
});
