import { describe, expect, it } from 'vitest';
import type { ArgumentMap } from '../model/argument-map';
import { idOf, mapOf } from '../testing/map-builder';
import { evaluateMap, type WhatIf } from './evaluate';
import type { EvaluationStatus } from './status-rules';

const standing = (text: string, what: string, trial?: WhatIf): EvaluationStatus | undefined => {
  const map = mapOf(text);
  return evaluateMap(map, trial).get(idOf(map, what));
};
const verdict = (text: string, what: string, value: 'accept' | 'doubt' | 'reject'): WhatIf =>
  new Map([[idOf(mapOf(text), what), value]]);

describe('a claim', () => {
  it('stands if nobody objects, and falls when an objection to it stands', () => {
    expect(standing('thesis', 'thesis')).toBe('stands');
    expect(standing('thesis\n  but no', 'thesis')).toBe('falls');
  });

  it('stands again when the objection is answered by a rebuttal or an undercutter', () => {
    expect(standing('thesis\n  but no\n    in reply wrong', 'thesis')).toBe('stands');
    expect(standing("thesis\n  but no\n    doesn't follow, since beside the point", 'thesis')).toBe('stands');
  });

  it('is open, not refuted, when it has lost all its reasons', () => {
    expect(standing('thesis\n  because why\n    but no', 'thesis')).toBe('open');
  });

  it('falls when an objection stands and its reasons fall, and is open while both stand', () => {
    expect(standing('thesis\n  because why\n    but no\n  but other', 'thesis')).toBe('falls');
    expect(standing('thesis\n  because why\n  but other', 'thesis')).toBe('open');
  });

  it('falls when the reader rejects it, and is open when it is doubted and has no reason', () => {
    const text = 'thesis\n  because why';
    expect(standing(text, 'thesis', verdict(text, 'why', 'reject'))).toBe('open');
    expect(standing(text, 'why', verdict(text, 'why', 'reject'))).toBe('falls');
    expect(standing(text, 'why', verdict(text, 'why', 'doubt'))).toBe('open');
    expect(standing(text, 'thesis', verdict(text, 'thesis', 'doubt'))).toBe('stands');
  });
});

describe('co-premises', () => {
  it('fall together when one of them falls', () => {
    const text = 'thesis\n  because one\n  and two';
    expect(standing(text, 'thesis')).toBe('stands');
    expect(standing(text, 'thesis', verdict(text, 'two', 'reject'))).toBe('open');
    expect(standing(text, 'one', verdict(text, 'two', 'reject'))).toBe('stands');
  });
});

describe('an inference', () => {
  it('can be doubted apart from its premises', () => {
    const map = mapOf('thesis\n  because why');
    const step = map.inferences[0]?.id ?? '';
    const found = evaluateMap(map, new Map([[step, 'doubt']]));
    expect(found.get(step)).toBe('open');
    expect(found.get(idOf(map, 'why'))).toBe('stands');
    expect(found.get(idOf(map, 'thesis'))).toBe('open');
  });
});

describe('a circle', () => {
  it('is open when it supports only itself', () => {
    const map: ArgumentMap = {
      ...mapOf('a\nb'),
      inferences: [
        { id: 'i1', kind: 'reason', premises: ['c1'], target: 'c2' },
        { id: 'i2', kind: 'reason', premises: ['c2'], target: 'c1' },
      ],
    };
    expect([...evaluateMap(map).values()]).toEqual(['open', 'open', 'open', 'open']);
  });
});
