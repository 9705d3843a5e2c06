import type { Item } from '../../../argument/drawing/display-list';
import { drawBox } from '../../../argument/drawing/draw-box';
import { drawInference, drawLink, drawTrunk } from '../../../argument/drawing/draw-map';
import { paint } from '../../../argument/drawing/paint';
import type { Theme } from '../../../argument/drawing/theme';
import type { Box } from '../../../argument/layout/boxes/box';
import type { Rect } from '../../../argument/layout/geometry';
import type { InferenceLines } from '../../../argument/layout/placed-items';
import type { Role } from '../../../argument/model/structure/roles';
import { runsOf } from '../../../argument/text/runs';
import { messages } from '../../../messages/messages';
import { measureText } from '../../display/measure-text';
import type { Context2D } from './context-2d';
import { isFocused } from './dim-overlay';
import type { Scene } from './scene';

interface CachedItems {
  readonly theme: Theme;
  readonly role: Role | null;
  readonly items: readonly Item[];
}

const boxItemsCache = new WeakMap<Box, CachedItems>();
const inferenceItemsCache = new WeakMap<InferenceLines, { scene: Scene; theme: Theme; trunk: Item[]; step: Item[] }>();

/** The number of boxes or inferences painted between two looks at the clock. */
const ITEMS_PER_SLICE = 12;

/**
 * Paints the items in a rectangle in full detail, from the display list of the exported pictures.
 * Yields at intervals, so that the work can be spread over frames. With `focusedIds` only those are
 * painted.
 */
export function* paintDetailed(
  context: Context2D,
  scene: Scene,
  theme: Theme,
  rect: Rect,
  editedClaim: string | null,
  focusedIds: ReadonlySet<string> | null = null,
): Generator<void, void, void> {
  const lines = scene.inferencesIn(rect).map((index) => scene.layout.inferences[index] as InferenceLines);
  const steps = lines
    .filter(({ inference }) => isFocused(focusedIds, inference.id))
    .map((one) => inferenceItems(scene, one, theme));
  const links = scene.linksIn(rect).filter(({ inference, claim }) => isFocused(focusedIds, inference.id, claim));
  for (const link of links) paint([drawLink(scene.map, link, theme)], context, measureText);
  for (const { trunk } of steps) paint(trunk, context, measureText);
  yield;
  let count = 0;
  for (const { step } of steps) {
    paint(step, context, measureText);
    if (++count % ITEMS_PER_SLICE === 0) yield;
  }
  for (const index of scene.boxesIn(rect)) {
    const box = scene.layout.boxes[index] as Box;
    if (isFocused(focusedIds, box.claim.id))
      paintBox(context, box, scene.roleAt(index), theme, box.claim.id === editedClaim);
    if (++count % ITEMS_PER_SLICE === 0) yield;
  }
}

/** Paints one box, without its text while a text field stands over it. */
export function paintBox(context: Context2D, box: Box, role: Role | null, theme: Theme, hidesText: boolean): void {
  const items = boxItems(box, role, theme);
  const kept = new Set(box.content.lines.flatMap(({ tone, runs }) => (tone === 'text' ? [] : [runs])));
  const isBody = (item: Item) => item.kind === 'text' && !kept.has(item.runs);
  context.save();
  context.translate(box.x, box.y);
  paint(hidesText ? items.filter((item) => !isBody(item)) : items, context, measureText);
  context.restore();
}

function boxItems(box: Box, role: Role | null, theme: Theme): readonly Item[] {
  const known = boxItemsCache.get(box);
  if (known?.theme === theme && known.role === role) return known.items;
  const items = [...drawBox(box, role, theme), ...placeholder(box, theme)];
  boxItemsCache.set(box, { theme, role, items });
  return items;
}

/** Returns the placeholder of an empty box. It is shown on the screen and never exported. */
function placeholder({ claim, content: { textArea } }: Box, theme: Theme): Item[] {
  if (claim.text !== '') return [];
  const runs = runsOf(messages.canvas.placeholder);
  const baseline = textArea.y + textArea.height - 6;
  return [
    { kind: 'text', x: textArea.x, baseline, width: textArea.width, runs, size: 16, weight: 400, fill: theme.soft },
  ];
}

function inferenceItems(scene: Scene, lines: InferenceLines, theme: Theme) {
  const known = inferenceItemsCache.get(lines);
  if (known?.scene === scene && known.theme === theme) return known;
  const references = scene.referencesOf(lines.inference.id);
  const step = [drawInference(scene.map, lines, references, theme)];
  const made = { scene, theme, trunk: drawTrunk(lines, theme), step };
  inferenceItemsCache.set(lines, made);
  return made;
}
