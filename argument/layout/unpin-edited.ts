import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { forestOf } from '../model/structure/forest';
import { indexOf } from '../model/structure/map-index';
import type { Arrangement } from './arrangement';

/**
 * Returns an arrangement without what an edit touched: the claims that are new or edited, and
 * everything above them. All else is kept, so that a branch which needs room moves, and its
 * neighbours do not.
 */
export function unpinEdited(map: ArgumentMap, kept: Arrangement): Arrangement {
  const { inferences } = indexOf(map);
  const { positions } = forestOf(map);
  const claims = new Map(kept.claims);
  const inferenceArrangements = new Map(kept.inferences);
  const touched = new Set<Id>();
  for (const claim of map.claims) {
    if (kept.claims.get(claim.id)?.claim === claim) continue;
    for (let id: Id | undefined = claim.id; id !== undefined && !touched.has(id); ) {
      touched.add(id);
      claims.delete(id);
      inferenceArrangements.delete(id);
      id = inferences.get(id)?.target ?? positions.get(id)?.home?.id;
    }
  }
  return { ...kept, claims, inferences: inferenceArrangements };
}
