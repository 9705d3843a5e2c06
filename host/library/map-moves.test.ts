import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { endedProcessId, foreignProcessId } from '../testing/host-folder';
import { type MapMoves, openMapMoves } from './map-moves';

const DAY_MS = 24 * 60 * 60 * 1000;

let top: string;
let maps: string;
let records: string;
let moved: string[][];
let moves: MapMoves;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'counterpoint-moves-'));
  [maps, records] = [join(top, 'maps'), join(top, 'moves')];
  for (const folder of [maps, records]) mkdirSync(folder);
  moved = [];
  moves = openMapMoves(records, async (...names) => void moved.push(names));
});
afterEach(() => {
  stopFaults();
  rmSync(top, { recursive: true, force: true });
});

const pathOf = (name: string) => join(maps, `${name}.argmap.json`);
const names = () => readdirSync(maps).sort();
/** Leaves the record of a move, as a crash does. Returns its path. */
function leaveRecord(content: unknown, msAgo = 0, name = '0123456789abcdef.json'): string {
  const record = join(records, name);
  writeFileSync(record, JSON.stringify(content));
  utimesSync(record, new Date(), new Date(Date.now() - msAgo));
  return record;
}

it('moves that are asked for at once take place one after another, also after one that failed', async () => {
  writeFileSync(pathOf('a'), 'the map');
  writeFileSync(pathOf('taken'), 'another map');
  const results = await Promise.allSettled([
    moves.move(pathOf('a'), pathOf('taken')),
    moves.move(pathOf('a'), pathOf('b')),
    moves.move(pathOf('b'), pathOf('c')),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(names()).toEqual(['c.argmap.json', 'taken.argmap.json']);
  expect(moved).toEqual([
    [pathOf('a'), pathOf('b')],
    [pathOf('b'), pathOf('c')],
  ]);
  expect(readdirSync(records)).toEqual([]);
});

it('a move that is under way is not taken for one that was interrupted', async () => {
  writeFileSync(pathOf('a'), 'the map');
  await Promise.all([moves.move(pathOf('a'), pathOf('b')), moves.finish(), moves.finish()]);
  expect(moved).toEqual([[pathOf('a'), pathOf('b')]]);
});

it('the only name of a map is kept if a link to its folder gives it two', async () => {
  writeFileSync(pathOf('a'), 'the map');
  symlinkSync(maps, join(top, 'link'));
  leaveRecord({ from: pathOf('a'), to: join(top, 'link', 'a.argmap.json'), by: endedProcessId });
  await moves.finish();
  expect(readFileSync(pathOf('a'), 'utf8')).toBe('the map');
  expect(readdirSync(records)).toEqual([]);
  expect(moved).toEqual([]);
});

it('a map whose old name was given to a copy of it keeps both', async () => {
  writeFileSync(pathOf('a'), 'the map');
  writeFileSync(pathOf('b'), 'the map');
  leaveRecord({ from: pathOf('a'), to: pathOf('b'), by: endedProcessId });
  await moves.finish();
  expect(names()).toEqual(['a.argmap.json', 'b.argmap.json']);
  expect(moved).toEqual([]);
});

it('a move whose drive is missing is given up after a month', async () => {
  const content = { from: pathOf('a'), to: pathOf('b'), by: endedProcessId };
  leaveRecord(content, 29 * DAY_MS);
  await moves.finish();
  expect(readdirSync(records)).toHaveLength(1);
  leaveRecord(content, 31 * DAY_MS);
  await moves.finish();
  expect(readdirSync(records)).toEqual([]);
  expect(moved).toEqual([]);
});

it.each([
  ['half a minute ago', 31_000, 29_000],
  ['in the future, as after the clock was set back', -31_000, -29_000],
])('a move that another computer began %s is finished', async (_, msAgo, lessAgo) => {
  const content = { from: pathOf('a'), to: pathOf('b'), by: foreignProcessId };
  writeFileSync(pathOf('a'), 'the map');
  linkSync(pathOf('a'), pathOf('b'));
  leaveRecord(content, lessAgo);
  await moves.finish();
  expect(names()).toEqual(['a.argmap.json', 'b.argmap.json']);
  leaveRecord(content, msAgo);
  await moves.finish();
  expect(names()).toEqual(['b.argmap.json']);
});

it('what is no record of a move is left alone', async () => {
  const content = { from: pathOf('a'), to: pathOf('b'), by: endedProcessId };
  writeFileSync(pathOf('b'), 'the map');
  leaveRecord(content, 0, 'notes.txt');
  for (const key of ['from', 'to', 'by']) leaveRecord({ ...content, [key]: 3 }, 31 * DAY_MS, `${key}.json`);
  await moves.finish();
  expect(readdirSync(records).sort()).toEqual(['by.json', 'from.json', 'notes.txt', 'to.json']);
  expect(moved).toEqual([]);
});

it('a record that cannot be removed does not fail a move, and is removed with the next one', async () => {
  writeFileSync(pathOf('a'), 'the map');
  injectFault(records, { kind: 'EIO', call: 'rm' });
  await moves.move(pathOf('a'), pathOf('b'));
  expect(names()).toEqual(['b.argmap.json']);
  writeFileSync(pathOf('taken'), 'another map');
  await expect(moves.move(pathOf('b'), pathOf('taken'))).rejects.toMatchObject({ code: 'EEXIST' });
  stopFaults();
  await moves.move(pathOf('b'), pathOf('a'));
  expect(names()).toEqual(['a.argmap.json', 'taken.argmap.json']);
  expect(readdirSync(records)).toEqual([]);
});

it('a repair whose lock cannot be had leaves its record for the next one', async () => {
  writeFileSync(pathOf('a'), 'the map');
  linkSync(pathOf('a'), pathOf('b'));
  leaveRecord({ from: pathOf('a'), to: pathOf('b'), by: endedProcessId });
  injectFault(maps, { kind: 'EIO', call: 'writeFileSync' });
  await moves.finish();
  stopFaults();
  expect(readdirSync(records)).toHaveLength(1);
  await moves.finish();
  expect(names()).toEqual(['b.argmap.json']);
});
