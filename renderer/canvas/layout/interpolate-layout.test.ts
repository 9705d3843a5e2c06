import { describe, expect, test } from 'vitest';
import { layoutMap } from '../../../argument/layout/layout-map';
import { evenMeasure } from '../../../argument/testing/even-measure';
import { randomEdit } from '../../../argument/testing/random-edit';
import { randomMap, seededRandom } from '../../../argument/testing/random-map';
import { interpolateLayout } from './interpolate-layout';
import type { SceneLayout } from './layout-update';

const options = { measure: evenMeasure, target: { width: 1600, height: 950 } };
const wereIn = ({ boxes, inferences }: SceneLayout) => ({
  box: (id: string) => boxes.find(({ claim }) => claim.id === id),
  inferenceLines: (id: string) => inferences.find(({ inference }) => inference.id === id),
});

/** Pairs of layouts, before and after a random edit. */
function* edits(): Generator<{ before: SceneLayout; after: SceneLayout }> {
  const random = seededRandom(23);
  for (let round = 0; round < 80; round++) {
    const map = randomMap(random, 20);
    const next = randomEdit(map, random)?.map;
    if (!next) continue;
    const before = layoutMap(map, options);
    yield { before, after: layoutMap(next, { ...options, keep: before.arrangement }) };
  }
}

describe('a layout on its way', () => {
  test('begins where everything was and ends where it belongs, with the sizes and words of the new one', () => {
    let moved = 0;
    for (const { before, after } of edits()) {
      const were = wereIn(before);
      expect(interpolateLayout(were, after, 1)).toEqual(after);
      const first = interpolateLayout(were, after, 0);
      first.boxes.forEach((box, at) => {
        const was = were.box(box.claim.id);
        const is = after.boxes[at];
        expect(box).toEqual({ ...is, x: was?.x ?? is?.x, y: was?.y ?? is?.y });
        if (was && was.x !== is?.x) moved++;
      });
      for (const { inference, pill } of first.inferences) {
        const was = were.inferenceLines(inference.id)?.pill;
        if (was) expect([pill.x, pill.y]).toEqual([was.x, was.y]);
      }
    }
    expect(moved).toBeGreaterThan(50);
  });

  test('never goes beyond either place', () => {
    for (const { before, after } of edits()) {
      const were = wereIn(before);
      interpolateLayout(were, after, 0.4).boxes.forEach((box, at) => {
        const was = were.box(box.claim.id) ?? box;
        const is = after.boxes[at] ?? box;
        expect(box.x).toBeGreaterThanOrEqual(Math.min(was.x, is.x) - 1e-9);
        expect(box.x).toBeLessThanOrEqual(Math.max(was.x, is.x) + 1e-9);
      });
    }
  });
});
