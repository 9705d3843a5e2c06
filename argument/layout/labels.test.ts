import { describe, expect, it } from 'vitest';
import { forestOf, isHome } from '../model/structure/forest';
import { andLabel, indicatorLabel } from '../model/structure/map-labels';
import { evenMeasure } from '../testing/even-measure';
import { mapOf } from '../testing/map-builder';
import { randomMap, seededRandom } from '../testing/random-map';
import { widthOfText } from '../text/wrap';
import { INDICATOR_FONT } from './boxes/label-measure';
import { layoutMap } from './layout-map';

const lay = (map: ReturnType<typeof mapOf>, more = {}) =>
  layoutMap(map, { measure: evenMeasure, target: { width: 1047, height: 718 }, ...more });

describe('the labels of a map', () => {
  it('name one premise, or the first and the last of several', () => {
    const map = mapOf("thesis\n  because one\n  and two\n  and three\n  but four\n    doesn't follow, since five");
    const labels = map.inferences.map((inference) => indicatorLabel(map, inference));
    expect(labels).toEqual(['because 1.1a–c', 'but 1.2', 'doesn’t follow, since 1.2x1']);
    const [first] = map.inferences;
    expect(first && [1, 2].map((index) => andLabel(map, first, index))).toEqual(['and 1.1b', 'and 1.1c']);
  });

  it('tell the number of every claim that has no number in its box', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const map = { ...randomMap(seededRandom(seed), 30), view: {} };
      for (const { claim, number, variant } of lay(map).boxes) {
        const { home } = forestOf(map).positions.get(claim.id) ?? {};
        expect(variant.typesetting.context.showsNumber, `seed ${seed} ${number}`).toBe(!home);
        if (!home) continue;
        const index = home.premises.indexOf(claim.id);
        const isFirst = home.premises.findIndex((premise) => isHome(map, premise, home.id)) === index;
        const label = isFirst ? indicatorLabel(map, home) : andLabel(map, home, index);
        expect(label.split(/[ –]/), `seed ${seed}`).toContain(number);
      }
    }
  });

  it('fit in the room that the layout has for them', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const map = { ...randomMap(seededRandom(seed), 30), view: {} };
      const width = (words: string) => widthOfText(words, INDICATOR_FONT, evenMeasure);
      for (const { inference, indicator, pill, ands } of lay(map).inferences) {
        expect(indicator).toBe(indicatorLabel(map, inference));
        expect(width(indicator)).toBeLessThan(pill.width);
        for (const [index, area] of ands.entries()) {
          const label = andLabel(map, inference, index + 1);
          const lines = area.height > 20 ? label.split(' ') : [label];
          for (const line of lines) expect(width(line)).toBeLessThanOrEqual(area.width);
        }
      }
    }
  });

  it('are in the box of a claim whose branch is drawn alone', () => {
    const map = mapOf('thesis\n  because a\n    because b');
    const branch = map.claims.find(({ text }) => text === 'a')?.id;
    const shown = lay(map, { branch }).boxes.map(({ number, variant }) => [
      number,
      variant.typesetting.context.showsNumber,
    ]);
    expect(shown).toEqual([
      ['1.1', true],
      ['1.1.1', false],
    ]);
  });
});
