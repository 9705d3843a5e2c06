import type { Box } from '../../../argument/layout/boxes/box';
import type { Point, Rect } from '../../../argument/layout/geometry';
import type { InferenceLines } from '../../../argument/layout/placed-items';
import type { Id } from '../../../argument/model/claim';
import type { SceneLayout } from './layout-update';

/** The positions of boxes and inferences in the previous layout, by id. */
export interface PreviousLayout {
  box(claim: Id): Box | undefined;
  inferenceLines(id: Id): InferenceLines | undefined;
}

/**
 * Returns a layout between two others. Boxes, pills, frames and lines move from their old positions
 * (`progress` 0) to their new ones (1). Sizes of boxes, words, references, links, new items and lines
 * with another number of corners are the new ones from the start.
 */
export function interpolateLayout(previous: PreviousLayout, to: SceneLayout, progress: number): SceneLayout {
  const number = (from: number, until: number) => from + (until - from) * progress;
  const corner = <R extends Rect>(from: Rect, until: R): R => ({
    ...until,
    x: number(from.x, until.x),
    y: number(from.y, until.y),
  });
  const whole = (from: Rect | null, until: Rect | null): Rect | null =>
    from &&
    until && {
      ...corner(from, until),
      width: number(from.width, until.width),
      height: number(from.height, until.height),
    };
  // A line whose number of corners has changed cannot be interpolated.
  const points = (from: readonly Point[], until: readonly Point[]): readonly Point[] =>
    from.length === until.length
      ? until.map(([x, y], index): Point => [number(from[index]?.[0] ?? x, x), number(from[index]?.[1] ?? y, y)])
      : until;
  return {
    ...to,
    boxes: to.boxes.map((box) => {
      const before = previous.box(box.claim.id);
      return before && (before.x !== box.x || before.y !== box.y)
        ? box.movedTo(number(before.x, box.x), number(before.y, box.y))
        : box;
    }),
    inferences: to.inferences.map((lines) => {
      const before = previous.inferenceLines(lines.inference.id);
      if (!before || before === lines) return lines;
      return {
        ...lines,
        pill: corner(before.pill, lines.pill),
        frame: whole(before.frame, lines.frame) ?? lines.frame,
        ands: lines.ands.map((area, index) => corner(before.ands[index] ?? area, area)),
        trunk: points(before.trunk, lines.trunk),
        branch: points(before.branch, lines.branch),
      };
    }),
  };
}
