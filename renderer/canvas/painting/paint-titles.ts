import type { Box } from '../../../argument/layout/box';
import type { Rect } from '../../../argument/layout/geometry';
import type { Claim } from '../../../argument/model/claim';
import { cssFont } from '../../../argument/text/font';
import { type TextLine, wrapText } from '../../../argument/text/wrap';
import { pageMeasure } from '../../display/measure-text';
import type { Context2D } from './paint-detailed';
import type { Painted } from './painter';
import type { Scene } from './scene';
import type { View } from './viewport';

const FONT = { size: 12, weight: 600 } as const;
const LINE_HEIGHT = 16;
const WIDTH = 190;
const PADDING = 6;
const MOST_LINES = 2;
const EDGE = 4;
/** How high a title is at most, in px of the screen. */
export const HIGHEST_TITLE = MOST_LINES * LINE_HEIGHT + 2 * EDGE;
/** Level after level of the map has titles until there are so many; more would hide what they stand on. */
const ENOUGH_TITLES = 7;
const MOST_TITLES = 20;
/** How many boxes of a level are tried. */
const MOST_TRIED = 60;
/** Enough letters for the lines of a title; the rest need not be measured. */
const LETTERS = 90;

const titles = new WeakMap<Claim, readonly TextLine[]>();

/**
 * Writes what the topmost claims in view say over their boxes, in letters that can be read, where there is room for it;
 * before them what the selected claim says, with its ring.
 */
export function paintTitles(
  context: Context2D,
  { scene, theme, selected }: Painted,
  found: readonly number[],
  view: View,
  ring: string,
): void {
  const taken: Rect[] = [];
  const isSelected = (at: number) => selected.has(scene.layout.boxes[at]?.claim.id ?? '');
  const first = selected.size === 1 ? found.filter(isSelected) : [];
  const put = (at: number): void => {
    const box = scene.layout.boxes[at] as Box;
    const lines = titleOf(box.claim);
    const width = Math.max(...lines.map((line) => line.width)) + 2 * PADDING;
    const height = lines.length * LINE_HEIGHT + 2 * EDGE;
    const left = view.x + (box.x + box.width / 2) * view.zoom - width / 2;
    const top = view.y + box.y * view.zoom - 2;
    const rect = { x: Math.round(left), y: Math.round(top), width, height };
    if (rect.x < 0 || rect.y < 0 || rect.x + width > view.width || rect.y + height > view.height) return;
    if (taken.some((other) => overlap(other, rect))) return;
    taken.push(rect);
    const role = scene.roleAt(at);
    context.fillStyle = theme.box;
    const line = role ? theme.kinds[role].line : theme.contentionBorder;
    context.strokeStyle = isSelected(at) ? ring : line;
    context.lineWidth = isSelected(at) ? 3 : role ? 1 : 2;
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
        context.fillText(run.text, x, rect.y + EDGE + row * LINE_HEIGHT + 12);
        x += pageMeasure(run.text, font);
      }
    });
  };
  for (const level of [first, ...levels(scene, found)]) {
    if (taken.length >= ENOUGH_TITLES) return;
    for (const at of level) if (taken.length < MOST_TITLES && !(isSelected(at) && level !== first)) put(at);
  }
}

/** The boxes by their depth in the map, from the top down. */
function levels(scene: Scene, found: readonly number[]): number[][] {
  const byDepth: number[][] = [];
  for (const at of found) {
    const depth = scene.layout.boxes[at]?.depth ?? 0;
    const row = byDepth[depth];
    if (!row) byDepth[depth] = [at];
    else if (row.length < MOST_TRIED) row.push(at);
  }
  return byDepth.filter((level) => level !== undefined);
}

function titleOf(claim: Claim): readonly TextLine[] {
  const known = titles.get(claim);
  if (known) return known;
  const { text } = claim;
  const all = wrapText(text.slice(0, LETTERS), FONT, WIDTH, pageMeasure);
  const lines = all.slice(0, MOST_LINES);
  const last = lines.at(-1);
  if (last && (all.length > MOST_LINES || text.length > LETTERS)) {
    const [cut] = wrapText(`${last.text.replace(/[\s.,;:]+$/u, '')}…`, FONT, Number.POSITIVE_INFINITY, pageMeasure);
    if (cut) lines[lines.length - 1] = cut;
  }
  titles.set(claim, lines);
  return lines;
}

function overlap(a: Rect, b: Rect): boolean {
  const gap = 4;
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}
