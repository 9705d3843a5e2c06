/**
 * A size that a part of a map can take, in px, with the plan that gives it. The shapes of a part
 * form a shape function: the Pareto frontier, in which none is both as narrow and as low as another
 * (L. Stockmeyer, Optimal orientations of cells in slicing floorplan designs, Information and
 * Control 57, 1983).
 */
export interface Shape<Plan> {
  readonly width: number;
  readonly height: number;
  readonly plan: Plan;
}

/** A shape function: widths ascend, heights descend. Empty only where there is nothing to place. */
export type ShapeFunction<Plan> = readonly Shape<Plan>[];

/** The bounds of a search: the greatest size in px, the number of shapes of a part, and the effort. */
export interface Envelope {
  readonly width: number;
  readonly height: number;
  readonly maxShapes: number;
  /** The text widths that are tried, in px. */
  readonly textWidths: readonly number[];
  /** The number of widths that are sampled for several columns together. */
  readonly widthSamples: number;
}

/**
 * A shape function under construction. Of equal shapes the first stays, so the calmer ones are
 * added first.
 */
export class Frontier<Plan> {
  private readonly kept: Shape<Plan>[] = [];
  /** The shape that exceeds the envelope least, used if none fits. */
  private nearest: Shape<Plan> | null = null;
  private excess = Number.POSITIVE_INFINITY;

  constructor(private readonly envelope: Envelope) {}

  /** Returns true if no shape so far dominates this size, so that the shape is worth making. */
  isNotDominated(width: number, height: number): boolean {
    const { envelope, kept } = this;
    if (width > envelope.width || height > envelope.height) {
      return kept.length === 0 && Math.max(width / envelope.width, height / envelope.height) < this.excess;
    }
    const before = this.countUpTo(width);
    return before === 0 || (kept[before - 1] as Shape<Plan>).height > height;
  }

  /** Adds a shape that is not dominated; removes those that it dominates. */
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
      // Without splice, which allocates an array: this is the innermost loop of the layout.
      kept.push(shape);
      for (let index = kept.length - 1; index > from; index--) kept[index] = kept[index - 1] as Shape<Plan>;
      kept[from] = shape;
    }
  }

  /**
   * Returns the shape function, thinned to `maxShapes`: the shape whose removal costs the least
   * area goes first. The first and the last always stay.
   */
  toShapeFunction(): ShapeFunction<Plan> {
    const { kept, nearest, envelope } = this;
    if (kept.length === 0) return nearest ? [nearest] : [];
    while (kept.length > envelope.maxShapes) kept.splice(leastCostlyIndex(kept), 1);
    return kept;
  }

  /** Returns the number of shapes up to a width. */
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
  for (let index = 1; index < shapes.length - 1; index++) {
    const before = shapes[index - 1] as Shape<unknown>;
    const shape = shapes[index] as Shape<unknown>;
    const after = shapes[index + 1] as Shape<unknown>;
    const area = (after.width - shape.width) * (before.height - shape.height);
    const share = area / (shape.width * shape.height);
    if (share < cost) {
      cost = share;
      least = index;
    }
  }
  return least;
}

/** Returns the narrowest shape up to a height; the lowest one if there is none. */
export function narrowest<Plan>(shapes: ShapeFunction<Plan>, height: number): Shape<Plan> {
  for (const shape of shapes) if (shape.height <= height) return shape;
  return shapes[shapes.length - 1] as Shape<Plan>;
}

/** Returns the lowest shape up to a width; the narrowest one if there is none. */
export function lowest<Plan>(shapes: ShapeFunction<Plan>, width: number): Shape<Plan> {
  for (let index = shapes.length - 1; index > 0; index--) {
    const shape = shapes[index] as Shape<Plan>;
    if (shape.width <= width) return shape;
  }
  return shapes[0] as Shape<Plan>;
}
