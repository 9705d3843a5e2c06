import { describe, expect, it } from 'vitest';
import { fitMap, lookAt, readableZoom } from './camera';

const STAGE = { width: 1024, height: 700 };
const box = (x: number, y: number) => ({ x, y, width: 300, height: 80 });
const onStage = ({ x, y, zoom }: ReturnType<typeof lookAt>, rect: ReturnType<typeof box>) =>
  rect.x * zoom + x >= 0 &&
  rect.y * zoom + y >= 0 &&
  (rect.x + rect.width) * zoom + x <= STAGE.width &&
  (rect.y + rect.height) * zoom + y <= STAGE.height;

describe('the view of what is told', () => {
  it('of a map that can be read whole is the whole map, and never moves', () => {
    const map = { width: 900, height: 500 };
    const whole = fitMap(map, STAGE);
    expect(lookAt(map, STAGE, [box(0, 0)], null, null)).toEqual(whole);
    expect(lookAt(map, STAGE, [box(600, 400)], box(0, 0), whole)).toEqual(whole);
  });

  it('of a larger map has what is told in view at a size that can be read, wherever it looked before', () => {
    const map = { width: 6000, height: 4000 };
    for (const told of [box(0, 0), box(5700, 3900), box(2000, 1700), box(3000, 40)]) {
      for (const before of [null, fitMap(map, STAGE), lookAt(map, STAGE, [box(4000, 3000)], null, null)]) {
        const view = lookAt(map, STAGE, [told], box(told.x, Math.max(0, told.y - 200)), before);
        expect(view.zoom).toBeGreaterThanOrEqual(readableZoom(STAGE) * 0.75);
        expect(onStage(view, told)).toBe(true);
      }
    }
  });

  it('stays where it is while what is told is in view', () => {
    const map = { width: 6000, height: 4000 };
    const first = lookAt(map, STAGE, [box(2000, 1700)], null, null);
    expect(lookAt(map, STAGE, [box(2040, 1800)], null, first)).toEqual(first);
  });

  it('leaves out what it speaks to where both find no room', () => {
    const map = { width: 6000, height: 4000 };
    const view = lookAt(map, STAGE, [box(5000, 3000)], box(0, 0), null);
    expect(view.zoom).toBe(readableZoom(STAGE));
    expect(onStage(view, box(5000, 3000))).toBe(true);
  });
});
