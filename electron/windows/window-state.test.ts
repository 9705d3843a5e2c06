import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Bounds, MIN_SIZE, placeWindow } from './window-state';

const laptop: Bounds = { x: 0, y: 25, width: 1366, height: 700 };
const beamer: Bounds = { x: 1366, y: 0, width: 1920, height: 1040 };

const number = fc.integer({ min: -5000, max: 5000 });
const state = fc.record({ x: number, y: number, width: number, height: number, maximized: fc.boolean() });
const screens = fc.array(
  fc.record({
    x: number,
    y: number,
    width: fc.integer({ min: 640, max: 4000 }),
    height: fc.integer({ min: 480, max: 3000 }),
  }),
  { minLength: 1, maxLength: 3 },
);

it('a window opens where the last one was', () => {
  const stored = { x: 1500, y: 60, width: 900, height: 640, maximized: false };
  expect(placeWindow(stored, [laptop, beamer])).toEqual({
    bounds: { x: 1500, y: 60, width: 900, height: 640 },
    maximized: false,
  });
});

it('without its screen a window is centred, with its old size if there is room', () => {
  const stored = { x: 1500, y: 60, width: 1800, height: 640, maximized: true };
  expect(placeWindow(stored, [laptop])).toEqual({ bounds: { width: 1366, height: 640 }, maximized: true });
});

it('a window cut to its screen can still be moved', () => {
  const stored = { x: -3000, y: 60, width: 4000, height: 500, maximized: false };
  expect(placeWindow(stored, [laptop])).toEqual({ bounds: { width: 1366, height: 500 }, maximized: false });
});

it('a second window does not hide the first', () => {
  const stored = { x: 100, y: 60, width: 900, height: 500, maximized: true };
  const { bounds, maximized } = placeWindow(stored, [laptop], 1);
  expect([bounds.x, bounds.y, maximized]).toEqual([128, 88, false]);
});

it.each([
  undefined,
  null,
  'x',
  {},
  { x: 1, y: 1, width: 'wide', height: 2 },
  { x: Number.NaN, y: 0, width: 1, height: 1 },
])('an invalid state such as %j gives the default window', (stored) => {
  expect(placeWindow(stored, [beamer])).toEqual({ bounds: { width: 1280, height: 820 }, maximized: false });
});

it('a window can be used and moved, whatever the stored state and the screens', () => {
  fc.assert(
    fc.property(state, screens, fc.nat(5), (stored, areas, openWindows) => {
      const { bounds } = placeWindow(stored, areas, openWindows);
      expect(bounds.width).toBeGreaterThanOrEqual(MIN_SIZE.width);
      expect(bounds.height).toBeGreaterThanOrEqual(MIN_SIZE.height);
      if (bounds.x === undefined || bounds.y === undefined) return;
      const { x, y, width = 0 } = bounds;
      const isReachable = areas.some(
        (area) =>
          Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 120 &&
          y >= area.y &&
          y + 40 <= area.y + area.height,
      );
      expect(isReachable).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
