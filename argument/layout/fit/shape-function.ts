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
export type ShapeFunction<Plan> = readonly Shape<Plan>[];

/** Which shapes are of use: those within a size in px, and so many of a part; and how hard to look. */
export interface Envelope {
  readonly width: number;
  readonly height: number;
  readonly maxShapes: number;
  /** How many widths are tried for several columns together. */
  readonly widthSamples: number;
}

/** A frontier while it is found. Of equals the first stays, so what is calmer to read is added first. */
export class Frontier<Plan> {
  private readonly kept: Shape<Plan>[] = [];
  /** The shape that exceeds the room least, for where there is room for none. */
  private nearest: Shape<Plan> | null = null;
  private excess = Number.POSITIVE_INFINITY;

  constructor(private readonly envelope: Envelope) {}

  /** Whether a shape of this size is worth making. */
  isNotDominated(width: number, height: number): boolean {
    const { envelope, kept } = this;
    if (width > envelope.width || height > envelope.height) {
      return kept.length === 0 && Math.max(width / envelope.width, height / envelope.height) < this.excess;
    }
    const before = this.countUpTo(width);
    return before === 0 || (kept[before - 1] as Shape<Plan>).height > height;
  }

  /** Adds a shape that is wanted; those that it makes useless go. */
  add(shape: Shape<Plan>): void {
    const { envelope, kept } = this;
    const { width, height } = shape;
    if (width > envelope.width || height > envelope.height) {
      this.excess = Math.max(width / envelope.width, height / envelope.height);
      this.nearest = shape;
      return;
    }
    let from = this.countUpTo(width);
    let to = from;
    if (from > 0 && (kept[from - 1] as Shape<Plan>).width === width) from--;
    while (to < kept.length && (kept[to] as Shape<Plan>).height >= height) to++;
    if (from === kept.length) kept.push(shape);
    else if (to === from + 1) kept[from] = shape;
    else if (to > from) kept.splice(from, to - from, shape);
    else {
      // By hand: this is the innermost loop of all, and a splice makes an array each time.
      kept.push(shape);
      for (let at = kept.length - 1; at > from; at--) kept[at] = kept[at - 1] as Shape<Plan>;
      kept[from] = shape;
    }
  }

  /**
   * The shapes, thinned to as many as there is room for: again and again that shape goes whose absence costs the least
   * area. The ends always stay.
   */
  toShapeFunction(): ShapeFunction<Plan> {
    const { kept, nearest, envelope } = this;
    if (kept.length === 0) return nearest ? [nearest] : [];
    while (kept.length > envelope.maxShapes) kept.splice(leastCostlyIndex(kept), 1);
    return kept;
  }

  /** How many shapes are at most so wide. */
  private countUpTo(width: number): number {
    const { kept } = this;
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((kept[middle] as Shape<Plan>).width <= width) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function leastCostlyIndex(shapes: ShapeFunction<unknown>): number {
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
export function narrowest<Plan>(shapes: ShapeFunction<Plan>, height: number): Shape<Plan> {
  for (const shape of shapes) if (shape.height <= height) return shape;
  return shapes[shapes.length - 1] as Shape<Plan>;
}

/** The lowest shape that is at most so wide; the narrowest where none is. */
export function lowest<Plan>(shapes: ShapeFunction<Plan>, width: number): Shape<Plan> {
  for (let at = shapes.length - 1; at > 0; at--) {
    const shape = shapes[at] as Shape<Plan>;
    if (shape.width <= width) return shape;
  }
  return shapes[0] as Shape<Plan>;
}
