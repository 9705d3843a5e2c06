import type { Viewport } from '@xyflow/react';
import { describe, expect, test } from 'vitest';
import { contains, overlaps, type Rect } from '../../../argument/layout/geometry';
import { seededRandom } from '../../../argument/testing/random-map';
import { fitPart, fitWhole, MARGIN, onCanvas } from './fit';
import { intoView } from './into-view';

const random = seededRandom(31);
const between = (low: number, high: number) => low + random() * (high - low);
const size = (low: number, high: number) => ({ width: between(low, high), height: between(low, high) });
const at = (view: Viewport, rect: Rect) => onCanvas(view, rect);
const isInside = (canvas: { width: number; height: number }, rect: Rect) =>
  contains({ x: -0.01, y: -0.01, width: canvas.width + 0.02, height: canvas.height + 0.02 }, rect);

/** Returns a control in the lower left corner and one in the lower right, as the window has them. */
function overlaysOn({ width, height }: { width: number; height: number }): Rect[] {
  return [
    { x: 12, y: height - 48, width: 140, height: 36 },
    { x: width - 212, y: height - 162, width: 200, height: 150 },
  ];
}

describe('a fitted map', () => {
  test('is inside the canvas, at most as large as wished, with nothing of it under a control', () => {
    let shrunk = 0;
    for (let round = 0; round < 400; round++) {
      const canvas = { width: between(400, 1900), height: between(350, 1000) };
      const map = size(50, 3000);
      const boxes = Array.from({ length: 12 }, (): Rect => {
        const { width, height } = size(20, 49);
        return { x: between(0, map.width - width), y: between(0, map.height - height), width, height };
      });
      const overlays = overlaysOn(canvas);
      const isEmpty = (rect: Rect) => !boxes.some((box) => overlaps(box, rect));
      const view = fitWhole(map, { canvas, overlays, maxZoom: 1 }, isEmpty);
      const free = fitWhole(map, { canvas, overlays: [], maxZoom: 1 }, isEmpty);
      expect(view.zoom).toBeLessThanOrEqual(free.zoom);
      if (view.zoom < free.zoom) shrunk++;
      expect(isInside(canvas, at(view, { x: 0, y: 0, ...map }))).toBe(true);
      for (const box of boxes) for (const overlay of overlays) expect(overlaps(at(view, box), overlay)).toBe(false);
    }
    expect(shrunk).toBeGreaterThan(20);
    expect(shrunk).toBeLessThan(380);
  });

  test('that is larger than the canvas shows what is selected, and no more blank than the margin', () => {
    for (let round = 0; round < 400; round++) {
      const canvas = size(300, 1500);
      const map = size(2000, 9000);
      const around = { x: between(0, map.width - 100), y: between(0, map.height - 60), width: 100, height: 60 };
      const view = fitPart(map, canvas, around, 0.5625);
      expect(isInside(canvas, at(view, around))).toBe(true);
      const shown = at(view, { x: 0, y: 0, ...map });
      if (shown.width > canvas.width) {
        expect(shown.x).toBeLessThanOrEqual(MARGIN + 0.01);
        expect(shown.x + shown.width).toBeGreaterThanOrEqual(canvas.width - MARGIN - 0.01);
      }
    }
  });
});

describe('a view that is moved', () => {
  test('shows the rectangle whole where there is room, and does not move if it did already', () => {
    let stayed = 0;
    for (let round = 0; round < 600; round++) {
      const canvas = { width: between(500, 1900), height: between(450, 1000) };
      const overlays = overlaysOn(canvas);
      const rect = {
        x: between(-2000, 4000),
        y: between(-2000, 4000),
        width: between(20, 200),
        height: between(20, 120),
      };
      const view = { x: between(-300, 300), y: between(-300, 300), zoom: between(0.3, 1) };
      const moved = intoView(view, rect, canvas, overlays);
      expect(moved.zoom).toBe(view.zoom);
      expect(isInside(canvas, at(moved, rect))).toBe(true);
      for (const overlay of overlays) expect(overlaps(at(moved, rect), overlay)).toBe(false);
      const again = intoView(moved, rect, canvas, overlays);
      expect([again.x - moved.x, again.y - moved.y].every((by) => Math.abs(by) < 1e-6)).toBe(true);
      if (moved.x === view.x && moved.y === view.y) stayed++;
    }
    expect(stayed).toBeGreaterThan(30);
  });

  test('shows the beginning of what is larger than the canvas', () => {
    const view = intoView(
      { x: 0, y: 0, zoom: 1 },
      { x: 900, y: 900, width: 3000, height: 10 },
      { width: 800, height: 600 },
      [],
    );
    expect(at(view, { x: 900, y: 900, width: 0, height: 0 }).x).toBeGreaterThanOrEqual(0);
    expect(at(view, { x: 900, y: 900, width: 0, height: 0 }).x).toBeLessThan(100);
  });
});
