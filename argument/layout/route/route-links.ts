import { contains, type Point, type Rect, SPACE } from '../geometry';
import type { Link, Placed, Reference, StepLines } from '../placement';
import { type Port, portAt, routeLine, type Way } from './route-line';

/** A line is drawn where it is short and clear; elsewhere a reference reads better. */
const LONGEST = 600;
const MOST_BENDS = 3;
const MOST_CROSSINGS = 1;

/** With more shared claims than this a map has no room for lines across it. */
const MOST_LINKS = 24;

/** How far around a line what could be in its way is looked at, in px. */
const AROUND = 120;

/**
 * Draws shared claims once: a line from the word of a step to a claim that has its home elsewhere, around all boxes, words
 * and frames. The reference of a step with no other premise goes with it. References that lead back up stay.
 */
export function routeLinks(placed: Placed): { references: Reference[]; links: Link[] } {
  const shared = placed.references.filter(({ isAbove }) => !isAbove);
  if (shared.length === 0 || shared.length > MOST_LINKS) return { references: placed.references, links: [] };
  const boxes = new Map(placed.boxes.map((box) => [box.claim.id, box]));
  const steps = new Map(placed.steps.map((lines) => [lines.step.id, lines]));
  const lines: (readonly Point[])[] = placed.steps.flatMap(({ trunk, branch }) => [trunk, branch]);
  const links: Link[] = [];
  const gone = new Set<Reference>();
  for (const reference of shared) {
    const box = boxes.get(reference.claim);
    const step = steps.get(reference.step);
    if (!box || !step) continue;
    const isOnly = step.frame === null;
    const way = wayOf(reference, step, box, isOnly, placed, gone, lines);
    if (!way || way.length > LONGEST || way.bends > MOST_BENDS || way.crossings > MOST_CROSSINGS) continue;
    links.push({ step: step.step, claim: reference.claim, points: way.points });
    lines.push(way.points);
    if (isOnly) gone.add(reference);
  }
  return { references: placed.references.filter((reference) => !gone.has(reference)), links };
}

function wayOf(
  reference: Reference,
  { pill, frame }: StepLines,
  box: Rect,
  isOnly: boolean,
  placed: Placed,
  gone: ReadonlySet<Reference>,
  lines: readonly (readonly Point[])[],
): Way | null {
  const start: Rect = isOnly ? pill : reference;
  const [dx, dy] = [gap(start.x, start.width, box.x, box.width), gap(start.y, start.height, box.y, box.height)];
  if (dx + dy > LONGEST) return null;
  const left = Math.min(start.x, box.x) - AROUND;
  const top = Math.min(start.y, box.y) - AROUND;
  const right = Math.max(start.x + start.width, box.x + box.width) + AROUND;
  const bottom = Math.max(start.y + start.height, box.y + box.height) + AROUND;
  const isNear = (rect: Rect) =>
    rect.x < right && rect.x + rect.width > left && rect.y < bottom && rect.y + rect.height > top;
  const obstacles: Rect[] = [
    ...placed.boxes,
    ...placed.references.filter((other) => !gone.has(other) && !(isOnly && other === reference)),
    ...placed.steps.map((other) => other.pill),
    ...placed.steps.flatMap((other) =>
      other.frame && other.frame !== frame && !contains(other.frame, box) ? [other.frame] : [],
    ),
  ].filter(isNear);
  const nearLines = lines.filter((points) => points.some(([x, y]) => x > left && x < right && y > top && y < bottom));
  return routeLine(isOnly ? portsOfPill(pill) : portsOf(reference), portsOf(box), obstacles, nearLines);
}

/** Lines come from above and from the left, undercutters go to the right. */
function portsOfPill({ x, y, width, height }: Rect): Port[] {
  return [portAt([x + width / 2, y + height], 'down'), portAt([x + width, y + height / 2], 'right')];
}

/** The middle of each side, but for those that the word above and the line below take. */
function portsOf({ x, y, width, height }: Rect): Port[] {
  return [
    portAt([x, y + height / 2], 'left'),
    portAt([x + width, y + height / 2], 'right'),
    portAt([x + width - SPACE.trunk, y + height], 'down'),
    portAt([x + width - SPACE.trunk, y], 'up'),
  ];
}

/** How far two stretches of an axis are apart. */
function gap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.max(0, a - (b + bLength), b - (a + aLength));
}
