import { boundsOf, type Point, type Rect } from '../geometry';
import type { InferenceLines, PlacedItems, SharedClaimLine } from '../placed-items';

/** The placed items, with the lines to shared claims. */
export interface LaidOutItems extends PlacedItems {
  readonly links: readonly SharedClaimLine[];
}

/** Moves all items so that the corner is at 0, 0; returns their size too. */
export function normalizeOrigin(items: LaidOutItems): LaidOutItems & { width: number; height: number } {
  const { x, y, width, height } = boundsOf(rectsOf(items));
  return { ...translate(items, [-x, -y]), width, height };
}

function* rectsOf({ boxes, references, inferences, links }: LaidOutItems): Generator<Rect> {
  yield* boxes;
  yield* references;
  for (const { pill, frame, trunk, branch } of inferences) {
    yield pill;
    if (frame) yield frame;
    for (const [x, y] of [...trunk, ...branch]) yield { x, y, width: 0, height: 0 };
  }
  for (const { points } of links) for (const [x, y] of points) yield { x, y, width: 0, height: 0 };
}

function translate({ boxes, references, inferences, links }: LaidOutItems, [dx, dy]: Point): LaidOutItems {
  const rect = <R extends Rect>(old: R): R => ({ ...old, x: old.x + dx, y: old.y + dy });
  const points = (old: readonly Point[]) => old.map(([x, y]): Point => [x + dx, y + dy]);
  return {
    boxes: boxes.map((box) => box.movedTo(box.x + dx, box.y + dy)),
    references: references.map(rect),
    inferences: inferences.map(
      (lines): InferenceLines => ({
        ...lines,
        pill: rect(lines.pill),
        frame: lines.frame && rect(lines.frame),
        ands: lines.ands.map(rect),
        trunk: points(lines.trunk),
        branch: points(lines.branch),
      }),
    ),
    links: links.map((link) => ({ ...link, points: points(link.points) })),
  };
}
