import { describe, expect, it } from 'vitest';
import { emptyMap } from '../model/argument-map';
import { idOf, mapOf } from '../testing/map-builder';
import { randomMap, seededRandom } from '../testing/random-map';
import { altText } from './alt-text';

describe('the alternative text of a map', () => {
  it('has the thesis, the number of reasons, the counterclaim and its answers', () => {
    const map = mapOf(
      "School starts at nine\n  because Sleep\n  because Work\n  but Buses run early\n    in reply Buses can change\n    doesn't follow, since Many walk",
    );
    const held = {
      ...map,
      claims: map.claims.map((c) => (c.text === 'Buses run early' ? { ...c, holder: 'Mayor' } : c)),
    };
    expect(altText(held)).toBe(
      'Argument map with 6 claims. Thesis: School starts at nine. 2 reasons speak for it. The counterclaim: Mayor says: Buses run early. It is answered 2 times: Many walk. Buses can change.',
    );
    expect(altText(map, idOf(map, 'Buses run early'))).toBe(
      'Branch 1.3 of an argument map, with one claim below it. It begins with: Buses run early. No reason is given for it. An objection: Buses can change. It is not answered.',
    );
  });

  it('says that there are no objections, no answers, or no claims', () => {
    expect(altText(mapOf('Alone'))).toBe(
      'Argument map with one claim. Thesis: Alone. No reason is given for it. No objection is raised to it.',
    );
    expect(altText(mapOf('Thesis?\n  but Objection!'))).toContain('The counterclaim: Objection! It is not answered.');
    expect(altText(emptyMap('Empty'))).toBe('Argument map with 0 claims.');
    expect(() => altText(mapOf('Alone'), 'c99')).toThrow(RangeError);
  });

  it('speaks of an objection to a step', () => {
    const map = mapOf("Thesis\n  because Reason\n    doesn't follow, since Gap\n      but No gap");
    expect(altText(map)).toBe(
      'Argument map with 4 claims. Thesis: Thesis. One reason speaks for it. It doesn’t follow from 1.1, since: Gap. The answer to it: No gap.',
    );
  });

  it('says that a claim without words has none', () => {
    const map = mapOf('Thesis\n  but Objection');
    const blank = { ...map, claims: map.claims.map((claim) => ({ ...claim, text: ' ' })) };
    expect(altText(blank)).toBe(
      'Argument map with 2 claims. Thesis: a claim without words. No reason is given for it. The counterclaim: a claim without words. It is not answered.',
    );
  });

  it('consists of sentences on one line, for any map', () => {
    for (let seed = 1; seed <= 200; seed++)
      expect(altText(randomMap(seededRandom(seed), 30))).toMatch(/^Argument.+[\p{P}]$/u);
  });
});
