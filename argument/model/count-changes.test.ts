import { describe, expect, it } from 'vitest';
import { setText } from '../commands/set-text';
import { addAnswer } from '../commands/structure/add';
import { deleteClaim } from '../commands/structure/delete';
import { reorder } from '../commands/structure/move';
import { mapOf } from '../testing/map-builder';
import type { ArgumentMap } from './argument-map';
import { diffMaps } from './change';
import { changedInBoth, countChanges } from './count-changes';

const base = mapOf('Thesis\n  because Reason\n  but Objection');
const written = (claim: string, text: string, map = base): ArgumentMap => setText(map, { claim, text })?.map ?? map;

describe('a change is counted', () => {
  it('by the claims that are changed, added and removed', () => {
    const added = addAnswer(written('c2', 'Other'), { target: 'c1', kind: 'reason', claim: { text: 'New' } });
    const map = added && deleteClaim(added.map, { claim: 'c3' })?.map;
    expect(countChanges(diffMaps(base, map ?? base))).toEqual({ changed: 1, added: 1, removed: 1, others: false });
  });

  it('as something else if only the order or the title differs', () => {
    const moved = reorder(base, { claim: 'c3', by: -1 })?.map ?? base;
    expect(countChanges(diffMaps(base, moved))).toEqual({ changed: 0, added: 0, removed: 0, others: true });
    const titled = { ...base, title: 'Another' };
    expect(countChanges(diffMaps(base, titled))).toMatchObject({ changed: 0, others: true });
  });
});

it('claims that both have changed are those that differ', () => {
  const mine = written('c3', 'Mine', written('c2', 'Same', written('c1', 'Only mine')));
  const theirs = written('c3', 'Theirs', written('c2', 'Same'));
  expect(changedInBoth(base, mine, theirs)).toEqual(['c3']);
  expect(changedInBoth(base, mine, deleteClaim(base, { claim: 'c3' })?.map ?? base)).toEqual(['c3']);
});
