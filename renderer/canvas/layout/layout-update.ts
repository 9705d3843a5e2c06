import { Box } from '../../../argument/layout/box';
import { claimTypesetting } from '../../../argument/layout/claim-boxes';
import type { Point, Rect } from '../../../argument/layout/geometry';
import type { Layout } from '../../../argument/layout/layout-map';
import type { InferenceLines } from '../../../argument/layout/placed-items';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { Id } from '../../../argument/model/claim';
import { indexOf } from '../../../argument/model/map-index';
import type { Measure } from '../../../argument/text/font';
import { type PackedSteps, packSteps, unpackSteps } from './packed-steps';

/** A layout as it is shown. The arrangement stays with whoever made it: it names every claim. */
export type Places = Omit<Layout, 'arrangement'>;

/** The places of the items of a list, and which of them are as they were before but for their place. */
interface Moves<Fresh> {
  /** For each item its position in the list before, or -1 for the next of `fresh`. */
  readonly from: Int32Array;
  /** For each item where it is: x, y by turns, in px. */
  readonly at: Float64Array;
  readonly fresh: Fresh;
}

/** Boxes by their claims, and three numbers for each: the width that the text is set for, width and height. */
interface PackedBoxes {
  readonly ids: readonly Id[];
  readonly sizes: Float64Array;
}

/**
 * What a layout differs from the one before it, in numbers. Ten thousand places cross from thread to thread in a moment,
 * where ten thousand boxes would stop the window; what stands in a box the window sets itself, when it is looked at.
 */
export interface LayoutUpdate {
  readonly boxes: Moves<PackedBoxes>;
  readonly steps: Moves<PackedSteps>;
  readonly rest: Omit<Places, 'boxes' | 'inferences'>;
}

/** What leads from one layout to the next; from null everything is fresh. */
export function updateFrom(before: Places | null, after: Layout): LayoutUpdate {
  const { boxes, inferences, arrangement: _, ...rest } = after;
  return {
    boxes: movesOf(before?.boxes ?? [], boxes, (box) => box.claim.id, cornerOf, isSameBox, packBoxes),
    steps: movesOf(
      before?.inferences ?? [],
      inferences,
      ({ inference }) => inference.id,
      ({ pill }) => cornerOf(pill),
      isSameStep,
      packSteps,
    ),
    rest,
  };
}

/** The next layout, of the map that it was made for. What has not moved is the same object as before. */
export function updateLayout(before: Places | null, update: LayoutUpdate, map: ArgumentMap, measure: Measure): Places {
  const { boxes, steps, rest } = update;
  const freshBoxes = unpackBoxes(boxes.fresh, map, measure);
  const freshSteps = unpackSteps(steps.fresh, map);
  return {
    ...rest,
    boxes: applyMoves(before?.boxes ?? [], boxes, freshBoxes, cornerOf, (box, x, y) => box.movedTo(x, y)),
    inferences: applyMoves(before?.inferences ?? [], steps, freshSteps, ({ pill }) => cornerOf(pill), moveStep),
  };
}

function movesOf<T, Fresh>(
  before: readonly T[],
  after: readonly T[],
  idOf: (item: T) => Id,
  corner: (item: T) => Point,
  isSame: (a: T, b: T) => boolean,
  pack: (fresh: readonly T[]) => Fresh,
): Moves<Fresh> {
  const known = new Map(before.map((item, at) => [idOf(item), at]));
  const from = new Int32Array(after.length);
  const places = new Float64Array(after.length * 2);
  const fresh: T[] = [];
  after.forEach((item, at) => {
    places.set(corner(item), at * 2);
    const was = known.get(idOf(item)) ?? -1;
    const old = before[was];
    from[at] = old !== undefined && isSame(old, item) ? was : -1;
    if (from[at] === -1) fresh.push(item);
  });
  return { from, at: places, fresh: pack(fresh) };
}

function applyMoves<T>(
  before: readonly T[],
  { from, at: places }: Moves<unknown>,
  fresh: readonly T[],
  corner: (item: T) => Point,
  move: (item: T, x: number, y: number) => T,
): T[] {
  let next = 0;
  return Array.from(from, (was, at) => {
    const item = (was < 0 ? fresh[next++] : before[was]) as T;
    const [x, y] = [places[at * 2] as number, places[at * 2 + 1] as number];
    const [oldX, oldY] = corner(item);
    return x === oldX && y === oldY ? item : move(item, x, y);
  });
}

function packBoxes(boxes: readonly Box[]): PackedBoxes {
  const sizes = new Float64Array(boxes.length * 3);
  boxes.forEach(({ variant: { textWidth, width, height } }, at) => {
    sizes.set([textWidth, width, height], at * 3);
  });
  return { ids: boxes.map(({ claim }) => claim.id), sizes };
}

function unpackBoxes({ ids, sizes }: PackedBoxes, map: ArgumentMap, measure: Measure): Box[] {
  const { claims } = indexOf(map);
  const folded = new Set(map.view?.folded);
  return ids.map((id, at) => {
    const claim = claims.get(id);
    if (!claim) throw new Error('a layout is of its own map');
    const typesetting = claimTypesetting(map, claim, folded.has(id), measure);
    const [limit, width, height] = sizes.subarray(at * 3, at * 3 + 3) as unknown as [number, number, number];
    return new Box({ typesetting, textWidth: limit, width, height }, 0, 0);
  });
}

function cornerOf({ x, y }: Rect): Point {
  return [x, y];
}

function isSameBox({ variant: a }: Box, { variant: b }: Box): boolean {
  return a.typesetting === b.typesetting && a.textWidth === b.textWidth;
}

function isSameStep(a: InferenceLines, b: InferenceLines): boolean {
  const dx = b.pill.x - a.pill.x;
  const dy = b.pill.y - a.pill.y;
  const near = (from: number, to: number) => Math.abs(from - to) < 1e-6;
  const points = (from: readonly Point[], to: readonly Point[]) =>
    from.length === to.length &&
    from.every(([x, y], at) => near(x + dx, to[at]?.[0] ?? 0) && near(y + dy, to[at]?.[1] ?? 0));
  const rect = (from: Rect | null, to: Rect | null) =>
    from && to
      ? near(from.x + dx, to.x) && near(from.y + dy, to.y) && near(from.width, to.width) && near(from.height, to.height)
      : from === to;
  return (
    a.inference === b.inference &&
    a.indicator === b.indicator &&
    rect(a.pill, b.pill) &&
    rect(a.frame, b.frame) &&
    points(a.ands, b.ands) &&
    points(a.trunk, b.trunk) &&
    points(a.branch, b.branch)
  );
}

function moveStep(lines: InferenceLines, x: number, y: number): InferenceLines {
  const dx = x - lines.pill.x;
  const dy = y - lines.pill.y;
  const rect = (old: Rect): Rect => ({ ...old, x: old.x + dx, y: old.y + dy });
  const points = (old: readonly Point[]) => old.map(([px, py]): Point => [px + dx, py + dy]);
  return {
    ...lines,
    pill: { ...lines.pill, x, y },
    frame: lines.frame && rect(lines.frame),
    ands: points(lines.ands),
    trunk: points(lines.trunk),
    branch: points(lines.branch),
  };
}
