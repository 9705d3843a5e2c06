import { describe, expect, test } from 'vitest';
import type { Rect } from '../../../argument/layout/geometry';
import { layoutMap } from '../../../argument/layout/layout-map';
import { randomEdit } from '../../../argument/testing/random-edit';
import { pickIndex, randomMap, seededRandom } from '../../../argument/testing/random-map';
import { Scene } from './scene';

const options = {
  measure: (text: string, { size }: { size: number }) => text.length * size * 0.5,
  target: { width: 1600, height: 950 },
};

function meets(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

describe('a scene', () => {
  const random = seededRandom(5);

  test('finds in a rectangle exactly the boxes that reach into it, in the order of the layout', () => {
    for (let round = 0; round < 50; round++) {
      const map = randomMap(random, 40);
      const layout = layoutMap(map, options);
      const scene = new Scene(map, layout);
      const rect = {
        x: pickIndex(random, layout.width),
        y: pickIndex(random, layout.height),
        width: pickIndex(random, 900),
        height: pickIndex(random, 600),
      };
      expect(scene.boxesIn(rect)).toEqual(layout.boxes.flatMap((box, at) => (meets(box, rect) ? [at] : [])));
    }
  });

  test('meets every box and every junction in its middle, and nothing outside the map', () => {
    for (let round = 0; round < 30; round++) {
      const map = randomMap(random, 30);
      const scene = new Scene(map, layoutMap(map, options));
      for (const box of scene.layout.boxes) {
        expect(scene.hitTest(box.x + box.width / 2, box.y + box.height / 2)).toMatchObject({ id: box.claim.id });
      }
      for (const { inference, pill } of scene.layout.inferences) {
        expect(scene.hitTest(pill.x + pill.width / 2, pill.y + 2)?.id).toBe(inference.id);
      }
      expect(scene.hitTest(-50, -50)).toBeNull();
    }
  });

  test('that takes over what an edit left as it was is the same as one made afresh', () => {
    for (let round = 0; round < 40; round++) {
      let map = randomMap(random, 30);
      let layout = layoutMap(map, options);
      let scene = new Scene(map, layout);
      for (let edits = 0; edits < 5; edits++) {
        map = randomEdit(map, random)?.map ?? map;
        layout = layoutMap(map, { ...options, keep: layout.arrangement });
        scene = new Scene(map, layout, scene);
        const fresh = new Scene(map, layout);
        const whole = { x: 0, y: 0, width: layout.width / 2, height: layout.height / 2 };
        expect(scene.boxesIn(whole)).toEqual(fresh.boxesIn(whole));
        expect(scene.inferencesIn(whole)).toEqual(fresh.inferencesIn(whole));
        expect(scene.linksIn(whole)).toEqual(fresh.linksIn(whole));
        layout.boxes.forEach(({ claim }, at) => {
          expect(scene.box(claim.id)).toBe(fresh.box(claim.id));
          expect(scene.roleAt(at)).toBe(fresh.roleAt(at));
        });
        for (const { inference } of layout.inferences) {
          expect(scene.inferenceLines(inference.id)).toBe(fresh.inferenceLines(inference.id));
          expect(scene.referencesOf(inference.id)).toEqual(fresh.referencesOf(inference.id));
        }
      }
    }
  });
});
