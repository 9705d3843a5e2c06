import { describe, expect, it } from 'vitest';
import { toggleFold } from '../commands/map/fold';
import { setText } from '../commands/set-text';
import type { ArgumentMap } from '../model/argument-map';
import { forestOf, isHome } from '../model/structure/forest';
import { evenMeasure } from '../testing/even-measure';
import { layoutFaults } from '../testing/layout-faults';
import { idOf, mapOf } from '../testing/map-builder';
import { randomMap, seededRandom } from '../testing/random-map';
import type { Rect } from './geometry';
import { type Layout, layoutMap } from './layout-map';

const target = { width: 1600, height: 1000 };
const lay = (map: ArgumentMap, more = {}) => layoutMap(map, { measure: evenMeasure, target, ...more });
const boxOf = (layout: Layout, claim: string) => layout.boxes.find((box) => box.claim.id === claim);
const SAMPLE = `thesis
  because made the offer
  and worries most
    but tied to Europe
      in reply only so far
  because a wider reset
    because three documents
    because a new course
  but a push east
    because first in Asia
      doesn't follow, since one desk
    in reply nothing new`;

describe('a layout', () => {
  it('draws every unfolded claim exactly once, and a reference or a line wherever else it is used', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const { view: _, ...map } = randomMap(seededRandom(seed), 40);
      const layout = lay(map);
      expect(layout.boxes.map(({ claim }) => claim.id).sort()).toEqual(map.claims.map(({ id }) => id).sort());
      const elsewhere = map.inferences.flatMap(({ id, premises }) =>
        premises.filter((premise) => !isHome(map, premise, id)),
      );
      const shown = new Map(
        [
          ...layout.references.map(({ claim, inference }) => [inference, claim]),
          ...layout.links.map(({ claim, inference }) => [inference.id, claim]),
        ].map(([step, claim]) => [`${step} ${claim}`, claim]),
      );
      expect([...shown.values()].sort()).toEqual(elsewhere.sort());
    }
  });

  it('leads every line from the target of an inference to its indicator', () => {
    const map = mapOf(SAMPLE);
    const layout = lay(map);
    for (const { inference, trunk, branch, pill } of layout.inferences) {
      const [startX, startY] = trunk[0] as [number, number];
      const from =
        boxOf(layout, inference.target) ??
        layout.inferences.find((other) => other.inference.id === inference.target)?.pill;
      if (!from) throw new Error('a step speaks to nothing');
      expect(startX).toBeGreaterThanOrEqual(from.x - 0.01);
      expect(startX).toBeLessThanOrEqual(from.x + from.width + 0.01);
      expect(startY).toBeGreaterThanOrEqual(from.y - 0.01);
      expect(startY).toBeLessThanOrEqual(from.y + from.height + 0.01);
      const [endX, endY] = branch.at(-1) as [number, number];
      expect(Math.abs(endX - (pill.x + pill.width / 2)) < 0.01 || Math.abs(endX - pill.x) < 0.01).toBe(true);
      expect(Math.abs(endY - pill.y) < 0.01 || Math.abs(endY - (pill.y + pill.height / 2)) < 0.01).toBe(true);
      expect(trunk.at(-1)).toEqual(branch[0]);
    }
  });

  it('frames co-premises, and only them', () => {
    const map = mapOf(SAMPLE);
    const layout = lay(map);
    for (const { inference, frame, ands } of layout.inferences) {
      expect(frame !== null).toBe(inference.premises.length > 1);
      expect(ands).toHaveLength(inference.premises.length - 1);
      for (const premise of frame ? inference.premises : []) {
        const box = boxOf(layout, premise);
        expect(box && frame && box.x > frame.x && box.x + box.width < frame.x + frame.width).toBe(true);
      }
    }
  });

  it('keeps siblings in file order, in reading order', () => {
    const map = mapOf(SAMPLE);
    const layout = lay(map);
    const order = ['made the offer', 'a wider reset', 'a push east'].map(
      (text) => boxOf(layout, idOf(map, text)) as Rect,
    );
    for (const [at, next] of order.slice(1).entries()) {
      const before = order[at] as Rect;
      expect(next.x > before.x || next.y > before.y).toBe(true);
    }
  });

  it('omits a folded branch, frees its space and counts what it hides', () => {
    const map = mapOf(SAMPLE);
    const folded = toggleFold(map, { claim: idOf(map, 'a push east') })?.map;
    if (!folded) throw new Error('it can be folded');
    const layout = lay(folded);
    expect(layout.boxes).toHaveLength(map.claims.length - 3);
    expect(boxOf(layout, idOf(map, 'a push east'))?.hidden).toEqual({ claims: 3, unanswered: 0 });
    expect(layout.width * layout.height).toBeLessThan(lay(map).width * lay(map).height);
  });

  it('draws one branch with the numbers of the whole map', () => {
    const map = mapOf(SAMPLE);
    const layout = lay(map, { branch: idOf(map, 'a push east') });
    expect(layout.boxes.map(({ number }) => number).sort()).toEqual(['1.3', '1.3.1', '1.3.1x1', '1.3.2']);
  });

  it('keeps the arrangement while a text grows', () => {
    const map = mapOf(SAMPLE);
    const before = lay(map);
    const after = setText(map, {
      claim: idOf(map, 'one desk'),
      text: 'one desk with one person and one telephone',
    })?.map;
    if (!after) throw new Error('the text can be set');
    const kept = lay(after, { keep: before.arrangement }).arrangement;
    for (const [id, { textWidth, answers }] of before.arrangement.claims) {
      expect(kept.claims.get(id)).toMatchObject({ textWidth, answers });
    }
    expect({ ...kept, claims: null }).toEqual({ ...before.arrangement, claims: null });
  });

  it('moves a branch with an offset, and everything attached to it', () => {
    const map = mapOf('thesis\n  because a\n    because b\n  because c');
    const moved = { ...map, view: { offsets: { [idOf(map, 'a')]: { x: 0, y: 300 } } } };
    const [before, after] = [lay(map), lay(moved, { keep: lay(map).arrangement })];
    const down = (text: string) => (boxOf(after, idOf(map, text))?.y ?? 0) - (boxOf(before, idOf(map, text))?.y ?? 0);
    expect([down('thesis'), down('a'), down('b'), down('c')]).toEqual([0, 300, 300, 0]);
  });

  it('handles cycles, sharing, undercutters of undercutters, and a chain of 2,000 claims', () => {
    const claims = Array.from({ length: 2000 }, (_, at) => ({ id: `c${at}`, text: `claim ${at}` }));
    const inferences = claims.slice(1).map(({ id }, at) => ({
      id: `i${at}`,
      kind: 'reason' as const,
      premises: [id],
      target: `c${at}`,
    }));
    const chain = { ...mapOf('x'), claims, inferences };
    expect(lay(chain).boxes).toHaveLength(2000);
    const undercut = mapOf("t\n  because a\n    doesn't follow, since b\n      doesn't follow, since c");
    expect(layoutFaults(lay(undercut))).toEqual([]);
    expect(forestOf(undercut).positions.get(idOf(undercut, 'c'))?.number).toBe('1.1x1x1');
  });

  it('has no items for an empty map', () => {
    expect(lay({ ...mapOf('x'), claims: [], inferences: [] }).boxes).toEqual([]);
  });
});
