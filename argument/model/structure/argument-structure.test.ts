import { describe, expect, it } from 'vitest';
import { idOf, mapOf } from '../../testing/map-builder';
import { randomMap, seededRandom } from '../../testing/random-map';
import { ordinalInRole, structureOf } from './argument-structure';
import { inferencesTo } from './map-index';

const map = mapOf(`Top
  Because alone
    Because deeper
      Because deepest
  Because other
  But answered
    But the answer
  But open`);
const id = (text: string) => idOf(map, text);

describe('the structure of an argument', () => {
  it('separates independent reasons from objections, answered and unanswered', () => {
    const shape = structureOf(map, id('Top'));
    expect(shape.independent).toEqual([id('alone'), id('other')]);
    expect(shape.answered).toEqual([[id('answered')]]);
    expect(shape.unanswered).toEqual([[id('open')]]);
  });

  it('follows a chain from the claim to its last reason', () => {
    expect(structureOf(map, id('Top')).chains).toEqual([[id('Top'), id('alone'), id('deeper'), id('deepest')]]);
  });

  it('counts every inference to a claim once, on any graph, and ends on cycles', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const any = randomMap(seededRandom(seed), 12);
      for (const { id: claim } of any.claims) {
        const { independent, linked, chains, answered, unanswered } = structureOf(any, claim);
        const counted = independent.length + linked.length + answered.length + unanswered.length;
        expect(counted, `seed ${seed}`).toBe(inferencesTo(any, claim).length);
        for (const chain of chains) expect(new Set(chain).size, `seed ${seed}`).toBe(chain.length);
      }
    }
  });

  it('ranks the inferences of a role to one target from 1 to their number', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const any = randomMap(seededRandom(seed), 12);
      const places = new Map<string, number[]>();
      for (const step of any.inferences) {
        const { role, ordinal, total } = ordinalInRole(any, step);
        const list = places.get(`${step.target} ${role}`) ?? [];
        places.set(`${step.target} ${role}`, [...list, ordinal]);
        expect(ordinal, `seed ${seed}`).toBeLessThanOrEqual(total);
      }
      for (const list of places.values()) expect(list, `seed ${seed}`).toEqual(list.map((_, index) => index + 1));
    }
  });
});
