import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMap } from '../../argument/formats/native';
import type { Rect } from '../../argument/layout/geometry';
import { layoutMap } from '../../argument/layout/layout-map';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { presentationSteps } from '../../argument/model/structure/presentation-order';
import { evenMeasure } from '../../argument/testing/even-measure';
import { mapOf } from '../../argument/testing/map-builder';
import { availableSize, type Camera, presentedLegibility, TEXT_SIZE } from './camera';
import { placesOf, repeatedClaim, stepCamera, stepFocus } from './step-focus';

const STAGE = { width: 1280, height: 668 };
/** The room that a claim of three lines takes above the map. */
const STRIP = 110;

const line = (text: string) => `${text} that is written in one whole sentence of the usual length`;
const sixReplies = (reasons: number) =>
  mapOf(
    [
      line('Thesis'),
      `  but ${line('Objection')}`,
      ...Array.from({ length: 6 }, (_, reply) => [
        `    in reply ${line(`Reply ${reply}`)}`,
        ...Array.from({ length: reasons }, (_, reason) => `      because ${line(`Reason ${reply}.${reason}`)}`),
      ]).flat(),
    ].join('\n'),
  );

function bundledMap(name: string): ArgumentMap {
  const read = readMap(readFileSync(new URL(`../../maps/${name}.argmap.json`, import.meta.url), 'utf8'));
  if (!read.ok) throw new Error(`${name} cannot be read`);
  return read.map;
}

function isOnStage({ x, y, zoom }: Camera, rect: Rect): boolean {
  const [left, top] = [rect.x * zoom + x, rect.y * zoom + y];
  return (
    left >= 0 && top >= 0 && left + rect.width * zoom <= STAGE.width && top + rect.height * zoom <= STAGE.height + 0.01
  );
}

/** Returns the text size of each step in px, after a check that what it answers is on the screen. */
function textSizes(map: ArgumentMap): number[] {
  const legibility = presentedLegibility(STAGE);
  const layout = layoutMap(map, { measure: evenMeasure, target: availableSize(STAGE), maxScale: legibility.largest });
  const places = placesOf(layout);
  const steps = presentationSteps(map);
  let before: Camera | null = null;
  return steps.map((_, index) => {
    const focus = stepFocus(map, steps, index, places);
    const isTargetRepeated = repeatedClaim(focus, STAGE, legibility) !== null;
    const strip = isTargetRepeated ? STRIP : 0;
    const stage = { ...STAGE, height: STAGE.height - strip };
    before = stepCamera(layout, focus, { isTargetRepeated, stage, legibility, before });
    const seen = { ...before, y: before.y + strip };
    for (const rect of [...focus.boxes, ...(isTargetRepeated ? [] : focus.target)])
      expect(isOnStage(seen, rect), `step ${index + 1}`).toBe(true);
    return before.zoom * TEXT_SIZE;
  });
}

describe('a presented step', () => {
  it('has text of at least 24 px, together with the claim that it answers or below its text', () => {
    for (const map of [sixReplies(0), sixReplies(4), bundledMap('nato-liaison-office')])
      expect(Math.min(...textSizes(map))).toBeGreaterThanOrEqual(24);
  });

  it('stays where it is in a map that can be read as a whole', () => {
    expect(new Set(textSizes(sixReplies(0)))).toHaveLength(1);
  });
});
