import { describe, expect, it } from 'vitest';
import { evenMeasure } from '../testing/even-measure';
import { mapOf } from '../testing/map-builder';
import { randomMap, seededRandom } from '../testing/random-map';
import { itemBounds } from './bounds';
import type { Item } from './display-list';
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

describe('pages', () => {
  it('are the whole map and one for each branch that answers the contention', () => {
    const map = mapOf('thesis\n  because one\n    because deep\n  and two\n  but three');
    const pages = makePages(map, options({ branchPages: true }), evenMeasure);
    expect(pages.map(({ claims }) => claims)).toEqual([5, 2, 1, 1]);
    expect(pages[0]).toEqual(makePicture(map, options({ branchPages: true }), evenMeasure));
  });
});
