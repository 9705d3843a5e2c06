import { describe, expect, it } from 'vitest';
import { randomMap, seededRandom } from '../testing/random-map';
import { emptyMap } from './argument-map';
import type { Claim } from './claim';
import { fragmentOf, fragmentOfClaims } from './fragment';

describe('the fragment of several claims', () => {
  it('is the fragments of those that are in the fragment of no other one', () => {
    const random = seededRandom(11);
    let smaller = 0;
    for (let run = 0; run < 400; run++) {
      const map = randomMap(random, 12);
      const ids = map.claims.map(({ id }) => id).filter(() => random() < 0.5);
      if (random() < 0.5) ids.reverse();
      const fragments = new Map(ids.map((id) => [id, fragmentOf(map, id)?.claims ?? []]));
      const isInside = (id: string) =>
        [...fragments].some(([other, claims]) => other !== id && claims.some((claim) => claim.id === id));
      const top = ids.filter((id) => !isInside(id));
      if (top.length < ids.length) smaller++;
      const fragment = fragmentOfClaims(map, ids);
      expect(fragment?.claims ?? []).toEqual([
        ...new Set(top.flatMap((id): readonly Claim[] => fragments.get(id) ?? [])),
      ]);
      expect((fragment?.roots.flatMap(({ premises }) => premises) ?? []).sort()).toEqual([...top].sort());
    }
    expect(smaller).toBeGreaterThan(100);
  });

  it('takes linear time for a chain, and for trees side by side', () => {
    // In quadratic time this takes many minutes, so the test would not end.
    const count = 40_000;
    const claims = Array.from({ length: count }, (_, index) => ({ id: `c${index}`, text: '' }));
    const ids = claims.map(({ id }) => id).reverse();
    const inferences = claims.slice(1).map(({ id }, index) => {
      return { id: `i${index}`, kind: 'reason' as const, premises: [id], target: `c${index}` };
    });
    const chain = { ...emptyMap(''), claims, inferences };
    expect(fragmentOfClaims(chain, ids)?.inferences.length).toBe(count - 1);
    const pairs = { ...chain, inferences: inferences.filter((_, index) => index % 2 === 0) };
    const fragment = fragmentOfClaims(pairs, ids);
    expect([fragment?.claims.length, fragment?.roots.length]).toEqual([count, count / 2]);
  });
});
