import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import { mapOf } from '../../argument/testing/map-builder';
import { messages } from '../../messages/messages';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { type Library, openLibrary } from './library';

const map = mapOf('Thesis\n  because Reason');
const bytesOf = (title: string) => new TextEncoder().encode(writeMap({ ...map, title }));

let top: string;
let home: string;
let data: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'counterpoint-library-'));
  home = join(top, 'maps');
  data = join(top, 'data');
});
afterEach(() => {
  stopFaults();
  rmSync(top, { recursive: true, force: true });
});

const open = (key = 'key', folder = home) => openLibrary(folder, key, data);
const put = (name: string, title = name, where = home) => {
  const path = join(where, `${name}.argmap.json`);
  writeFileSync(path, bytesOf(title));
  return path;
};
const names = (where = home) =>
  readdirSync(where)
    .filter((name) => !name.startsWith('.'))
    .sort();
const titles = async (library: Library) => (await library.entries()).map(({ title }) => title);

describe('a ref', () => {
  it('is the same for a file in every run with one key, says nothing of the path, and another key makes another', async () => {
    const library = await open();
    const path = put('Plan');
    const ref = library.refOf(path);
    expect(ref).toMatch(/^[\w-]{43}$/);
    expect(library.refOf(join(home, '..', 'maps', 'Plan.argmap.json'))).toBe(ref);
    expect(library.pathOf(ref)).toBe(path);
    expect((await open()).pathOf(ref)).toBe(path);
    const other = await open('another key');
    expect(other.refOf(path)).not.toBe(ref);
    expect(() => other.pathOf(ref)).toThrow(messages.host.unknownRef);
  });

  it('that was never given, or is a path, leads nowhere', async () => {
    const library = await open();
    const path = put('Plan');
    for (const made of [path, 'Plan.argmap.json', '', '../maps/Plan.argmap.json', '__proto__']) {
      expect(() => library.pathOf(made)).toThrow(expect.objectContaining({ code: 'not-found' }));
    }
  });

  it('of what was in the folder or the bin at the start is known before anything is listed', async () => {
    const before = await open();
    const [kept, gone] = [put('Kept'), put('Gone')];
    const inBin = await before.remove(gone);
    const refs = [kept, inBin].map(before.refOf);
    const next = await open();
    expect(refs.map(next.pathOf)).toEqual([kept, inBin]);
  });
});

describe('the folder', () => {
  it('is made when it is not there; one that cannot be made, or has gone since, is named in a sentence', async () => {
    expect(await (await open('key', join(home, 'deep', 'down'))).entries()).toEqual([]);
    writeFileSync(join(top, 'file'), '');
    const under = join(top, 'file', 'maps');
    await expect(open('key', under)).rejects.toMatchObject({
      code: 'not-found',
      message: messages.host.noLibrary({ folder: under }),
      cause: { code: 'ENOTDIR' },
    });
    const library = await open();
    rmSync(home, { recursive: true });
    await expect(library.entries()).rejects.toMatchObject({
      code: 'not-found',
      message: messages.host.libraryGone({ folder: home }),
      cause: { code: 'ENOENT' },
    });
    expect(await library.bin()).toEqual([]);
  });

  it('is listed by title, with its maps alone: no hidden file, no folder, nothing of another kind', async () => {
    const library = await open();
    for (const name of ['b', 'a', 'c', '.hidden']) put(name, `Title ${name}`);
    mkdirSync(join(home, 'folder.argmap.json'));
    writeFileSync(join(home, 'notes.json'), '{}');
    writeFileSync(join(home, 'template.argmap.json'), writeMap({ ...map, title: '', template: true }));
    const entries = await library.entries();
    expect(entries.map(({ title, template, claims }) => [title, template, claims])).toEqual([
      ['template', true, 2],
      ['Title a', false, 2],
      ['Title b', false, 2],
      ['Title c', false, 2],
    ]);
    expect(entries.some((entry) => 'fault' in entry)).toBe(false);
  });

  it('lists a file that cannot be read by its name, with what is wrong', async () => {
    const library = await open();
    writeFileSync(join(home, 'broken.argmap.json'), '{');
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

describe('what a listing has learned', () => {
  const indexFiles = () => readdirSync(data).filter((name) => name.startsWith('library-'));
  const index = () => join(data, indexFiles()[0] ?? '');

  it('is kept by library, used while the file is the same one, and written again only when there is more of it', async () => {
    await open();
    put('Plan');
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
    put('Plan', 'Longer than before');
    expect(await titles(library)).toEqual(['Longer than before']);
    expect(statSync(index(), { bigint: true }).mtimeNs).toBeGreaterThan(written);
    await (await open('key', join(top, 'other'))).entries();
    put('x', 'x', join(top, 'other'));
    await (await open('key', join(top, 'other'))).entries();
    expect(indexFiles()).toHaveLength(2);
  });

  it('may be broken or impossible to keep: the list is the same', async () => {
    const library = await open();
    put('Plan');
    writeFileSync(data, 'in the way');
    expect(await titles(library)).toEqual(['Plan']);
    expect(await titles(await open())).toEqual(['Plan']);
  });
});

describe('a name', () => {
  it('that is taken gets a number, beginning at 2; the file that has it stays as it is', async () => {
    const library = await open();
    const paths = [];
    for (let count = 0; count < 3; count++) paths.push(await library.add('Plan', bytesOf(`Plan ${count}`)));
    expect(paths).toEqual(['Plan', 'Plan 2', 'Plan 3'].map((name) => join(home, `${name}.argmap.json`)));
    expect(await titles(library)).toEqual(['Plan 0', 'Plan 1', 'Plan 2']);
  });

  it('that cannot be written is a fault in words, not another try', async () => {
    const library = await open();
    injectFault(home, { kind: 'ENOSPC', call: 'open' });
    await expect(library.add('Plan', bytesOf('Plan'))).rejects.toMatchObject({
      code: 'not-written',
      message: expect.stringContaining('Plan'),
    });
    stopFaults();
    expect(names()).toEqual([]);
  });

  it('that a map has already leaves its file where it is', async () => {
    const library = await open();
    const path = put('Plan');
    expect(await library.rename(path, 'Plan')).toBe(path);
    expect(names()).toEqual(['Plan.argmap.json']);
  });

  it.each(['EPERM', 'ENOSYS', 'ENOTSUP', 'EXDEV'] as const)(
    'is given without links (%s) too, and never over another map',
    async (kind) => {
      const library = await open();
      const [path, taken] = [put('Plan'), put('Taken')];
      const before = readFileSync(taken);
      injectFault(home, { kind, call: 'link' });
      const to = await library.rename(path, 'Taken');
      stopFaults();
      expect(names()).toEqual(['Taken 2.argmap.json', 'Taken.argmap.json']);
      expect(readFileSync(taken)).toEqual(before);
      expect(to).toBe(join(home, 'Taken 2.argmap.json'));
    },
  );

  it('is not given where the disk fails, and the map keeps its own', async () => {
    const library = await open();
    const path = put('Plan');
    injectFault(home, { kind: 'EIO', call: 'link' });
    await expect(library.rename(path, 'New')).rejects.toMatchObject({ code: 'not-written' });
    stopFaults();
    expect(names()).toEqual(['Plan.argmap.json']);
  });

  it('changes and the old ref leads to the new file, as the new one does', async () => {
    const library = await open();
    const path = put('Plan');
    const ref = library.refOf(path);
    const to = await library.rename(path, 'New');
    expect([ref, library.refOf(to)].map(library.pathOf)).toEqual([to, to]);
    expect(existsSync(path)).toBe(false);
  });
});

describe('the bin', () => {
  it('has the last deleted map first, though it was changed long ago', async () => {
    const library = await open();
    for (const name of ['first', 'second', 'third']) {
      await library.remove(put(name));
      // Times of files are no finer than a tick of the disk.
      const last = statSync(join(home, '.counterpoint-bin', `${name}.argmap.json`)).ctimeMs;
      await expect.poll(() => statSync(put('tick')).ctimeMs).toBeGreaterThan(last);
    }
    const bin = await library.bin();
    expect(bin.map(({ title }) => title)).toEqual(['third', 'second', 'first']);
    const changed = bin.map((entry) => statSync(library.pathOf(entry.ref)).ctimeMs);
    expect(bin.map((entry) => entry.changed)).toEqual(changed);
  });

  it('takes, gives back and empties only what belongs there', async () => {
    const library = await open();
    const path = put('Plan');
    const outside = put('Outside', 'Outside', top);
    const refused = { code: 'bad-request', message: messages.host.notInLibrary };
    await expect(library.remove(outside)).rejects.toMatchObject(refused);
    await expect(library.rename(outside, 'Inside')).rejects.toMatchObject(refused);
    await expect(library.restore(path)).rejects.toMatchObject(refused);
    await expect(library.purge(path)).rejects.toMatchObject(refused);
    expect([existsSync(path), existsSync(outside)]).toEqual([true, true]);
    const gone = await library.remove(path);
    await expect(library.remove(path)).rejects.toMatchObject({
      code: 'not-found',
      message: messages.host.file.gone({ name: 'Plan.argmap.json' }),
      cause: { code: 'ENOENT' },
    });
    await library.purge(gone);
    await library.purge(gone);
    expect(names(join(home, '.counterpoint-bin'))).toEqual([]);
  });
});

it('what a crash has left in the folder goes when it is opened, and one that cannot be swept opens all the same', async () => {
  mkdirSync(home);
  put('Plan');
  injectFault(home, { kind: 'EIO', call: 'readdir', times: 1 });
  const library = await open();
  stopFaults();
  expect(await titles(library)).toEqual(['Plan']);
});
