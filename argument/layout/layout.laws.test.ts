import { describe, expect, it } from 'vitest';
import { visibleClaims } from '../editor/navigation';
import type { ArgumentMap } from '../model/argument-map';
import type { Claim } from '../model/claim';
import type { Inference } from '../model/inference';
import { forestOf } from '../model/structure/forest';
import { evenMeasure } from '../testing/even-measure';
import { layoutFaults } from '../testing/layout-faults';
import { mapOf } from '../testing/map-builder';
import { randomEdit } from '../testing/random-edit';
import { pickIndex, type Random, randomMap, seededRandom } from '../testing/random-map';
import { type Layout, type LayoutOptions, layoutMap } from './layout-map';

const TARGETS = {
  window: { width: 1600, height: 950 },
  slide: { width: 1204, height: 644 },
  'A4 landscape': { width: 1047, height: 718 },
  'A4 portrait': { width: 718, height: 1047 },
  'A3 landscape': { width: 1512, height: 1047 },
  ribbon: { width: 200, height: 5000 },
} as const;

const lay = (map: ArgumentMap, more: Partial<LayoutOptions> = {}) =>
  layoutMap(map, { measure: evenMeasure, target: TARGETS.window, ...more });

/** Sentences as students write them: random maps alone have boxes of one line. */
function withSentences(map: ArgumentMap, random: Random): ArgumentMap {
  const words = 'the treaty would hardly change what schools have long known about peace'.split(' ');
  const sentence = () =>
    Array.from({ length: 3 + pickIndex(random, 25) }, () => words[pickIndex(random, words.length)]).join(' ');
  return { ...map, claims: map.claims.map((claim) => ({ ...claim, text: random() < 0.2 ? claim.text : sentence() })) };
}

function sample(seed: number, size = 40): ArgumentMap {
  const random = seededRandom(seed);
  return withSentences(randomMap(random, size), random);
}

function chain(length: number): ArgumentMap {
  const claims = Array.from({ length }, (_, at): Claim => ({ id: `c${at}`, text: `claim number ${at} of a chain` }));
  const inferences = claims.slice(1).map(
    ({ id }, at): Inference => ({
      id: `i${at}`,
      kind: at % 2 ? 'objection' : 'reason',
      premises: [id],
      target: `c${at}`,
    }),
  );
  return { ...mapOf('x'), claims, inferences };
}

function fan(children: number): ArgumentMap {
  const claims = Array.from({ length: children + 1 }, (_, at): Claim => ({ id: `c${at}`, text: `claim number ${at}` }));
  const inferences = claims
    .slice(1)
    .map(({ id }): Inference => ({ id: `i-${id}`, kind: 'reason', premises: [id], target: 'c0' }));
  return { ...mapOf('x'), claims, inferences };
}

/** The arrangement of every claim, without the record that it was made for. */
const choices = ({ arrangement }: Layout) =>
  [...arrangement.claims].map(([id, { textWidth, answers }]) => [id, textWidth, answers]);

const places = (layout: Layout) => new Map(layout.boxes.map((box) => [box.claim.id, box]));

describe('every layout', () => {
  it.each(Object.entries(TARGETS))('has no overlaps, and no line through anything, for the %s', (_, target) => {
    for (let seed = 1; seed <= 60; seed++) {
      expect(layoutFaults(lay(sample(seed), { target, maxScale: 4 / 3 })), `seed ${seed}`).toEqual([]);
    }
  });

  it('has none for large maps, many loose claims, chains of 400 levels and 300 answers to one claim', () => {
    const loose = { ...sample(4, 120), inferences: [] };
    for (const map of [sample(1, 200), sample(2, 200), sample(3, 200), loose, chain(401), fan(300)]) {
      const layout = lay({ ...map, view: {} });
      expect(layout.boxes).toHaveLength(map.claims.length);
      expect(layoutFaults(layout)).toEqual([]);
    }
  });

  it('has none for each branch alone', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const map = sample(seed);
      for (const { id } of map.claims) expect(layoutFaults(lay(map, { branch: id })), `seed ${seed} ${id}`).toEqual([]);
    }
  });

  it('is the same for the same map', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const plain = (layout: Layout) => JSON.stringify({ ...layout, arrangement: [...layout.arrangement.claims] });
      expect(plain(lay(sample(seed)))).toBe(plain(lay(sample(seed))));
    }
  });

  it('puts siblings in file order, read down or across, and answers never above their target', () => {
    for (let seed = 1; seed <= 120; seed++) {
      const map = sample(seed);
      const layout = lay(map);
      const pills = new Map(layout.inferences.map(({ inference, pill }) => [inference.id, pill]));
      const boxes = places(layout);
      for (const { id } of map.claims) {
        const own = map.inferences.filter(({ target }) => target === id).flatMap((step) => pills.get(step.id) ?? []);
        own.slice(1).forEach((next, at) => {
          const before = own[at] as typeof next;
          expect(next.y >= before.y + before.height || next.x >= before.x + before.width, `seed ${seed} ${id}`).toBe(
            true,
          );
        });
        const box = boxes.get(id);
        const home = forestOf(map).positions.get(id)?.home;
        const frame = layout.inferences.find(({ inference }) => inference === home)?.frame;
        const top = Math.min(box?.y ?? Number.POSITIVE_INFINITY, frame?.y ?? Number.POSITIVE_INFINITY);
        for (const pill of box ? own : []) expect(pill.y, `seed ${seed} ${id}`).toBeGreaterThanOrEqual(top - 0.01);
      }
    }
  });

  it('has no arrangement that another target would show larger here', () => {
    const scale = ({ width, height }: Layout, target: { width: number; height: number }) =>
      Math.min(target.width / width, target.height / height);
    for (let seed = 1; seed <= 25; seed++) {
      const map = sample(seed);
      const layouts = Object.values(TARGETS).map((target) => ({ target, layout: lay(map, { target }) }));
      for (const { target, layout } of layouts) {
        // The lines to shared claims are added later and may lead around the outside, and a
        // frontier is thinned.
        const most = scale(layout, target) * 1.12;
        for (const other of layouts) expect(scale(other.layout, target), `seed ${seed}`).toBeLessThanOrEqual(most);
      }
    }
  });
});

describe('a layout with a kept arrangement', () => {
  it('is the same if nothing has changed', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const map = sample(seed);
      const before = lay(map);
      const after = lay(map, { keep: before.arrangement });
      expect(after.boxes, `seed ${seed}`).toEqual(before.boxes);
      expect(after.inferences).toEqual(before.inferences);
    }
  });

  it('changes the size of no box, and no order except where an edit was made', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const map = sample(seed);
      const before = lay(map);
      const [first] = map.claims;
      if (!first) continue;
      const edited = { ...first, text: `${first.text} and a few more words` };
      const after = lay({ ...map, claims: [edited, ...map.claims.slice(1)] }, { keep: before.arrangement });
      if (after.arrangement.scale !== before.arrangement.scale) continue;
      const was = places(before);
      for (const box of after.boxes) {
        if (box.claim.id === edited.id) continue;
        expect([box.width, box.height], `seed ${seed}`).toEqual([
          was.get(box.claim.id)?.width,
          was.get(box.claim.id)?.height,
        ]);
      }
      const others = (layout: Layout) => choices(layout).filter(([id]) => id !== edited.id);
      expect(others(after)).toEqual(others(before));
      expect(layoutFaults(after)).toEqual([]);
    }
  });

  it('puts a growing text in a new box that is not too narrow to read well', () => {
    const map = mapOf('thesis\n  because a');
    const { arrangement } = lay(map);
    const [thesis, first] = map.claims;
    const claims = [thesis, { ...first, text: 'and so on and so forth '.repeat(30) }] as Claim[];
    for (const { width, height } of lay({ ...map, claims }, { keep: arrangement }).boxes) {
      expect(height).toBeLessThan(width);
    }
  });

  it('adds a claim without rearranging the others', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const map = sample(seed);
      const before = lay(map);
      const target = map.claims[pickIndex(seededRandom(seed), map.claims.length)] as Claim;
      const grown = {
        ...map,
        claims: [...map.claims, { id: 'new', text: '' }],
        inferences: [
          ...map.inferences,
          { id: 'new-step', kind: 'reason', premises: ['new'], target: target.id } as Inference,
        ],
      };
      // A claim that was loose or on a cycle may no longer be a root, and then all numbers change.
      if (forestOf(grown).roots.join() !== forestOf(map).roots.join()) continue;
      const after = lay(grown, { keep: before.arrangement });
      for (const [id, arrangement] of before.arrangement.claims) {
        const now = after.arrangement.claims.get(id);
        expect(now?.textWidth, `seed ${seed}`).toBe(arrangement.textWidth);
        if (id !== target.id) expect(now?.answers).toEqual(arrangement.answers);
      }
      expect(layoutFaults(after)).toEqual([]);
    }
  });

  it('rearranges only the path to an edit that needs more room, if that is enough', () => {
    let local = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const map = { ...sample(seed), view: {} };
      const before = lay(map);
      const at = pickIndex(seededRandom(seed), map.claims.length);
      const claims = map.claims.map((claim, place) =>
        place === at ? { ...claim, text: 'and so on and so forth '.repeat(60) } : claim,
      );
      const edited = (claims[at] as Claim).id;
      const after = lay({ ...map, claims }, { keep: before.arrangement });
      if (after.arrangement.scale === before.arrangement.scale) continue;
      const above = new Set<string>();
      for (let id: string | undefined = edited; id !== undefined && !above.has(id); ) {
        above.add(id);
        id = map.inferences.find((step) => step.id === id)?.target ?? forestOf(map).positions.get(id)?.home?.id;
      }
      const same = [...before.arrangement.claims].every(([id, { textWidth, answers }]) => {
        const now = after.arrangement.claims.get(id);
        return (
          above.has(id) || (now?.textWidth === textWidth && JSON.stringify(now.answers) === JSON.stringify(answers))
        );
      });
      if (same && above.size < map.claims.length / 2) local++;
      expect(layoutFaults(after)).toEqual([]);
    }
    expect(local).toBeGreaterThan(5);
  });

  it('moves answers from the right to below, if a new co-premise is in the way', () => {
    const map = mapOf('thesis\n  because a\n    because b\n  and c');
    const { arrangement } = lay(map);
    const [step] = map.inferences;
    const claim = map.claims.find(({ text }) => text === 'a') as Claim;
    const keep = {
      ...arrangement,
      claims: new Map(arrangement.claims).set(claim.id, { claim, textWidth: 216, answers: 'right' }),
      inferences: new Map(arrangement.inferences).set(step?.id ?? '', {
        stacked: false,
        undercuttersBesidePremises: false,
      }),
    };
    const layout = lay(map, { keep });
    expect(layout.boxes).toHaveLength(4);
    expect(layoutFaults(layout)).toEqual([]);
  });

  it('draws every claim, without overlaps, after any sequence of edits', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = seededRandom(seed);
      let map = sample(seed, 25);
      let layout = lay(map);
      for (let edits = 0; edits < 12; edits++) {
        const edit = randomEdit(map, random);
        if (!edit) continue;
        map = edit.map;
        layout = lay(map, { keep: layout.arrangement });
        const drawn = layout.boxes.map(({ claim }) => claim.id).sort();
        expect(drawn, `seed ${seed}`).toEqual([...visibleClaims(map)].sort());
        if (!map.view?.offsets) expect(layoutFaults(layout), `seed ${seed}`).toEqual([]);
      }
    }
  });
});
