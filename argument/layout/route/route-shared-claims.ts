import { contains, type Point, type Rect, SPACE } from '../geometry';
import type { InferenceLines, PlacedItems, Reference, SharedClaimLine } from '../placed-items';
import { type Port, portAt, type Route, routeLine } from './route-line';

/** The limits within which a line is drawn; beyond them a reference is easier to read. */
const MAX_LENGTH = 600;
const MAX_BENDS = 3;
const MAX_CROSSINGS = 1;

/** The greatest number of shared claims that are drawn as lines. */
const MAX_ROUTED_LINES = 24;

/** The margin around a line in which obstacles are considered, in px. */
const SEARCH_MARGIN = 120;

/**
 * Replaces references by lines if possible: from the indicator of an inference to a claim with its
 * home elsewhere, around all boxes, indicators and frames. The reference of an inference with no
 * other premise is removed. References that close a cycle stay.
 */
export function routeSharedClaims(placed: PlacedItems): { references: Reference[]; links: SharedClaimLine[] } {
  const shared = placed.references.filter(({ isAbove }) => !isAbove);
  if (shared.length === 0 || shared.length > MAX_ROUTED_LINES) return { references: placed.references, links: [] };
  const boxes = new Map(placed.boxes.map((box) => [box.claim.id, box]));
  const linesByInference = new Map(placed.inferences.map((lines) => [lines.inference.id, lines]));
  const lines: (readonly Point[])[] = placed.inferences.flatMap(({ trunk, branch }) => [trunk, branch]);
  const links: SharedClaimLine[] = [];
  const gone = new Set<Reference>();
  for (const reference of shared) {
    const box = boxes.get(reference.claim);
    const inferenceLines = linesByInference.get(reference.inference);
    if (!box || !inferenceLines) continue;
    const isOnly = inferenceLines.frame === null;
    const route = routeToClaim(reference, inferenceLines, box, isOnly, placed, gone, lines);
    if (!route || route.length > MAX_LENGTH || route.bends > MAX_BENDS || route.crossings > MAX_CROSSINGS) continue;
    links.push({ inference: inferenceLines.inference, claim: reference.claim, points: route.points });
    lines.push(route.points);
    if (isOnly) gone.add(reference);
  }
  return { references: placed.references.filter((reference) => !gone.has(reference)), links };
}

function routeToClaim(
  reference: Reference,
  { pill, frame }: InferenceLines,
  box: Rect,
  isOnly: boolean,
  placed: PlacedItems,
  gone: ReadonlySet<Reference>,
  lines: readonly (readonly Point[])[],
): Route | null {
  const start: Rect = isOnly ? pill : reference;
  const [dx, dy] = [
    gapBetween(start.x, start.width, box.x, box.width),
    gapBetween(start.y, start.height, box.y, box.height),
  ];
  if (dx + dy > MAX_LENGTH) return null;
  const left = Math.min(start.x, box.x) - SEARCH_MARGIN;
  const top = Math.min(start.y, box.y) - SEARCH_MARGIN;
  const right = Math.max(start.x + start.width, box.x + box.width) + SEARCH_MARGIN;
  const bottom = Math.max(start.y + start.height, box.y + box.height) + SEARCH_MARGIN;
  const isNear = (rect: Rect) =>
    rect.x < right && rect.x + rect.width > left && rect.y < bottom && rect.y + rect.height > top;
  const obstacles: Rect[] = [
    ...placed.boxes,
    ...placed.references.filter((other) => !gone.has(other) && !(isOnly && other === reference)),
    ...placed.inferences.map((other) => other.pill),
    ...placed.inferences.flatMap((other) =>
      other.frame && other.frame !== frame && !contains(other.frame, box) ? [other.frame] : [],
    ),
  ].filter(isNear);
  const nearLines = lines.filter((points) => points.some(([x, y]) => x > left && x < right && y > top && y < bottom));
  const from = isOnly ? pillPorts(pill) : referencePorts(reference);
  const area = { x: left, y: top, width: right - left, height: bottom - top };
  return routeLine(from, referencePorts(box), obstacles, nearLines, area);
}

/**
 * Returns the ports of an indicator. Lines come from above and from the left, undercutters leave to
 * the right.
 */
function pillPorts({ x, y, width, height }: Rect): Port[] {
  return [portAt([x + width / 2, y + height], 'down'), portAt([x + width, y + height / 2], 'right')];
}

/**
 * Returns the ports of a reference or a box, except where the indicator above and the line below
 * attach.
 */
function referencePorts({ x, y, width, height }: Rect): Port[] {
  return [
    portAt([x, y + height / 2], 'left'),
    portAt([x + width, y + height / 2], 'right'),
    portAt([x + width - SPACE.trunk, y + height], 'down'),
    portAt([x + width - SPACE.trunk, y], 'up'),
  ];
}

/** Returns the distance between two intervals of an axis. */
function gapBetween(a: number, aLength: number, b: number, bLength: number): number {
  return Math.max(0, a - (b + bLength), b - (a + aLength));
}
