import type { GroupPlan } from '../fit/fit-group';
import { isDirect, type NodeFit } from '../fit/fit-nodes';
import { lowest, narrowest, type Shape } from '../fit/shape-function';
import { type Point, type Rect, SPACE } from '../geometry';
import { INDICATOR_HEIGHT, type LayoutNode } from '../layout-nodes';
import { undercutterLine } from './lines';
import type { NodePlacement, OffsetOf, PlacementResult } from './node-placement';
import { placeBelow, placeRight } from './place-answers';
import { placePremises } from './place-premises';

/** Places every box, reference and inference of some trees, from the roots down. Iterative. */
export function placeNodes(
  roots: readonly NodePlacement[],
  fits: readonly NodeFit[],
  offsetOf: OffsetOf,
  placed: PlacementResult,
): void {
  const waiting = [...roots].reverse();
  for (let placement = waiting.pop(); placement; placement = waiting.pop())
    placeNode(placement, fits, offsetOf, placed, waiting);
}

function placeNode(
  placement: NodePlacement,
  fits: readonly NodeFit[],
  offsetOf: OffsetOf,
  placed: PlacementResult,
  waiting: NodePlacement[],
): void {
  const { node, shape, centred } = placement;
  const { premises, below, right, undercutters, undercuttersBesidePremises } = shape.plan;
  const fit = fits[node.index] as NodeFit;
  const offset = offsetFor(node, placement.offset, offsetOf);
  const x = placement.x + offset[0] - placement.offset[0];
  const y = placement.y + offset[1] - placement.offset[1];

  const groups = below ? fit.groups.map((shapes) => narrowest(shapes, below.height)) : [];
  const straight = groups.length === 1 && isDirect(node, (groups[0] as Shape<GroupPlan>).plan);
  const topWidth = premises.width + (undercuttersBesidePremises ? (undercutters?.width ?? 0) : 0);
  const content = right ? premises.width + right.width : Math.max(topWidth, below?.width ?? 0);
  const isCentred = centred && !straight && !right;
  const premisesX = x + (isCentred ? (content - topWidth) / 2 : 0);
  const topHeight = Math.max(premises.height, undercuttersBesidePremises ? (undercutters?.height ?? 0) : 0);

  const { rects, frame, ands, stacked } = placePremises(node, fit, premises, groups, premisesX, y, isCentred, placed);
  const outer = frame ?? (rects[0] as Rect);
  const pill = {
    x: centred ? Math.max(premisesX, outer.x + (outer.width - node.indicatorWidth) / 2) : outer.x,
    y,
    width: node.indicatorWidth,
    height: INDICATOR_HEIGHT,
  };
  if (node.inference) {
    const { trunk, branch } = placement.lineTo(pill);
    placed.inferences.push({ inference: node.inference, indicator: node.indicator, pill, frame, ands, trunk, branch });
  }
  const next: NodePlacement[] = [];
  if (frame || undercutters) placed.inferenceArrangements.set(node.id, { stacked, undercuttersBesidePremises });
  if (right) {
    placeRight(node, right.plan, fits, { x: outer.x + outer.width, y: outer.y, rects, offset }, next);
  }
  if (below) {
    const bodyX = x + (isCentred ? (content - below.width) / 2 : 0);
    placeBelow(node, groups, fits, { x: bodyX, y: y + topHeight, rects, outer, stacked, offset }, next);
  }
  if (undercutters) {
    const undercuttersX = undercuttersBesidePremises ? premisesX + premises.width : x + content;
    let top = y;
    for (const other of node.undercutters) {
      const otherShape = lowest((fits[other.index] as NodeFit).shapes, undercutters.plan);
      const lineTo = undercutterLine(pill, undercuttersX + SPACE.undercutter / 2);
      next.push({
        node: other,
        shape: otherShape,
        x: undercuttersX + SPACE.undercutter,
        y: top,
        centred: false,
        lineTo,
        offset,
      });
      top += otherShape.height + SPACE.column;
    }
  }
  for (let index = next.length - 1; index >= 0; index--) waiting.push(next[index] as NodePlacement);
}

function offsetFor(node: LayoutNode, shift: Point, offsetOf: OffsetOf): Point {
  let moved = shift;
  for (const member of node.members) {
    const offset = member.kind === 'box' ? offsetOf(member.claim.id) : null;
    if (offset) moved = [moved[0] + offset[0], moved[1] + offset[1]];
  }
  return moved;
}
