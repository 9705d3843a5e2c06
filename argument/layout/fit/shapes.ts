/**
 * The sizes that a part of a map can take, in px, each with the plan that gives it. Only those are kept of which none is
 * both as narrow and as low as another: the Pareto frontier, as in the shape functions of floor plans (L. Stockmeyer,
 * Optimal orientations of cells in slicing floorplan designs, Information and Control 57, 1983).
 */
export interface Shape<Plan> {
  readonly width: number;
  readonly height: number;
  readonly plan: Plan;
}

/** Shapes on a frontier: widths rise, heights fall. Never empty. */
export type Shapes<Plan> = readonly Shape<Plan>[];

/** How many shapes are kept of a part. */
export const MOST_SHAPES = 16;

/**
 * The frontier of some shapes, thinned to at most `most`: again and again the shape goes whose absence costs the
 * least area. The first of equals stays, so what is calmer to read comes first.
 */
export function frontier<Plan>(shapes: Shape<Plan>[], most = MOST_SHAPES): Shapes<Plan> {
  shapes.sort((a, b) => a.width - b.width || a.height - b.height);
  const kept: Shape<Plan>[] = [];
  for (const shape of shapes) {
    const last = kept[kept.length - 1];
    if (!last || shape.height < last.height) kept.push(shape);
  }
  while (kept.length > most) kept.splice(leastMissed(kept), 1);
  return kept;
}

/** The ends of a frontier always stay. */
function leastMissed(shapes: Shapes<unknown>): number {
  let least = 1;
  let cost = Number.POSITIVE_INFINITY;
  for (let at = 1; at < shapes.length - 1; at++) {
    const before = shapes[at - 1] as Shape<unknown>;
    const shape = shapes[at] as Shape<unknown>;
    const after = shapes[at + 1] as Shape<unknown>;
    const area = (after.width - shape.width) * (before.height - shape.height);
    const share = area / (shape.width * shape.height);
    if (share < cost) {
      cost = share;
      least = at;
    }
  }
  return least;
}

/** The narrowest shape that is at most so high; the lowest where none is. */
export function narrowest<Plan>(shapes: Shapes<Plan>, height: number): Shape<Plan> {
  for (const shape of shapes) if (shape.height <= height) return shape;
  return shapes[shapes.length - 1] as Shape<Plan>;
}

/** The lowest shape that is at most so wide; the narrowest where none is. */
export function lowest<Plan>(shapes: Shapes<Plan>, width: number): Shape<Plan> {
  for (let at = shapes.length - 1; at > 0; at--) {
    const shape = shapes[at] as Shape<Plan>;
    if (shape.width <= width) return shape;
  }
  return shapes[0] as Shape<Plan>;
}
