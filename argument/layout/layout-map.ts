import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import type { Measure } from '../text/font';
import type { Arrangement } from './arrangement';
import type { Box } from './box';
import { type ForestPlan, fitForest } from './fit/fit-forest';
import { type Fit, fitUnits } from './fit/fit-units';
import type { Shape, Shapes } from './fit/shapes';
import { loosen } from './loosen';
import { forestArrangementOf, forestSites } from './place/place-forest';
import { type OffsetOf, type Placing, placeUnits } from './place/place-units';
import { toCorner } from './place/to-corner';
import type { Link, Reference, StepLines } from './placement';
import { routeLinks } from './route/route-links';
import { type Units, unitsOf } from './units';

/** A map laid out: every box, reference and step with its place, in px at zoom 1. The corner is at 0, 0. */
export interface Layout {
  readonly boxes: readonly Box[];
  readonly references: readonly Reference[];
  readonly steps: readonly StepLines[];
  /** The lines to shared claims. A step without another premise has its link in the place of its reference. */
  readonly links: readonly Link[];
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

/** How much larger the text must be able to get before an edit may rearrange what it does not touch. */
const KEEP = 1.3;

/** How hard to look: k shapes of each part, and widths of several columns. */
const CAREFUL = { most: 16, tries: 30 };
const QUICK = { most: 8, tries: 4 };

/** Maps of so many steps are looked at carefully, and twice; more than that nobody reads on one page. */
const READABLE = 400;

/**
 * Lays out a map as a forest fitted to a page: each claim with its answers in a row, in columns or at its right, each text
 * wide or narrow, so that the text is as large as possible on the target. Boxes never overlap. O(claims x k log k) with
 * k = 16 shapes of each part.
 */
export function layoutMap(map: ArgumentMap, options: LayoutOptions): Layout {
  const { measure, target, branch, keep = null, largest = 1 } = options;
  const units = unitsOf(map, measure, branch);
  const isReadable = units.all.length <= READABLE;
  const search = (kept: Arrangement | null, width: number, height: number): Found => {
    const room = { width, height, ...(isReadable ? CAREFUL : QUICK) };
    const fits = fitUnits(map, units.all, measure, kept, room);
    const shape = largestOn(target, fitForest(units.roots, fits, kept?.forest ?? null, room));
    return { fits, shape, scale: shape ? scaleOn(target, shape) : largest };
  };
  const attempt = (kept: Arrangement | null): Found => {
    const first = search(kept, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
    if (kept || !isReadable) return first;
    // Nothing larger than this can be part of a better page, so all k shapes can go to what is smaller.
    const second = search(kept, target.width / first.scale, target.height / first.scale);
    return second.scale > first.scale ? second : first;
  };
  const fitOf = ({ scale }: Found) => Math.min(largest, scale);
  let best = attempt(keep);
  let free = fitOf(best);
  if (keep) {
    free = keep.fit;
    // Only a map that has become harder to read is tried anew, so most edits cost one attempt.
    if (fitOf(best) * KEEP < keep.fit) {
      const other = attempt(null);
      free = fitOf(other);
      const isEnough = () => fitOf(best) * KEEP >= free;
      if (!isEnough()) best = attempt(loosen(map, keep));
      if (!isEnough()) best = other;
    }
  }
  return finish(map, units, best, free);
}

interface Found {
  readonly fits: readonly Fit[];
  readonly shape: Shape<ForestPlan> | null;
  /** How much larger or smaller than 16 px the text would be on the target. */
  readonly scale: number;
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

function finish(map: ArgumentMap, units: Units, { fits, shape }: Found, fit: number): Layout {
  const placed: Placing = { boxes: [], references: [], steps: [], claims: new Map(), stepsShown: new Map() };
  const offsets = map.view?.offsets ?? {};
  const offsetOf: OffsetOf = (id) => {
    const offset = Object.hasOwn(offsets, id) ? offsets[id] : undefined;
    return offset ? [offset.x, offset.y] : null;
  };
  if (shape) placeUnits(forestSites(units.roots, fits, shape), fits, offsetOf, placed);
  const forest = shape && forestArrangementOf(units.roots, shape);
  const arrangement = { claims: placed.claims, steps: placed.stepsShown, forest, fit };
  const { boxes, steps } = placed;
  const drawn = { boxes, steps, ...routeLinks(placed) };
  // What was moved by hand may stand anywhere, and a line may lead around everything.
  if (Object.keys(offsets).length > 0 || drawn.links.length > 0) return { ...toCorner(drawn), arrangement };
  return { ...drawn, width: shape?.width ?? 0, height: shape?.height ?? 0, arrangement };
}

/** The box of a claim, or undefined where it is folded away. */
export function boxOf(layout: Layout, claim: Id): Box | undefined {
  return layout.boxes.find((box) => box.claim.id === claim);
}
