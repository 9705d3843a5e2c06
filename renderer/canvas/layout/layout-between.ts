import type { Box } from '../../../argument/layout/box';
import type { Point, Rect } from '../../../argument/layout/geometry';
import type { InferenceLines } from '../../../argument/layout/placed-items';
import type { Id } from '../../../argument/model/claim';
import type { Places } from './layout-update';

/** Where the boxes and steps of a layout were, by their ids. */
export interface Were {
  box(claim: Id): Box | undefined;
  step(id: Id): InferenceLines | undefined;
}

/**
 * A layout on its way: with the share 0 everything is where it was, with 1 where it comes to. Sizes and words are those of
 * the new one from the start, and what was not there before is at its place at once.
 */
export function layoutBetween(were: Were, to: Places, share: number): Places {
  const number = (from: number, until: number) => from + (until - from) * share;
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
      ? until.map(([x, y], at): Point => [number(from[at]?.[0] ?? x, x), number(from[at]?.[1] ?? y, y)])
      : until;
  return {
    ...to,
    boxes: to.boxes.map((box) => {
      const was = were.box(box.claim.id);
      return was && (was.x !== box.x || was.y !== box.y)
        ? box.movedTo(number(was.x, box.x), number(was.y, box.y))
        : box;
    }),
    inferences: to.inferences.map((lines) => {
      const was = were.step(lines.inference.id);
      if (!was || was === lines) return lines;
      return {
        ...lines,
        pill: corner(was.pill, lines.pill),
        frame: whole(was.frame, lines.frame) ?? lines.frame,
        ands: points(was.ands, lines.ands),
        trunk: points(was.trunk, lines.trunk),
        branch: points(was.branch, lines.branch),
      };
    }),
  };
}
