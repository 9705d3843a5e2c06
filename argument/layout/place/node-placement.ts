import type { ClaimArrangement, InferenceArrangement } from '../arrangement';
import type { NodePlan } from '../fit/fit-nodes';
import type { Shape } from '../fit/shape-function';
import type { Point } from '../geometry';
import type { LayoutNode } from '../layout-nodes';
import type { PlacedItems } from '../placed-items';
import { type LineTo, rootLine } from './lines';

/** A layout node with the place of its corner. */
export interface NodePlacement {
  readonly node: LayoutNode;
  readonly shape: Shape<NodePlan>;
  readonly x: number;
  readonly y: number;
  /** True in a row, where premises are centred over their answers; otherwise they are at the left. */
  readonly centred: boolean;
  /** Returns the line to the pill, once its place is known. */
  readonly lineTo: LineTo;
  readonly offset: Point;
}

/** The result of placing: the items, and the arrangement of everything. */
export interface PlacementResult extends PlacedItems {
  readonly claims: Map<string, ClaimArrangement>;
  readonly inferenceArrangements: Map<string, InferenceArrangement>;
}

/** Returns the offset of the branch of a claim in px; null if it was not moved by hand. */
export type OffsetOf = (claim: string) => Point | null;

/** Returns the placement of the root of a tree. */
export function rootPlacement(node: LayoutNode, shape: Shape<NodePlan>, x: number, y: number): NodePlacement {
  return { node, shape, x, y, centred: true, lineTo: rootLine, offset: [0, 0] };
}
