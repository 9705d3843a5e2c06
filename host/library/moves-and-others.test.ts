import fs, { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import { mapOf } from '../../argument/testing/map-builder';
import { openLibrary } from './library';

const map = mapOf('Thesis\n  because Reason');

let top: string;
let maps: string;
let path: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'counterpoint-moves-'));
  maps = join(top, 'maps');
  path = join(maps, 'Plan.argmap.json');
  mkdirSync(maps);
  writeFileSync(path, writeMap(map));
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  rmSync(top, { recursive: true, force: true });
});

/** Calls `act` in the moment in which the map has both its names. */
function betweenTheNames(act: () => void): void {
  const link = fs.linkSync;
  vi.spyOn(fs, 'linkSync').mockImplementation((...args) => {
    link(...args);
    if (args[0] === path) act();
  });
  syncBuiltinESMExports();
}

it('what another program saves under the old name while the map gets the new one is kept', async () => {
  const library = await openLibrary(maps, 'key', join(top, 'data'));
  const newer = writeMap({ ...map, title: 'Saved meanwhile' });
  betweenTheNames(() => {
    writeFileSync(join(top, 'newer'), newer);
    renameSync(join(top, 'newer'), path);
  });
  await expect(library.rename(path, 'New')).rejects.toMatchObject({ code: 'not-written', cause: { code: 'EBUSY' } });
  expect(readdirSync(maps)).toEqual(['Plan.argmap.json']);
  expect(readFileSync(path, 'utf8')).toBe(newer);
});

it('what another program saves under the new name while the map still has the old one is kept', async () => {
  const library = await openLibrary(maps, 'key', join(top, 'data'));
  const to = join(maps, 'New.argmap.json');
  const newer = writeMap({ ...map, title: 'Saved meanwhile' });
  betweenTheNames(() => {
    writeFileSync(join(top, 'newer'), newer);
    renameSync(join(top, 'newer'), to);
  });
  await expect(library.rename(path, 'New')).rejects.toMatchObject({ code: 'not-written', cause: { code: 'EBUSY' } });
  expect(readdirSync(maps)).toEqual(['New.argmap.json', 'Plan.argmap.json']);
  expect(readFileSync(to, 'utf8')).toBe(newer);
});

it('both names of a map are locked for other hosts while it has them', async () => {
  const library = await openLibrary(maps, 'key', join(top, 'data'));
  let names: string[] = [];
  betweenTheNames(() => {
    names = readdirSync(maps);
  });
  await library.rename(path, 'New');
  const lock = expect.stringMatching(/^\.[0-9a-f]{16}\.counterpoint-lock$/) as string;
  expect(names).toEqual([lock, lock, 'New.argmap.json', 'Plan.argmap.json']);
  expect(readdirSync(maps)).toEqual(['New.argmap.json']);
});
