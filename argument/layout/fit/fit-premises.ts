import type { BoxVariant } from '../boxes/typesetting';
import { LANE, SPACE } from '../geometry';
import { INDICATOR_HEIGHT, type LayoutNode } from '../layout-nodes';
import { type Envelope, Frontier, type Shape, type ShapeFunction } from './shape-function';
import { sweepColumn, sweepRow } from './sweep';

/**
 * The plan of the premises of an inference: across or stacked, each within `limit` px of height or
 * width.
 */
export interface PremisesPlan {
  readonly stacked: boolean;
  readonly limit: number;
}

/** The shape function of one premise; a reference has one shape, without a box. */
export type PremiseShapes = ShapeFunction<BoxVariant | null>;

/**
 * Returns the width of the lane at the left of stacked co-premises, for the lines of those that are
 * not at the bottom, in px.
 */
export function sideLaneWidth(node: LayoutNode, stacked: boolean): number {
  return stacked ? LANE * node.groups.filter(({ member }) => member < node.members.length - 1).length : 0;
}

/**
 * Returns the shape function of the indicator and the premises of an inference in their frame, or
 * of the box of a root.
 */
export function fitPremises(
  node: LayoutNode,
  members: readonly PremiseShapes[],
  keptStacked: boolean | undefined,
  envelope: Envelope,
): ShapeFunction<PremisesPlan> {
  const top = node.inference ? INDICATOR_HEIGHT : 0;
  const [only] = members;
  if (only && members.length === 1) return only.map((shape) => singlePremiseShape(shape, top, node.indicatorWidth));
  const found = new Frontier<PremisesPlan>(envelope);
  const add = (inner: number, high: number, stacked: boolean) => {
    const width = sideLaneWidth(node, stacked) + Math.max(inner + 2 * SPACE.frame, node.indicatorWidth);
    const height = top + high + 2 * SPACE.frame;
    if (found.isNotDominated(width, height))
      found.add({ width, height, plan: { stacked, limit: stacked ? inner : high } });
    return true;
  };
  if (keptStacked !== true) sweepRow(members, node.andGap, (width, height) => add(width, height, false));
  if (keptStacked !== false) {
    sweepColumn(members, 0, members.length, SPACE.andDown, null, null, (width, height) => add(width, height, true));
  }
  return found.toShapeFunction();
}

function singlePremiseShape(
  { width, height }: Shape<unknown>,
  top: number,
  indicatorWidth: number,
): Shape<PremisesPlan> {
  return { width: Math.max(width, indicatorWidth), height: top + height, plan: { stacked: false, limit: height } };
}
