import { describe, expect, test } from 'vitest';
import { evenMeasure } from '../testing/even-measure';
import { randomEdit } from '../testing/random-edit';
import { randomMap, seededRandom } from '../testing/random-map';
import { overlaps } from './geometry';
import { type Layout, layoutMap } from './layout-map';
import { restoreArrangement, storeArrangement } from './stored-arrangement';

const options = { measure: evenMeasure, target: { width: 1300, height: 560 } };

const placesIn = ({ boxes, inferences, width, height }: Layout) => ({
  boxes: boxes.map((box) => [box.claim.id, box.x, box.y, box.width, box.height]),
  labels: inferences.map(({ inference, pill }) => [inference.id, pill.x, pill.y]),
  width,
  height,
});

describe('an arrangement that was stored', () => {
  test('gives the same picture after any edits, as JSON and back', () => {
    const random = seededRandom(5);
    let edited = 0;
    for (let round = 0; round < 60; round++) {
      let map = randomMap(random, 25);
      let layout = layoutMap(map, options);
      for (let edits = 0; edits < 4; edits++) {
        const next = randomEdit(map, random)?.map;
        if (!next) continue;
        edited++;
        map = next;
        layout = layoutMap(map, { ...options, keep: layout.arrangement });
      }
      const stored = JSON.parse(JSON.stringify(storeArrangement(layout.arrangement)));
      const reopened = JSON.parse(JSON.stringify(map));
      const again = layoutMap(reopened, { ...options, keep: restoreArrangement(reopened, stored) });
      expect(placesIn(again)).toEqual(placesIn(layout));
    }
    expect(edited).toBeGreaterThan(100);
  });

  test('of another map never makes boxes overlap', () => {
    const random = seededRandom(6);
    for (let round = 0; round < 60; round++) {
      const stored = storeArrangement(layoutMap(randomMap(random, 25), options).arrangement);
      const map = randomMap(random, 25);
      const { boxes } = layoutMap(map, { ...options, keep: restoreArrangement(map, stored) });
      for (const [at, box] of boxes.entries())
        for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
    }
  });
});
