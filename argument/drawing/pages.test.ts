import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMap } from '../formats/native';
import type { ArgumentMap } from '../model/argument-map';
import { forestOf } from '../model/structure/forest';
import { evenMeasure } from '../testing/even-measure';
import { mapOf } from '../testing/map-builder';
import { randomMap, seededRandom } from '../testing/random-map';
import { itemBounds } from './bounds';
import type { GroupItem, Item } from './display-list';
import { makePages } from './pages';
import { makePicture, pageSheet } from './picture';
import type { PictureOptions } from './picture-options';

const options = (more: Partial<PictureOptions> = {}): PictureOptions => ({ page: 'a4', theme: 'print', ...more });
const sheetOf = (items: readonly Item[]) => items.find((item) => item.kind === 'group' && item.role === 'sheet');
const idsIn = (items: readonly Item[]): string[] =>
  items.flatMap((item) => {
    if (item.kind !== 'group') return [];
    return item.role === 'claim' && item.id !== undefined ? [item.id] : idsIn(item.items);
  });

describe('a poster', () => {
  it('prints its text at the requested size, on sheets that show every claim', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const map = randomMap(seededRandom(seed), 60);
      const poster = options({
        poster: 10,
        title: true,
        legend: true,
        orientation: seed % 2 === 0 ? 'portrait' : 'landscape',
      });
      const pages = makePages(map, poster, evenMeasure);
      const { width, height } = pageSheet(poster) ?? { width: 0, height: 0 };
      expect(new Set(pages.map((page) => `${page.width} ${page.height}`))).toEqual(new Set([`${width} ${height}`]));
      for (const { textPt } of pages) expect(textPt).toBeGreaterThanOrEqual(10);
      const shown = new Set(pages.flatMap(({ items }) => idsIn(items)));
      expect([...shown].sort()).toEqual(map.claims.map(({ id }) => id).sort());
    }
  });

  it('is one sheet if one is enough', () => {
    expect(makePages(mapOf('thesis\n  because one'), options({ poster: 10 }), evenMeasure)).toHaveLength(1);
  });

  it('prints its text as large as requested, larger than a single page ever does', () => {
    for (const poster of [20, 36, 48]) {
      const pages = makePages(mapOf('thesis\n  because one\n  but two'), options({ poster }), evenMeasure);
      expect(pages[0].textPt).toBeGreaterThanOrEqual(poster);
      expect(pages.length).toBeLessThan(16);
    }
  });

  it('names the neighbours that each sheet is joined to', () => {
    const pages = makePages(randomMap(seededRandom(4), 90), options({ poster: 14 }), evenMeasure);
    const labels = pages.map(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' ? item.runs.map(({ text }) => text) : [])).join(''),
    );
    expect(labels.some((label) => label.includes('left')) && labels.some((label) => label.includes('above'))).toBe(
      true,
    );
    for (const label of labels) {
      const [, row, column] = (/row (\d+), column (\d+)/.exec(label) ?? []).map(Number) as [number, number, number];
      expect(label.includes('the sheet to the left')).toBe(column > 1 && row === 1);
      expect(label.includes('the sheet above')).toBe(column === 1 && row > 1);
      expect(label.includes('the sheets to the left and above')).toBe(column > 1 && row > 1);
    }
  });

  it('numbers each sheet, and draws only marks outside the clip', () => {
    const pages = makePages(randomMap(seededRandom(4), 90), options({ poster: 12 }), evenMeasure);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, { items, width, height }] of pages.entries()) {
      const label = items.flatMap((item) => (item.kind === 'text' ? item.runs.map(({ text }) => text) : [])).join('');
      expect(label).toContain(`Sheet ${index + 1} of ${pages.length}`);
      const window = sheetOf(items);
      expect(window).toBeDefined();
      for (const item of items) {
        const { x, y, width: across, height: down } = itemBounds(item);
        expect(x).toBeGreaterThanOrEqual(-1);
        expect(y).toBeGreaterThanOrEqual(-1);
        expect(x + across).toBeLessThanOrEqual(width + 1);
        expect(y + down).toBeLessThanOrEqual(height + 1);
      }
    }
  });

  it('is for paper only', () => {
    const map = randomMap(seededRandom(4), 90);
    expect(makePages(map, options({ page: 'screen', poster: 12 }), evenMeasure)).toHaveLength(1);
  });
});

describe('pages of branches', () => {
  const maps: readonly (readonly [string, ArgumentMap])[] = [
    ...readdirSync(new URL('../../maps', import.meta.url))
      .filter((name) => name.endsWith('.argmap.json'))
      .map((name) => [name, parsed(readFileSync(new URL(`../../maps/${name}`, import.meta.url), 'utf8'))] as const),
    ...Array.from({ length: 12 }, (_, seed) => [`random ${seed}`, randomMap(seededRandom(seed + 1), 60)] as const),
  ];

  it.each(maps)('keep co-premises together, below what they speak to: %s', (_name, map) => {
    const pages = makePages(map, options({ branchPages: true, title: true, legend: true }), evenMeasure);
    const [overview, ...branches] = pages;
    expect(overview).toEqual(makePicture(map, options({ branchPages: true, title: true, legend: true }), evenMeasure));
    const { contentions, positions } = forestOf(map);
    const shown = branches.map(({ items }) => idsIn(items));
    for (const ids of shown) {
      expect(contentions.filter((id) => ids.includes(id))).toHaveLength(1);
      expect(new Set(ids).size).toBe(ids.length);
    }
    for (const { items } of branches) {
      const tops = claimsIn(items).map((item) => itemBounds(item).y);
      const own = claimsIn(items).find(({ id }) => id !== undefined && contentions.includes(id));
      expect(own && itemBounds(own).y).toBe(Math.min(...tops));
    }
    // Each claim below a contention is on one of them, with the premises that it works together with.
    const below = [...positions].filter(([id]) => !contentions.includes(id) && rootOf(map, id) !== id);
    const answers = below.filter(([id]) => contentions.includes(rootOf(map, id)));
    for (const [id, { home }] of answers) {
      if (branches.length === 0) continue;
      const at = shown.flatMap((ids, page) => (ids.includes(id) ? [page] : []));
      expect(at).toHaveLength(1);
      for (const premise of home?.premises ?? [])
        if (positions.get(premise)?.home === home) expect(shown[at[0] ?? -1]).toContain(premise);
    }
  });

  it('are shared by the smallest branches, while the text keeps its own size', () => {
    const branch = (name: string, size: number) =>
      `\n  because ${name}${Array.from({ length: size }, (_, index) => `\n    because ${name} for the reason ${index}`).join('')}`;
    const map = mapOf(`thesis${branch('small', 1)}${branch('large', 40)}${branch('tiny', 0)}`);
    const [, first, second, ...others] = makePages(map, options({ branchPages: true }), evenMeasure);
    expect(others).toEqual([]);
    expect([first?.claims, second?.claims]).toEqual([4, 42]);
    expect(first?.textPt).toBeGreaterThanOrEqual(12);
  });

  it('are left out if the overview has everything at a good size', () => {
    const map = mapOf('thesis\n  because one\n    because deep\n  and two\n  but three');
    expect(makePages(map, options({ branchPages: true }), evenMeasure)).toHaveLength(1);
  });

  it('show an undercutter beside the step that it speaks to', () => {
    const long = Array.from({ length: 40 }, (_, index) => `\n    because deep ${index}`).join('');
    const map = mapOf(`thesis\n  because one\n    doesn't follow, since not so${long}\n  but two${long}`);
    const pages = makePages(map, options({ branchPages: true }), evenMeasure);
    const undercutter = map.claims.find(({ text }) => text === 'not so')?.id;
    expect(pages.slice(1).filter(({ items }) => idsIn(items).includes(undercutter ?? ''))).toHaveLength(1);
  });
});

function parsed(text: string): ArgumentMap {
  const read = readMap(text);
  if (!read.ok) throw new Error('a bundled map cannot be read');
  return read.map;
}

/** Returns the root of the tree that a claim is in. */
function rootOf(map: ArgumentMap, claim: string): string {
  const { positions } = forestOf(map);
  let id = claim;
  for (let home = positions.get(id)?.home; home; home = positions.get(id)?.home) {
    id = home.target;
    for (
      let step = map.inferences.find((one) => one.id === id);
      step;
      step = map.inferences.find((one) => one.id === id)
    )
      id = step.target;
  }
  return id;
}

/** Returns the boxes of a picture, at their place on it. */
function claimsIn(items: readonly Item[]): GroupItem[] {
  return items.flatMap((item): GroupItem[] => {
    if (item.kind !== 'group') return [];
    return item.role === 'claim' ? [item] : claimsIn(item.items);
  });
}
