import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { indexOf } from '../model/structure/map-index';
import type { AnswersArrangement, Arrangement, ForestArrangement, InferenceArrangement } from './arrangement';

/** An arrangement as plain JSON. It names claims and inferences by their ids, and holds none of their texts. */
export interface StoredArrangement {
  readonly claims: readonly (readonly [claim: Id, textWidth: number, answers: AnswersArrangement | null])[];
  readonly inferences: readonly (readonly [inference: Id, arrangement: InferenceArrangement])[];
  readonly forest: ForestArrangement | null;
  readonly scale: number;
}

/** Returns an arrangement as plain JSON. */
export function storeArrangement({ claims, inferences, forest, scale }: Arrangement): StoredArrangement {
  return {
    claims: [...claims].map(([id, { textWidth, answers }]) => [id, textWidth, answers]),
    inferences: [...inferences],
    forest,
    scale,
  };
}

/** Returns a stored arrangement for a map; what the map does not have is left out. */
export function restoreArrangement(map: ArgumentMap, stored: StoredArrangement): Arrangement {
  const index = indexOf(map);
  return {
    claims: new Map(
      stored.claims.flatMap(([id, textWidth, answers]) => {
        const claim = index.claims.get(id);
        return claim ? [[id, { claim, textWidth, answers }]] : [];
      }),
    ),
    inferences: new Map(stored.inferences.filter(([id]) => index.inferences.has(id))),
    forest: stored.forest,
    scale: stored.scale,
  };
}
