import type { Claim, Id } from '../model/claim';
import type { Inference } from '../model/inference';
import { withoutUndefined } from '../model/json';
import { indexOf } from '../model/structure/map-index';
import { type Command, editTo, withClaim, withInference } from './edit';

/** The properties of a claim besides its text that a person can set. */
export type ClaimProperties = Pick<Claim, 'holder' | 'basis' | 'unstated' | 'anchors' | 'verdict' | 'note'>;

/** The properties of an inference that a person can set. */
export type InferenceProperties = Pick<Inference, 'scheme' | 'strength' | 'verdict' | 'note'>;

/** Sets properties of a claim; undefined removes a property. Not applicable if nothing changes. */
export const setClaimProperties: Command<{ readonly claim: Id; readonly properties: Partial<ClaimProperties> }> = (
  map,
  { claim, properties },
) =>
  indexOf(map).claims.has(claim)
    ? editTo(
        map,
        withClaim(map, claim, (old) => withoutUndefined({ ...old, ...properties })),
        claim,
      )
    : null;

/** Sets properties of an inference; undefined removes a property. Not applicable if nothing changes. */
export const setInferenceProperties: Command<{
  readonly step: Id;
  readonly properties: Partial<InferenceProperties>;
}> = (map, { step, properties }) =>
  indexOf(map).inferences.has(step)
    ? editTo(
        map,
        withInference(map, step, (old) => withoutUndefined({ ...old, ...properties })),
        step,
      )
    : null;
