import { describe, expect, it } from 'vitest';
import { layoutMap } from '../layout/layout-map';
import type { ArgumentMap } from '../model/argument-map';
import { ME } from '../model/claim';
import { evenMeasure } from '../testing/even-measure';
import { mapOf } from '../testing/map-builder';
import { drawFooter } from './caption';
import type { Item } from './display-list';
import { THEMES } from './theme';

const plain = mapOf(`Thesis
  because Reason
  but Objection
    in reply Reply`);
const map: ArgumentMap = {
  ...plain,
  claims: plain.claims.map((claim) => (claim.text === 'Reply' ? { ...claim, holder: ME } : claim)),
};
const layout = layoutMap(map, { measure: evenMeasure, target: { width: 800, height: 600 } });
const legend = (width: number) =>
  drawFooter(map, layout, { page: 'a4', theme: 'print', legend: true }, width, THEMES.print, evenMeasure);

const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => (item.kind === 'group' ? flat(item.items) : [item]));

describe('the legend', () => {
  it('has as much room after the words of a tag as before them', () => {
    const items = flat(legend(2000).items);
    const words = items.find((item) => item.kind === 'text' && item.runs[0]?.text === 'my answer');
    const tag = items.find((item) => item.kind === 'rect' && words?.kind === 'text' && item.x === words.x - 7);
    if (words?.kind !== 'text' || tag?.kind !== 'rect') throw new Error('the legend has no tag');
    // The width of a tag is a whole number of px.
    const after = tag.width - 7 - words.width;
    expect(after).toBeGreaterThanOrEqual(7);
    expect(after).toBeLessThan(8);
  });

  it('takes no second line for an entry that fits if all stand closer together', () => {
    const line = legend(2000);
    const ends = flat(line.items).map((item) => (item.kind === 'text' ? item.x + item.width : 0));
    const whole = Math.max(...ends);
    expect(legend(whole).height).toBe(line.height);
    expect(legend(whole - 20).height).toBe(line.height);
    expect(legend(whole - 60).height).toBeGreaterThan(line.height);
  });
});
