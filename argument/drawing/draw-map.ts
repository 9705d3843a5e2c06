import { INDICATOR_FONT } from '../layout/boxes/label-measure';
import type { Point, Rect } from '../layout/geometry';
import type { Layout } from '../layout/layout-map';
import { INDICATOR_PADDING } from '../layout/layout-nodes';
import type { InferenceLines, Reference, SharedClaimLine } from '../layout/placed-items';
import type { ArgumentMap } from '../model/argument-map';
import { isHome, positionOf } from '../model/structure/forest';
import { andLabel } from '../model/structure/map-labels';
import { roleOf, type Stroke, strokeOf } from '../model/structure/roles';
import { runsOf } from '../text/runs';
import type { Item } from './display-list';
import { drawPlacedBox, drawReference, STROKE_WIDTH } from './draw-box';
import type { Theme } from './theme';

const CORNER = 6;
const DOT = 9;
const AND_FONT = { size: 13, weight: 600 } as const;

/** Draws the whole map: lines below, boxes above. Complete whatever is on the screen. */
export function drawMap(map: ArgumentMap, layout: Layout, theme: Theme): Item[] {
  const boxes = layout.boxes.map((box) => {
    const { home } = positionOf(map, box.claim.id);
    return drawPlacedBox(box, home && roleOf(map, home), theme);
  });
  return [...drawInferences(map, layout, theme), ...boxes];
}

/** Draws the lines, frames, indicators and references of all inferences, without boxes. */
function drawInferences(map: ArgumentMap, layout: Layout, theme: Theme): Item[] {
  const trunks: Item[] = [];
  const groups: Item[] = [];
  const references = new Map<string, Reference[]>();
  for (const reference of layout.references) {
    references.set(reference.inference, [...(references.get(reference.inference) ?? []), reference]);
  }
  for (const lines of layout.inferences) {
    trunks.push(...drawTrunk(lines, theme));
    groups.push(drawInference(map, lines, references.get(lines.inference.id) ?? [], theme));
  }
  return [...layout.links.map((link) => drawLink(map, link, theme)), ...trunks, ...groups];
}

/** Draws the part of a line that several inferences may share, below every {@link drawInference}. */
export function drawTrunk({ inference, trunk }: InferenceLines, theme: Theme): Item[] {
  if (trunk.length < 2) return [];
  const path: Item = { kind: 'path', points: trunk, radius: CORNER, stroke: theme.trunk, width: 1.5 };
  return [{ kind: 'group', role: 'trunk', id: inference.id, items: [path] }];
}

/** Draws one inference without its trunk and boxes: line, frame, indicator and references. */
export function drawInference(
  map: ArgumentMap,
  lines: InferenceLines,
  references: readonly Reference[],
  theme: Theme,
): Item {
  const { inference, pill, frame, indicator, branch } = lines;
  const colours = theme.kinds[roleOf(map, inference)];
  const stroke = strokeOf(map, inference);
  const items: Item[] = drawLine(branch, stroke, colours.line, theme.paper);
  if (frame) {
    items.push({
      kind: 'rect',
      x: frame.x + 0.5,
      y: frame.y + 0.5,
      width: frame.width - 1,
      height: frame.height - 1,
      radius: 10,
      fill: theme.frame,
      stroke: theme.frameBorder,
      strokeWidth: 1,
    });
  }
  // The lower corners of the pill are behind the box, so that it looks like a tab on the box.
  items.push(
    {
      kind: 'rect',
      x: pill.x + 0.5,
      y: pill.y + 0.5,
      width: pill.width - 1,
      height: pill.height + 5,
      radius: 6,
      fill: colours.pill,
    },
    {
      kind: 'text',
      x: pill.x + INDICATOR_PADDING,
      baseline: pill.y + pill.height / 2 + INDICATOR_FONT.size * 0.36,
      width: pill.width - 2 * INDICATOR_PADDING,
      runs: runsOf(indicator),
      size: INDICATOR_FONT.size,
      weight: INDICATOR_FONT.weight,
      fill: colours.word,
    },
  );
  for (const reference of references) items.push(...drawReference(reference, theme));
  for (const [index, area] of lines.ands.entries()) items.push(...drawAnd(map, lines, index + 1, area, theme));
  return { kind: 'group', role: 'step', id: inference.id, items };
}

/** Draws the label before a co-premise: on one line, or the number below the word. */
function drawAnd(map: ArgumentMap, { inference }: InferenceLines, index: number, area: Rect, theme: Theme): Item[] {
  const label = andLabel(map, inference, index);
  const { x, y, width, height } = area;
  const parts = height > 2 * AND_FONT.size ? label.split(' ') : [label];
  const lineHeight = height / parts.length;
  const premise = inference.premises[index];
  return parts.map((part, line) => ({
    kind: 'text',
    x,
    baseline: y + (line + 0.5) * lineHeight + AND_FONT.size * 0.36,
    width,
    runs: runsOf(part),
    size: AND_FONT.size,
    weight: AND_FONT.weight,
    fill: theme.ink,
    ...(premise !== undefined && isHome(map, premise, inference.id) ? { before: premise } : {}),
  }));
}

/** Draws a line to a shared claim, with a dot at its end, below every {@link drawTrunk}. */
export function drawLink(map: ArgumentMap, { inference, claim, points }: SharedClaimLine, theme: Theme): Item {
  const colour = theme.kinds[roleOf(map, inference)].line;
  const [x, y] = points[points.length - 1] as Point;
  const box = { x: x - DOT / 2, y: y - DOT / 2, width: DOT, height: DOT };
  const items: Item[] = drawLine(points, strokeOf(map, inference), colour, theme.paper);
  items.push({ kind: 'rect', ...box, radius: DOT / 2, fill: colour });
  return { kind: 'group', role: 'link', id: inference.id, to: claim, items };
}

/** Draws a line in a stroke: thin, thick, or two lines with the paper colour between them. */
export function drawLine(points: readonly Point[], stroke: Stroke, colour: string, paper: string): Item[] {
  if (points.length < 2) return [];
  const path = (width: number, ink: string): Item => ({ kind: 'path', points, radius: CORNER, stroke: ink, width });
  if (stroke !== 'double') return [path(STROKE_WIDTH[stroke], colour)];
  return [path(2 * STROKE_WIDTH.double + 2.5, colour), path(2.5, paper)];
}
