import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMap } from '../../../argument/formats/native';
import { contains, overlaps, type Rect } from '../../../argument/layout/geometry';
import { layoutMap } from '../../../argument/layout/layout-map';
import { emptyMap } from '../../../argument/model/argument-map';
import { evenMeasure } from '../../../argument/testing/even-measure';
import { largeMap } from '../../../argument/testing/large-map';
import { randomMap, seededRandom } from '../../../argument/testing/random-map';
import { foldMarkRect } from '../painting/fold-marks';
import { Scene } from '../painting/scene';
import { freeParts } from './free-parts';
import { placeHandles } from './place-handles';

const SIZES = {
  height: 24,
  words: { 'add-reason': 84, 'add-objection': 62, 'add-co-premise': 62 },
  round: 24,
  small: 18,
};

/** The map with the margin around it in a fitted view. */
const boundsOf = ({ width, height }: { width: number; height: number }, zoom: number): Rect => ({
  x: -20 / zoom,
  y: -20 / zoom,
  width: width + 40 / zoom,
  height: height + 40 / zoom,
});

const MAPS = [
  ...readdirSync('maps')
    .filter((name) => name.endsWith('.argmap.json'))
    .flatMap((name) => {
      const read = readMap(readFileSync(`maps/${name}`, 'utf8'));
      return read.ok ? [read.map] : [];
    }),
  randomMap(seededRandom(2), 30),
  largeMap(60),
  { ...emptyMap('One'), claims: [{ id: 'c1', text: 'Alone' }] },
];

test('no handle covers a box, a label, a mark or another handle, for any box of any map at any zoom', () => {
  const found = { words: 0, small: 0, single: 0, none: 0 };
  for (const map of MAPS) {
    const layout = layoutMap(map, { measure: evenMeasure, target: { width: 1326, height: 566 } });
    const scene = new Scene(map, layout);
    const labels: Rect[] = [
      ...layout.inferences.flatMap(({ pill, ands }) => [pill, ...ands]),
      ...layout.boxes.flatMap((box) => foldMarkRect(scene, box, false) ?? []),
    ];
    for (const zoom of [0.5625, 0.75, 1, 1.5]) {
      for (const box of layout.boxes) {
        const handles = placeHandles(box, box.depth > 0, zoom, SIZES, boundsOf(layout, zoom), freeParts(scene, false));
        if (handles.length === 0) found.none++;
        else if (handles[0]?.handle === 'add') found.single++;
        else found[handles[0]?.hasWord ? 'words' : 'small']++;
        for (const [at, handle] of handles.entries()) {
          const others = [...layout.boxes, ...labels, ...handles.slice(at + 1)];
          expect(others.filter((other) => overlaps(handle, other))).toEqual([]);
        }
      }
    }
  }
  const all = found.words + found.small + found.single + found.none;
  expect(found.words).toBeGreaterThan(0);
  expect(found.none / all).toBeLessThan(0.02);
  // At the smallest zoom, a quarter of these, one handle stands for all.
  expect((found.words + found.small) / all).toBeGreaterThan(0.6);
});

test('the handles of a box at the top stay in the picture of the whole map', () => {
  for (const map of MAPS.filter(({ claims }) => claims.length > 1)) {
    const layout = layoutMap(map, { measure: evenMeasure, target: { width: 1326, height: 566 } });
    const bounds = boundsOf(layout, 1);
    for (const box of layout.boxes.filter(({ y }) => y === 0)) {
      const handles = placeHandles(box, box.depth > 0, 1, SIZES, bounds, freeParts(new Scene(map, layout), false));
      expect(handles.filter((handle) => !contains(bounds, handle))).toEqual([]);
    }
  }
});
