import type { AnswersArrangement } from '../arrangement';
import { Box } from '../boxes/box';
import type { BoxVariant } from '../boxes/typesetting';
import type { GroupPlan } from '../fit/fit-group';
import type { NodeFit } from '../fit/fit-nodes';
import { type PremisesPlan, sideLaneWidth } from '../fit/fit-premises';
import { lowest, narrowest, type Shape } from '../fit/shape-function';
import { type Rect, SPACE } from '../geometry';
import { type AndWidths, type AnswerGroup, INDICATOR_HEIGHT, type LayoutNode } from '../layout-nodes';
import type { PlacementResult } from './node-placement';

/** The placed premises of an inference, or the box of a root. */
export interface PlacedPremises {
  readonly rects: readonly Rect[];
  readonly frame: Rect | null;
  readonly ands: readonly Rect[];
  readonly stacked: boolean;
}

const NO_RECTS: readonly Rect[] = [];
/** The height of a line of a label between co-premises, in px. */
const AND_LINE = 16;

/**
 * Places the premises of a layout node below its indicator; `isCentred` centres them in their
 * width.
 */
export function placePremises(
  node: LayoutNode,
  fit: NodeFit,
  premises: Shape<PremisesPlan>,
  groups: readonly Shape<GroupPlan>[],
  premisesX: number,
  y: number,
  isCentred: boolean,
  placed: PlacementResult,
): PlacedPremises {
  const { stacked, limit } = premises.plan;
  const framed = node.members.length > 1;
  const padding = framed ? SPACE.frame : 0;
  const top = y + (node.inference ? INDICATOR_HEIGHT : 0);
  const shapes = fit.members.map((own) => (stacked ? lowest(own, limit) : narrowest(own, limit)));
  let width = 2 * padding + (stacked ? 0 : node.andGap * (shapes.length - 1));
  for (const shape of shapes) width = stacked ? Math.max(width, 2 * padding + shape.width) : width + shape.width;
  const side = sideLaneWidth(node, stacked);
  // An indicator may be wider than the reference below it.
  const left = premisesX + side + (isCentred ? (premises.width - side - width) / 2 : 0);
  let atX = left + padding;
  let atY = top + padding;
  const rects = shapes.map(({ width, height, plan }, index): Rect => {
    const rect = { x: atX, y: atY, width, height };
    const member = node.members[index];
    if (member?.kind === 'box') {
      const variant = plan as BoxVariant;
      const group = node.groups.findIndex((candidate) => candidate.member === index);
      const answers =
        group < 0
          ? null
          : groups[group]
            ? answersArrangement((node.groups[group] as AnswerGroup).children, (groups[group] as Shape<GroupPlan>).plan)
            : 'right';
      placed.boxes.push(new Box(variant, atX, atY));
      placed.claims.set(member.claim.id, { claim: member.claim, textWidth: variant.textWidth, answers });
    } else if (member) {
      const { claim, line, isAbove } = member;
      placed.references.push({ claim, inference: node.inference?.id ?? '', line, isAbove, ...rect });
    }
    if (stacked) atY += height + SPACE.andDown;
    else atX += width + node.andGap;
    return rect;
  });
  const frame = framed ? { x: left, y: top, width, height: y + premises.height - top } : null;
  const ands = frame ? andAreas(node, rects, stacked) : NO_RECTS;
  return { rects, frame, ands, stacked };
}

/** Returns the arrangement of some layout nodes: a row, or columns with these first ids. */
export function answersArrangement(nodes: readonly LayoutNode[], plan: GroupPlan): AnswersArrangement {
  return plan.kind === 'row' ? 'row' : plan.starts.map((start) => (nodes[start] as LayoutNode).id);
}

/** Returns the areas of the labels between co-premises. */
function andAreas(node: LayoutNode, rects: readonly Rect[], stacked: boolean): Rect[] {
  return rects.slice(1).map((rect, index): Rect => {
    const before = rects[index] as Rect;
    const label = node.ands[index] as AndWidths;
    if (stacked) {
      const middle = (before.y + before.height + rect.y) / 2;
      return { x: rect.x + SPACE.padding, y: middle - AND_LINE / 2, width: label.line, height: AND_LINE };
    }
    const middle = (before.x + before.width + rect.x) / 2;
    const top = rect.y + Math.min(rect.height, before.height) / 2 - AND_LINE;
    return { x: middle - label.stacked / 2, y: top, width: label.stacked, height: 2 * AND_LINE };
  });
}
