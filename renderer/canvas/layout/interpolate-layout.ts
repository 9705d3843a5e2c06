import type { Box } from '../../../argument/layout/box';
import type { Point, Rect } from '../../../argument/layout/geometry';
import type { InferenceLines } from '../../../argument/layout/placed-items';
import type { Id } from '../../../argument/model/claim';
import type { SceneLayout } from './layout-update';

/** Where the boxes and steps of a layout were, by their ids. */
export interface PreviousLayout {
  box(claim: Id): Box | undefined;
  inferenceLines(id: Id): InferenceLines | undefined;
}

/**
 * A layout on its way: with the share 0 everything is where it was, with 1 where it comes to. Sizes and words are those of
 * the new one from the start, and what was not there before is at its place at once.
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
  // A line that has other corners than before cannot be led over.
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
        ands: points(before.ands, lines.ands),
        trunk: points(before.trunk, lines.trunk),
        branch: points(before.branch, lines.branch),
      };
    }),
  };
}
