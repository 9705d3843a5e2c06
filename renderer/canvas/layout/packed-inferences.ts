import type { Point, Rect } from '../../../argument/layout/geometry';
import type { InferenceLines } from '../../../argument/layout/placed-items';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { Id } from '../../../argument/model/claim';
import { indexOf } from '../../../argument/model/structure/map-index';
import { indicatorLabel } from '../../../argument/model/structure/map-labels';

/**
 * The lines of inferences as numbers, one inference after the other: the pill, a flag for the frame
 * and its rectangle, then the counts and coordinates of the areas of the labels between
 * co-premises and of the points of the trunk and the branch.
 */
export interface PackedInferences {
  readonly ids: readonly Id[];
  readonly numbers: Float64Array;
}

/** Packs the lines of inferences. Their words are left out: they follow from the map. */
export function packInferences(steps: readonly InferenceLines[]): PackedInferences {
  const numbers: number[] = [];
  const rect = ({ x, y, width, height }: Rect) => numbers.push(x, y, width, height);
  const points = (all: readonly Point[]) => {
    numbers.push(all.length);
    for (const [x, y] of all) numbers.push(x, y);
  };
  for (const { pill, frame, ands, trunk, branch } of steps) {
    rect(pill);
    numbers.push(frame ? 1 : 0);
    if (frame) rect(frame);
    numbers.push(ands.length);
    for (const area of ands) rect(area);
    points(trunk);
    points(branch);
  }
  return { ids: steps.map(({ inference }) => inference.id), numbers: Float64Array.from(numbers) };
}

/** Returns the lines of inferences of a map. */
export function unpackInferences({ ids, numbers }: PackedInferences, map: ArgumentMap): InferenceLines[] {
  const { inferences } = indexOf(map);
  let index = 0;
  const next = () => numbers[index++] as number;
  const rect = (): Rect => ({ x: next(), y: next(), width: next(), height: next() });
  const points = () => Array.from({ length: next() }, (): Point => [next(), next()]);
  return ids.map((id) => {
    const inference = inferences.get(id);
    if (!inference) throw new Error('a layout is of its own map');
    const pill = rect();
    const frame = next() === 1 ? rect() : null;
    return {
      inference,
      indicator: indicatorLabel(map, inference),
      pill,
      frame,
      ands: Array.from({ length: next() }, rect),
      trunk: points(),
      branch: points(),
    };
  });
}
