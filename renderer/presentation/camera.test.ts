import { describe, expect, it } from 'vitest';
import { boundsOf, type Rect } from '../../argument/layout/geometry';
import { type Camera, fitPart, lookAt, presentedLegibility, TEXT_SIZE, zoomFor } from './camera';

/** The stage of a projector of 1280 × 720, without the bar at its foot. */
const STAGE = { width: 1280, height: 668 };
const LEGIBILITY = presentedLegibility(STAGE);
const box = (x: number, y: number): Rect => ({ x, y, width: 300, height: 80 });
const map = (width: number, height: number): Rect => ({ x: 0, y: 0, width, height });

function onStage({ x, y, zoom }: Camera, rect: Rect): boolean {
  return (
    rect.x * zoom + x >= 0 &&
    rect.y * zoom + y >= 0 &&
    (rect.x + rect.width) * zoom + x <= STAGE.width &&
    (rect.y + rect.height) * zoom + y <= STAGE.height
  );
}

const look = (shown: Rect, focus: readonly Rect[], context: readonly Rect[] = [], before: Camera | null = null) =>
  lookAt({ shown, focus, context, stage: STAGE, legibility: LEGIBILITY, before });

describe('the view of a presentation step', () => {
  it('has text of at least 24 px wherever the step fits', () => {
    expect(LEGIBILITY.readable * TEXT_SIZE).toBeGreaterThanOrEqual(24);
    const all = map(6000, 4000);
    for (const told of [box(0, 0), box(5700, 3900), box(2000, 1700), box(3000, 40)]) {
      for (const before of [null, fitPart(all, STAGE, LEGIBILITY), look(all, [box(4000, 3000)])]) {
        const view = look(all, [told, box(told.x, Math.max(0, told.y - 200))], [box(3000, 2000)], before);
        expect(view.zoom).toBeGreaterThanOrEqual(LEGIBILITY.readable);
        expect(onStage(view, told)).toBe(true);
      }
    }
  });

  it('is all that is shown if that fills the stage in readable text', () => {
    const all = map(780, 400);
    const whole = fitPart(all, STAGE, LEGIBILITY);
    expect(look(all, [box(0, 0)])).toEqual(whole);
    expect(look(all, [box(480, 320)], [], whole)).toEqual(whole);
  });

  it('includes the context that can be read, and no context that leaves half of the stage white', () => {
    const all = map(6000, 4000);
    const wide = look(all, [box(2000, 1700)], [box(2400, 1900), box(100, 100)]);
    expect(onStage(wide, box(2400, 1900))).toBe(true);
    const tall = look(all, [box(2000, 1700)], [box(2000, 2000)]);
    expect(tall.zoom).toBe(zoomFor(box(0, 0), STAGE, LEGIBILITY));
  });

  it('stays where it is while the step is in view', () => {
    const all = map(6000, 4000);
    const first = look(all, [box(2000, 1700)]);
    expect(look(all, [box(2010, 1710)], [], first)).toEqual(first);
  });

  it('shows nothing beyond the map but a margin', () => {
    const all = map(6000, 4000);
    const margin = STAGE.height * 0.04;
    const corner = look(all, [box(0, 0)]);
    expect([corner.x, corner.y]).toEqual([margin, margin]);
    const end = look(all, [box(5700, 3920)]);
    expect(end.x + 6000 * end.zoom).toBeCloseTo(STAGE.width - margin);
    expect(end.y + 4000 * end.zoom).toBeCloseTo(STAGE.height - margin);
  });

  it('makes the text smaller only for a step that fits in no other way', () => {
    const all = map(6000, 4000);
    const step = [box(0, 0), box(3000, 0)];
    const view = look(all, step);
    expect(view.zoom).toBe(zoomFor(boundsOf(step), STAGE, LEGIBILITY));
    expect(step.every((rect) => onStage(view, rect))).toBe(true);
  });
});
