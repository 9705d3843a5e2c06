import type { Point, Rect } from '../layout/geometry';
import type { Measure } from '../text/font';
import { cssFont } from '../text/font';
import type { Run } from '../text/runs';
import { fontOf, widthOfText } from '../text/wrap';
import type { Item, PathItem, RectItem, TextItem } from './display-list';

/**
 * The part of the canvas interface that the painter uses: every 2D context has it, in a page and in
 * Node.
 */
export interface Canvas2D {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineJoin: unknown;
  lineCap: unknown;
  font: string;
  textBaseline: unknown;
  textAlign: unknown;
  direction: unknown;
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  scale(x: number, y: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  clip(): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  setLineDash(dash: number[]): void;
  fill(): void;
  stroke(): void;
  fillText(text: string, x: number, y: number): void;
}

/** Paints items onto a canvas whose unit is one px at zoom 1. */
export function paint(items: readonly Item[], canvas: Canvas2D, measure: Measure): void {
  for (const item of items) {
    switch (item.kind) {
      case 'rect':
        paintRect(item, canvas);
        break;
      case 'path':
        paintPath(item, canvas);
        break;
      case 'text':
        paintText(item, canvas, measure);
        break;
      case 'group':
        canvas.save();
        if (item.clip) clipTo(item.clip, canvas);
        if (item.at) canvas.translate(...item.at);
        if (item.scale) canvas.scale(item.scale, item.scale);
        paint(item.items, canvas, measure);
        canvas.restore();
        break;
    }
  }
}

function clipTo({ x, y, width, height }: Rect, canvas: Canvas2D): void {
  canvas.beginPath();
  canvas.rect(x, y, width, height);
  canvas.clip();
}

function paintRect({ x, y, width, height, radius, fill, stroke, strokeWidth, dash }: RectItem, canvas: Canvas2D): void {
  canvas.beginPath();
  canvas.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  if (fill) {
    canvas.fillStyle = fill;
    canvas.fill();
  }
  if (stroke) {
    canvas.strokeStyle = stroke;
    canvas.lineWidth = strokeWidth ?? 1;
    canvas.setLineDash(dash ? [...dash] : []);
    canvas.stroke();
  }
}

function paintPath({ points, radius, stroke, width }: PathItem, canvas: Canvas2D): void {
  canvas.beginPath();
  const first = points[0];
  if (!first) return;
  canvas.moveTo(...first);
  for (let index = 1; index < points.length; index++) {
    const point = points[index] as Point;
    const next = points[index + 1];
    if (next) canvas.arcTo(...point, ...next, cornerRadius(points[index - 1] as Point, point, next, radius));
    else canvas.lineTo(...point);
  }
  canvas.strokeStyle = stroke;
  canvas.lineWidth = width;
  canvas.lineJoin = 'round';
  canvas.lineCap = 'butt';
  canvas.setLineDash([]);
  canvas.stroke();
}

/** Returns the radius of a corner, at most half of the shorter segment at it. */
export function cornerRadius(from: Point, corner: Point, to: Point, radius: number): number {
  const length = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  return Math.min(radius, length(from, corner) / 2, length(corner, to) / 2);
}

function paintText(item: TextItem, canvas: Canvas2D, measure: Measure): void {
  canvas.fillStyle = item.fill;
  canvas.textBaseline = 'alphabetic';
  canvas.textAlign = 'left';
  for (const { run, x } of placeRuns(item, measure)) {
    canvas.font = cssFont(fontOf(item, run));
    canvas.direction = run.direction ?? 'ltr';
    canvas.fillText(run.text, x, item.baseline);
  }
}

/** Returns the runs of a line with the left edge of each. */
export function placeRuns(item: TextItem, measure: Measure): { run: Run; x: number }[] {
  let x = item.x;
  return item.runs.map((run) => {
    const placed = { run, x };
    if (item.runs.length > 1) x += widthOfText(run.text, item, measure);
    return placed;
  });
}
