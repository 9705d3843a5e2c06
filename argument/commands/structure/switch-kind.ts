import type { Id } from '../../model/claim';
import { homeInference } from '../../model/structure/forest';
import { indexOf } from '../../model/structure/map-index';
import { type Command, editTo, withInference } from '../edit';

/**
 * Turns a reason into an objection and back. `of` is an inference, or a claim for its home
 * inference. Not applicable to a root, nor to an undercutter, which is always an objection.
 */
export const switchKind: Command<{ readonly of: Id }> = (map, { of }) => {
  const { inferences } = indexOf(map);
  const inference = inferences.get(of) ?? homeInference(map, of);
  if (!inference || (inference.kind === 'objection' && inferences.has(inference.target))) return null;
  const kind = inference.kind === 'reason' ? 'objection' : 'reason';
  return editTo(
    map,
    withInference(map, inference.id, (old) => ({ ...old, kind })),
    of,
  );
};
