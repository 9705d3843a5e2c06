import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addShippedMaps } from './shipped-maps';

const shipped = join(import.meta.dirname, '..', '..', 'maps');
const names = ['blank.argmap.json', 'first-map.argmap.json', 'nato-liaison-office.argmap.json'];

let folder: string;
let library: string;
let data: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-shipped-'));
  library = join(folder, 'maps');
  data = join(folder, 'data');
  mkdirSync(library);
});
afterEach(() => rmSync(folder, { recursive: true }));

const add = () => addShippedMaps(library, data, shipped);

it('a new library gets the maps that ship, byte for byte', async () => {
  await add();
  expect(readdirSync(library).sort()).toEqual(names);
  for (const name of names)
    expect(readFileSync(join(library, name)).equals(readFileSync(join(shipped, name))), name).toBe(true);
});

it('a map that the user deletes does not come back, nor do all of them', async () => {
  await add();
  rmSync(join(library, 'blank.argmap.json'));
  await add();
  expect(readdirSync(library).sort()).toEqual(names.slice(1));
  rmSync(library, { recursive: true });
  mkdirSync(library);
  await add();
  expect(readdirSync(library)).toEqual([]);
});

it.each(['mine.argmap.json', '.counterpoint-bin/mine.argmap.json'])(
  'a library with %s is not new, and does not become so',
  async (own) => {
    mkdirSync(join(library, '.counterpoint-bin'));
    writeFileSync(join(library, own), '{}');
    await add();
    rmSync(join(library, own));
    await add();
    expect(readdirSync(library)).toEqual(['.counterpoint-bin']);
  },
);

it('a start that was cut short is made up for, and nothing is overwritten', async () => {
  await expect(addShippedMaps(library, data, join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
  writeFileSync(join(library, 'first-map.argmap.json'), 'mine');
  await add();
  expect(readdirSync(library).sort()).toEqual(names);
  expect(readFileSync(join(library, 'first-map.argmap.json'), 'utf8')).toBe('mine');
});

it('what cannot be remembered is not copied, since it would come back', async () => {
  writeFileSync(data, 'a file');
  await expect(add()).rejects.toThrow();
  expect(readdirSync(library)).toEqual([]);
});
