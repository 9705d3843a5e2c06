import type { Item } from '../../../argument/drawing/display-list';
import { drawBox } from '../../../argument/drawing/draw-box';
import { drawInference, drawLink, drawTrunk } from '../../../argument/drawing/draw-map';
import { paint } from '../../../argument/drawing/paint';
import type { Theme } from '../../../argument/drawing/theme';
import type { Box } from '../../../argument/layout/box';
import type { Rect } from '../../../argument/layout/geometry';
import type { InferenceLines } from '../../../argument/layout/placed-items';
import type { Role } from '../../../argument/model/roles';
import { runsOf } from '../../../argument/text/runs';
import { strings } from '../../../messages/messages';
import { pageMeasure } from '../../display/measure-text';
import { isLit } from './dim-overlay';
import type { Scene } from './scene';

/** A 2D context, of a canvas on the page or aside. */
export type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

interface Drawn {
  readonly theme: Theme;
  readonly role: Role | null;
  readonly items: readonly Item[];
}

const drawnBoxes = new WeakMap<Box, Drawn>();
const drawnSteps = new WeakMap<InferenceLines, { scene: Scene; theme: Theme; trunk: Item[]; step: Item[] }>();

/** How many boxes or steps are painted between two looks at the clock. */
const AT_ONCE = 12;

/**
 * Paints what lies in a rectangle as a picture has it, every letter included, from the same display list. Yields now and
 * then, so that it can be spread over frames. With `lit` nothing else is painted.
 */
export function* paintNear(
  context: Context2D,
  scene: Scene,
  theme: Theme,
  rect: Rect,
  writing: string | null,
  lit: ReadonlySet<string> | null = null,
): Generator<void, void, void> {
  const lines = scene.stepsIn(rect).map((at) => scene.layout.inferences[at] as InferenceLines);
  const steps = lines.filter(({ inference }) => isLit(lit, inference.id)).map((one) => stepItems(scene, one, theme));
  const links = scene.linksIn(rect).filter(({ inference, claim }) => isLit(lit, inference.id, claim));
  for (const link of links) paint([drawLink(scene.map, link, theme)], context, pageMeasure);
  for (const { trunk } of steps) paint(trunk, context, pageMeasure);
  yield;
  let count = 0;
  for (const { step } of steps) {
    paint(step, context, pageMeasure);
    if (++count % AT_ONCE === 0) yield;
  }
  for (const at of scene.boxesIn(rect)) {
    const box = scene.layout.boxes[at] as Box;
    if (isLit(lit, box.claim.id)) paintBox(context, box, scene.roleAt(at), theme, box.claim.id === writing);
    if (++count % AT_ONCE === 0) yield;
  }
}

/** Paints one box; without its text while that stands in a field over it. */
export function paintBox(context: Context2D, box: Box, role: Role | null, theme: Theme, writing: boolean): void {
  const items = boxItems(box, role, theme);
  const { textArea } = box.content;
  const isBody = (item: Item) =>
    item.kind === 'text' && item.baseline >= textArea.y && item.baseline <= textArea.y + textArea.height;
  context.save();
  context.translate(box.x, box.y);
  paint(writing ? items.filter((item) => !isBody(item)) : items, context, pageMeasure);
  context.restore();
}

function boxItems(box: Box, role: Role | null, theme: Theme): readonly Item[] {
  const known = drawnBoxes.get(box);
  if (known?.theme === theme && known.role === role) return known.items;
  const items = [...drawBox(box, role, theme), ...placeholder(box, theme)];
  drawnBoxes.set(box, { theme, role, items });
  return items;
}

/** What a box without words says on the screen, and in no picture. */
function placeholder({ claim, content: { textArea } }: Box, theme: Theme): Item[] {
  if (claim.text !== '') return [];
  const runs = runsOf(strings.canvas.placeholder);
  const baseline = textArea.y + textArea.height - 6;
  return [
    { kind: 'text', x: textArea.x, baseline, width: textArea.width, runs, size: 16, weight: 400, fill: theme.soft },
  ];
}

function stepItems(scene: Scene, lines: InferenceLines, theme: Theme) {
  const known = drawnSteps.get(lines);
  if (known?.scene === scene && known.theme === theme) return known;
  const references = scene.referencesOf(lines.inference.id);
  const step = [drawInference(scene.map, lines, references, theme)];
  const made = { scene, theme, trunk: drawTrunk(lines, theme), step };
  drawnSteps.set(lines, made);
  return made;
}
