import fs, {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import { mapOf } from '../../argument/testing/map-builder';
import { messages } from '../../messages/messages';
import { openLifeSigns } from '../saving/life-signs';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { endedProcessId, foreignProcessId, runningProcessId } from '../testing/host-folder';
import { type Library, openLibrary } from './library';

const map = mapOf('Thesis\n  because Reason');
const bytesOf = (title: string) => new TextEncoder().encode(writeMap({ ...map, title }));

let top: string;
let libraryFolder: string;
let data: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'counterpoint-library-'));
  libraryFolder = join(top, 'maps');
  data = join(top, 'data');
});
afterEach(() => {
  stopFaults();
  rmSync(top, { recursive: true, force: true });
});

const open = (key = 'key', folder = libraryFolder) => openLibrary(folder, key, data);
const writeMapFile = (name: string, title = name, targetFolder = libraryFolder) => {
  const path = join(targetFolder, `${name}.argmap.json`);
  writeFileSync(path, bytesOf(title));
  return path;
};
const fileNames = (targetFolder = libraryFolder) =>
  readdirSync(targetFolder)
    .filter((name) => !name.startsWith('.'))
    .sort();
const titles = async (library: Library) => (await library.entries()).map(({ title }) => title);

describe('a ref', () => {
  it('is the same for a file in every run with one key, reveals no path, and differs with another key', async () => {
    const library = await open();
    const path = writeMapFile('Plan');
    const ref = library.refOf(path);
    expect(ref).toMatch(/^[\w-]{43}$/);
    expect(library.refOf(join(libraryFolder, '..', 'maps', 'Plan.argmap.json'))).toBe(ref);
    expect(library.pathOf(ref)).toBe(path);
    expect((await open()).pathOf(ref)).toBe(path);
    const other = await open('another key');
    expect(other.refOf(path)).not.toBe(ref);
    expect(() => other.pathOf(ref)).toThrow(messages.host.unknownRef);
  });

  it('that was never given out, or is a path, is refused', async () => {
    const library = await open();
    const path = writeMapFile('Plan');
    for (const made of [path, 'Plan.argmap.json', '', '../maps/Plan.argmap.json', '__proto__']) {
      expect(() => library.pathOf(made)).toThrow(expect.objectContaining({ code: 'not-found' }));
    }
  });

  it('of a file in the folder or the bin at the start is valid before the first listing', async () => {
    const before = await open();
    const [kept, inBinPath] = [writeMapFile('Kept'), writeMapFile('Gone')];
    const inBin = await before.remove(inBinPath);
    const refs = [kept, inBin].map(before.refOf);
    const next = await open();
    expect(refs.map(next.pathOf)).toEqual([kept, inBin]);
  });
});

describe('the folder', () => {
  it('is created if missing; a sentence names one that cannot be created or has disappeared', async () => {
    expect(await (await open('key', join(libraryFolder, 'deep', 'down'))).entries()).toEqual([]);
    writeFileSync(join(top, 'file'), '');
    const under = join(top, 'file', 'maps');
    await expect(open('key', under)).rejects.toMatchObject({
      code: 'not-found',
      message: messages.host.noLibrary({ folder: under }),
      cause: { code: 'ENOTDIR' },
    });
    const library = await open();
    rmSync(libraryFolder, { recursive: true });
    await expect(library.entries()).rejects.toMatchObject({
      code: 'not-found',
      message: messages.host.libraryGone({ folder: libraryFolder }),
      cause: { code: 'ENOENT' },
    });
    expect(await library.bin()).toEqual([]);
  });

  it('is listed by title, without hidden files, folders and other files', async () => {
    const library = await open();
    for (const name of ['b', 'a', 'c', '.hidden']) writeMapFile(name, `Title ${name}`);
    mkdirSync(join(libraryFolder, 'folder.argmap.json'));
    writeFileSync(join(libraryFolder, 'notes.json'), '{}');
    writeFileSync(join(libraryFolder, 'template.argmap.json'), writeMap({ ...map, title: '', template: true }));
    const entries = await library.entries();
    expect(entries.map(({ title, template, claims }) => [title, template, claims])).toEqual([
      ['template', true, 2],
      ['Title a', false, 2],
      ['Title b', false, 2],
      ['Title c', false, 2],
    ]);
    expect(entries.some((entry) => 'fault' in entry)).toBe(false);
  });

  it('lists an unreadable file by its name, with its problem', async () => {
    const library = await open();
    writeFileSync(join(libraryFolder, 'broken.argmap.json'), '{');
    expect(await library.entries()).toMatchObject([
      {
        name: 'broken',
        title: 'broken',
        claims: 0,
        template: false,
        size: 1,
        fault: expect.stringContaining('broken'),
      },
    ]);
  });
});

it('a file that cannot be looked at just now is listed with its problem, and as a map once it can', async () => {
  const library = await open();
  const path = writeMapFile('Plan', 'Title');
  injectFault(path, { kind: 'EACCES', call: 'stat' });
  const fault = messages.host.file.closed({ name: 'Plan' });
  expect(await library.entries()).toMatchObject([{ title: 'Plan', claims: 0, changed: 0, size: 0, fault }]);
  stopFaults();
  expect(await titles(library)).toEqual(['Title']);
});

describe('the cache of entries', () => {
  const indexFiles = () => readdirSync(data).filter((name) => name.startsWith('library-'));
  const index = () => join(data, indexFiles()[0] ?? '');

  it('exists for each library, is used while a file is unchanged, and is written only after changes', async () => {
    await open();
    writeMapFile('Plan');
    await (await open()).entries();
    expect(indexFiles()).toEqual([expect.stringMatching(/^library-[0-9a-f]{12}\.json$/)]);
    writeFileSync(
      index(),
      readFileSync(index(), 'utf8').replace('"Plan"', '"Remembered"').replace('"Plan"', '"Remembered"'),
    );
    const written = statSync(index(), { bigint: true }).mtimeNs;
    const library = await open();
    expect(await titles(library)).toEqual(['Remembered']);
    expect(statSync(index(), { bigint: true }).mtimeNs).toBe(written);
    writeMapFile('Plan', 'Longer than before');
    expect(await titles(library)).toEqual(['Longer than before']);
    expect(readFileSync(index(), 'utf8')).toContain('Longer than before');
    await (await open('key', join(top, 'other'))).entries();
    writeMapFile('x', 'x', join(top, 'other'));
    await (await open('key', join(top, 'other'))).entries();
    expect(indexFiles()).toHaveLength(2);
  });

  it('may be damaged or impossible to write without effect on the list', async () => {
    const library = await open();
    writeMapFile('Plan');
    writeFileSync(data, 'in the way');
    expect(await titles(library)).toEqual(['Plan']);
    expect(await titles(await open())).toEqual(['Plan']);
  });
});

describe('a name', () => {
  it('that is taken gets a number from 2 on, and the other file is unchanged', async () => {
    const library = await open();
    const paths = [];
    for (let count = 0; count < 3; count++) paths.push(await library.add('Plan', bytesOf(`Plan ${count}`)));
    expect(paths).toEqual(['Plan', 'Plan 2', 'Plan 3'].map((name) => join(libraryFolder, `${name}.argmap.json`)));
    expect(await titles(library)).toEqual(['Plan 0', 'Plan 1', 'Plan 2']);
  });

  it('that cannot be written fails with a sentence and is not tried with a number', async () => {
    const library = await open();
    injectFault(libraryFolder, { kind: 'ENOSPC', call: 'open' });
    await expect(library.add('Plan', bytesOf('Plan'))).rejects.toMatchObject({
      code: 'not-written',
      message: expect.stringContaining('Plan'),
    });
    stopFaults();
    expect(fileNames()).toEqual([]);
  });

  it('that the map already has leaves its file in place', async () => {
    const library = await open();
    const path = writeMapFile('Plan');
    expect(await library.rename(path, 'Plan')).toBe(path);
    expect(fileNames()).toEqual(['Plan.argmap.json']);
  });

  it.each(['EPERM', 'ENOSYS', 'ENOTSUP', 'EXDEV'] as const)(
    'is also given without hard links (%s), never over another map',
    async (kind) => {
      const library = await open();
      const [path, taken] = [writeMapFile('Plan'), writeMapFile('Taken')];
      const before = readFileSync(taken);
      injectFault(libraryFolder, { kind, call: 'linkSync' });
      const to = await library.rename(path, 'Taken');
      stopFaults();
      expect(fileNames()).toEqual(['Taken 2.argmap.json', 'Taken.argmap.json']);
      expect(readFileSync(taken)).toEqual(before);
      expect(to).toBe(join(libraryFolder, 'Taken 2.argmap.json'));
    },
  );

  it('is not changed when the disk fails', async () => {
    const library = await open();
    const path = writeMapFile('Plan');
    injectFault(libraryFolder, { kind: 'EIO', call: 'linkSync' });
    await expect(library.rename(path, 'New')).rejects.toMatchObject({ code: 'not-written' });
    stopFaults();
    expect(fileNames()).toEqual(['Plan.argmap.json']);
  });

  it('changes, and both the old and the new ref name the new file', async () => {
    const library = await open();
    const path = writeMapFile('Plan');
    const ref = library.refOf(path);
    const to = await library.rename(path, 'New');
    expect([ref, library.refOf(to)].map(library.pathOf)).toEqual([to, to]);
    expect(existsSync(path)).toBe(false);
  });

  it('that changes leaves the refs of all other maps as they are', async () => {
    const library = await open();
    const [path, other] = [writeMapFile('Plan'), writeMapFile('Other')];
    const refs = [path, other].map(library.refOf);
    const to = await library.rename(path, 'New');
    expect(refs.map(library.pathOf)).toEqual([to, other]);
    expect(refs.map((await open()).pathOf)).toEqual([to, other]);
  });
});

describe('the bin', () => {
  it('lists the last deleted map first, whatever the times of the edits', async () => {
    const library = await open();
    for (const name of ['first', 'second', 'third']) {
      await library.remove(writeMapFile(name));
      // File times are only as fine as a clock tick of the disk.
      const last = statSync(join(libraryFolder, '.counterpoint-bin', `${name}.argmap.json`)).ctimeMs;
      await expect.poll(() => statSync(writeMapFile('tick')).ctimeMs).toBeGreaterThan(last);
    }
    const bin = await library.bin();
    expect(bin.map(({ title }) => title)).toEqual(['third', 'second', 'first']);
    const changed = bin.map((entry) => statSync(library.pathOf(entry.ref)).ctimeMs);
    expect(bin.map((entry) => entry.changed)).toEqual(changed);
  });

  it('removes, restores and purges only maps of its own folders', async () => {
    const library = await open();
    const path = writeMapFile('Plan');
    const outside = writeMapFile('Outside', 'Outside', top);
    const refused = { code: 'bad-request', message: messages.host.notInLibrary };
    await expect(library.remove(outside)).rejects.toMatchObject(refused);
    await expect(library.rename(outside, 'Inside')).rejects.toMatchObject(refused);
    await expect(library.restore(path)).rejects.toMatchObject(refused);
    await expect(library.purge(path)).rejects.toMatchObject(refused);
    expect([existsSync(path), existsSync(outside)]).toEqual([true, true]);
    const inBinPath = await library.remove(path);
    await expect(library.remove(path)).rejects.toMatchObject({
      code: 'not-found',
      message: messages.host.file.gone({ name: 'Plan.argmap.json' }),
      cause: { code: 'ENOENT' },
    });
    await library.purge(inBinPath);
    await library.purge(inBinPath);
    expect(fileNames(join(libraryFolder, '.counterpoint-bin'))).toEqual([]);
  });
});

describe('a move', () => {
  const moved: string[][] = [];
  const openMoving = () => openLibrary(libraryFolder, 'key', data, async (...args) => void moved.push(args));
  const bin = () => join(libraryFolder, '.counterpoint-bin');
  const records = () => (existsSync(join(data, 'moves')) ? readdirSync(join(data, 'moves')) : []);
  const keepText = (path: string) => {
    const articles = path.replace('.argmap.json', '.sources');
    mkdirSync(articles);
    writeFileSync(join(articles, 's1.txt'), 'text');
  };
  beforeEach(() => {
    moved.length = 0;
  });

  it('syncs the new name before the old one is removed, and the parent of a new folder', async () => {
    const library = await openMoving();
    const path = writeMapFile('Plan');
    injectFault(libraryFolder);
    const to = await library.remove(path);
    const { calls } = stopFaults();
    const order = ['mkdir', 'linkSync', 'open', 'sync', 'rmSync'];
    expect(calls.filter((name) => order.includes(name))).toEqual([
      ...['mkdir', 'open', 'sync'],
      // The locks of both names, around the move.
      ...['linkSync', 'rmSync', 'linkSync', 'rmSync'],
      ...['linkSync', 'open', 'sync', 'rmSync', 'open', 'sync'],
      ...['rmSync', 'rmSync'],
    ]);
    expect(moved).toEqual([[path, to]]);
    expect(records()).toEqual([]);
  });

  it('whose articles cannot follow leaves both where they were', async () => {
    const library = await openMoving();
    const path = writeMapFile('Plan');
    keepText(path);
    injectFault(join(libraryFolder, 'Plan.sources'), { kind: 'EIO', call: 'rename' });
    await expect(library.remove(path)).rejects.toMatchObject({ code: 'not-written' });
    await expect(library.rename(path, 'New')).rejects.toMatchObject({ code: 'not-written' });
    stopFaults();
    expect(fileNames()).toEqual(['Plan.argmap.json', 'Plan.sources']);
    expect(fileNames(bin())).toEqual([]);
    expect(moved).toEqual([]);
    expect(records()).toEqual([]);
    expect(library.pathOf(library.refOf(path))).toBe(path);
  });

  it('whose articles cannot be synced under the new name leaves both where they were', async () => {
    const library = await openMoving();
    const path = writeMapFile('Plan');
    keepText(path);
    mkdirSync(bin());
    const rename = fs.promises.rename;
    vi.spyOn(fs.promises, 'rename').mockImplementation(async (...args) => {
      await rename(...args);
      if (args[0] === path.replace('.argmap.json', '.sources'))
        injectFault(bin(), { kind: 'EIO', call: 'sync', times: 1 });
    });
    syncBuiltinESMExports();
    await expect(library.remove(path)).rejects.toMatchObject({ code: 'not-written' });
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    expect(fileNames()).toEqual(['Plan.argmap.json', 'Plan.sources']);
    expect(fileNames(bin())).toEqual([]);
    expect(records()).toEqual([]);
  });

  it('whose articles cannot go back with the map brings them back at the next start', async () => {
    const library = await openMoving();
    const path = writeMapFile('Plan');
    keepText(path);
    mkdirSync(bin());
    const rename = fs.promises.rename;
    vi.spyOn(fs.promises, 'rename').mockImplementation(async (...args) => {
      if (args[1] === path.replace('.argmap.json', '.sources'))
        throw Object.assign(new Error('in the test'), { code: 'EIO' });
      await rename(...args);
      if (args[0] === path.replace('.argmap.json', '.sources'))
        injectFault(bin(), { kind: 'EIO', call: 'sync', times: 1 });
    });
    syncBuiltinESMExports();
    await expect(library.remove(path)).rejects.toMatchObject({ code: 'not-written' });
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    stopFaults();
    expect(fileNames()).toEqual(['Plan.argmap.json']);
    await openMoving();
    expect(fileNames()).toEqual(['Plan.argmap.json', 'Plan.sources']);
    expect(fileNames(bin())).toEqual([]);
    expect(records()).toEqual([]);
  });

  it('whose articles cannot follow is finished by the next start if the map cannot go back', async () => {
    const library = await openMoving();
    const path = writeMapFile('Plan');
    keepText(path);
    injectFault(join(libraryFolder, 'Plan.sources'), { kind: 'EIO', call: 'rename' });
    const link = fs.linkSync;
    vi.spyOn(fs, 'linkSync').mockImplementation((...args) => {
      if (args[1] === path) throw Object.assign(new Error('in the test'), { code: 'EIO' });
      link(...args);
    });
    syncBuiltinESMExports();
    const to = await library.remove(path);
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    stopFaults();
    expect(fileNames()).toEqual(['Plan.sources']);
    await openMoving();
    expect(fileNames()).toEqual([]);
    expect(fileNames(bin())).toEqual(['Plan.argmap.json', 'Plan.sources']);
    expect(moved.at(-1)).toEqual([path, to]);
    expect(records()).toEqual([]);
  });

  it('whose versions cannot follow yet is finished by the next move', async () => {
    let isFull = true;
    const library = await openLibrary(libraryFolder, 'key', data, async (...args) => {
      if (isFull) throw new Error('full');
      moved.push(args);
    });
    const path = writeMapFile('Plan');
    const first = await library.rename(path, 'First');
    expect(records()).toHaveLength(1);
    isFull = false;
    const second = await library.rename(first, 'Second');
    expect(moved).toEqual([
      [path, first],
      [first, second],
    ]);
    expect(records()).toEqual([]);
  });

  it.each(['linkSync', 'sync', 'rmSync'])('that the disk refuses (%s) leaves the map where it was', async (call) => {
    const library = await openMoving();
    const path = writeMapFile('Plan');
    mkdirSync(bin());
    injectFault(call === 'sync' ? bin() : path, { kind: 'EIO', call, times: 1 });
    await expect(library.remove(path)).rejects.toMatchObject({ code: 'not-written' });
    stopFaults();
    expect(fileNames()).toEqual(['Plan.argmap.json']);
    expect(fileNames(bin())).toEqual([]);
    expect(records()).toEqual([]);
    await library.remove(path);
    expect(fileNames(bin())).toEqual(['Plan.argmap.json']);
  });

  describe('that was interrupted', () => {
    const interrupted = async (by = endedProcessId) => {
      await openMoving();
      const from = writeMapFile('Plan');
      const to = join(libraryFolder, 'New.argmap.json');
      keepText(from);
      mkdirSync(join(data, 'moves'), { recursive: true });
      writeFileSync(join(data, 'moves', '0123456789abcdef.json'), JSON.stringify({ from, to, by }));
      return { from, to };
    };

    it('before it began is forgotten', async () => {
      await interrupted();
      await openMoving();
      expect(fileNames()).toEqual(['Plan.argmap.json', 'Plan.sources']);
      expect(records()).toEqual([]);
    });

    it('between the two names of the map leaves the new one', async () => {
      const { from, to } = await interrupted();
      linkSync(from, to);
      await openMoving();
      expect(fileNames()).toEqual(['New.argmap.json', 'New.sources']);
      expect(moved).toEqual([[from, to]]);
    });

    it('before a new map got the old name leaves that one its articles', async () => {
      const { from, to } = await interrupted();
      renameSync(from, to);
      writeMapFile('Plan', 'A new one');
      await openMoving();
      expect(fileNames()).toEqual(['New.argmap.json', 'Plan.argmap.json', 'Plan.sources']);
      expect(records()).toEqual([]);
    });

    it('on a drive that is not there waits for it', async () => {
      const { from, to } = await interrupted();
      renameSync(from, to);
      renameSync(libraryFolder, `${libraryFolder} away`);
      await openMoving();
      expect(records()).toHaveLength(1);
      rmSync(libraryFolder, { recursive: true });
      renameSync(`${libraryFolder} away`, libraryFolder);
      await openMoving();
      expect(fileNames()).toEqual(['New.argmap.json', 'New.sources']);
      expect(records()).toEqual([]);
    });

    it('by a process that may still be about it is left to it for half a minute', async () => {
      for (const by of [runningProcessId, foreignProcessId]) {
        const { from, to } = await interrupted(by);
        linkSync(from, to);
        await openMoving();
        expect(fileNames()).toEqual(['New.argmap.json', 'Plan.argmap.json', 'Plan.sources']);
        const record = join(data, 'moves', records()[0] ?? '');
        utimesSync(record, 0, Date.now() / 1000 - 31);
        await openMoving();
        expect(fileNames()).toEqual(['New.argmap.json', 'New.sources']);
        for (const name of fileNames()) rmSync(join(libraryFolder, name), { recursive: true });
      }
    });

    it('by a process of an earlier start of the computer is finished at once', async () => {
      const { from, to } = await interrupted(foreignProcessId);
      linkSync(from, to);
      const { stateOf, close } = await openLifeSigns(join(data, 'processes'));
      await openLibrary(libraryFolder, 'key', data, async (...args) => void moved.push(args), stateOf);
      await close();
      expect(fileNames()).toEqual(['New.argmap.json', 'New.sources']);
      expect(moved).toEqual([[from, to]]);
    });

    it('and left a record that cannot be read does not keep the library from opening', async () => {
      await interrupted();
      writeFileSync(join(data, 'moves', '0123456789abcdef.json'), '{');
      mkdirSync(join(data, 'moves', 'folder.json'));
      expect(await titles(await openMoving())).toEqual(['Plan']);
    });
  });

  it('whose old name another process removes meanwhile does not remove the new one', async () => {
    const library = await openMoving();
    const path = writeMapFile('Plan');
    const remove = fs.rmSync;
    vi.spyOn(fs, 'rmSync').mockImplementation((...args) => {
      if (args[0] === path) remove(path);
      remove(...args);
    });
    syncBuiltinESMExports();
    await library.remove(path);
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    expect(fileNames(bin())).toEqual(['Plan.argmap.json']);
  });

  it('takes place although no record can be written', async () => {
    writeFileSync(data, 'in the way');
    const library = await openMoving();
    await library.remove(writeMapFile('Plan'));
    expect(fileNames(bin())).toEqual(['Plan.argmap.json']);
  });
});

it('a folder that cannot be cleaned up after a crash opens all the same', async () => {
  mkdirSync(libraryFolder);
  writeMapFile('Plan');
  injectFault(libraryFolder, { kind: 'EIO', call: 'readdir', times: 1 });
  const library = await open();
  stopFaults();
  expect(await titles(library)).toEqual(['Plan']);
});
