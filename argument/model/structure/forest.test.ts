import { describe, expect, it } from 'vitest';
import { mapOf } from '../../testing/map-builder';
import { randomMap, seededRandom } from '../../testing/random-map';
import { type ArgumentMap, emptyMap } from '../argument-map';
import type { Inference, Kind } from '../inference';
import { branchOf, forestOf, inferencesBelow, letterOf, numberOf, positionOf } from './forest';
import { indexOf } from './map-index';

/** A map whose claims have their ids as texts, with inferences written as "a+b -> c". */
function sketch(claims: string, ...steps: [id: string, kind: Kind, from: string, target: string][]): ArgumentMap {
  const inferences = steps.map(([id, kind, from, target]): Inference => {
    return { id, kind, premises: from.split('+'), target };
  });
  return { ...emptyMap('Test'), claims: claims.split(' ').map((id) => ({ id, text: id })), inferences };
}

const numbers = (map: ArgumentMap) =>
  Object.fromEntries([...map.claims, ...map.inferences].map(({ id }) => [id, numberOf(map, id)]));

describe('numbers', () => {
  it.each([
    ['answers', (at: number) => `c${at - 1}`],
    ['undercutters', (at: number) => (at === 1 ? 'c0' : `i${at - 1}`)],
  ])('of %s of any depth stay short, and each is used once', (_, targetOf) => {
    const steps = Array.from({ length: 5000 }, (_unused, index): [string, Kind, string, string] => {
      const at = index + 1;
      return [`i${at}`, 'objection', `c${at}`, targetOf(at)];
    });
    const map = sketch(Array.from({ length: 5001 }, (_unused, at) => `c${at}`).join(' '), ...steps);
    const all = map.claims.map(({ id }) => numberOf(map, id));
    expect(new Set(all).size).toBe(all.length);
    expect(Math.max(...all.map((number) => number.length))).toBeLessThan(100);
    expect(all[3]).toMatch(/^1[.x1]+$/);
  });

  it('count inferences from 1, letter co-premises, and mark an undercutter by x', () => {
    const map = sketch(
      't a b c d u v',
      ['i1', 'reason', 'a+b', 't'],
      ['i2', 'objection', 'c', 't'],
      ['i3', 'objection', 'd', 'a'],
      ['i4', 'objection', 'u', 'i2'],
      ['i5', 'reason', 'v', 'u'],
    );
    expect(numbers(map)).toEqual({
      ...{ t: '1', a: '1.1a', b: '1.1b', c: '1.2', d: '1.1a.1', u: '1.2x1', v: '1.2x1.1' },
      ...{ i1: '1.1', i2: '1.2', i3: '1.1a.1', i4: '1.2x1', i5: '1.2x1.1' },
    });
  });

  it('give the second contention 2, and loose claims the numbers after it', () => {
    const map = sketch('loose t a s b', ['i1', 'reason', 'a', 't'], ['i2', 'reason', 'b', 's']);
    expect(numbers(map)).toMatchObject({ t: '1', a: '1.1', s: '2', b: '2.1', loose: '3' });
  });

  it('letter the premises beyond z as aa, ab', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual(['a', 'z', 'aa', 'ab', 'az', 'ba', 'zz', 'aaa']);
  });

  it('are unique among the claims of any map, and among its inferences', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const map = randomMap(seededRandom(seed), 30);
      const { positions, inferenceNumbers } = forestOf(map);
      expect(new Set([...positions.values()].map(({ number }) => number)).size).toBe(map.claims.length);
      expect(new Set(inferenceNumbers.values()).size).toBe(inferenceNumbers.size);
    }
  });

  it('are an empty string for an unknown id', () => {
    expect(numberOf(sketch('t'), 'nobody')).toBe('');
    expect(() => positionOf(sketch('t'), 'nobody')).toThrow(RangeError);
  });
});

describe('the contentions', () => {
  it('are the claims that are no premise, without the loose ones', () => {
    const map = sketch('loose t a s b', ['i1', 'reason', 'a', 't'], ['i2', 'objection', 'b', 's']);
    expect(forestOf(map)).toMatchObject({ contentions: ['t', 's'], loose: ['loose'], roots: ['t', 's', 'loose'] });
  });

  it('are the first claim, loose as it is, in a map without inferences', () => {
    expect(forestOf(sketch('a b'))).toMatchObject({
      contentions: ['a'],
      loose: ['a', 'b'],
      roots: ['a', 'b'],
      depth: 0,
    });
  });

  it('are the first claim in the file of a group that consists of cycles', () => {
    const map = sketch('loose b a', ['i1', 'reason', 'a', 'b'], ['i2', 'reason', 'b', 'a']);
    expect(forestOf(map)).toMatchObject({ contentions: ['b'], loose: ['loose'] });
  });

  it('do not include a claim that only objects to an inference', () => {
    const map = sketch('t a u', ['i1', 'reason', 'a', 't'], ['i2', 'objection', 'u', 'i1']);
    expect(forestOf(map).contentions).toEqual(['t']);
  });
});

describe('the home of a claim', () => {
  it('is the inference that reaches it by the fewest inferences, however late it is in the file', () => {
    const map = sketch('t a b s', ['i1', 'reason', 'a', 't'], ['i2', 'reason', 's', 'a'], ['i3', 'reason', 's', 't']);
    expect(positionOf(map, 's')).toMatchObject({ home: { id: 'i3' }, depth: 1, number: '1.2' });
  });

  it('is the first in file order of two that reach it equally soon', () => {
    const map = sketch('t a b s', ['i1', 'reason', 'a+b', 't'], ['i2', 'reason', 's', 'b'], ['i3', 'reason', 's', 'a']);
    expect(positionOf(map, 's').home?.id).toBe('i2');
  });

  it('exists once for every claim of any map, and leads to a root without a circle', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const map = randomMap(seededRandom(seed), 30);
      const { positions, roots } = forestOf(map);
      expect(positions.size).toBe(map.claims.length);
      const tops = new Set(roots);
      for (const { id } of map.claims) {
        let at = id;
        for (let left = map.claims.length + map.inferences.length; !tops.has(at); left--) {
          expect(left, `seed ${seed}: from ${id} to a root`).toBeGreaterThan(0);
          at = indexOf(map).claims.has(at)
            ? (positions.get(at)?.home?.id ?? 'no home')
            : (indexOf(map).inferences.get(at)?.target ?? 'no target');
        }
      }
    }
  });
});

describe('a branch', () => {
  it('contains a claim and what has its home below it, undercutters between included', () => {
    const map = mapOf(`Thesis
  because A
    because B
      doesn't follow, since U
  but C`);
    expect(branchOf(map, 'c2').map(({ text }) => text)).toEqual(['A', 'B', 'U']);
  });

  it('does not contain a shared claim that has its home elsewhere', () => {
    const map = sketch('t a b s', ['i1', 'reason', 'a', 't'], ['i2', 'reason', 's', 't'], ['i3', 'reason', 's+b', 'a']);
    expect(branchOf(map, 'a').map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('of each root together gives the whole map, each claim once', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const map = randomMap(seededRandom(seed), 30);
      const found = forestOf(map).roots.flatMap((root) => branchOf(map, root).map(({ id }) => id));
      expect(found.length, `seed ${seed}`).toBe(map.claims.length);
      expect(new Set(found).size).toBe(map.claims.length);
    }
  });

  it('works for a chain of twenty thousand inferences', () => {
    const claims = Array.from({ length: 20_001 }, (_, index) => ({ id: `c${index}`, text: '' }));
    const inferences = Array.from({ length: 20_000 }, (_, index): Inference => {
      return { id: `i${index}`, kind: 'reason', premises: [`c${index + 1}`], target: `c${index}` };
    });
    const map = { ...emptyMap('Chain'), claims, inferences };
    expect(branchOf(map, 'c0')).toHaveLength(20_001);
    expect(forestOf(map).depth).toBe(20_000);
  });
});

it('the inferences below a claim are those that target it, each followed by its undercutters', () => {
  const map = sketch(
    't a b u w',
    ['i1', 'reason', 'a', 't'],
    ['i2', 'objection', 'b', 't'],
    ['i3', 'objection', 'u', 'i1'],
    ['i4', 'objection', 'w', 'i3'],
  );
  expect(inferencesBelow(map, 't').map(({ id }) => id)).toEqual(['i1', 'i3', 'i4', 'i2']);
});
