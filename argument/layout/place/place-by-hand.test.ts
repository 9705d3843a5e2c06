import { expect, test } from 'vitest';
import { branchOf } from '../../model/structure/forest';
import { evenMeasure } from '../../testing/even-measure';
import { randomMap, seededRandom } from '../../testing/random-map';
import { overlaps } from '../geometry';
import { layoutMap } from '../layout-map';
import { runsThrough } from '../route/route-moved-branches';

const options = { measure: evenMeasure, target: { width: 1300, height: 560 } };

test('branches moved by hand lie on no box and no label, in any room, and stay where there is room', () => {
  const random = seededRandom(12);
  let kept = 0;
  let reduced = 0;
  for (let round = 0; round < 120; round++) {
    const { view: _, ...map } = randomMap(random, 18);
    const moved = map.claims[Math.floor(random() * map.claims.length)]?.id ?? '';
    const offset = { x: Math.round(random() * 900 - 450), y: Math.round(random() * 700 - 350) };
    const byHand = { ...map, view: { offsets: { [moved]: offset } } };
    for (const target of [options.target, { width: 600, height: 700 }]) {
      const before = layoutMap(map, { ...options, target });
      const { boxes, inferences, offsets } = layoutMap(byHand, { ...options, target });
      for (const [at, box] of boxes.entries()) {
        for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
        for (const { pill } of inferences) expect(overlaps(box, pill)).toBe(false);
      }
      // The origin is that of the whole map, so only distances count.
      const [root, other] = [boxes[0], boxes.find(({ claim }) => claim.id === moved)];
      const [rootBefore, otherBefore] = [before.boxes[0], before.boxes.find(({ claim }) => claim.id === moved)];
      if (!root || !other || !rootBefore || !otherBefore || root === other) continue;
      const by = other.x - root.x - (otherBefore.x - rootBefore.x);
      if (Math.round(by) === offset.x) kept++;
      else reduced++;
      const isAlone = !branchOf(map, moved).some(({ id }) => id === root.claim.id);
      if (isAlone) expect(Math.round(by)).toBe(offsets?.get(moved)?.[0]);
    }
  }
  expect(kept).toBeGreaterThan(20);
  expect(reduced).toBeGreaterThan(20);
});

test('the line to a branch moved by hand runs through no other box', () => {
  const random = seededRandom(5);
  let lines = 0;
  let through = 0;
  for (let round = 0; round < 120; round++) {
    const { view: _, ...map } = randomMap(random, 14);
    const moved = map.claims[Math.floor(random() * map.claims.length)]?.id ?? '';
    const offset = { x: Math.round(random() * 900 - 450), y: Math.round(random() * 700 - 350) };
    const { boxes, inferences } = layoutMap({ ...map, view: { offsets: { [moved]: offset } } }, options);
    for (const { inference, trunk, branch } of inferences) {
      lines++;
      const own = new Set([inference.target, ...inference.premises]);
      const foreign = boxes.filter(({ claim }) => !own.has(claim.id));
      if ([trunk, branch].some((points) => foreign.some((box) => runsThrough(points, box)))) through++;
    }
  }
  expect(lines).toBeGreaterThan(500);
  // A line stays if there is no way around, as to a branch that is enclosed.
  expect(through / lines).toBeLessThan(0.002);
});
