import { describe, expect, it } from 'vitest';
import { claimWithText, idOf, mapOf } from '../../testing/map-builder';
import type { ArgumentMap } from '../argument-map';
import { citedParagraphs, sourceMark } from '../claim';
import { positionOf } from './forest';
import { indicatorWord } from './map-labels';
import { counterclaimsOf, countHidden, inferencesByRole, isAnswered, roleOf, strokeOf } from './roles';

const map = mapOf(`Thesis
  because Reason
    but Objection to a reason
  but Counterclaim
    because Ground
      doesn't follow, since Undercutter of a reason
    in reply Rebuttal
      but Objection to the rebuttal
  but Second counterclaim
    doesn't follow, since Undercutter of an objection
  but Unanswered`);

const stepOf = (text: string, of: ArgumentMap = map) => {
  const { home } = positionOf(of, idOf(of, text));
  if (!home) throw new Error(`${text} starts no step`);
  return home;
};

describe('an inference', () => {
  it.each([
    ['Reason', 'reason', 'thin', 'because'],
    ['Objection to a reason', 'objection', 'thick', 'but'],
    ['Counterclaim', 'objection', 'thick', 'but'],
    ['Ground', 'reason', 'thin', 'because'],
    ['Undercutter of a reason', 'undercutter', 'thick', 'doesn’t follow, since'],
    ['Rebuttal', 'rebuttal', 'double', 'in reply'],
    ['Objection to the rebuttal', 'rebuttal', 'double', 'in reply'],
    ['Undercutter of an objection', 'undercutter', 'double', 'doesn’t follow, since'],
  ] as const)('from %j is a %s, drawn %s, and reads %j', (text, role, stroke, word) => {
    const step = stepOf(text);
    expect(roleOf(map, step)).toBe(role);
    expect(strokeOf(map, step)).toBe(stroke);
    expect(indicatorWord(roleOf(map, step))).toBe(word);
  });

  it('that is a reason for an inference is a reason', () => {
    const odd = { ...map, inferences: [...map.inferences, { ...stepOf('Reason'), id: 'odd', target: 'i1' }] };
    expect(roleOf(odd, { id: 'odd', kind: 'reason', premises: ['c2'], target: 'i1' })).toBe('reason');
  });
});

it('an objection is answered by a rebuttal or by an undercutter, and not by a reason', () => {
  expect(isAnswered(map, stepOf('Counterclaim'))).toBe(true);
  expect(isAnswered(map, stepOf('Second counterclaim'))).toBe(true);
  expect(isAnswered(map, stepOf('Unanswered'))).toBe(false);
  expect(
    isAnswered(mapOf('T\n  but O\n    because G'), { id: 'i2', kind: 'objection', premises: ['c2'], target: 'c1' }),
  ).toBe(false);
});

it('counterclaims are the premises of objections to a contention, and nothing else', () => {
  expect(counterclaimsOf(map).map((id) => map.claims.find((claim) => claim.id === id)?.text)).toEqual([
    'Counterclaim',
    'Second counterclaim',
    'Unanswered',
  ]);
});

it('the lists by role have every rebuttal, undercutter and frame of co-premises once', () => {
  const roles = inferencesByRole(
    mapOf('T\n  because A\n  and B\n  but C\n    in reply D\n      doesn’t follow, since E'),
  );
  expect(roles.coPremises.map(({ premises }) => premises.length)).toEqual([2]);
  expect(roles.rebuttals).toHaveLength(1);
  expect(roles.undercutters).toHaveLength(1);
});

it('a folded claim counts what it hides, and the unanswered objections among that', () => {
  expect(countHidden(map, idOf(map, 'Thesis'))).toEqual({ claims: 10, unanswered: 2 });
  expect(countHidden(map, idOf(map, 'Counterclaim'))).toEqual({ claims: 4, unanswered: 0 });
  expect(countHidden(map, idOf(map, 'Unanswered'))).toEqual({ claims: 0, unanswered: 0 });
});

it('a source mark names every paragraph once, in ascending order', () => {
  const claim = {
    ...claimWithText(map, 'Reason'),
    anchors: [{ paragraph: 8 }, { paragraph: 4 }, { exact: 'x' }, { paragraph: 8 }],
  };
  expect(citedParagraphs(claim)).toEqual([4, 8]);
  expect(sourceMark(claim)).toBe('¶4, 8');
  expect(sourceMark({ id: 'c', text: '' })).toBe('');
});
