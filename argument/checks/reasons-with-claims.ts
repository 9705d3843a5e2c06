import type { ArgumentMap } from '../model/argument-map';
import type { Claim } from '../model/claim';
import type { Inference } from '../model/inference';
import { indexOf } from '../model/structure/map-index';

/** A reason with the claims that it joins. */
export interface ReasonWithClaims {
  readonly inference: Inference;
  readonly premises: readonly Claim[];
  readonly conclusion: Claim;
}

const NONE: readonly Claim[] = [];

/** Returns the reasons of a map, in file order. */
export function reasonsWithClaims(map: ArgumentMap): ReasonWithClaims[] {
  const { claims } = indexOf(map);
  return map.inferences.flatMap((inference) => {
    const conclusion = claims.get(inference.target);
    const premises = inference.premises.flatMap((id) => claims.get(id) ?? NONE);
    return inference.kind === 'reason' && conclusion ? [{ inference, premises, conclusion }] : [];
  });
}
