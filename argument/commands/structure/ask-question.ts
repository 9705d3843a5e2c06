import type { ArgumentMap } from '../../model/argument-map';
import type { Claim, Id } from '../../model/claim';
import type { Inference, Kind } from '../../model/inference';
import { newId } from '../../model/new-id';
import { indexOf } from '../../model/structure/map-index';
import { type Command, editTo, withInference } from '../edit';

/** A critical question to be added to the map. */
export interface AskedQuestion {
  /** The id, as the new claim stores it. */
  readonly id: string;
  /** The target of the question. */
  readonly against: 'premise' | 'step' | 'conclusion';
}

/**
 * Adds a critical question of an inference as an objection: to the inference (an undercutter), to a
 * premise, or to the conclusion, as the opposite of the inference. The premise is the first one
 * unless another is named. Not applicable to an unknown inference, nor to a claim that is no
 * premise of it. Selects the new claim.
 */
export const objectByQuestion: Command<{
  readonly step: Id;
  readonly question: AskedQuestion;
  readonly text: string;
  readonly premise?: Id;
  readonly holder?: string;
}> = (map, { step: id, question, text, premise, holder }) => {
  const inference = indexOf(map).inferences.get(id);
  const place = inference && objectionTarget(map, inference, question.against, premise);
  if (!place) return null;
  const claim = claimFrom(map, question, text, holder);
  const added: Inference = { id: newId(map, 'i'), ...place, premises: [claim.id] };
  return editTo(map, { ...map, claims: [...map.claims, claim], inferences: [...map.inferences, added] }, claim.id);
};

/**
 * Adds the answer to a critical question as a co-premise of the inference. Not applicable to an
 * unknown inference. Selects the new claim.
 */
export const answerQuestion: Command<{
  readonly step: Id;
  readonly question: AskedQuestion;
  readonly text: string;
  readonly holder?: string;
}> = (map, { step: id, question, text, holder }) => {
  if (!indexOf(map).inferences.has(id)) return null;
  const claim = claimFrom(map, question, text, holder);
  const next = withInference({ ...map, claims: [...map.claims, claim] }, id, (inference) => ({
    ...inference,
    premises: [...inference.premises, claim.id],
  }));
  return editTo(map, next, claim.id);
};

/**
 * Returns the target and kind of an objection. If the inference is an objection, a reason for its
 * target objects to its conclusion.
 */
function objectionTarget(
  map: ArgumentMap,
  inference: Inference,
  against: AskedQuestion['against'],
  premise = inference.premises[0],
): { readonly target: Id; readonly kind: Kind } | null {
  if (against === 'premise') {
    return premise !== undefined && inference.premises.includes(premise)
      ? { target: premise, kind: 'objection' }
      : null;
  }
  // The conclusion of an undercutter is that an inference does not follow; no command adds a reason
  // for an inference.
  const isUndercutter = indexOf(map).inferences.has(inference.target);
  if (against === 'step' || isUndercutter) return { target: inference.id, kind: 'objection' };
  return { target: inference.target, kind: inference.kind === 'reason' ? 'objection' : 'reason' };
}

function claimFrom(map: ArgumentMap, { id }: AskedQuestion, text: string, holder: string | undefined): Claim {
  return { id: newId(map, 'c'), text, ...(holder ? { holder } : {}), question: id };
}
