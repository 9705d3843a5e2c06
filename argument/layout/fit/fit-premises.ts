import { LANE, SPACE } from '../geometry';
import { INDICATOR_HEIGHT, type LayoutNode } from '../layout-nodes';
import type { BoxVariant } from '../typesetting';
import { type Envelope, Frontier, type Shape, type ShapeFunction } from './shape-function';
import { sweepColumn, sweepRow } from './sweep';

/** The premises of a step: across or stacked, each as high or as wide as `limit` says. */
export interface PremisesPlan {
  readonly stacked: boolean;
  readonly limit: number;
}

/** The shapes of one premise; a reference has one, without a box. */
export type PremiseShapes = ShapeFunction<BoxVariant | null>;

/** A frame of stacked co-premises has the lines of those that do not stand at its bottom at its left, in px. */
export function sideLaneWidth(unit: LayoutNode, stacked: boolean): number {
  return stacked ? LANE * unit.groups.filter(({ member }) => member < unit.members.length - 1).length : 0;
}

/** The word of a step and its premises in their frame, or the box of a root. */
export function fitPremises(
  unit: LayoutNode,
  members: readonly PremiseShapes[],
  keptStacked: boolean | undefined,
  envelope: Envelope,
): ShapeFunction<PremisesPlan> {
  const top = unit.inference ? INDICATOR_HEIGHT : 0;
  const [only] = members;
  if (only && members.length === 1) return only.map((shape) => singlePremiseShape(shape, top, unit.indicatorWidth));
  const found = new Frontier<PremisesPlan>(envelope);
  const add = (inner: number, high: number, stacked: boolean) => {
    const width = sideLaneWidth(unit, stacked) + Math.max(inner + 2 * SPACE.frame, unit.indicatorWidth);
    const height = top + high + 2 * SPACE.frame;
    if (found.isNotDominated(width, height))
      found.add({ width, height, plan: { stacked, limit: stacked ? inner : high } });
    return true;
  };
  if (keptStacked !== true) sweepRow(members, SPACE.andAcross, (width, height) => add(width, height, false));
  if (keptStacked !== false) {
    sweepColumn(members, 0, members.length, SPACE.andDown, null, null, (width, height) => add(width, height, true));
  }
  return found.toShapeFunction();
}

function singlePremiseShape({ width, height }: Shape<unknown>, top: number, wordWidth: number): Shape<PremisesPlan> {
  return { width: Math.max(width, wordWidth), height: top + height, plan: { stacked: false, limit: height } };
}
