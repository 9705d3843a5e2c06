import { boundsOf, type Point, type Rect } from '../geometry';
import type { Link, Placed, StepLines } from '../placement';

/** What was placed, with the lines to shared claims. */
export interface Drawn extends Placed {
  readonly links: readonly Link[];
}

/** Moves everything so that it begins at 0, 0, and says how large it is. */
export function toCorner(drawn: Drawn): Drawn & { width: number; height: number } {
  const { x, y, width, height } = boundsOf(rectsOf(drawn));
  return { ...shift(drawn, [-x, -y]), width, height };
}

function* rectsOf({ boxes, references, steps, links }: Drawn): Generator<Rect> {
  yield* boxes;
  yield* references;
  for (const { pill, frame, trunk, branch } of steps) {
    yield pill;
    if (frame) yield frame;
    for (const [x, y] of [...trunk, ...branch]) yield { x, y, width: 0, height: 0 };
  }
  for (const { points } of links) for (const [x, y] of points) yield { x, y, width: 0, height: 0 };
}

function shift({ boxes, references, steps, links }: Drawn, [dx, dy]: Point): Drawn {
  const rect = <R extends Rect>(old: R): R => ({ ...old, x: old.x + dx, y: old.y + dy });
  const points = (old: readonly Point[]) => old.map(([x, y]): Point => [x + dx, y + dy]);
  return {
    boxes: boxes.map((box) => box.at(box.x + dx, box.y + dy)),
    references: references.map(rect),
    steps: steps.map(
      (step): StepLines => ({
        ...step,
        pill: rect(step.pill),
        frame: step.frame && rect(step.frame),
        ands: points(step.ands),
        trunk: points(step.trunk),
        branch: points(step.branch),
      }),
    ),
    links: links.map((link) => ({ ...link, points: points(link.points) })),
  };
}
