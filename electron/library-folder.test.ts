import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseLibrary } from './library-folder';

let home: string;
let documents: string;
let data: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'counterpoint-home-'));
  documents = join(home, 'Documents');
  data = join(home, 'data');
});
afterEach(() => rmSync(home, { recursive: true }));

const usual = () => join(documents, 'Counterpoint');
const other = () => join(home, 'Counterpoint');
const choose = (last?: string) => chooseLibrary({ documents, home, data }, last);
const putMap = (folder: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'mine.argmap.json'), '{}');
};
/** Nothing can be created in a file, not even by an administrator. */
const block = (folder: string) => writeFileSync(folder, 'a file');

it('the library is in the documents, and nothing but its folder is left there', async () => {
  expect(await choose()).toEqual({ folder: usual() });
  expect(readdirSync(usual())).toEqual([]);
  expect(existsSync(other())).toBe(false);
});

it('without documents it is in the home folder, which is said once', async () => {
  block(documents);
  const { folder, notice } = await choose();
  expect(folder).toBe(other());
  expect(notice?.()).toContain(usual());
  expect(notice?.()).toContain(other());
  expect(await choose(other())).toEqual({ folder: other() });
});

it('the system may not know the documents', async () => {
  const { folder, notice } = await chooseLibrary({ home, data });
  expect(folder).toBe(other());
  expect(notice?.()).toMatch(/Documents.*Counterpoint/);
});

it('without a home folder that can be written it is in the data folder', async () => {
  block(documents);
  block(other());
  expect((await choose()).folder).toBe(join(data, 'maps'));
});

it('with no such folder at all, the usual one is named', async () => {
  block(documents);
  block(other());
  block(data);
  expect(await choose()).toEqual({ folder: usual() });
});

it('maps that were made elsewhere are shown, until the usual folder has maps', async () => {
  putMap(other());
  expect(await choose(other())).toEqual({ folder: other() });
  putMap(usual());
  const { folder, notice } = await choose(other());
  expect(folder).toBe(usual());
  expect(notice?.()).toContain(other());
});

it('maps that are away are not silently replaced by others', async () => {
  putMap(other());
  block(documents);
  const { folder, notice } = await choose(usual());
  expect(folder).toBe(other());
  expect(notice?.()).toContain(usual());
});

it('a folder of that name that was never the library is not taken for it', async () => {
  putMap(other());
  expect(await choose()).toEqual({ folder: usual() });
});

it('documents that have moved, as to OneDrive, are followed without a word', async () => {
  putMap(usual());
  const old = usual();
  documents = join(home, 'OneDrive', 'Dokumente');
  putMap(usual());
  expect(await choose(old)).toEqual({ folder: usual() });
});
