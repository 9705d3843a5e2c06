import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { StoredRoom } from '../contract/stored-maps';
import { openRoomStore, roomsSchema } from './room-store';

const revisionOf = (count: number) => count.toString(16).padStart(64, '0');
const rooms: readonly StoredRoom[] = [
  {
    width: 1326,
    height: 566,
    arrangement: {
      claims: [
        ['c1', 310.5, 'row'],
        ['__proto__', 120, ['i2', 'i3']],
      ],
      inferences: [['i1', { stacked: true, undercuttersBesidePremises: false }]],
      forest: { first: null, trees: 'right' },
      scale: 0.7,
    },
  },
];
const folder = () => join(mkdtempSync(join(tmpdir(), 'counterpoint-rooms-')), 'arrangements');

test('the arrangements of a content come back, those of another content do not', async () => {
  const store = openRoomStore(folder());
  await store.keep(revisionOf(1), rooms);
  expect(await store.read(revisionOf(1))).toEqual(rooms);
  expect(await store.read(revisionOf(2))).toEqual([]);
});

test('a file that is damaged, or of a later release, is as if there were none', async () => {
  const at = folder();
  const store = openRoomStore(at);
  await store.keep(revisionOf(1), rooms);
  for (const text of ['{', 'null', '[{"width":-1}]', JSON.stringify([{ ...rooms[0], arrangement: { claims: 3 } }])]) {
    writeFileSync(join(at, `${revisionOf(1)}.json`), text);
    expect(await store.read(revisionOf(1))).toEqual([]);
  }
});

test('a file of very many wrong parts is refused at the first of them', async () => {
  const at = folder();
  const store = openRoomStore(at);
  await store.keep(revisionOf(1), rooms);
  const claims = [['c1', 1, Array(500_000).fill(1)]];
  const wrong = JSON.stringify([{ ...rooms[0], arrangement: { ...rooms[0]?.arrangement, claims } }]);
  writeFileSync(join(at, `${revisionOf(1)}.json`), wrong);
  const before = performance.now();
  expect(await store.read(revisionOf(1))).toEqual([]);
  const between = performance.now();
  expect(z.safeParse(roomsSchema, JSON.parse(wrong)).success).toBe(false);
  // All of them take more than ten times as long.
  expect(between - before).toBeLessThan((performance.now() - between) / 2);
});

test('only the contents seen last are kept', async () => {
  const at = folder();
  const store = openRoomStore(at);
  await store.keep(revisionOf(0), rooms);
  for (let count = 1; count <= 205; count++) {
    const file = join(at, `${revisionOf(count)}.json`);
    writeFileSync(file, '[]');
    utimesSync(file, count, count);
  }
  await store.keep(revisionOf(0), rooms);
  expect(readdirSync(at)).toHaveLength(200);
  expect(await store.read(revisionOf(0))).toEqual(rooms);
});
