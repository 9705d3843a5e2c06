import { describe, expect, test } from 'vitest';
import { layoutMap } from '../../../argument/layout/layout-map';
import { indexOf } from '../../../argument/model/structure/map-index';
import { largeMap } from '../../../argument/testing/large-map';
import { randomEdit } from '../../../argument/testing/random-edit';
import { randomMap, seededRandom } from '../../../argument/testing/random-map';
import type { Measure } from '../../../argument/text/font';
import { applyLayoutUpdate, diffLayouts, type LayoutUpdate, type SceneLayout } from './layout-update';

const measure: Measure = (text, { size }) => text.length * size * 0.5;
const options = { measure, target: { width: 1600, height: 950 } };

/** Returns a deep copy, as a message to another thread makes one. */
function sent(update: LayoutUpdate): LayoutUpdate {
  return structuredClone(update);
}

function shown({ boxes: all, inferences, ...rest }: SceneLayout) {
  const boxes = all.map(({ claim, number, depth, border, hidden, font, content, x, y, width, height }) => {
    return { claim, number, depth, border, hidden, font, content, x, y, width, height };
  });
  const round = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_key, part) => (typeof part === 'number' ? Math.round(part * 1e4) / 1e4 : part));
  const { arrangement: _, ...others } = rest as typeof rest & { arrangement?: unknown };
  return round({ boxes, inferences, others });
}

describe('the layout of a large map on its way from thread to thread', () => {
  test('is the same layout at the other end, edit after edit, of maps of every form', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 60; round++) {
      let map = randomMap(random, 30);
      let layout = layoutMap(map, options);
      let other = applyLayoutUpdate(null, sent(diffLayouts(null, layout)), map, measure);
      expect(shown(other)).toEqual(shown(layout));
      for (let edits = 0; edits < 6; edits++) {
        const next = randomEdit(map, random)?.map;
        if (!next) continue;
        const after = layoutMap(next, { ...options, keep: layout.arrangement });
        other = applyLayoutUpdate(other, sent(diffLayouts(layout, after)), next, measure);
        expect(shown(other)).toEqual(shown(after));
        map = next;
        layout = after;
      }
    }
  });

  test('holds afresh only what an edit has touched', () => {
    const map = largeMap(800);
    const layout = layoutMap(map, options);
    const claims = map.claims.map((claim) => (claim.id === 'c400' ? { ...claim, text: `${claim.text} More.` } : claim));
    const after = layoutMap({ ...map, claims }, { ...options, keep: layout.arrangement });
    const update = diffLayouts(layout, after);
    expect(update.boxes.added.ids).toEqual(['c400']);
    expect(update.inferences.added.ids.length).toBeLessThan(20);
  });

  test('leaves what has not moved the same object, with the records of the map', () => {
    const map = largeMap(50);
    const { claims } = indexOf(map);
    const layout = layoutMap(map, options);
    const first = applyLayoutUpdate(null, sent(diffLayouts(null, layout)), map, measure);
    expect(first.boxes.every((box) => box.claim === claims.get(box.claim.id))).toBe(true);
    const again = applyLayoutUpdate(first, sent(diffLayouts(layout, layoutMap(map, options))), map, measure);
    expect(again.boxes.every((box, at) => box === first.boxes[at])).toBe(true);
  });
});
