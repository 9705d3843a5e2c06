import type { ArgumentMap, PresentationOrder } from '../../model/argument-map';
import type { Id } from '../../model/claim';
import { withoutUndefined } from '../../model/json';
import { type PresentationStep, presentationOrder } from '../../model/structure/presentation-order';
import { type Command, editTo } from '../edit';

/**
 * Moves a presentation step later by some places, or earlier if `by` is negative. Not applicable
 * beyond either end.
 */
export const movePresentationStep: Command<{ readonly part: Id; readonly by: number }> = (map, { part: key, by }) => {
  const steps = presentationOrder(map);
  const from = steps.findIndex((part) => part.key === key);
  const [part] = steps.splice(from, from === -1 ? 0 : 1);
  const to = from + by;
  if (!part || by === 0 || to < 0 || to > steps.length) return null;
  steps.splice(to, 0, part);
  return withPresentationOrder(map, steps, part);
};

/**
 * Leaves a step out of the presentation, or includes it again. Not applicable if that changes
 * nothing.
 */
export const setLeftOut: Command<{ readonly part: Id; readonly isLeftOut: boolean }> = (
  map,
  { part: key, isLeftOut },
) => {
  const steps = presentationOrder(map);
  const part = steps.find((one) => one.key === key);
  if (!part || part.isLeftOut === isLeftOut) return null;
  return withPresentationOrder(
    map,
    steps.map((one) => (one === part ? { ...one, isLeftOut } : one)),
    part,
  );
};

/**
 * Resets the presentation to the structural order, with all steps. Not applicable if that changes
 * nothing.
 */
export const resetPresentationOrder: Command<{ readonly select: Id | null }> = (map, { select }) =>
  editTo(map, withoutUndefined({ ...map, telling: undefined }), select);

/** Returns a map that stores only the difference from the structural order. */
function withPresentationOrder(map: ArgumentMap, steps: readonly PresentationStep[], selected: PresentationStep) {
  const keys = steps.map(({ key }) => key);
  const structured = presentationOrder(withoutUndefined({ ...map, telling: undefined })).map(({ key }) => key);
  const isStructured = keys.every((key, at) => key === structured[at]);
  const leftOut = steps.filter((part) => part.isLeftOut).map(({ key }) => key);
  const { order: _, leftOut: __, ...others } = map.telling ?? {};
  const telling: PresentationOrder = withoutUndefined({
    ...others,
    order: isStructured ? undefined : keys,
    leftOut: leftOut.length > 0 ? leftOut : undefined,
  });
  const kept = Object.keys(telling).length > 0 ? telling : undefined;
  return editTo(map, withoutUndefined({ ...map, telling: kept }), selected.claims[0] ?? selected.inference);
}
