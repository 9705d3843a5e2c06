import { describe, expect, it } from 'vitest';
import { evenMeasure } from '../testing/even-measure';
import { randomMap, seededRandom } from '../testing/random-map';
import { itemBounds, itemsBounds, itemsIn } from './bounds';
import type { Item } from './display-list';
import { makePicture } from './picture';

const draw = (seed: number) =>
  makePicture(
    randomMap(seededRandom(seed), 30),
    { page: 'a4', theme: 'light', title: true, legend: true },
    evenMeasure,
  );

/** All items in order, with groups flattened. */
const leaves = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => (item.kind === 'group' ? leaves(item.items) : [item]));

describe('the items of an area', () => {
  it('are all items if the area contains the page', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { items } = draw(seed);
      expect(itemsIn(items, itemsBounds(items))).toEqual(items);
    }
  });

  it('leave nothing out and keep the order, for strips that cover the page, and are few', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { items, width, height } = draw(seed);
      const all = leaves(items);
      const seen = new Set<Item>();
      for (let y = 0; y < height; y += 40) {
        const here = leaves(itemsIn(items, { x: 0, y, width, height: 40 }));
        const places = here.map((item) => all.indexOf(item));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const item of here) seen.add(item);
      }
      expect(seen.size).toBe(all.length);
    }
  });

  it('do not extend beyond a clipped group', () => {
    const clip = { x: 10, y: 10, width: 20, height: 20 };
    const wide: Item = { kind: 'rect', x: 0, y: 0, width: 500, height: 500, radius: 0, fill: '#000000' };
    const group: Item = { kind: 'group', role: 'sheet', clip, at: [5, 5], items: [wide] };
    expect(itemBounds(group)).toEqual(clip);
    expect(itemsIn([group], { x: 100, y: 100, width: 50, height: 50 })).toEqual([]);
  });
});
