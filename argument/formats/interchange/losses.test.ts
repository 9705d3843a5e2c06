import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArgumentMap } from '../../model/argument-map';
import { validate } from '../../model/validate';
import { canonicalMap } from '../../testing/canonical-map';
import { lawRuns } from '../../testing/depth';
import { randomMap, seededRandom } from '../../testing/random-map';
import { FEATURES, type Feature, forget, withoutLosses } from './losses';
import { outlineRows } from './outlines/outline-rows';

const maps = fc.integer().map((seed) => randomMap(seededRandom(seed), 12));
const features = fc.subarray([...FEATURES]).map((held) => new Set<Feature>(held));

it('a map without what a format does not hold is a map, and has nothing else taken out', () => {
  fc.assert(
    fc.property(maps, features, fc.integer({ min: 1, max: 6 }), (map, holds, levels) => {
      const rest = withoutLosses(map, holds, { levels });
      expect(validate(rest.map)).toEqual([]);
      expect(forget(map, rest.losses, { levels })).toEqual(rest.map);
      expect(withoutLosses(rest.map, holds, { levels })).toEqual({ map: rest.map, losses: [] });
      if (!holds.has('deep-branches'))
        for (const { level } of outlineRows(rest.map)) expect(level).toBeLessThanOrEqual(levels);
      for (const { ids } of rest.losses) expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: lawRuns(200, 20_000) },
  );
});

it('a format that holds everything loses nothing', () => {
  fc.assert(
    fc.property(maps, (map) => {
      expect(withoutLosses(map, new Set(FEATURES))).toEqual({ map, losses: [] });
    }),
  );
});

const step = (id: string, premises: string[], target: string, kind: 'reason' | 'objection' = 'reason') => ({
  id,
  kind,
  premises,
  target,
});
const map = (texts: string, ...inferences: ArgumentMap['inferences']): ArgumentMap => ({
  format: 'counterpoint/1',
  title: '',
  sources: [],
  claims: [...texts].map((text) => ({ id: `c${text}`, text })),
  inferences,
});
const lacking = (...codes: Feature[]) => new Set(FEATURES.filter((code) => !codes.includes(code)));

it('an undercutter becomes an objection to the first premise of its step', () => {
  const undercut = map('TABU', step('i1', ['cA', 'cB'], 'cT'), step('i2', ['cU'], 'i1', 'objection'));
  const { map: rest, losses } = withoutLosses(undercut, lacking('undercutters'));
  expect(rest.inferences[1]).toEqual(step('i2', ['cU'], 'cA', 'objection'));
  expect(losses).toEqual([{ code: 'undercutters', ids: ['i2'] }]);
});

it('co-premises become steps of their own, a shared claim a copy, and other trees go', () => {
  const shared = map('TABCX', step('i1', ['cA', 'cB'], 'cT'), step('i2', ['cC'], 'cA'), step('i3', ['cC'], 'cB'));
  expect(withoutLosses(shared, lacking('co-premises')).map.inferences.map(({ premises }) => premises)).toEqual([
    ['cA'],
    ['cB'],
    ['cC'],
    ['cC'],
  ]);
  const copied = withoutLosses(shared, lacking('shared-claims'));
  expect(copied.losses).toEqual([{ code: 'shared-claims', ids: ['cC'] }]);
  expect(copied.map.claims.filter(({ text }) => text === 'C')).toHaveLength(2);
  expect(withoutLosses(shared, lacking('several-trees')).losses).toEqual([{ code: 'several-trees', ids: ['cX'] }]);
});

it('a branch that lies too deep becomes a tree of its own', () => {
  const chain = map('ABCDE', ...['BA', 'CB', 'DC', 'ED'].map(([from, to]) => step(`i${from}`, [`c${from}`], `c${to}`)));
  const { map: rest, losses } = withoutLosses(chain, lacking('deep-branches'), { levels: 1 });
  expect(losses).toEqual([{ code: 'deep-branches', ids: ['iC', 'iE'] }]);
  expect(rest.inferences.map(({ id }) => id)).toEqual(['iB', 'iD']);
});

it('the canonical form of a map does not depend on its ids', () => {
  fc.assert(
    fc.property(maps, (one) => {
      const canonical = canonicalMap(one);
      expect(validate(canonical)).toEqual([]);
      expect(canonicalMap(canonical)).toEqual(canonical);
    }),
  );
});
