import type { AnswersArrangement } from '../arrangement';
import { Box } from '../box';
import type { GroupPlan } from '../fit/fit-group';
import type { NodeFit } from '../fit/fit-nodes';
import { type PremisesPlan, sideLaneWidth } from '../fit/fit-premises';
import { lowest, narrowest, type Shape } from '../fit/shape-function';
import { type Point, type Rect, SPACE } from '../geometry';
import { type AnswerGroup, INDICATOR_HEIGHT, type LayoutNode } from '../layout-nodes';
import type { BoxVariant } from '../typesetting';
import type { PlacementResult } from './node-placement';

/** The premises of a step at their places, or the box of a root. */
export interface PlacedPremises {
  readonly rects: readonly Rect[];
  readonly frame: Rect | null;
  readonly ands: readonly Point[];
  readonly stacked: boolean;
}

const NO_POINTS: readonly Point[] = [];

/** Gives the premises of a unit their places below its word; `middled` where the head is in the middle of its room. */
export function placePremises(
  unit: LayoutNode,
  fit: NodeFit,
  head: Shape<PremisesPlan>,
  groups: readonly Shape<GroupPlan>[],
  premisesX: number,
  y: number,
  isCentred: boolean,
  placed: PlacementResult,
): PlacedPremises {
  const { stacked, limit } = head.plan;
  const framed = unit.members.length > 1;
  const padding = framed ? SPACE.frame : 0;
  const top = y + (unit.inference ? INDICATOR_HEIGHT : 0);
  const shapes = fit.members.map((own) => (stacked ? lowest(own, limit) : narrowest(own, limit)));
  let width = 2 * padding + (stacked ? 0 : SPACE.andAcross * (shapes.length - 1));
  for (const shape of shapes) width = stacked ? Math.max(width, 2 * padding + shape.width) : width + shape.width;
  const side = sideLaneWidth(unit, stacked);
  // A word may be wider than the reference below it.
  const left = premisesX + side + (isCentred ? (head.width - side - width) / 2 : 0);
  let atX = left + padding;
  let atY = top + padding;
  const rects = shapes.map(({ width, height, plan }, at): Rect => {
    const rect = { x: atX, y: atY, width, height };
    const member = unit.members[at];
    if (member?.kind === 'box') {
      const setting = plan as BoxVariant;
      const group = unit.groups.findIndex((candidate) => candidate.member === at);
      const answers =
        group < 0
          ? null
          : groups[group]
            ? answersArrangement((unit.groups[group] as AnswerGroup).children, (groups[group] as Shape<GroupPlan>).plan)
            : 'right';
      placed.boxes.push(new Box(setting, atX, atY));
      placed.claims.set(member.claim.id, { claim: member.claim, textWidth: setting.textWidth, answers });
    } else if (member) {
      const { claim, line, isAbove } = member;
      placed.references.push({ claim, inference: unit.inference?.id ?? '', line, isAbove, ...rect });
    }
    if (stacked) atY += height + SPACE.andDown;
    else atX += width + SPACE.andAcross;
    return rect;
  });
  const frame = framed ? { x: left, y: top, width, height: y + head.height - top } : null;
  const ands = frame ? andPositions(rects, stacked) : NO_POINTS;
  return { rects, frame, ands, stacked };
}

/** How some units stand: in a row, or in columns that begin with these. */
export function answersArrangement(units: readonly LayoutNode[], plan: GroupPlan): AnswersArrangement {
  return plan.kind === 'row' ? 'row' : plan.starts.map((start) => (units[start] as LayoutNode).id);
}

function andPositions(rects: readonly Rect[], stacked: boolean): Point[] {
  return rects.slice(1).map((rect, at): Point => {
    const before = rects[at] as Rect;
    return stacked
      ? [rect.x + 24, (before.y + before.height + rect.y) / 2]
      : [(before.x + before.width + rect.x) / 2, rect.y + Math.min(rect.height, before.height) / 2];
  });
}
