import { describe, expect, it } from 'vitest';
import { largeMap } from '../../testing/large-map';
import { randomMap, seededRandom } from '../../testing/random-map';
import { editSeveral } from '../edit-several';
import { claimsMovedWith, deleteBranch, deleteBranches, deleteClaim, deleteClaims } from './delete';

describe('deleting several claims', () => {
  it('leaves what deleting one after another leaves', () => {
    const random = seededRandom(5);
    for (let run = 0; run < 400; run++) {
      const map = randomMap(random, 14);
      const claims = map.claims.map(({ id }) => id).filter(() => random() < 0.4);
      const expected = editSeveral(map, claims, (now, claim) => deleteClaim(now, { claim }));
      expect(deleteClaims(map, { claims })?.map).toEqual(expected?.map);
    }
  });
});

describe('deleting several branches', () => {
  it('leaves of trees what deleting one after another leaves', () => {
    const random = seededRandom(6);
    for (let run = 0; run < 400; run++) {
      const map = largeMap(40, run);
      const claims = map.claims.map(({ id }) => id).filter(() => random() < 0.2);
      const expected = editSeveral(map, claims, (now, claim) => deleteBranch(now, { claim }));
      expect(deleteBranches(map, { claims })?.map).toEqual(expected?.map);
    }
  });

  it('deletes what the map had in each of them, in whatever order they were selected', () => {
    const random = seededRandom(7);
    for (let run = 0; run < 400; run++) {
      const map = randomMap(random, 14);
      const claims = map.claims.map(({ id }) => id).filter(() => random() < 0.4);
      const left = deleteBranches(map, { claims })?.map ?? map;
      expect(deleteBranches(map, { claims: [...claims].reverse() })?.map ?? map).toEqual(left);
      const ids = new Set(left.claims.map(({ id }) => id));
      for (const claim of claims) for (const id of claimsMovedWith(map, [claim])) expect(ids.has(id)).toBe(false);
    }
  });
});

it.each([
  ['claims', deleteClaims],
  ['branches', deleteBranches],
])('deleting all %s of a large map takes linear time', (_, several) => {
  // In quadratic time this takes many minutes, so the test would not end.
  const map = largeMap(20_000);
  const ids = map.claims.map(({ id }) => id);
  expect(several(map, { claims: ids.slice(1).reverse() })?.map.claims.map(({ id }) => id)).toEqual(['c1']);
  expect(several(map, { claims: ids })?.map.claims).toEqual([]);
});
