import { describe, expect, it } from 'vitest';
import type { ArgumentMap } from '../model/argument-map';
import { VERDICTS } from '../model/claim';
import { stepsTo } from '../model/map-index';
import { idOf, mapOf } from '../testing/map-builder';
import { oneOf, randomMap, seededRandom } from '../testing/random-map';
import { carriersOf } from './carriers';
import { standingOf } from './standing-of';
import { whyStanding } from './why';

const why = (text: string, what: string) => {
  const map = mapOf(text);
  const { ground, by } = whyStanding(map, standingOf(map), idOf(map, what));
  return [ground, map.claims.find(({ id }) => id === by)?.text];
};

describe('why', () => {
  it('names the objection that nobody answers', () => {
    expect(why('thesis\n  but no', 'thesis')).toEqual(['unanswered-objection', 'no']);
    expect(why('thesis\n  but no\n    in reply wrong\n      in reply right', 'thesis')).toEqual([
      'objection-stands',
      'no',
    ]);
  });

  it('names the reason that holds a claim up, or the reasons that it has lost', () => {
    expect(why('thesis\n  because why', 'thesis')).toEqual(['supported', 'why']);
    expect(why('thesis\n  because why\n    but no', 'thesis')).toEqual(['reasons-fall', 'why']);
    expect(why('thesis', 'thesis')).toEqual(['unopposed', undefined]);
  });

  it('is told of every claim and step of any map, and never contradicts how it stands', () => {
    const random = seededRandom(41);
    for (let round = 0; round < 500; round++) {
      const plain = randomMap(random, 25);
      const judged = <R extends object>(record: R): R =>
        random() < 0.2 ? { ...record, verdict: oneOf(random, VERDICTS) } : record;
      const map: ArgumentMap = {
        ...plain,
        claims: plain.claims.map(judged),
        inferences: plain.inferences.map(judged),
      };
      const standings = standingOf(map);
      for (const { id } of [...map.claims, ...map.inferences]) {
        const { ground, by } = whyStanding(map, standings, id);
        const standing = standings.get(id);
        expect(ALLOWED[standing ?? 'open'], `${standing} because ${ground}`).toContain(ground);
        const steps = stepsTo(map, id).filter((step) => by !== undefined && step.premises.includes(by));
        if (ground === 'supported')
          expect(steps.some((step) => step.kind === 'reason' && standings.get(step.id) === 'stands')).toBe(true);
        if (ground === 'unanswered-objection' || ground === 'objection-stands')
          expect(steps.some((step) => step.kind === 'objection' && standings.get(step.id) === 'stands')).toBe(true);
        if (ground === 'premise-falls') expect(standings.get(by ?? '')).toBe('falls');
        if (ground === 'premise-open') expect(standings.get(by ?? '')).toBe('open');
      }
    }
  });
});

const ALLOWED = {
  stands: ['unopposed', 'supported', 'all-answered', 'holds'],
  falls: ['rejected', 'unanswered-objection', 'objection-stands', 'premise-falls', 'undercut'],
  open: [
    ...['doubted', 'contested', 'objection-open', 'reason-open', 'reasons-fall'],
    ...['premise-open', 'undercutter-open'],
  ],
};

describe('what carries a claim', () => {
  it('is a reason without which it is open, and the answer that keeps an objection down', () => {
    const map = mapOf('thesis\n  because why\n  but no\n    in reply wrong');
    const carriers = carriersOf(map, idOf(map, 'thesis'));
    const texts = carriers.map(({ id }) => map.claims.find((claim) => claim.id === id)?.text ?? id);
    expect(texts).toEqual(expect.arrayContaining(['why', 'wrong']));
    expect(texts).not.toContain('no');
    expect(carriers.every(({ then }) => then === 'open')).toBe(true);
  });

  it('is nothing where two reasons each suffice', () => {
    const map = mapOf('thesis\n  because one\n  because two');
    expect(carriersOf(map, idOf(map, 'thesis'))).toEqual([]);
  });
});
