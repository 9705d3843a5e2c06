import type { ClaimArrangement, InferenceArrangement } from '../arrangement';
import type { NodePlan } from '../fit/fit-nodes';
import type { Shape } from '../fit/shape-function';
import type { Point } from '../geometry';
import type { LayoutNode } from '../layout-nodes';
import type { PlacedItems } from '../placed-items';
import { type LineTo, rootLine } from './lines';

/** A unit and where its corner is. */
export interface NodePlacement {
  readonly node: LayoutNode;
  readonly shape: Shape<NodePlan>;
  readonly x: number;
  readonly y: number;
  /** Whether it stands in a row, where heads are in the middle of what answers them; else they are at the left. */
  readonly centred: boolean;
  /** Gives the line to the pill once its place is known. */
  readonly lineTo: LineTo;
  readonly offset: Point;
}

/** What placing gives: the places, and how everything was arranged. */
export interface PlacementResult extends PlacedItems {
  readonly claims: Map<string, ClaimArrangement>;
  readonly inferenceArrangements: Map<string, InferenceArrangement>;
}

/** How much the branch of a claim was moved by hand, in px; null where it was not. */
export type OffsetOf = (claim: string) => Point | null;

/** Where a tree begins. */
export function rootPlacement(unit: LayoutNode, shape: Shape<NodePlan>, x: number, y: number): NodePlacement {
  return { node: unit, shape, x, y, centred: true, lineTo: rootLine, offset: [0, 0] };
}
