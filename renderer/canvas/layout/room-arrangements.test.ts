import { describe, expect, test } from 'vitest';
import type { Layout } from '../../../argument/layout/layout-map';
import { layoutMap } from '../../../argument/layout/layout-map';
import { evenMeasure } from '../../../argument/testing/even-measure';
import { largeMap } from '../../../argument/testing/large-map';
import { randomEdit } from '../../../argument/testing/random-edit';
import { randomMap, seededRandom } from '../../../argument/testing/random-map';
import { RoomArrangements } from './room-arrangements';

const ROOMS = [
  { width: 1326, height: 566 },
  { width: 950, height: 566 },
  { width: 720, height: 700 },
  { width: 984, height: 684 },
  { width: 340, height: 520 },
  { width: 1880, height: 900 },
  { width: 1240, height: 640 },
  { width: 1000, height: 300 },
  { width: 620, height: 480 },
  { width: 500, height: 940 },
];
const places = ({ boxes, width, height }: Layout) => ({
  boxes: boxes.map(({ claim, x, y }) => [claim.id, x, y]),
  width,
  height,
});

describe('a map in several rooms', () => {
  test('has its text as large in each as a fresh arrangement makes it, and the same picture on returning', () => {
    const random = seededRandom(3);
    for (let round = 0; round < 8; round++) {
      const map = randomMap(random, 25);
      const arrangements = new RoomArrangements(map);
      const scale = (layout: Layout, room: { width: number; height: number }) =>
        Math.min(room.width / layout.width, room.height / layout.height);
      const first = ROOMS.map((room) => arrangements.layOut(map, room, evenMeasure));
      first.forEach((layout, at) => {
        const room = ROOMS[at] as (typeof ROOMS)[number];
        const fresh = layoutMap(map, { measure: evenMeasure, target: room });
        expect(scale(layout, room)).toBeGreaterThanOrEqual(0.95 * scale(fresh, room));
      });
      const again = ROOMS.map((room) => arrangements.layOut(map, room, evenMeasure));
      expect(again.map(places)).toEqual(first.map(places));
    }
  });

  test('keeps them for the next time, as JSON, after edits in each', () => {
    const random = seededRandom(4);
    const rooms = ROOMS.slice(-8);
    for (let round = 0; round < 8; round++) {
      let map = randomMap(random, 20);
      const arrangements = new RoomArrangements(map);
      for (const room of rooms) {
        map = randomEdit(map, random)?.map ?? map;
        arrangements.layOut(map, room, evenMeasure);
      }
      const before = rooms.map((room) => places(arrangements.layOut(map, room, evenMeasure)));
      const reopened = new RoomArrangements(map, JSON.parse(JSON.stringify(arrangements.store())));
      expect(rooms.map((room) => places(reopened.layOut(map, room, evenMeasure)))).toEqual(before);
    }
  });

  test('keeps several of a small map, and the last one of a very large one', () => {
    const [first = { width: 1, height: 1 }, second = first] = ROOMS;
    for (const [claims, kept] of [
      [50, 2],
      [20_000, 1],
    ] as const) {
      const map = largeMap(claims);
      const arrangements = new RoomArrangements(map);
      for (const room of [first, second]) arrangements.layOut(map, room, evenMeasure);
      expect(arrangements.store().map(({ width }) => width)).toEqual([first.width, second.width].slice(-kept));
    }
  });

  test('stays as it is when a room changes by a few px', () => {
    const map = randomMap(seededRandom(8), 25);
    const arrangements = new RoomArrangements(map);
    const [room = { width: 1, height: 1 }] = ROOMS;
    const before = places(arrangements.layOut(map, room, evenMeasure));
    const nearby = { width: room.width - 15, height: room.height + 6 };
    expect(places(arrangements.layOut(map, nearby, evenMeasure))).toEqual(before);
  });
});
