import { describe, expect, it } from 'vitest';
import { presentationOrder, presentationSteps, visibleFrom } from '../model/structure/presentation-order';
import { mapOf } from '../testing/map-builder';
import { randomMap, seededRandom } from '../testing/random-map';
import type { GroupItem } from './display-list';
import { makePages } from './pages';
import { makePicture, type Picture } from './picture';
import type { PictureOptions } from './picture-options';

const OPTIONS: PictureOptions = { page: 'a4', theme: 'light', title: true, legend: true };
const measure = (text: string, { size }: { size: number }) => text.length * size * 0.5;

const groupsOf = ({ items }: Picture): GroupItem[] =>
  items.flatMap((item) => (item.kind === 'group' && item.role === 'map' ? (item.items as GroupItem[]) : []));
const claimsOf = (picture: Picture) => groupsOf(picture).flatMap(({ role, id }) => (role === 'claim' ? [id] : []));

describe('the pictures of a presentation', () => {
  it('show one more step each, everything in its final place, until the map is complete', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { view: _, ...map } = randomMap(seededRandom(seed), 20);
      const whole = makePicture(map, OPTIONS, measure);
      const pictures = makePages(map, { ...OPTIONS, told: true }, measure);
      const there = new Set(groupsOf(whole).map((group) => JSON.stringify(group)));
      const told: (string | undefined)[] = [];
      for (const picture of pictures) {
        const groups = groupsOf(picture);
        expect(groups.every((group) => there.has(JSON.stringify(group)))).toBe(true);
        const claims = claimsOf(picture);
        expect(picture.claims).toBe(claims.length);
        expect(told.every((id) => claims.includes(id))).toBe(true);
        told.push(...claims.filter((id) => !told.includes(id)));
      }
      expect(pictures.at(-1)?.items).toEqual(whole.items);
      expect([...told].sort()).toEqual(map.claims.map(({ id }) => id).sort());
    }
  });

  it('show no line without its target', () => {
    const map = mapOf('thesis\n  because one\n    doesn’t follow, since two');
    const [first, second, third] = presentationOrder(map);
    if (!first || !second || !third) throw new Error('three parts');
    expect([...visibleFrom(map, [first, third]).keys()].sort()).toEqual([...first.claims, ...third.claims].sort());
    const backwards = visibleFrom(map, [third, second, first]);
    expect(backwards.get(third.claims[0] ?? '')).toBe(0);
    expect(backwards.get(third.inference ?? '')).toBe(2);
    expect(backwards.size).toBe(5);
  });

  it('are the whole map if no step is presented', () => {
    const map = mapOf('thesis\n  because one');
    const silent = { ...map, telling: { leftOut: presentationOrder(map).map(({ key }) => key) } };
    expect(presentationSteps(silent)).toEqual([]);
    expect(makePages(silent, { ...OPTIONS, told: true }, measure)).toHaveLength(1);
  });
});
