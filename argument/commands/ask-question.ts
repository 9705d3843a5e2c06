import type { ArgumentMap } from '../model/argument-map';
import type { Claim, Id } from '../model/claim';
import type { Inference, Kind } from '../model/inference';
import { indexOf } from '../model/map-index';
import { newId } from '../model/new-id';
import { type Command, editTo, withInference } from './edit';

/** A critical question as it goes into the map. */
export interface AskedQuestion {
  /** As the new claim stores it. */
  readonly id: string;
  /** What it speaks against. */
  readonly against: 'premise' | 'step' | 'conclusion';
}

/**
 * Makes a claim of a critical question of a step: against the step as an undercutter, against a premise as an objection
 * to it, against the conclusion as what speaks the other way to the target. The first premise is meant unless another one
 * is named. Not applicable to an unknown step, nor to a claim that is no premise of it. Selects the new claim.
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
 * Makes a co-premise of a critical question of a step: that it can be answered, said openly. Not applicable to an unknown
 * step. Selects the new claim.
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

/** Where an objection has to stand. What concludes that the target is not so is spoken against by a reason for it. */
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
  // An undercutter concludes that a step does not follow; no command makes a reason for a step.
  const isUndercutter = indexOf(map).inferences.has(inference.target);
  if (against === 'step' || isUndercutter) return { target: inference.id, kind: 'objection' };
  return { target: inference.target, kind: inference.kind === 'reason' ? 'objection' : 'reason' };
}

function claimFrom(map: ArgumentMap, { id }: AskedQuestion, text: string, holder: string | undefined): Claim {
  return { id: newId(map, 'c'), text, ...(holder ? { holder } : {}), question: id };
}
