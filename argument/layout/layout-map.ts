import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import type { Measure } from '../text/font';
import type { Arrangement } from './arrangement';
import type { Box } from './box';
import { type ForestPlan, fitForest } from './fit/fit-forest';
import { type Fit, fitUnits } from './fit/fit-units';
import type { Room, Shape, Shapes } from './fit/shapes';
import { boundsOf, type Point, type Rect } from './geometry';
import { forestArrangementOf, forestSites } from './place/place-forest';
import { type OffsetOf, type Placing, placeUnits } from './place/place-units';
import type { Placed, Reference, StepLines } from './placement';
import { type Units, unitsOf } from './units';

/** A map laid out: every box, reference and step with its place, in px at zoom 1. The corner is at 0, 0. */
export interface Layout {
  readonly boxes: readonly Box[];
  readonly references: readonly Reference[];
  readonly steps: readonly StepLines[];
  readonly width: number;
  readonly height: number;
  readonly arrangement: Arrangement;
}

/** What a layout is made for. */
export interface LayoutOptions {
  readonly measure: Measure;
  /** The page or window, in px; only its proportions and the limit below matter. */
  readonly target: { readonly width: number; readonly height: number };
  /** Text is never shown larger than this many times its size; 1 when absent. */
  readonly largest?: number;
  /** Only this claim and its branch. */
  readonly branch?: Id;
  /** The arrangement in use: it is kept unless another one shows the text larger by more than `KEEP` says. */
  readonly keep?: Arrangement;
}

const MOST = 16,
  PASSES = 1;
/** How much larger the text must get before an edit may rearrange the whole map. */
export const KEEP = 1.3;

/**
 * Lays out a map as a forest fitted to a page: each claim with its answers in a row or in columns, each text wide or narrow,
 * so that the text is as large as possible on the target. Boxes never overlap. O(claims x k log k), k = 16 shapes each.
 */
export function layoutMap(map: ArgumentMap, options: LayoutOptions): Layout {
  const { measure, target, branch, keep = null, largest = 1 } = options;
  const units = unitsOf(map, measure, branch);
  const attempt = (kept: Arrangement | null) => {
    let room: Room = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY, most: MOST };
    let fits = fitUnits(map, units.all, measure, kept, room);
    let shape = largestOn(target, fitForest(units.roots, fits, kept?.forest ?? null, room));
    for (let pass = 0; pass < PASSES && shape; pass++) {
      const scale = scaleOn(target, shape);
      room = { width: target.width / scale + 0.01, height: target.height / scale + 0.01, most: MOST };
      const f2 = fitUnits(map, units.all, measure, kept, room);
      const s2 = largestOn(target, fitForest(units.roots, f2, kept?.forest ?? null, room));
      if (s2 && scaleOn(target, s2) > scale) {
        fits = f2;
        shape = s2;
      } else break;
    }
    return { fits, shape, fit: shape ? Math.min(largest, scaleOn(target, shape)) : largest };
  };
  let best = attempt(keep);
  let free = best.fit;
  if (keep) {
    free = keep.fit;
    // Only a map that has become harder to read is tried anew, so most edits cost one attempt.
    if (best.fit * KEEP < keep.fit) {
      const other = attempt(null);
      free = other.fit;
      if (other.fit > best.fit * KEEP) best = other;
    }
  }
  return finish(map, units, best.fits, best.shape, free);
}

/** The shape that shows the text largest; of those that show it as large as it may be, the one with most room. */
function largestOn(target: LayoutOptions['target'], shapes: Shapes<ForestPlan>): Shape<ForestPlan> | null {
  let best: Shape<ForestPlan> | null = null;
  for (const shape of shapes) if (!best || scaleOn(target, shape) > scaleOn(target, best)) best = shape;
  return best;
}

function scaleOn(target: LayoutOptions['target'], { width, height }: { width: number; height: number }): number {
  return Math.min(target.width / width, target.height / height);
}

function finish(
  map: ArgumentMap,
  units: Units,
  fits: readonly Fit[],
  shape: Shape<ForestPlan> | null,
  fit: number,
): Layout {
  const placed: Placing = { boxes: [], references: [], steps: [], claims: new Map(), stepsShown: new Map() };
  const offsets = map.view?.offsets;
  const offsetOf: OffsetOf = (id) => {
    const offset = offsets && Object.hasOwn(offsets, id) ? offsets[id] : undefined;
    return offset ? [offset.x, offset.y] : [0, 0];
  };
  if (shape) placeUnits(forestSites(units.roots, fits, shape), fits, offsetOf, placed);
  const { boxes, references, steps } = placed;
  const bounds = boundsOf(rectsOf(placed));
  const moved =
    bounds.x === 0 && bounds.y === 0
      ? { boxes, references, steps }
      : shiftAll({ boxes, references, steps }, [-bounds.x, -bounds.y]);
  const forest = shape && forestArrangementOf(units.roots, shape);
  const arrangement = { claims: placed.claims, steps: placed.stepsShown, forest, fit };
  return { ...moved, width: bounds.width, height: bounds.height, arrangement };
}

function* rectsOf({ boxes, references, steps }: Placed): Generator<Rect> {
  yield* boxes;
  yield* references;
  for (const { pill, frame, trunk, branch } of steps) {
    yield pill;
    if (frame) yield frame;
    for (const [x, y] of [...trunk, ...branch]) yield { x, y, width: 0, height: 0 };
  }
}

function shiftAll({ boxes, references, steps }: Placed, [dx, dy]: Point): Placed {
  const rect = <R extends Rect>(old: R): R => ({ ...old, x: old.x + dx, y: old.y + dy });
  const points = (old: readonly Point[]) => old.map(([x, y]): Point => [x + dx, y + dy]);
  return {
    boxes: boxes.map(rect),
    references: references.map(rect),
    steps: steps.map(
      (step): StepLines => ({
        ...step,
        pill: rect(step.pill),
        frame: step.frame && rect(step.frame),
        ands: points(step.ands),
        trunk: points(step.trunk),
        branch: points(step.branch),
      }),
    ),
  };
}

/** The box of a claim, or undefined where it is folded away. */
export function boxOf(layout: Layout, claim: Id): Box | undefined {
  return layout.boxes.find((box) => box.claim.id === claim);
}
