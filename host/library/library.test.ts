import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setText } from '../../argument/commands/set-text';
import { readMap, writeMap } from '../../argument/formats/native';
import { mapOf } from '../../argument/testing/map-builder';
import { createHost, type RunningHost } from '../host';

const map = { ...mapOf('Thesis\n  because Reason'), title: 'Plan' };

let folder: string;
let library: string;
let host: RunningHost;
const start = () => createHost({ shell: 'browser', version: '0', library, data: join(folder, 'data') });
const files = () => readdirSync(library).filter((name) => !name.startsWith('.'));
const titleIn = (name: string) => {
  const read = readMap(readFileSync(join(library, name), 'utf8'));
  return read.ok ? read.map.title : null;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-library-'));
  library = join(folder, 'maps');
  host = await start();
});
afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the list', () => {
  it('tells title, size, claims and last change, and is the same after a restart', async () => {
    const { ref } = await host.create({ map });
    const [entry] = await host.library();
    expect(entry).toMatchObject({ ref, name: 'Plan', title: 'Plan', claims: 2, template: false });
    expect(entry?.size).toBe(readFileSync(join(library, 'Plan.argmap.json')).length);
    await host.close();
    host = await start();
    expect(await host.library()).toEqual([entry]);
  });

  it('sees what another program did to a file since, though it keeps what it knows', async () => {
    await host.create({ map });
    await host.library();
    const file = join(library, 'Plan.argmap.json');
    writeFileSync(file, writeMap({ ...map, title: 'Other' }));
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    await host.close();
    host = await start();
    expect((await host.library()).map(({ title }) => title)).toEqual(['Other']);
  });
});

describe('renaming', () => {
  it('changes title and file; a window that knows the old ref goes on saving', async () => {
    const { ref } = await host.create({ map });
    expect(await host.rename({ ref, title: 'A: new / name?' })).toMatchObject({ name: 'A new name' });
    expect(files()).toEqual(['A new name.argmap.json']);
    expect(titleIn('A new name.argmap.json')).toBe('A: new / name?');
    const opened = await host.open({ ref });
    const change = setText(opened.map, { claim: 'c1', text: 'Still saved' })?.change ?? {};
    expect(await host.applyChange({ ref, revision: opened.revision, change })).toMatchObject({ kind: 'saved' });
    expect(readFileSync(join(library, 'A new name.argmap.json'), 'utf8')).toContain('Still saved');
  });

  it('never takes the place of another map', async () => {
    await host.create({ map: { ...map, title: 'Taken' } });
    const { ref } = await host.create({ map });
    expect(await host.rename({ ref, title: 'Taken' })).toMatchObject({ name: 'Taken 2' });
    expect(files().sort()).toEqual(['Taken 2.argmap.json', 'Taken.argmap.json']);
  });
});

it('a duplicate is a map of its own, titled as a copy', async () => {
  const { ref } = await host.create({ map });
  await host.keepArticle({ ref, source: 's1', text: 'Words of the article' });
  const { ref: copy } = await host.duplicate({ ref });
  expect(files().sort()).toEqual([
    'Plan (copy).argmap.json',
    'Plan (copy).sources',
    'Plan.argmap.json',
    'Plan.sources',
  ]);
  expect(await host.open({ ref: copy })).toMatchObject({ map: { title: 'Plan (copy)' } });
  await host.keepArticle({ ref: copy, source: 's1', text: 'Changed' });
  expect(await host.article({ ref, source: 's1' })).toEqual({ text: 'Words of the article' });
});

describe('the bin', () => {
  it('takes a map with its article, and gives both back byte for byte', async () => {
    const { ref } = await host.create({ map });
    await host.keepArticle({ ref, source: 's1', text: 'Article' });
    const before = readFileSync(join(library, 'Plan.argmap.json'));
    await host.remove({ ref });
    expect(files()).toEqual([]);
    expect(await host.library()).toEqual([]);
    const [gone] = await host.bin();
    expect(gone).toMatchObject({ title: 'Plan' });
    const { ref: back } = await host.restore({ ref: gone?.ref ?? '' });
    expect(readFileSync(join(library, 'Plan.argmap.json'))).toEqual(before);
    expect(await host.article({ ref: back, source: 's1' })).toEqual({ text: 'Article' });
    expect(await host.bin()).toEqual([]);
  });

  it('gives a map back beside one that has taken its name, and keeps several of one name', async () => {
    for (let count = 0; count < 3; count++) {
      const { ref } = await host.create({ map });
      await host.remove({ ref });
    }
    await host.create({ map });
    for (const { ref } of await host.bin()) await host.restore({ ref });
    expect(files()).toHaveLength(4);
  });

  it('survives a restart, and is emptied only piece by piece and for good', async () => {
    const { ref } = await host.create({ map });
    await host.remove({ ref });
    await host.close();
    host = await start();
    const [gone] = await host.bin();
    await host.purge({ ref: gone?.ref ?? '' });
    expect(await host.bin()).toEqual([]);
    await expect(host.restore({ ref: gone?.ref ?? '' })).rejects.toThrow();
  });

  it('takes broken maps too, and nothing that is not in the library', async () => {
    writeFileSync(join(library, 'broken.argmap.json'), '{');
    const [broken] = await host.library();
    await host.remove({ ref: broken?.ref ?? '' });
    expect(files()).toEqual([]);
    const { ref } = await host.create({ map });
    await expect(host.purge({ ref })).rejects.toMatchObject({ code: 'bad-request' });
    expect(files()).toHaveLength(1);
  });
});

describe('an article', () => {
  it('is kept beside the map as text, and taken away with its folder', async () => {
    const { ref } = await host.create({ map });
    const text = '# Überschrift\n\n北約 “quoted”\r\nline';
    await host.keepArticle({ ref, source: 's1', text });
    expect(readFileSync(join(library, 'Plan.sources', 's1.txt'), 'utf8')).toBe(text);
    expect(await host.article({ ref, source: 's1' })).toEqual({ text });
    expect(await host.article({ ref, source: 's2' })).toBeNull();
    await host.keepArticle({ ref, source: 's1' });
    expect(existsSync(join(library, 'Plan.sources'))).toBe(false);
  });

  it('never leaves its folder, whatever its source is called', async () => {
    const { ref } = await host.create({ map });
    await host.keepArticle({ ref, source: '../../escape', text: 'x' });
    expect(files().sort()).toEqual(['Plan.argmap.json', 'Plan.sources']);
    expect(readdirSync(join(library, 'Plan.sources'))).toEqual(['escape.txt']);
  });

  it('that a map has left behind is never taken for that of another map of its name', async () => {
    const { ref } = await host.create({ map });
    await host.keepArticle({ ref, source: 's1', text: 'Of the first' });
    rmSync(join(library, 'Plan.argmap.json'));
    const second = await host.create({ map });
    expect(second.name).toBe('Plan 2');
    expect(await host.article({ ref: second.ref, source: 's1' })).toBeNull();
    const third = await host.create({ map: { ...map, title: 'Third' } });
    await host.keepArticle({ ref: third.ref, source: 's1', text: 'Of the third' });
    expect(await host.rename({ ref: third.ref, title: 'Plan' })).toMatchObject({ name: 'Plan 3' });
    expect(await host.article({ ref: third.ref, source: 's1' })).toEqual({ text: 'Of the third' });
  });

  it('follows its map to a new name', async () => {
    const { ref } = await host.create({ map });
    await host.keepArticle({ ref, source: 's1', text: 'Article' });
    await host.rename({ ref, title: 'Renamed' });
    expect(files().sort()).toEqual(['Renamed.argmap.json', 'Renamed.sources']);
    expect(await host.article({ ref, source: 's1' })).toEqual({ text: 'Article' });
  });
});

it('settings that are not as they should be do not spoil the others', async () => {
  await host.changeSettings({ theme: 'dark', textSize: 'large', panels: ['outline'] });
  const file = join(folder, 'data', 'settings.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"large"', '"huge"'));
  expect(await host.settings()).toEqual({ theme: 'dark', panels: ['outline'] });
});
