import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { mapOf } from '../../argument/testing/map-builder';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { openVersionStore, type VersionStore } from './version-store';

const PATH = '/maps/a.argmap.json';
const OTHER = '/maps/b.argmap.json';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const map = mapOf('Thesis\n  because Reason');
const withTitle = (title: string): ArgumentMap => ({ ...map, title });

let folder: string;
let versions: VersionStore;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'counterpoint-versions-')), 'versions');
  versions = openVersionStore(folder);
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(2026, 5, 1));
});
afterEach(() => {
  stopFaults();
  vi.useRealTimers();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const versionFolder = () => join(folder, readdirSync(folder)[0] ?? '');
const names = () => readdirSync(versionFolder());

it('a version is a compressed file for its owner only, named by time, reason, number of claims and hash', async () => {
  await versions.keep(PATH, map, 'work', 1_234);
  expect(readdirSync(folder)[0]).toMatch(/^[0-9a-f]{16}$/);
  expect(statSync(versionFolder()).mode & 0o777).toBe(0o700);
  const [name = ''] = names();
  expect(name).toMatch(/^0000000001234-work-2-[0-9a-f]{16}\.json\.gz$/);
  expect(statSync(join(versionFolder(), name)).mode & 0o777).toBe(0o600);
  expect(String(gunzipSync(readFileSync(join(versionFolder(), name))))).toBe(writeMap(map));
  expect(await versions.list(PATH)).toEqual([{ id: name.slice(0, -8), at: 1_234, reason: 'work', claims: 2 }]);
});

it('versions are the same by whatever links a map is reached, and those under a key of an earlier release are found', async () => {
  const top = join(folder, '..');
  mkdirSync(join(top, 'maps'));
  symlinkSync('maps', join(top, 'link'));
  const [real, link] = ['maps', 'link'].map((name) => join(top, name, 'a.argmap.json')) as [string, string];
  await versions.keep(real, withTitle('One'), 'work', 1);
  await versions.keep(link, withTitle('Two'), 'work', 2);
  expect((await versions.list(real)).map(({ at }) => at)).toEqual([2, 1]);
  expect(await versions.list(link)).toEqual(await versions.list(real));
  // Earlier releases made the key of the path as it was given.
  renameSync(versionFolder(), join(folder, createHash('sha256').update(link).digest('hex').slice(0, 16)));
  const next = openVersionStore(folder);
  const found = await next.list(link);
  expect(found.map(({ at }) => at)).toEqual([2, 1]);
  expect(String(await next.read(link, found[0]?.id ?? ''))).toBe(writeMap(withTitle('Two')));
  await next.keep(link, withTitle('Three'), 'work', 3);
  expect((await next.list(real)).map(({ at }) => at)).toEqual([3, 2, 1]);
});

it('a version is kept again after the folder was removed while the process runs', async () => {
  await versions.keep(PATH, map, 'work', 1);
  rmSync(folder, { recursive: true });
  expect(await versions.isDue(PATH)).toBe(true);
  await versions.keep(PATH, map, 'unsaved', 2);
  expect(await versions.list(PATH)).toHaveLength(1);
});

it('equal versions in a row are kept once, and again after another one', async () => {
  for (const [title, at] of [
    ['One', 1],
    ['One', 2],
    ['Two', 3],
    ['One', 4],
  ] as const)
    await versions.keep(PATH, withTitle(title), 'work', at);
  expect((await versions.list(PATH)).map(({ at }) => at)).toEqual([4, 3, 1]);
  // A new store reads the newest version from the disk.
  await openVersionStore(folder).keep(PATH, withTitle('One'), 'work', 5);
  expect(names()).toHaveLength(3);
});

it('versions of the same time have a fixed order, and similar file names are ignored', async () => {
  await versions.keep(PATH, withTitle('One'), 'work', 7);
  await versions.keep(PATH, withTitle('Two'), 'mine', 7);
  await versions.keep(PATH, withTitle('Three'), 'before', 7);
  const ids = (await versions.list(PATH)).map(({ id }) => id);
  expect(ids).toEqual([...ids].sort().reverse());
  const [name = ''] = names();
  for (const similar of [`x${name}`, `${name}x`, name.replace('work', 'play').replace('before', 'play'), 'notes']) {
    writeFileSync(join(versionFolder(), similar), 'x');
  }
  expect(await versions.list(PATH)).toHaveLength(3);
});

it('claims of any number are counted', async () => {
  const many = {
    ...map,
    claims: Array.from({ length: 123 }, (_, index) => ({ id: `x${index}`, text: 'x' })),
    inferences: [],
  };
  await versions.keep(PATH, many, 'unsaved');
  expect((await versions.list(PATH))[0]?.claims).toBe(123);
});

it('after the clock was set back a version is kept every five minutes, not with every save', async () => {
  await versions.keep(PATH, withTitle('From the future'), 'work', Date.now() + 3_600_000);
  await versions.keep(PATH, withTitle('One'), 'work');
  vi.setSystemTime(Date.now() + 1);
  expect(await versions.isDue(PATH)).toBe(false);
  await versions.keep(PATH, withTitle('One'), 'work');
  expect(await versions.list(PATH)).toHaveLength(2);
  vi.setSystemTime(Date.now() + 300_000);
  expect(await versions.isDue(PATH)).toBe(true);
});

it('a version is due at first, after five minutes, and when the newest is from the future', async () => {
  expect(await versions.isDue(PATH)).toBe(true);
  await versions.keep(PATH, map, 'work');
  vi.setSystemTime(Date.now() + 5 * MINUTE - 1);
  expect(await versions.isDue(PATH)).toBe(false);
  vi.setSystemTime(Date.now() + 1);
  expect(await versions.isDue(PATH)).toBe(true);
  vi.setSystemTime(Date.now() - 60 * MINUTE);
  expect(await versions.isDue(PATH)).toBe(true);
});

it('fifty versions stay whatever their age, and all of the last thirty days', async () => {
  const now = Date.now();
  for (let index = 0; index < 55; index++)
    await versions.keep(PATH, withTitle(`Old ${index}`), 'work', now - 31 * DAY + index);
  expect(names()).toHaveLength(50);
  for (let index = 0; index < 60; index++)
    await versions.keep(PATH, withTitle(`New ${index}`), 'work', now - 30 * DAY + index);
  expect(names()).toHaveLength(60);
  expect((await versions.list(PATH)).every(({ at }) => at >= now - 30 * DAY)).toBe(true);
  vi.setSystemTime(now + DAY);
  await versions.keep(PATH, withTitle('Last'), 'work');
  expect(names()).toHaveLength(50);
});

it('an old version that cannot be removed does not fail a save', async () => {
  const now = Date.now();
  for (let index = 0; index < 50; index++)
    await versions.keep(PATH, withTitle(`Old ${index}`), 'work', now - 31 * DAY + index);
  injectFault(folder, { kind: 'EIO', call: 'rm' });
  await versions.keep(PATH, withTitle('New'), 'work', now).catch(() => undefined);
  stopFaults();
  await versions.keep(PATH, withTitle('Newer'), 'work', now + 1);
  expect((await versions.list(PATH)).map(({ at }) => at).slice(0, 1)).toEqual([now + 1]);
});

it('a version that cannot be kept rejects, one that exists already does not', async () => {
  injectFault(folder, { kind: 'ENOSPC', call: 'open' });
  await expect(versions.keep(PATH, map, 'work')).rejects.toMatchObject({ code: 'ENOSPC' });
  stopFaults();
  expect((await versions.list(PATH)).length).toBe(0);
  await versions.keep(PATH, withTitle('A'), 'work', 5);
  await versions.keep(PATH, withTitle('B'), 'work', 5);
  await versions.keep(PATH, withTitle('A'), 'work', 5);
  expect(names()).toHaveLength(2);
});

it('a version is read byte for byte; one that is missing or does not match its name gives null', async () => {
  await versions.keep(PATH, map, 'work', 1);
  await versions.keep(PATH, withTitle('Two'), 'work', 2);
  const [two, one] = (await versions.list(PATH)).map(({ id }) => id) as [string, string];
  expect(String(Buffer.from((await versions.read(PATH, one)) ?? ''))).toBe(writeMap(map));
  expect(await versions.read(PATH, 'none')).toBeNull();
  expect(await versions.read(PATH, '../../../etc/passwd')).toBeNull();
  expect(await versions.read(OTHER, one)).toBeNull();
  writeFileSync(join(versionFolder(), `${one}.json.gz`), readFileSync(join(versionFolder(), `${two}.json.gz`)));
  expect(await versions.read(PATH, one)).toBeNull();
});

it('versions follow a map to its new name, join those that are there, and are deleted with it', async () => {
  await versions.move(PATH, OTHER);
  expect(() => readdirSync(folder)).toThrow();
  await versions.keep(PATH, map, 'work', 1);
  await versions.keep(OTHER, withTitle('There before'), 'work', 2);
  await versions.move(PATH, OTHER);
  expect(await versions.list(PATH)).toEqual([]);
  expect((await versions.list(OTHER)).map(({ at }) => at)).toEqual([2, 1]);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(await versions.isDue(PATH)).toBe(true);
  // The newest version on the disk counts, not the one that this process remembers.
  await versions.keep(OTHER, withTitle('There before'), 'work', 3);
  expect(await versions.list(OTHER)).toHaveLength(2);
  await versions.purge(OTHER);
  expect(readdirSync(folder)).toEqual([]);
  expect(await versions.isDue(OTHER)).toBe(true);
  await versions.purge(OTHER);
});
