import { describe, expect, it } from 'vitest';
import { idOf, mapOf } from '../../testing/map-builder';
import { randomMap, seededRandom } from '../../testing/random-map';
import { branchOf } from './forest';
import { indexOf } from './map-index';
import { structuralOrder } from './structural-order';

const textsOf = (map: ReturnType<typeof mapOf>, branch?: string) =>
  structuralOrder(map, branch).map(({ claims }) => claims.map((id) => indexOf(map).claims.get(id)?.text).join(' + '));

describe('the structural order', () => {
  it('begins with the thesis, then each inference with its premises, depth first', () => {
    const map = mapOf(
      "thesis\n  because one\n  and two\n    because deep\n  but three\n    in reply four\n    doesn't follow, since five",
    );
    expect(textsOf(map)).toEqual(['thesis', 'one + two', 'deep', 'three', 'four', 'five']);
    expect(structuralOrder(map)[0]?.inference).toBeNull();
    expect(textsOf(map, idOf(map, 'three'))).toEqual(['three', 'four']);
  });

  it('has the reasons for a claim before the objections, each in file order', () => {
    const map = mapOf('thesis\n  but no\n    in reply oh\n    because so\n  because yes\n  because yes too');
    expect(textsOf(map)).toEqual(['thesis', 'yes', 'yes too', 'no', 'so', 'oh']);
  });

  it('has every claim and inference of any map once, a claim never before its target', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const map = randomMap(seededRandom(seed), 25);
      const order = structuralOrder(map);
      const claims = order.flatMap((reveal) => reveal.claims);
      const steps = order.flatMap(({ inference }) => inference ?? []);
      expect([...claims].sort()).toEqual(map.claims.map(({ id }) => id).sort());
      expect([...steps].sort()).toEqual(map.inferences.map(({ id }) => id).sort());
      const told = new Set<string>();
      for (const { inference, claims: shown } of order) {
        if (inference !== null) expect(told).toContain(indexOf(map).inferences.get(inference)?.target);
        for (const id of [...shown, inference ?? '']) told.add(id);
      }
    }
  });

  it('of a branch contains that branch', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const map = randomMap(seededRandom(seed), 25);
      for (const { id } of map.claims) {
        const told = structuralOrder(map, id).flatMap(({ claims }) => claims);
        expect([...told].sort()).toEqual(
          branchOf(map, id)
            .map((claim) => claim.id)
            .sort(),
        );
      }
    }
  });

  it('works for a chain of ten thousand inferences', () => {
    const claims = Array.from({ length: 10_001 }, (_, index) => ({ id: `c${index}`, text: `${index}` }));
    const inferences = claims.slice(1).map(({ id }, index) => ({
      ...{ id: `i${index}`, kind: 'reason' as const, premises: [id], target: `c${index}` },
    }));
    const map = { ...mapOf('x'), claims, inferences };
    expect(structuralOrder(map)).toHaveLength(10_001);
  });
});
