import type { ArgumentMap } from '../model/argument-map';
import type { Id, Verdict } from '../model/claim';
import { withoutUndefined } from '../model/json';
import { type Edit, editTo } from './edit';

/**
 * Sets the verdicts of claims and inferences; null removes a verdict. Not applicable if nothing
 * changes.
 */
export function setVerdicts(
  map: ArgumentMap,
  { verdicts, select }: { readonly verdicts: ReadonlyMap<Id, Verdict | null>; readonly select: Id | null },
): Edit | null {
  const judged = <R extends { readonly id: Id; readonly verdict?: Verdict }>(record: R): R => {
    const verdict = verdicts.get(record.id);
    return verdict === undefined || (verdict ?? undefined) === record.verdict
      ? record
      : withoutUndefined({ ...record, verdict: verdict ?? undefined });
  };
  const next = { ...map, claims: map.claims.map(judged), inferences: map.inferences.map(judged) };
  return editTo(map, next, select);
}
