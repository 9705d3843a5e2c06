import { contains, type Point, type Rect } from '../geometry';
import type { InferenceLines, PlacedItems } from '../placed-items';
import { type Port, portAt, routeLine } from './route-line';

/** The margin around a line in which obstacles are considered, in px. */
const SEARCH_MARGIN = 200;
/** A line may touch the border of a box, in px. */
const TOUCH = 1;

/**
 * Returns the inferences with other lines where those would run through a box that they do not belong to, as they do
 * when a branch was moved by hand: the lines then go around all boxes. Where there is no way around, they stay.
 */
export function routeMovedBranches(placed: PlacedItems): InferenceLines[] {
  const boxes = new Map(placed.boxes.map((box) => [box.claim.id, box]));
  const pills = new Map(placed.inferences.map(({ inference, pill }) => [inference.id, pill]));
  return placed.inferences.map((lines) => {
    const { inference, trunk, branch, pill } = lines;
    const target: Rect | undefined = boxes.get(inference.target) ?? pills.get(inference.target);
    const own = new Set<Rect | undefined>([target, ...inference.premises.map((id) => boxes.get(id))]);
    const foreign = placed.boxes.filter((box) => !own.has(box));
    if (!target || ![trunk, branch].some((points) => foreign.some((box) => runsThrough(points, box)))) return lines;
    const left = Math.min(target.x, pill.x) - SEARCH_MARGIN;
    const top = Math.min(target.y, pill.y) - SEARCH_MARGIN;
    const right = Math.max(target.x + target.width, pill.x + pill.width) + SEARCH_MARGIN;
    const bottom = Math.max(target.y + target.height, pill.y + pill.height) + SEARCH_MARGIN;
    const obstacles = [
      ...placed.boxes,
      ...placed.references,
      ...placed.inferences.flatMap((other) => [
        other.pill,
        ...(other.frame && other !== lines && !contains(other.frame, target) ? [other.frame] : []),
      ]),
    ].filter((rect) => rect.x < right && rect.x + rect.width > left && rect.y < bottom && rect.y + rect.height > top);
    const area = { x: left, y: top, width: right - left, height: bottom - top };
    const route = routeLine(targetPorts(target), pillPorts(pill), obstacles, [], area);
    return route ? { ...lines, trunk: [], branch: route.points } : lines;
  });
}

function targetPorts({ x, y, width, height }: Rect): Port[] {
  return [
    portAt([x + width / 2, y + height], 'down'),
    portAt([x + width, y + height / 2], 'right'),
    portAt([x, y + height / 2], 'left'),
  ];
}

function pillPorts({ x, y, width, height }: Rect): Port[] {
  return [
    portAt([x + width / 2, y], 'up'),
    portAt([x, y + height / 2], 'left'),
    portAt([x + width, y + height / 2], 'right'),
  ];
}

/** Returns whether a line of horizontal and vertical parts runs through a rectangle. */
export function runsThrough(points: readonly Point[], rect: Rect): boolean {
  return points.some(([x, y], at) => {
    const [nextX, nextY] = points[at + 1] ?? [x, y];
    return (
      Math.min(x, nextX) < rect.x + rect.width - TOUCH &&
      Math.max(x, nextX) > rect.x + TOUCH &&
      Math.min(y, nextY) < rect.y + rect.height - TOUCH &&
      Math.max(y, nextY) > rect.y + TOUCH
    );
  });
}
