import { describe, expect, it } from 'vitest';
import { mapOf } from '../testing/map-builder';
import { hiddenClaims, hiddenParts } from './hidden-claims';
import { chooseBox, hadIt, notYet, postpone, startPractice } from './practice';

describe('recall practice', () => {
  it('brings the boxes that the person did not have again at the end, until every one was had', () => {
    const missedTwice = notYet(hadIt(notYet(startPractice(['a', 'b', 'c']))));
    expect(missedTwice.waiting).toEqual(['a', 'c']);
    expect([...missedTwice.missed]).toEqual(['a', 'c']);
    const rest = hadIt(missedTwice);
    expect(rest.waiting).toEqual(['c']);
    expect([...rest.missed]).toEqual(['c']);
    expect(notYet(rest)).toEqual(rest);
    expect(hadIt(rest)).toEqual({ waiting: [], missed: new Set() });
  });

  it('takes boxes in any order and leaves one for later without a judgement', () => {
    const chosen = chooseBox(startPractice(['a', 'b', 'c']), 'c');
    expect(chosen.waiting).toEqual(['c', 'a', 'b']);
    expect(postpone(chosen)).toEqual({ waiting: ['a', 'b', 'c'], missed: new Set() });
    const had = hadIt(chosen);
    expect(chooseBox(had, 'c')).toBe(had);
  });
});

describe('the boxes to hide', () => {
  const map = mapOf(`Thesis
  because Reason
    but Doubt
      in reply Reply
  but Objection
    doesn't follow, since Gap`);
  const texts = (...args: Parameters<typeof hiddenClaims> extends [unknown, ...infer Rest] ? Rest : never) =>
    map.claims.filter(({ id }) => hiddenClaims(map, ...args).has(id)).map(({ text }) => text);

  it('are all but the thesis, answers to objections, a level or a branch', () => {
    expect(texts('below')).toEqual(['Reason', 'Doubt', 'Reply', 'Objection', 'Gap']);
    expect(texts('answers')).toEqual(['Reply', 'Gap']);
    expect(texts('level 3')).toEqual(['Reply']);
    expect(texts('all')).toHaveLength(6);
    expect(texts('all', 'c2')).toEqual(['Reason', 'Doubt', 'Reply']);
  });

  it('are offered only where they hide something', () => {
    expect(hiddenParts(map)).toEqual(['below', 'answers', 'level 2', 'level 3', 'all']);
    expect(hiddenParts(mapOf('Thesis\n  because Reason'))).toEqual(['below', 'all']);
    expect(hiddenParts(mapOf('Thesis'))).toEqual(['all']);
  });
});
