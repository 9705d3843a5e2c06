import type { Theme } from '../../../argument/drawing/theme';
import type { Box } from '../../../argument/layout/boxes/box';
import type { Point, Rect } from '../../../argument/layout/geometry';
import type { InferenceLines } from '../../../argument/layout/placed-items';
import { type Role, roleOf } from '../../../argument/model/structure/roles';
import type { Context2D } from './context-2d';
import { isFocused } from './dim-overlay';
import type { Scene } from './scene';

/** The number of items painted between two looks at the clock. */
const ITEMS_PER_SLICE = 100;
/** Bars lower than this many px of the screen are left out. */
const MIN_BAR_HEIGHT = 1.2;
/** The height of a bar as a share of the font size. */
const BAR_HEIGHT_RATIO = 0.5;
/** The bar height of the largest font, in px at zoom 1. If that is too low to be seen, no text is typeset. */
const MAX_BAR_HEIGHT = 20 * BAR_HEIGHT_RATIO;
const ROLES: readonly (Role | null)[] = [null, 'reason', 'objection', 'rebuttal', 'undercutter'];

/**
 * Paints the items in a rectangle at a scale at which no letter can be read: boxes in the colour of
 * their role, lines, and a bar for each line of text that is high enough. Items are grouped by
 * colour, since a change of colour costs more than a rectangle. Yields at intervals, so that the
 * work can be spread over frames. `zoom` is px of the bitmap per px of the map. With `focusedIds`
 * only those are painted.
 */
export function* paintSimplified(
  context: Context2D,
  scene: Scene,
  theme: Theme,
  rect: Rect,
  zoom: number,
  focusedIds: ReadonlySet<string> | null = null,
): Generator<void, void, void> {
  const { layout } = scene;
  const steps = scene
    .inferencesIn(rect)
    .map((index) => layout.inferences[index] as InferenceLines)
    .filter(({ inference }) => isFocused(focusedIds, inference.id));
  let count = 0;
  const pause = () => ++count % ITEMS_PER_SLICE === 0;
  const minWidth = 0.6 / zoom;

  for (const { inference, claim, points } of scene.linksIn(rect)) {
    if (!isFocused(focusedIds, inference.id, claim)) continue;
    context.fillStyle = theme.kinds[roleOf(scene.map, inference)].line;
    fillLine(context, points, Math.max(2, minWidth));
  }
  context.fillStyle = theme.trunk;
  for (const { trunk } of steps) {
    fillLine(context, trunk, Math.max(1.5, minWidth));
    if (pause()) yield;
  }
  const linesByRole = new Map<Role, InferenceLines[]>();
  for (const lines of steps) {
    const role = roleOf(scene.map, lines.inference);
    const same = linesByRole.get(role);
    if (same) same.push(lines);
    else linesByRole.set(role, [lines]);
  }
  for (const [role, lines] of linesByRole) {
    context.fillStyle = theme.kinds[role].line;
    for (const { branch, pill } of lines) {
      fillLine(context, branch, Math.max(2, minWidth));
      if (pill.height * zoom >= 2) context.fillRect(pill.x, pill.y, pill.width, pill.height);
      if (pause()) yield;
    }
  }
  for (const [colour, inset] of [
    [theme.frameBorder, 0],
    [theme.frame, Math.max(1, 1 / zoom)],
  ] as const) {
    context.fillStyle = colour;
    for (const { frame } of steps) {
      if (!frame || frame.height * zoom <= 4) continue;
      context.fillRect(frame.x + inset, frame.y + inset, frame.width - 2 * inset, frame.height - 2 * inset);
    }
  }

  const found = scene.boxesIn(rect).filter((index) => isFocused(focusedIds, layout.boxes[index]?.claim.id ?? ''));
  const border = (box: Box) => (box.border === 'thin' ? Math.max(1.5, 0.7 / zoom) : Math.max(3.5, 1 / zoom));
  for (const role of ROLES) {
    context.fillStyle = role ? theme.kinds[role].line : theme.contentionBorder;
    for (const index of found) {
      if (scene.roleAt(index) !== role) continue;
      const { x, y, width, height } = layout.boxes[index] as Box;
      context.fillRect(x, y, width, height);
      if (pause()) yield;
    }
  }
  context.fillStyle = theme.box;
  for (const index of found) {
    const box = layout.boxes[index] as Box;
    const inset = border(box);
    if (box.height > 2 * inset)
      context.fillRect(box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset);
    if (pause()) yield;
  }
  if (MAX_BAR_HEIGHT * zoom < MIN_BAR_HEIGHT) return;
  context.fillStyle = theme.soft;
  for (const index of found) {
    const { x, y, content } = layout.boxes[index] as Box;
    for (const line of content.lines) {
      const height = line.size * BAR_HEIGHT_RATIO;
      if (height * zoom < MIN_BAR_HEIGHT || line.tone === 'soft') continue;
      context.fillRect(x + line.x, y + line.baseline - height, line.width, height);
    }
    if (pause()) yield;
  }
}

/**
 * Paints a line along its points. Horizontal and vertical segments are filled as rectangles, which
 * takes a tenth of the time.
 */
function fillLine(context: Context2D, points: readonly Point[], width: number): void {
  for (let index = 1; index < points.length; index++) {
    const [x1, y1] = points[index - 1] as Point;
    const [x2, y2] = points[index] as Point;
    if (x1 === x2 || y1 === y2) {
      const left = Math.min(x1, x2) - (x1 === x2 ? width / 2 : 0);
      const top = Math.min(y1, y2) - (y1 === y2 ? width / 2 : 0);
      context.fillRect(left, top, Math.abs(x2 - x1) || width, Math.abs(y2 - y1) || width);
    } else {
      context.strokeStyle = context.fillStyle;
      context.lineWidth = width;
      context.beginPath();
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
      context.stroke();
    }
  }
}
