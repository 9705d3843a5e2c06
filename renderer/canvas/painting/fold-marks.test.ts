import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMap } from '../../../argument/formats/native';
import type { Rect } from '../../../argument/layout/geometry';
import { layoutMap } from '../../../argument/layout/layout-map';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import { randomMap, seededRandom } from '../../../argument/testing/random-map';
import { distance, foldMarkPlace, MARK_RADIUS } from './fold-marks';
import { Scene } from './scene';

const measure = (text: string, { size }: { size: number }) => text.length * size * 0.5;
const folder = new URL('../../../maps/', import.meta.url);
const bundled = readdirSync(folder)
  .filter((name) => name.endsWith('.argmap.json'))
  .flatMap((name) => {
    const read = readMap(readFileSync(new URL(name, folder), 'utf8'));
    return read.ok ? [read.map] : [];
  });

/** Returns what the fold marks of a map touch, for rooms of three shapes. */
function touched(map: ArgumentMap): string[] {
  const found: string[] = [];
  for (const target of [
    { width: 1310, height: 500 },
    { width: 700, height: 900 },
    { width: 1600, height: 950 },
  ]) {
    const scene = new Scene(map, layoutMap(map, { measure, target }));
    const { boxes, inferences, references } = scene.layout;
    for (const box of boxes) {
      const place = foldMarkPlace(scene, box, false);
      if (!place) continue;
      const others: [string, Rect][] = [
        ...boxes.filter((other) => other !== box).map((other): [string, Rect] => [`box ${other.number}`, other]),
        ...references.map((rect): [string, Rect] => ['reference', rect]),
        ...inferences.flatMap(({ pill, ands, inference }) =>
          [pill, ...ands].map((rect): [string, Rect] => [`label ${inference.id}`, rect]),
        ),
        ...box.content.lines.map(({ x, baseline, width, size }): [string, Rect] => [
          'own text',
          { x: box.x + x, y: box.y + baseline - size * 0.75, width, height: size },
        ]),
      ];
      for (const [name, rect] of others)
        if (distance(place, rect) < MARK_RADIUS) found.push(`${box.number} touches ${name}`);
    }
  }
  return found;
}

describe('a fold mark', () => {
  it('covers no label, no text and no other box of the bundled maps', () => {
    expect(bundled.length).toBeGreaterThan(1);
    for (const map of bundled) expect(touched(map)).toEqual([]);
  });

  it('covers none in maps of any shape', () => {
    const random = seededRandom(18);
    for (let round = 0; round < 20; round++) expect(touched(randomMap(random, 30))).toEqual([]);
  });
});
