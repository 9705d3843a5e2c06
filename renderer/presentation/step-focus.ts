import { boundsOf, type Rect } from '../../argument/layout/geometry';
import type { Layout } from '../../argument/layout/layout-map';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { homeInference } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { type PresentationStep, revealedIds } from '../../argument/model/structure/presentation-order';
import { type Camera, fitPart, type Legibility, lookAt, type Size, zoomFor } from './camera';

/** The places of what one presentation step is about. */
export interface StepFocus {
  readonly boxes: readonly Rect[];
  /** The answered claim, or the answered step with its premises, as far as it is shown. */
  readonly target: readonly Rect[];
  /** The claim that is answered, or the first premise of the step that is. */
  readonly answered: Id | null;
  /** The places of what was shown before, the way up to the root first, then the latest first. */
  readonly context: readonly Rect[];
}

/** Returns the places of the claims and of the labels of the inferences of a layout. */
export function placesOf(layout: Layout): ReadonlyMap<Id, Rect> {
  return new Map([
    ...layout.boxes.map((box) => [box.claim.id, box] as const),
    ...layout.inferences.map(({ inference, pill }) => [inference.id, pill] as const),
  ]);
}

/** Returns what a step of a presentation is about. O(steps). */
export function stepFocus(
  map: ArgumentMap,
  steps: readonly PresentationStep[],
  index: number,
  places: ReadonlyMap<Id, Rect>,
): StepFocus {
  const { inferences, claims } = indexOf(map);
  const step = steps[index] as PresentationStep;
  const shown = revealedIds(steps.slice(0, index + 1));
  const placesFor = (ids: Iterable<Id>) => [...ids].flatMap((id) => (shown.has(id) ? (places.get(id) ?? []) : []));
  const target = step.inference === null ? undefined : inferences.get(step.inference)?.target;
  const targets = target === undefined ? [] : [target, ...(inferences.get(target)?.premises ?? [])];
  const answered = targets.find((id) => claims.has(id) && shown.has(id)) ?? null;
  const earlier = steps.slice(0, index).reverse();
  return {
    boxes: placesFor(revealedIds([step])),
    target: placesFor(targets),
    answered,
    context: placesFor([...wayUp(map, answered), ...earlier.flatMap((one) => one.claims)]),
  };
}

/**
 * Returns the claim that is repeated above the map: the answered one, if it and its answer are too
 * far apart to be read together. Otherwise null.
 */
export function repeatedClaim({ boxes, target, answered }: StepFocus, stage: Size, legibility: Legibility): Id | null {
  const isFar = zoomFor(boundsOf([...boxes, ...target]), stage, legibility) < legibility.readable;
  return isFar ? answered : null;
}

/**
 * Returns the camera of a step. A map whose text can be read as a whole stays where it is for all
 * steps; otherwise the view grows with what is shown.
 */
export function stepCamera(
  { width, height }: Size,
  { boxes, target, context }: StepFocus,
  options: {
    readonly isTargetRepeated: boolean;
    readonly stage: Size;
    readonly legibility: Legibility;
    readonly before: Camera | null;
  },
): Camera {
  const whole: Rect = { x: 0, y: 0, width, height };
  const isWhole = zoomFor(whole, options.stage, options.legibility) >= options.legibility.readable;
  const told = [...boxes, ...target];
  if (isWhole) return fitPart(whole, options.stage, options.legibility);
  return lookAt({
    ...options,
    shown: boundsOf([...told, ...context]),
    focus: options.isTargetRepeated ? boxes : told,
    context,
  });
}

/** Returns the claims from the one that a claim speaks to, up to its root. */
function wayUp(map: ArgumentMap, from: Id | null): Id[] {
  const { inferences, claims } = indexOf(map);
  const above: Id[] = [];
  for (let id = from ?? undefined; id !== undefined && !above.includes(id); ) {
    above.push(id);
    const target = homeInference(map, id)?.target;
    id = target === undefined || claims.has(target) ? target : inferences.get(target)?.premises[0];
  }
  return above;
}
