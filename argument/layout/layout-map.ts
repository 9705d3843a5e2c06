import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import type { Measure } from '../text/font';
import type { Arrangement } from './arrangement';
import type { Box } from './boxes/box';
import { COARSE_TEXT_WIDTHS, FINE_TEXT_WIDTHS } from './boxes/claim-boxes';
import { type ForestPlan, fitForest } from './fit/fit-forest';
import { fitNodes, type NodeFit } from './fit/fit-nodes';
import type { Shape, ShapeFunction } from './fit/shape-function';
import type { Point } from './geometry';
import { buildLayoutTrees, type LayoutTrees } from './layout-nodes';
import type { OffsetOf, PlacementResult } from './place/node-placement';
import { normalizeOrigin } from './place/normalize-origin';
import { placeByHand } from './place/place-by-hand';
import { forestArrangement, placeTreeRoots } from './place/place-forest';
import { placeNodes } from './place/place-nodes';
import type { InferenceLines, Reference, SharedClaimLine } from './placed-items';
import { routeMovedBranches } from './route/route-moved-branches';
import { routeSharedClaims } from './route/route-shared-claims';
import { unpinEdited } from './unpin-edited';

/**
 * A map laid out: every box, reference and inference with its place, in px at zoom 1. The corner is
 * at 0, 0.
 */
export interface Layout {
  readonly boxes: readonly Box[];
  readonly references: readonly Reference[];
  readonly inferences: readonly InferenceLines[];
  /**
   * The lines to shared claims. If the inference has no other premise, its line replaces the
   * reference.
   */
  readonly links: readonly SharedClaimLine[];
  readonly width: number;
  readonly height: number;
  readonly arrangement: Arrangement;
  /** The offset in px of each branch that was moved by hand, as far as there was room; absent if there is none. */
  readonly offsets?: ReadonlyMap<Id, Point>;
}

/** The input of a layout besides the map. */
export interface LayoutOptions {
  readonly measure: Measure;
  /** The page or window, in px; only its proportions and `maxScale` matter. */
  readonly target: { readonly width: number; readonly height: number };
  /** The greatest scale of the text; 1 if absent. */
  readonly maxScale?: number;
  /** Lay out only this claim and its branch. */
  readonly branch?: Id;
  /** With `branch`: lay out only these of the inferences to that claim. */
  readonly answers?: readonly Id[];
  /**
   * The current arrangement, kept unless another one shows the text larger by more than {@link
   * REARRANGE_RATIO}.
   */
  readonly keep?: Arrangement;
}

/**
 * The factor by which the text must be able to grow before an edit may rearrange what it does not
 * touch.
 */
const REARRANGE_RATIO = 1.3;

/** Three levels of effort: k shapes of each part, samples of the widths of several columns, and text widths. */
const FINEST = { maxShapes: 64, widthSamples: 100, textWidths: FINE_TEXT_WIDTHS };
const THOROUGH = { maxShapes: 16, widthSamples: 30, textWidths: FINE_TEXT_WIDTHS };
const QUICK = { maxShapes: 8, widthSamples: 4, textWidths: COARSE_TEXT_WIDTHS };

type Effort = typeof FINEST;
type Size = LayoutOptions['target'];
const UNBOUNDED: Size = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };

/** The number of searches after the first one, each only for what the page found so far has room for. */
const MAX_ROUNDS = 3;

/**
 * Maps up to this number of nodes are searched thoroughly, several times; larger ones nobody reads on
 * one page.
 */
const MAX_READABLE_NODES = 400;

/**
 * Lays out a map as a forest fitted to a page: each claim with its answers in a row, in columns or
 * at its right, each text wide or narrow, so that the text is as large as possible on the target.
 * Boxes never overlap. Shape functions after Stockmeyer (see `fit/shape-function.ts`). O(claims × k
 * log k) with k = 16 shapes of each part.
 */
export function layoutMap(map: ArgumentMap, options: LayoutOptions): Layout {
  const { measure, target, branch, answers, keep = null, maxScale = 1 } = options;
  const trees = buildLayoutTrees(map, measure, branch, answers);
  const isReadable = trees.all.length <= MAX_READABLE_NODES;
  const search = (kept: Arrangement | null, effort: Effort, { width, height }: Size = UNBOUNDED): SearchResult => {
    const envelope = { width, height, ...effort };
    const fits = fitNodes(map, trees.all, measure, kept, envelope);
    const shape = bestShape(target, fitForest(trees.roots, fits, kept?.forest ?? null, envelope));
    return { fits, shape, scale: shape ? scaleToFit(target, shape) : maxScale };
  };
  const attempt = (kept: Arrangement | null): SearchResult => {
    let found = search(kept, isReadable ? THOROUGH : QUICK);
    if (kept || !isReadable) return found;
    // A larger shape cannot be part of a better page, so all k shapes can be spent on smaller ones.
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const better = search(kept, FINEST, { width: target.width / found.scale, height: target.height / found.scale });
      if (better.scale <= found.scale) break;
      found = better;
    }
    return found;
  };
  const fitOf = ({ scale }: SearchResult) => Math.min(maxScale, scale);
  let best = attempt(keep);
  let freeScale = fitOf(best);
  if (keep) {
    freeScale = keep.scale;
    // Only a map that has become harder to read is rearranged, so most edits cost one search.
    if (fitOf(best) * REARRANGE_RATIO < keep.scale) {
      const other = attempt(null);
      freeScale = fitOf(other);
      const isEnough = () => fitOf(best) * REARRANGE_RATIO >= freeScale;
      if (!isEnough()) best = attempt(unpinEdited(map, keep));
      if (!isEnough()) best = other;
    }
  }
  return buildLayout(map, trees, best, freeScale);
}

interface SearchResult {
  readonly fits: readonly NodeFit[];
  readonly shape: Shape<ForestPlan> | null;
  /** The ratio of the text size on the target to 16 px. */
  readonly scale: number;
}

/** Returns the shape with the largest scale on the target; of equals the first. */
function bestShape(target: LayoutOptions['target'], shapes: ShapeFunction<ForestPlan>): Shape<ForestPlan> | null {
  let best: Shape<ForestPlan> | null = null;
  for (const shape of shapes) if (!best || scaleToFit(target, shape) > scaleToFit(target, best)) best = shape;
  return best;
}

function scaleToFit(target: LayoutOptions['target'], { width, height }: { width: number; height: number }): number {
  return Math.min(target.width / width, target.height / height);
}

function buildLayout(map: ArgumentMap, trees: LayoutTrees, { fits, shape }: SearchResult, scale: number): Layout {
  const place = (offsetOf: OffsetOf): PlacementResult => {
    const placed: PlacementResult = {
      boxes: [],
      references: [],
      inferences: [],
      claims: new Map(),
      inferenceArrangements: new Map(),
    };
    if (shape) placeNodes(placeTreeRoots(trees.roots, fits, shape), fits, offsetOf, placed);
    return placed;
  };
  const offsets = Object.entries(map.view?.offsets ?? {});
  const byHand = offsets.length > 0 ? placeByHand(offsets, place) : null;
  const placed = byHand?.placed ?? place(() => null);
  const forest = shape && forestArrangement(trees.roots, shape);
  const arrangement: Arrangement = { claims: placed.claims, inferences: placed.inferenceArrangements, forest, scale };
  const { boxes } = placed;
  const inferences = byHand ? routeMovedBranches(placed) : placed.inferences;
  const items = { boxes, inferences, ...routeSharedClaims({ ...placed, inferences }) };
  // Branches moved by hand may be anywhere, and lines may go around everything.
  if (byHand || items.links.length > 0)
    return { ...normalizeOrigin(items), arrangement, ...(byHand ? { offsets: byHand.offsets } : {}) };
  return { ...items, width: shape?.width ?? 0, height: shape?.height ?? 0, arrangement };
}
