import { describe, expect, it } from 'vitest';
import { adviceOn } from '../checks/advice-on';
import { visibleClaims } from '../editor/navigation';
import { writeOutlineHtml } from '../formats/outline-html';
import { writeOutline } from '../formats/outline-text';
import { writePlainText } from '../formats/plain-text';
import { type ArgumentMap, emptyMap } from '../model/argument-map';
import { fragmentOfClaims } from '../model/fragment';
import type { Inference } from '../model/inference';
import { presentationOrder } from '../model/structure/presentation-order';

/** So many that quadratic time would be minutes, and more arguments than a call can have. */
const WIDE = 150_000;
/** So many that quadratic time would be minutes, and more calls than fit on the stack. */
const DEEP = 40_000;

const idsOf = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);

const reason = (premises: readonly string[], target: string, index: number): Inference => {
  return { id: `i${index}`, kind: target.startsWith('i') ? 'objection' : 'reason', premises, target };
};
const answers = (count: number, target: (index: number) => string) =>
  idsOf(count)
    .slice(1)
    .map((id, index) => reason([id], target(index), index));

describe.each([
  ['answers to one claim', WIDE, answers(WIDE, () => 'c0')],
  ['premises of one reason', WIDE, [reason(idsOf(WIDE).slice(1), 'c0', 0)]],
  ['a chain of reasons', DEEP, answers(DEEP, (index) => `c${index}`)],
  ['a chain of undercutters', DEEP, answers(DEEP, (index) => (index === 0 ? 'c0' : `i${index - 1}`))],
])('a map that is %s', (_, count, inferences) => {
  const ids = idsOf(count);
  const map: ArgumentMap = { ...emptyMap('Large'), claims: ids.map((id) => ({ id, text: 'Text' })), inferences };
  const textsIn = (text: string) => text.split('Text').length - 1;

  it('is copied, with every claim selected', () => {
    const fragment = fragmentOfClaims(map, [...ids].reverse());
    expect([fragment?.claims.length, fragment?.inferences.length]).toEqual([count, inferences.length]);
    expect(textsIn(writePlainText(map, 'c0'))).toBe(count);
  });

  it('is presented, in the order of the person as well', () => {
    const ordered = presentationOrder({ ...map, telling: { order: ['c0'] } });
    expect(ordered.map(({ key }) => key).join()).toBe(
      presentationOrder(map)
        .map(({ key }) => key)
        .join(),
    );
    expect(ordered.flatMap((step) => step.claims).length).toBe(count);
  });

  it('is written as an outline', () => {
    expect(textsIn(writeOutline(map))).toBe(count);
    expect(textsIn(writeOutlineHtml(map))).toBe(count);
  });

  it('is gone through with the keys, with some of the claims folded', () => {
    const targets = new Set(inferences.map(({ target }) => target));
    const leaves = ids.filter((id) => !targets.has(id) && !targets.has('i0'));
    expect(visibleClaims({ ...map, view: { folded: leaves } }).length).toBe(count);
    expect(visibleClaims({ ...map, view: { folded: ids } })).toEqual(['c0']);
  });

  it('is checked', () => {
    expect(adviceOn(map, { hints: true }).length).toBeGreaterThan(0);
  });
});
