import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setText } from '../../argument/commands/set-text';
import { writeMap } from '../../argument/formats/native';
import { mapOf } from '../../argument/testing/map-builder';
import type { RunningHost } from '../host';
import { HostFolder } from '../testing/host-folder';

const map = { ...mapOf('Thesis\n  because Reason'), title: 'Untitled' };
const change = setText(map, { claim: 'c1', text: 'Mine' })?.change ?? {};
const LONGEST = 'n'.repeat(255 - '.argmap.json'.length);

let folder: HostFolder;
let host: RunningHost;
beforeEach(async () => {
  folder = new HostFolder();
  host = await folder.start();
});
afterEach(() => folder.dispose());

const names = () => readdirSync(folder.library).filter((name) => !name.startsWith('.'));
const firstInBin = async () => ({ ref: (await host.bin())[0]?.ref ?? '' });

describe.skipIf(process.platform === 'win32')('a file name that Counterpoint would not make', () => {
  it.each([LONGEST, 'ü'.repeat(121), 'What: is "x"?', 'Cafe\u0301', ' spaces ', 'point.', 'CON'])(
    'comes back from the bin as it was (%#)',
    async (name) => {
      folder.writeMapFile(name, map);
      const { ref, revision } = await folder.open(host, name);
      expect(await host.applyChange({ ref, revision, change })).toMatchObject({ kind: 'saved' });
      await host.remove({ ref });
      await host.restore(await firstInBin());
      expect(names()).toEqual([`${name}.argmap.json`]);
    },
  );

  it('gets a number where it is taken, also if it is as long as the disk allows', async () => {
    for (const text of ['First', 'Second']) {
      folder.writeMapFile(LONGEST, { ...map, title: text });
      await host.remove({ ref: (await folder.open(host, LONGEST)).ref });
    }
    expect((await host.bin()).map(({ title }) => title).sort()).toEqual(['First', 'Second']);
  });
});

describe('the name of a map that was renamed', () => {
  it('is not given to a new map, since a window may still save by its ref', async () => {
    folder.writeMapFile('Untitled', map);
    const { ref, revision } = await folder.open(host, 'Untitled');
    await host.rename({ ref, title: 'Essay' });
    const created = await host.create({ map });
    expect(await host.applyChange({ ref, revision, change })).toMatchObject({
      kind: 'conflict',
      map: { title: 'Essay' },
    });
    expect((await host.open({ ref: created.ref })).map).toEqual(map);
    expect(names().sort()).toEqual(['Essay.argmap.json', 'Untitled 2.argmap.json']);
  });

  it('is given to the map itself again', async () => {
    folder.writeMapFile('Untitled', map);
    const { ref } = await folder.open(host, 'Untitled');
    const essay = await host.rename({ ref, title: 'Essay' });
    expect(await host.rename({ ref: essay.ref, title: 'Untitled' })).toEqual({ ref, name: 'Untitled' });
    expect(names()).toEqual(['Untitled.argmap.json']);
  });

  it('leads to the map by every ref that it had, also in the next host, which gives the name to no other map', async () => {
    folder.writeMapFile('Untitled', map);
    const { ref } = await folder.open(host, 'Untitled');
    const essay = await host.rename({ ref, title: 'Essay' });
    await host.rename({ ref: essay.ref, title: 'Final essay' });
    const next = await folder.start();
    for (const old of [ref, essay.ref]) expect(await next.open({ ref: old })).toMatchObject({ name: 'Final essay' });
    expect((await next.create({ map })).name).toBe('Untitled 2');
  });

  it('leads to the map again after it was in the bin', async () => {
    folder.writeMapFile('Untitled', map);
    const { ref } = await folder.open(host, 'Untitled');
    const essay = await host.rename({ ref, title: 'Essay' });
    await host.remove({ ref: essay.ref });
    await expect(host.open({ ref })).rejects.toMatchObject({ code: 'not-found' });
    await host.restore(await firstInBin());
    expect(await host.open({ ref })).toMatchObject({ name: 'Essay' });
  });

  it('is forgotten with the file that a crash or another program has damaged', async () => {
    const stored = () => readdirSync(folder.dataFolder()).find((name) => name.startsWith('renamed-')) ?? '';
    folder.writeMapFile('Untitled', map);
    const { ref } = await folder.open(host, 'Untitled');
    await host.rename({ ref, title: 'Essay' });
    writeFileSync(join(folder.dataFolder(), stored()), JSON.stringify({ [ref]: 7 }));
    const next = await folder.start();
    await expect(next.open({ ref })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('names that many systems cannot hold in one folder', () => {
  const titled = (title: string) => host.create({ map: { ...map, title } });

  it.each([
    ['Café', 'CAFÉ'],
    ['Café', 'Cafe\u0301'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['Straße', 'STRASSE'],
  ])('are given to one map: after %s, %s gets a number', async (first, second) => {
    await titled(first);
    expect((await titled(second)).name).toBe(`${second.normalize('NFC')} 2`);
    expect((await titled('Other')).name).toBe('Other');
  });

  it('are given to one map also at the same time, and when a map is copied, renamed or restored', async () => {
    const made = await Promise.all(['plan', 'Plan', 'PLAN', 'pLAN'].map(titled));
    expect(made.map(({ name }) => name.toLowerCase()).sort()).toEqual(['plan', 'plan 2', 'plan 3', 'plan 4']);
    const { ref } = await titled('Essay');
    expect((await host.rename({ ref, title: 'PlaN' })).name).toBe('PlaN 5');
    await host.remove({ ref: made[0]?.ref ?? '' });
    await titled(`${made[0]?.name.toUpperCase()}`);
    await host.restore(await firstInBin());
    const lower = names().map((name) => name.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
  });

  it('are not given while the articles of a former map are there', async () => {
    mkdirSync(join(folder.library, 'CAFÉ.sources'));
    expect((await titled('Café')).name).toBe('Café 2');
  });

  it.skipIf(process.platform !== 'linux')('can be given to a map that has the other one', async () => {
    const { ref } = await titled('Café');
    expect((await host.rename({ ref, title: 'CAFÉ' })).name).toBe('CAFÉ');
    expect(names()).toEqual(['CAFÉ.argmap.json']);
  });
});

it('a map whose ending is in capitals is listed, opened, renamed and deleted as any other', async () => {
  writeFileSync(join(folder.library, 'X.ARGMAP.JSON'), writeMap(map));
  const [entry] = await host.library();
  expect(entry).toMatchObject({ name: 'X', title: 'Untitled', claims: 2 });
  const ref = entry?.ref ?? '';
  expect((await host.open({ ref })).name).toBe('X');
  await host.remove({ ref });
  expect(names()).toEqual([]);
  await host.restore(await firstInBin());
  expect(names()).toEqual(['X.argmap.json']);
});
