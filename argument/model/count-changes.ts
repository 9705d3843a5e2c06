import type { ArgumentMap } from './argument-map';
import { type Change, diffMaps } from './change';
import type { Claim, Id } from './claim';
import { sameJson } from './json';

/** The number of claims that a change has changed, added and removed, and whether it changes anything else. */
export interface ChangeCounts {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly others: boolean;
}

/** Returns the counts of a change. A claim that only has another place in the file is not changed. */
export function countChanges({ claims = [], inferences = [], sources = [], keys = [] }: Change): ChangeCounts {
  const isChanged = ({ before, after }: { before?: { record: Claim }; after?: { record: Claim } }) =>
    before !== undefined && after !== undefined && !sameJson(before.record, after.record);
  const added = claims.filter(({ before }) => before === undefined).length;
  const removed = claims.filter(({ after }) => after === undefined).length;
  const isOther = inferences.length > 0 && added + removed === 0;
  return {
    changed: claims.filter(isChanged).length,
    added,
    removed,
    others: isOther || sources.length > 0 || keys.some(({ key }) => key !== 'view'),
  };
}

/** Returns the claims of `base` that two maps have both changed, in different ways. */
export function changedInBoth(base: ArgumentMap, mine: ArgumentMap, theirs: ArgumentMap): Id[] {
  const [own, others] = [diffMaps(base, mine), diffMaps(base, theirs)].map(
    ({ claims = [] }) => new Map(claims.map(({ before, after }) => [before?.record.id ?? '', { before, after }])),
  );
  return base.claims.flatMap(({ id }) => {
    const [my, their] = [own?.get(id), others?.get(id)];
    if (!my || !their || sameJson(my.after?.record, their.after?.record)) return [];
    const isTouched = [my, their].every(({ before, after }) => !sameJson(before?.record, after?.record));
    return isTouched ? [id] : [];
  });
}
