import type { ArgumentMap } from '../../model/argument-map';
import type { Id } from '../../model/claim';
import { withoutUndefined } from '../../model/json';
import { indexOf, inferencesTo } from '../../model/structure/map-index';
import { type Command, editTo } from '../edit';

/** Folds or unfolds the branch below a claim. Not applicable to a claim without answers. */
export const toggleFold: Command<{ readonly claim: Id }> = (map, { claim }) => {
  if (!indexOf(map).claims.has(claim)) return null;
  const folded = map.view?.folded ?? [];
  if (folded.includes(claim))
    return setFolded(
      map,
      folded.filter((id) => id !== claim),
      claim,
    );
  return hasAnswers(map, claim) ? setFolded(map, [...folded, claim], claim) : null;
};

/** Unfolds every branch. Not applicable if none is folded. */
export const unfoldAll: Command<Record<never, never>> = (map) => setFolded(map, [], null);

/** Returns true if a claim has answers. */
export function hasAnswers(map: ArgumentMap, claim: Id): boolean {
  return inferencesTo(map, claim).length > 0;
}

function setFolded(map: ArgumentMap, folded: readonly Id[], select: Id | null) {
  const view = withoutUndefined({ ...map.view, folded: folded.length > 0 ? folded : undefined });
  const next = withoutUndefined({ ...map, view: Object.keys(view).length > 0 ? view : undefined });
  return editTo(map, next, select);
}
