import type { Point, Rect } from '../geometry';

/**
 * The cheapest orthogonal line around some rectangles: A* over the grid spanned by the edges of the
 * obstacles (M. Wybrow, K. Marriott, P. Stuckey, Orthogonal connector routing, Graph Drawing 2009).
 * Length, bends and crossings have a cost; running along another line is not allowed.
 */
export interface Route {
  readonly points: Point[];
  readonly bends: number;
  readonly crossings: number;
  readonly length: number;
}

/** A possible end of a line: a point on an edge, and the point just outside. */
export interface Port {
  readonly edge: Point;
  readonly at: Point;
  readonly side: Side;
}

/** Returns the port at a point of an edge. */
export function portAt([x, y]: Point, side: Side): Port {
  const [dx, dy] = DIRECTIONS[SIDES.indexOf(side)] as Point;
  return { edge: [x, y], at: [x + dx * CLEARANCE, y + dy * CLEARANCE], side };
}

/** The four directions, clockwise. */
export const SIDES = ['up', 'right', 'down', 'left'] as const;

/** One of {@link SIDES}. */
export type Side = (typeof SIDES)[number];

/** Distances from obstacles and from other lines, in px, and the costs of a bend and a crossing. */
const CLEARANCE = 6;
const LINE_CLEARANCE = 8;
const BEND_COST = 40;
const CROSSING_COST = 80;
const DIRECTIONS = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const;

/**
 * Returns the cheapest route inside an area from any port to any other, or null. `obstacles` are all
 * that reach into the area, and `lines` are the corners of existing lines.
 */
export function routeLine(
  from: readonly Port[],
  to: readonly Port[],
  obstacles: readonly Rect[],
  lines: readonly (readonly Point[])[],
  area: Rect,
): Route | null {
  const xs = coordinates(obstacles, [...from, ...to], 0, area.x, area.x + area.width);
  const ys = coordinates(obstacles, [...from, ...to], 1, area.y, area.y + area.height);
  const grid = gridOf(xs, ys, obstacles, lines);
  const states = xs.length * ys.length * 4;
  const cost = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(states).fill(-1);
  const stateOf = (x: number, y: number, side: number) => (y * xs.length + x) * 4 + side;
  const stateAt = ({ at: [x, y] }: Port, side: number) => stateOf(xs.indexOf(x), ys.indexOf(y), side);
  const goals = new Map(to.map((port) => [stateAt(port, (SIDES.indexOf(port.side) + 2) % 4), port]));
  const distance = (x: number, y: number) =>
    Math.min(...to.map(({ at }) => Math.abs((xs[x] as number) - at[0]) + Math.abs((ys[y] as number) - at[1])));
  const open = new Heap();
  const starts = new Map(from.map((port) => [stateAt(port, SIDES.indexOf(port.side)), port]));
  for (const [state, { at }] of starts) {
    cost[state] = 0;
    open.push(state, distance(xs.indexOf(at[0]), ys.indexOf(at[1])));
  }
  for (let state = open.pop(); state >= 0; state = open.pop()) {
    const goal = goals.get(state);
    if (goal) return routeTo(state, goal, starts, before, xs, ys, grid);
    const side = state % 4;
    const cell = (state - side) / 4;
    const x = cell % xs.length;
    const y = (cell - x) / xs.length;
    for (let turn = 0; turn < 4; turn++) {
      if ((turn + 2) % 4 === side) continue;
      const [dx, dy] = DIRECTIONS[turn] as readonly [number, number];
      const [nextX, nextY] = [x + dx, y + dy];
      if (nextX < 0 || nextY < 0 || nextX >= xs.length || nextY >= ys.length) continue;
      const crossings = grid.crossingsBetween(x, y, nextX, nextY);
      if (crossings < 0) continue;
      const length =
        Math.abs((xs[nextX] as number) - (xs[x] as number)) + Math.abs((ys[nextY] as number) - (ys[y] as number));
      const next = stateOf(nextX, nextY, turn);
      const total = (cost[state] as number) + length + (turn === side ? 0 : BEND_COST) + crossings * CROSSING_COST;
      if (total >= (cost[next] as number)) continue;
      cost[next] = total;
      before[next] = state;
      open.push(next, total + distance(nextX, nextY));
    }
  }
  return null;
}

function coordinates(
  obstacles: readonly Rect[],
  ports: readonly Port[],
  axis: 0 | 1,
  from: number,
  to: number,
): number[] {
  const found = new Set<number>(ports.map(({ at }) => at[axis]));
  for (const { x, y, width, height } of obstacles) {
    found.add((axis === 0 ? x : y) - CLEARANCE);
    found.add((axis === 0 ? x + width : y + height) + CLEARANCE);
  }
  return [...found].filter((at) => at > from && at < to).sort((a, b) => a - b);
}

interface RoutingGrid {
  /**
   * Returns the number of lines crossed between two neighbouring grid points; -1 if the way is
   * blocked.
   */
  readonly crossingsBetween: (x: number, y: number, nextX: number, nextY: number) => number;
}

function gridOf(
  xs: readonly number[],
  ys: readonly number[],
  obstacles: readonly Rect[],
  lines: readonly (readonly Point[])[],
): RoutingGrid {
  // Horizontal segments are indexed by the point at their left, vertical ones by the point above
  // them.
  const level = new Int16Array(xs.length * ys.length);
  const upright = new Int16Array(xs.length * ys.length);
  const close = (stretches: Int16Array, x: number, y: number) => {
    stretches[y * xs.length + x] = -1;
  };
  const cross = (stretches: Int16Array, x: number, y: number) => {
    const index = y * xs.length + x;
    if ((stretches[index] as number) >= 0) stretches[index] = (stretches[index] as number) + 1;
  };
  const each = (values: readonly number[], low: number, high: number, visit: (at: number) => void) => {
    for (let index = 0; index < values.length; index++) {
      const value = values[index] as number;
      if (value > low && value < high) visit(index);
    }
  };
  const eachStretch = (values: readonly number[], low: number, high: number, visit: (at: number) => void) => {
    for (let index = 0; index + 1 < values.length; index++) {
      if ((values[index] as number) < high && (values[index + 1] as number) > low) visit(index);
    }
  };
  const near = CLEARANCE - 1;
  for (const { x, y, width, height } of obstacles) {
    each(ys, y - near, y + height + near, (row) =>
      eachStretch(xs, x - near, x + width + near, (column) => close(level, column, row)),
    );
    each(xs, x - near, x + width + near, (column) =>
      eachStretch(ys, y - near, y + height + near, (row) => close(upright, column, row)),
    );
  }
  for (const points of lines) {
    for (let index = 1; index < points.length; index++) {
      const [ax, ay] = points[index - 1] as Point;
      const [bx, by] = points[index] as Point;
      const [left, right, top, bottom] = [Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by)];
      if (top === bottom) {
        each(ys, top - LINE_CLEARANCE, top + LINE_CLEARANCE, (row) =>
          eachStretch(xs, left - LINE_CLEARANCE, right + LINE_CLEARANCE, (column) => close(level, column, row)),
        );
        each(xs, left - LINE_CLEARANCE, right + LINE_CLEARANCE, (column) =>
          eachStretch(ys, top, bottom, (row) => cross(upright, column, row)),
        );
      } else {
        each(xs, left - LINE_CLEARANCE, left + LINE_CLEARANCE, (column) =>
          eachStretch(ys, top - LINE_CLEARANCE, bottom + LINE_CLEARANCE, (row) => close(upright, column, row)),
        );
        each(ys, top - LINE_CLEARANCE, bottom + LINE_CLEARANCE, (row) =>
          eachStretch(xs, left, right, (column) => cross(level, column, row)),
        );
      }
    }
  }
  return {
    crossingsBetween: (x, y, nextX, nextY) =>
      (y === nextY ? level[y * xs.length + Math.min(x, nextX)] : upright[Math.min(y, nextY) * xs.length + x]) as number,
  };
}

function routeTo(
  goal: number,
  to: Port,
  starts: ReadonlyMap<number, Port>,
  before: Int32Array,
  xs: readonly number[],
  ys: readonly number[],
  grid: RoutingGrid,
): Route {
  const cells: [number, number][] = [];
  let start = goal;
  for (let state = goal; state >= 0; state = before[state] as number) {
    start = state;
    const cell = (state - (state % 4)) / 4;
    cells.push([cell % xs.length, Math.floor(cell / xs.length)]);
  }
  cells.reverse();
  let crossings = 0;
  cells.slice(1).forEach(([x, y], index) => {
    const [lastX, lastY] = cells[index] as [number, number];
    crossings += grid.crossingsBetween(lastX, lastY, x, y);
  });
  const from = starts.get(start);
  const points: Point[] = [];
  const all = [from?.edge, ...cells.map(([x, y]): Point => [xs[x] as number, ys[y] as number]), to.edge];
  for (const point of all) {
    if (!point) continue;
    const [last, beforeLast] = [points.at(-1), points.at(-2)];
    if (last && beforeLast && (isCollinear(beforeLast, last, point, 0) || isCollinear(beforeLast, last, point, 1)))
      points.pop();
    points.push(point);
  }
  return { points, bends: points.length - 2, crossings, length: lengthOf(points) };
}

function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < points.length; index++) {
    const [[ax, ay], [bx, by]] = [points[index - 1] as Point, points[index] as Point];
    length += Math.abs(ax - bx) + Math.abs(ay - by);
  }
  return length;
}

function isCollinear(a: Point, b: Point, c: Point, axis: 0 | 1): boolean {
  return a[axis] === b[axis] && b[axis] === c[axis];
}

/** A binary heap of open states, the most promising one first. */
class Heap {
  private readonly states: number[] = [];
  private readonly costs: number[] = [];

  push(state: number, cost: number): void {
    const { states, costs } = this;
    let index = states.length;
    states.push(state);
    costs.push(cost);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if ((costs[parent] as number) <= cost) break;
      states[index] = states[parent] as number;
      costs[index] = costs[parent] as number;
      index = parent;
    }
    states[index] = state;
    costs[index] = cost;
  }

  /** Removes and returns the first state, or -1. */
  pop(): number {
    const { states, costs } = this;
    const first = states[0];
    const state = states.pop();
    const cost = costs.pop();
    if (first === undefined || state === undefined || cost === undefined) return -1;
    if (states.length === 0) return first;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= states.length) break;
      if (child + 1 < states.length && (costs[child + 1] as number) < (costs[child] as number)) child++;
      if ((costs[child] as number) >= cost) break;
      states[index] = states[child] as number;
      costs[index] = costs[child] as number;
      index = child;
    }
    states[index] = state;
    costs[index] = cost;
    return first;
  }
}
