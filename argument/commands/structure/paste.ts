import type { Id } from '../../model/claim';
import type { Fragment } from '../../model/fragment';
import type { Inference } from '../../model/inference';
import { newId } from '../../model/new-id';
import { indexOf } from '../../model/structure/map-index';
import { type Command, editTo } from '../edit';

/**
 * Inserts a fragment below a claim or an inference, with new ids; below an inference all roots are
 * undercutters. Without a target the roots begin trees of their own. `holder` is set on claims that
 * have none. Selects the first root.
 */
export const paste: Command<{ readonly piece: Fragment; readonly target: Id | null; readonly holder?: string }> = (
  map,
  { piece, target, holder },
) => {
  const { claims, inferences } = indexOf(map);
  if (target !== null && !claims.has(target) && !inferences.has(target)) return null;
  const ids = new Map<Id, Id>();
  let nextClaim = idNumber(newId(map, 'c'));
  let nextStep = idNumber(newId(map, 'i'));
  const added = piece.claims.map((claim) => {
    const id = `c${nextClaim++}`;
    ids.set(claim.id, id);
    return { ...claim, id, ...(holder && !claim.holder ? { holder } : {}) };
  });
  const addedInferences: Inference[] = [];
  if (target !== null) {
    for (const { id: from, kind, premises } of piece.roots) {
      const id = `i${nextStep++}`;
      ids.set(from, id);
      addedInferences.push({
        id,
        kind: inferences.has(target) ? 'objection' : kind,
        premises: premises.map(at),
        target,
      });
    }
  }
  // An inference is added once its target is. Without a target, undercutters of the attaching
  // inferences have no target: they are left out and their premises are kept.
  const waiting = new Map<Id, Inference[]>();
  for (const each of piece.inferences) {
    if (!ids.has(each.target)) {
      waiting.set(each.target, waiting.get(each.target) ?? []);
      waiting.get(each.target)?.push(each);
      continue;
    }
    const ready = [each];
    for (const inference of ready) {
      const id = `i${nextStep++}`;
      ids.set(inference.id, id);
      addedInferences.push({ ...inference, id, premises: inference.premises.map(at), target: at(inference.target) });
      for (const undercutter of waiting.get(inference.id) ?? []) ready.push(undercutter);
    }
  }
  const first = piece.roots[0]?.premises[0];
  const next = { ...map, claims: [...map.claims, ...added], inferences: [...map.inferences, ...addedInferences] };
  return editTo(map, next, first === undefined ? null : at(first));

  function at(id: Id): Id {
    return ids.get(id) ?? id;
  }
};

function idNumber(id: Id): number {
  return Number(id.slice(1));
}
