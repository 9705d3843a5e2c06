import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import type { Inference } from '../model/inference';
import { stepsTo } from '../model/map-index';
import { newId } from '../model/new-id';
import { homeStep } from './add';
import { type Command, editTo, insertAfter, withStep } from './edit';
import { withoutSteps } from './remove';

/**
 * Makes two reasons (or two objections) work together: the step of a claim takes in the premises of the one that goes
 * before it among those of the same kind to the same target, and what spoke to either step speaks to the one that
 * stays. Not applicable where no such step goes before.
 */
export const joinWithPrevious: Command<{ readonly claim: Id }> = (map, { claim }) => {
  const home = homeStep(map, claim);
  if (!home) return null;
  const before = previousOfKind(map, home);
  if (!before) return null;
  const premises = [...before.premises, ...home.premises.filter((id) => !before.premises.includes(id))];
  const redirected = map.inferences.map((step) => (step.target === home.id ? { ...step, target: before.id } : step));
  const next = withStep({ ...map, inferences: redirected }, before.id, (step) => ({ ...step, premises }));
  return editTo(map, withoutSteps(next, new Set([home.id])), claim);
};

/**
 * Separates a claim from its co-premises: it starts a step of its own, of the same kind, to the same target, right
 * after the old one. Not applicable to a claim that stands alone in its step.
 */
export const separate: Command<{ readonly claim: Id }> = (map, { claim }) => {
  const home = homeStep(map, claim);
  if (!home || home.premises.length < 2) return null;
  const own: Inference = { id: newId(map, 'i'), kind: home.kind, premises: [claim], target: home.target };
  const rest = withStep(map, home.id, (step) => ({ ...step, premises: step.premises.filter((id) => id !== claim) }));
  return editTo(map, { ...rest, inferences: insertAfter(rest.inferences, ({ id }) => id === home.id, own) }, claim);
};

function previousOfKind(map: ArgumentMap, step: Inference): Inference | undefined {
  const siblings = stepsTo(map, step.target).filter(({ kind }) => kind === step.kind);
  return siblings[siblings.findIndex(({ id }) => id === step.id) - 1];
}
