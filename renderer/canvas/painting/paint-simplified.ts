import type { Theme } from '../../../argument/drawing/theme';
import type { Box } from '../../../argument/layout/box';
import type { Point, Rect } from '../../../argument/layout/geometry';
import type { InferenceLines } from '../../../argument/layout/placed-items';
import { type Role, roleOf } from '../../../argument/model/roles';
import { isLit } from './dim-overlay';
import type { Context2D } from './paint-detailed';
import type { Scene } from './scene';

/** How much is painted between two looks at the clock. */
const AT_ONCE = 100;
/** Lines of text lower than this many px of the screen are left out. */
const LEAST_BAR = 1.2;
/** How high a bar is as a part of the size of its letters. */
const HEIGHT = 0.5;
/** That of the largest letters, in px at zoom 1: where it cannot be seen, no text is set. */
const LARGEST_BAR = 20 * HEIGHT;
const ROLES: readonly (Role | null)[] = [null, 'reason', 'objection', 'rebuttal', 'undercutter'];

/**
 * Paints what lies in a rectangle where no letter can be read: boxes in the colour of their step, lines, and a bar for each
 * line of text that is high enough to be seen. By colour, since a change of colour costs more than a rectangle. Yields
 * now and then, so that it can be spread over frames. `zoom` is px of the bitmap for a px of the map. With `lit`
 * nothing else is painted.
 */
export function* paintFar(
  context: Context2D,
  scene: Scene,
  theme: Theme,
  rect: Rect,
  zoom: number,
  lit: ReadonlySet<string> | null = null,
): Generator<void, void, void> {
  const { layout } = scene;
  const steps = scene
    .stepsIn(rect)
    .map((at) => layout.inferences[at] as InferenceLines)
    .filter(({ inference }) => isLit(lit, inference.id));
  let count = 0;
  const pause = () => ++count % AT_ONCE === 0;
  const thinnest = 0.6 / zoom;

  for (const { inference, claim, points } of scene.linksIn(rect)) {
    if (!isLit(lit, inference.id, claim)) continue;
    context.fillStyle = theme.kinds[roleOf(scene.map, inference)].line;
    fillLine(context, points, Math.max(2, thinnest));
  }
  context.fillStyle = theme.trunk;
  for (const { trunk } of steps) {
    fillLine(context, trunk, Math.max(1.5, thinnest));
    if (pause()) yield;
  }
  const stepRoles = new Map<Role, InferenceLines[]>();
  for (const lines of steps) {
    const role = roleOf(scene.map, lines.inference);
    const same = stepRoles.get(role);
    if (same) same.push(lines);
    else stepRoles.set(role, [lines]);
  }
  for (const [role, lines] of stepRoles) {
    context.fillStyle = theme.kinds[role].line;
    for (const { branch, pill } of lines) {
      fillLine(context, branch, Math.max(2, thinnest));
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

  const found = scene.boxesIn(rect).filter((at) => isLit(lit, layout.boxes[at]?.claim.id ?? ''));
  const border = (box: Box) => (box.border === 'thin' ? Math.max(1.5, 0.7 / zoom) : Math.max(3.5, 1 / zoom));
  for (const role of ROLES) {
    context.fillStyle = role ? theme.kinds[role].line : theme.contentionBorder;
    for (const at of found) {
      if (scene.roleAt(at) !== role) continue;
      const { x, y, width, height } = layout.boxes[at] as Box;
      context.fillRect(x, y, width, height);
      if (pause()) yield;
    }
  }
  context.fillStyle = theme.box;
  for (const at of found) {
    const box = layout.boxes[at] as Box;
    const inset = border(box);
    if (box.height > 2 * inset)
      context.fillRect(box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset);
    if (pause()) yield;
  }
  if (LARGEST_BAR * zoom < LEAST_BAR) return;
  context.fillStyle = theme.soft;
  for (const at of found) {
    const { x, y, content } = layout.boxes[at] as Box;
    for (const line of content.lines) {
      const height = line.size * HEIGHT;
      if (height * zoom < LEAST_BAR || line.tone === 'soft') continue;
      context.fillRect(x + line.x, y + line.baseline - height, line.width, height);
    }
    if (pause()) yield;
  }
}

/** A line along its points. Most of its stretches are level or upright, and then a rectangle does it in a tenth of the time. */
function fillLine(context: Context2D, points: readonly Point[], width: number): void {
  for (let at = 1; at < points.length; at++) {
    const [x1, y1] = points[at - 1] as Point;
    const [x2, y2] = points[at] as Point;
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
