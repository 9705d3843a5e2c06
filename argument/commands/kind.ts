import type { Id } from '../model/claim';
import { indexOf } from '../model/map-index';
import { homeStep } from './add';
import { type Command, editTo, withStep } from './edit';

/**
 * Turns a reason into an objection and back. `of` is a step, or a claim for the step that it starts at its home. Not
 * applicable to a root, nor to an undercutter, which can only be an objection.
 */
export const switchKind: Command<{ readonly of: Id }> = (map, { of }) => {
  const { inferences } = indexOf(map);
  const step = inferences.get(of) ?? homeStep(map, of);
  if (!step || (step.kind === 'objection' && inferences.has(step.target))) return null;
  const kind = step.kind === 'reason' ? 'objection' : 'reason';
  return editTo(
    map,
    withStep(map, step.id, (old) => ({ ...old, kind })),
    of,
  );
};
