import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setText } from '../../argument/commands/set-text';
import { readMap, writeMap } from '../../argument/formats/native';
import { mapOf } from '../../argument/testing/map-builder';
import type { RunningHost } from '../host';
import { HostFolder } from '../testing/host-folder';

const map = { ...mapOf('Thesis\n  because Reason'), title: 'Plan' };

let folder: HostFolder;
let library: string;
let host: RunningHost;
const files = () => folder.listFiles(library).filter((name) => !name.startsWith('.'));
const titleIn = (name: string) => {
  const read = readMap(readFileSync(join(library, name), 'utf8'));
  return read.ok ? read.map.title : null;
};

beforeEach(async () => {
  folder = new HostFolder();
  library = folder.library;
  host = await folder.start();
});
afterEach(() => folder.dispose());

describe('the list', () => {
  it('shows title, size, claims and last change, also after a restart', async () => {
    const { ref } = await host.create({ map });
    const [entry] = await host.library();
    expect(entry).toMatchObject({ ref, name: 'Plan', title: 'Plan', claims: 2, template: false });
    expect(entry?.size).toBe(readFileSync(join(library, 'Plan.argmap.json')).length);
    await host.close();
    host = await folder.start();
    expect(await host.library()).toEqual([entry]);
  });

  it('shows a change by another program in spite of the cache', async () => {
    await host.create({ map });
    await host.library();
    const file = join(library, 'Plan.argmap.json');
    writeFileSync(file, writeMap({ ...map, title: 'Other' }));
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    await host.close();
    host = await folder.start();
    expect((await host.library()).map(({ title }) => title)).toEqual(['Other']);
  });
});

describe('renaming', () => {
  it('changes title and file; a window with the old ref can still save', async () => {
    const { ref } = await host.create({ map });
    expect(await host.rename({ ref, title: 'A: new / name?' })).toMatchObject({ name: 'A new name' });
    expect(files()).toEqual(['A new name.argmap.json']);
    expect(titleIn('A new name.argmap.json')).toBe('A: new / name?');
    const opened = await host.open({ ref });
    const change = setText(opened.map, { claim: 'c1', text: 'Still saved' })?.change ?? {};
    expect(await host.applyChange({ ref, revision: opened.revision, change })).toMatchObject({ kind: 'saved' });
    expect(readFileSync(join(library, 'A new name.argmap.json'), 'utf8')).toContain('Still saved');
  });

  it('never overwrites another map', async () => {
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
  it('accepts a map with its article, and restores both byte for byte', async () => {
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

  it('restores a map beside one with its name, and holds several of one name', async () => {
    for (let count = 0; count < 3; count++) {
      const { ref } = await host.create({ map });
      await host.remove({ ref });
    }
    await host.create({ map });
    for (const { ref } of await host.bin()) await host.restore({ ref });
    expect(files()).toHaveLength(4);
  });

  it('survives a restart, and a purged map cannot be restored', async () => {
    const { ref } = await host.create({ map });
    await host.remove({ ref });
    await host.close();
    host = await folder.start();
    const [gone] = await host.bin();
    await host.purge({ ref: gone?.ref ?? '' });
    expect(await host.bin()).toEqual([]);
    await expect(host.restore({ ref: gone?.ref ?? '' })).rejects.toThrow();
  });

  it('accepts unreadable maps too, and purges nothing outside the bin', async () => {
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
  it('is stored beside the map as text, and deleted with its folder', async () => {
    const { ref } = await host.create({ map });
    const text = '# Überschrift\n\n北約 “quoted”\r\nline';
    await host.keepArticle({ ref, source: 's1', text });
    expect(readFileSync(join(library, 'Plan.sources', 's1.txt'), 'utf8')).toBe(text);
    expect(await host.article({ ref, source: 's1' })).toEqual({ text });
    expect(await host.article({ ref, source: 's2' })).toBeNull();
    await host.keepArticle({ ref, source: 's1' });
    expect(existsSync(join(library, 'Plan.sources'))).toBe(false);
  });

  it('stays in its folder, whatever the id of its source', async () => {
    const { ref } = await host.create({ map });
    await host.keepArticle({ ref, source: '../../escape', text: 'x' });
    expect(files().sort()).toEqual(['Plan.argmap.json', 'Plan.sources']);
    expect(readdirSync(join(library, 'Plan.sources'))).toEqual(['escape.txt']);
  });

  it('left by a former map is never shown for another map of its name', async () => {
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

it('invalid settings do not affect the others', async () => {
  await host.changeSettings({ theme: 'dark', textSize: 'large', panels: ['outline'] });
  const file = join(folder.dataFolder(), 'settings.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"large"', '"huge"'));
  expect(await host.settings()).toEqual({ letters: 'write', theme: 'dark', panels: ['outline'] });
});
