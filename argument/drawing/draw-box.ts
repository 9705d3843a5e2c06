import type { Box } from '../layout/boxes/box';
import type { Point } from '../layout/geometry';
import { REFERENCE_FONT } from '../layout/layout-nodes';
import type { Reference } from '../layout/placed-items';
import type { Role, Stroke } from '../model/structure/roles';
import type { Item, RectItem } from './display-list';
import type { Theme } from './theme';

const RADIUS = 7;
const DASH = [6, 4] as const;

/** The width of a box border and of a line, in px. */
export const STROKE_WIDTH: Readonly<Record<Stroke, number>> = { thin: 1.5, thick: 3.5, double: 1.25 };

/** The distance between the two lines of a double border, in px. */
const DOUBLE_GAP = 3.5;

/**
 * Draws a box from its own corner: border, number, holder, text, source mark. The role is that of
 * its inference, and null for a contention. Dashed means unstated and nothing else.
 */
export function drawBox(box: Box, role: Role | null, theme: Theme): Item[] {
  const { width, height, claim, border } = box;
  const { tags, lines, rules = [] } = box.content;
  const stroke = role ? theme.kinds[role].line : theme.contentionBorder;
  const fill = border === 'contention' ? theme.contention : theme.box;
  const dash = claim.unstated ? DASH : undefined;
  const rect = (inset: number, strokeWidth: number, filled: boolean): RectItem => ({
    kind: 'rect',
    x: inset,
    y: inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
    radius: Math.max(2, RADIUS - inset),
    stroke,
    strokeWidth,
    ...(filled ? { fill } : {}),
    ...(dash ? { dash } : {}),
  });
  const strokeWidth = border === 'contention' ? 2.5 : STROKE_WIDTH[border];
  const items: Item[] = [rect(strokeWidth / 2, strokeWidth, true)];
  if (border === 'double') items.push(rect(strokeWidth / 2 + DOUBLE_GAP, strokeWidth, false));
  for (const { x, y, width } of rules) {
    const points: [Point, Point] = [
      [x, y],
      [x + width, y],
    ];
    items.push({ kind: 'path', points, radius: 0, stroke: theme.soft, width: 0.5 });
  }
  for (const { kind, x, y, width, height } of tags) {
    const paint = kind === 'mine' ? { fill: theme.tag } : { stroke: theme.soft, strokeWidth: 1 };
    items.push({ kind: 'rect', x, y, width, height, radius: 4, ...paint });
  }
  const tones = { text: theme.ink, soft: theme.soft, holder: theme.ink, mine: theme.tagInk };
  for (const line of lines) {
    const { x, baseline, width, runs, size, weight } = line;
    if (runs.length > 0) items.push({ kind: 'text', x, baseline, width, runs, size, weight, fill: tones[line.tone] });
  }
  return items;
}

/** Draws a box at its place in the map, as a group with the id of its claim. */
export function drawPlacedBox(box: Box, role: Role | null, theme: Theme): Item {
  return { kind: 'group', role: 'claim', id: box.claim.id, at: [box.x, box.y], items: drawBox(box, role, theme) };
}

/** Draws the small box that refers to a shared claim away from its home. */
export function drawReference(reference: Reference, theme: Theme): Item[] {
  const { x, y, width, height, line } = reference;
  return [
    {
      kind: 'rect',
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      radius: height / 2,
      fill: theme.box,
      stroke: theme.trunk,
      strokeWidth: 1,
    },
    {
      kind: 'text',
      x: x + 12,
      baseline: y + height / 2 + REFERENCE_FONT.size * 0.36,
      width: line.width,
      runs: line.runs,
      size: REFERENCE_FONT.size,
      weight: REFERENCE_FONT.weight,
      fill: theme.ink,
    },
  ];
}
