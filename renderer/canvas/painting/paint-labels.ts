import type { Box } from '../../../argument/layout/boxes/box';
import type { Rect } from '../../../argument/layout/geometry';
import type { Claim } from '../../../argument/model/claim';
import { cssFont } from '../../../argument/text/font';
import { type TextLine, wrapText } from '../../../argument/text/wrap';
import { measureText } from '../../display/measure-text';
import type { Context2D } from './context-2d';
import type { CanvasFrame } from './frame';
import type { Scene } from './scene';
import type { MapViewport } from './viewport';

const FONT = { size: 12, weight: 600 } as const;
const LINE_HEIGHT = 16;
const WIDTH = 190;
const PADDING = 6;
const MAX_LINES = 2;
const VERTICAL_PADDING = 4;
/** Labels are added level by level until there are this many; more would hide the map below them. */
const TARGET_LABELS = 7;
const MAX_LABELS = 20;
/** The most boxes that are tried on a level. */
const MAX_TRIED_PER_LEVEL = 60;
/** Enough characters for the lines of a label; the rest is not measured. */
const MAX_CHARACTERS = 90;

const labelCache = new WeakMap<Claim, readonly TextLine[]>();

/**
 * Paints labels in readable letters over the topmost claims in view, where there is room; first the
 * label of the selected claim, with its ring.
 */
export function paintLabels(
  context: Context2D,
  { scene, theme, selected }: CanvasFrame,
  found: readonly number[],
  view: MapViewport,
  ring: string,
): void {
  const taken: Rect[] = [];
  const isSelected = (index: number) => selected.has(scene.layout.boxes[index]?.claim.id ?? '');
  const first = selected.size === 1 ? found.filter(isSelected) : [];
  const place = (index: number): void => {
    const box = scene.layout.boxes[index] as Box;
    const lines = labelLinesOf(box.claim);
    const width = Math.max(...lines.map((line) => line.width)) + 2 * PADDING;
    const height = lines.length * LINE_HEIGHT + 2 * VERTICAL_PADDING;
    const left = view.x + (box.x + box.width / 2) * view.zoom - width / 2;
    const top = view.y + box.y * view.zoom - 2;
    const rect = { x: Math.round(left), y: Math.round(top), width, height };
    if (rect.x < 0 || rect.y < 0 || rect.x + width > view.width || rect.y + height > view.height) return;
    if (taken.some((other) => overlaps(other, rect))) return;
    taken.push(rect);
    const role = scene.roleAt(index);
    context.fillStyle = theme.box;
    const line = role ? theme.kinds[role].line : theme.contentionBorder;
    context.strokeStyle = isSelected(index) ? ring : line;
    context.lineWidth = isSelected(index) ? 3 : role ? 1 : 2;
    context.setLineDash([]);
    context.beginPath();
    context.roundRect(rect.x, rect.y, width, height, 5);
    context.fill();
    context.stroke();
    context.fillStyle = theme.ink;
    lines.forEach((line, row) => {
      let x = rect.x + PADDING;
      for (const run of line.runs) {
        const font = { ...FONT, family: run.family };
        context.font = cssFont(font);
        context.direction = run.direction ?? 'ltr';
        context.fillText(run.text, x, rect.y + VERTICAL_PADDING + row * LINE_HEIGHT + 12);
        x += measureText(run.text, font);
      }
    });
  };
  for (const level of [first, ...levels(scene, found)]) {
    if (taken.length >= TARGET_LABELS) return;
    for (const index of level) if (taken.length < MAX_LABELS && !(isSelected(index) && level !== first)) place(index);
  }
}

/** Groups the boxes by their depth in the map, the roots first. */
function levels(scene: Scene, found: readonly number[]): number[][] {
  const byDepth: number[][] = [];
  for (const index of found) {
    const depth = scene.layout.boxes[index]?.depth ?? 0;
    const row = byDepth[depth];
    if (!row) byDepth[depth] = [index];
    else if (row.length < MAX_TRIED_PER_LEVEL) row.push(index);
  }
  return byDepth.filter((level) => level !== undefined);
}

function labelLinesOf(claim: Claim): readonly TextLine[] {
  const known = labelCache.get(claim);
  if (known) return known;
  const { text } = claim;
  const all = wrapText(text.slice(0, MAX_CHARACTERS), FONT, WIDTH, measureText);
  const lines = all.slice(0, MAX_LINES);
  const last = lines.at(-1);
  if (last && (all.length > MAX_LINES || text.length > MAX_CHARACTERS)) {
    const [cut] = wrapText(`${last.text.replace(/[\s.,;:]+$/u, '')}…`, FONT, Number.POSITIVE_INFINITY, measureText);
    if (cut) lines[lines.length - 1] = cut;
  }
  labelCache.set(claim, lines);
  return lines;
}

function overlaps(a: Rect, b: Rect): boolean {
  const gap = 4;
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}
