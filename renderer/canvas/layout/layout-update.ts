import { Box } from '../../../argument/layout/boxes/box';
import { claimTypesetting } from '../../../argument/layout/boxes/claim-boxes';
import type { Point, Rect } from '../../../argument/layout/geometry';
import type { Layout } from '../../../argument/layout/layout-map';
import type { InferenceLines } from '../../../argument/layout/placed-items';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { Id } from '../../../argument/model/claim';
import { indexOf } from '../../../argument/model/structure/map-index';
import type { Measure } from '../../../argument/text/font';
import { type PackedInferences, packInferences, unpackInferences } from './packed-inferences';

/** A layout as it is shown. The arrangement, which names every claim, stays in the thread that made it. */
export type SceneLayout = Omit<Layout, 'arrangement'>;

/** The difference between two lists of items: new positions, and which items are otherwise unchanged. */
interface ListDelta<Fresh> {
  /** For each item its index in the old list, or -1 for the next of `added`. */
  readonly oldIndexes: Int32Array;
  /** The positions of the items, in px: x and y by turns. */
  readonly positions: Float64Array;
  readonly added: Fresh;
}

/** Boxes by their claims, with three numbers each: wrap width, width and height, in px. */
interface PackedBoxes {
  readonly ids: readonly Id[];
  readonly sizes: Float64Array;
}

/**
 * The difference between a layout and the one before it, as numbers. Ten thousand positions cross
 * threads at once, where ten thousand boxes would block the window; the window typesets a box
 * itself when it comes into view.
 */
export interface LayoutUpdate {
  readonly boxes: ListDelta<PackedBoxes>;
  readonly inferences: ListDelta<PackedInferences>;
  readonly rest: Omit<SceneLayout, 'boxes' | 'inferences'>;
}

/** Returns the update from one layout to the next; with `before` null everything is added. */
export function diffLayouts(before: SceneLayout | null, after: Layout): LayoutUpdate {
  const { boxes, inferences, arrangement: _, ...rest } = after;
  return {
    boxes: diffLists(before?.boxes ?? [], boxes, (box) => box.claim.id, cornerOf, isSameBox, packBoxes),
    inferences: diffLists(
      before?.inferences ?? [],
      inferences,
      ({ inference }) => inference.id,
      ({ pill }) => cornerOf(pill),
      isSameInference,
      packInferences,
    ),
    rest,
  };
}

/**
 * Returns the next layout, for the map that it was made for. Items that have not moved keep their
 * identity.
 */
export function applyLayoutUpdate(
  before: SceneLayout | null,
  update: LayoutUpdate,
  map: ArgumentMap,
  measure: Measure,
): SceneLayout {
  const { boxes, inferences, rest } = update;
  const freshBoxes = unpackBoxes(boxes.added, map, measure);
  const freshSteps = unpackInferences(inferences.added, map);
  return {
    ...rest,
    boxes: applyListDelta(before?.boxes ?? [], boxes, freshBoxes, cornerOf, (box, x, y) => box.movedTo(x, y)),
    inferences: applyListDelta(
      before?.inferences ?? [],
      inferences,
      freshSteps,
      ({ pill }) => cornerOf(pill),
      moveInference,
    ),
  };
}

function diffLists<T, Fresh>(
  before: readonly T[],
  after: readonly T[],
  idOf: (item: T) => Id,
  corner: (item: T) => Point,
  isSame: (a: T, b: T) => boolean,
  pack: (fresh: readonly T[]) => Fresh,
): ListDelta<Fresh> {
  const oldIndexById = new Map(before.map((item, index) => [idOf(item), index]));
  const from = new Int32Array(after.length);
  const positions = new Float64Array(after.length * 2);
  const fresh: T[] = [];
  after.forEach((item, index) => {
    positions.set(corner(item), index * 2);
    const oldIndex = oldIndexById.get(idOf(item)) ?? -1;
    const old = before[oldIndex];
    from[index] = old !== undefined && isSame(old, item) ? oldIndex : -1;
    if (from[index] === -1) fresh.push(item);
  });
  return { oldIndexes: from, positions, added: pack(fresh) };
}

function applyListDelta<T>(
  before: readonly T[],
  { oldIndexes, positions: places }: ListDelta<unknown>,
  fresh: readonly T[],
  corner: (item: T) => Point,
  move: (item: T, x: number, y: number) => T,
): T[] {
  let next = 0;
  return Array.from(oldIndexes, (oldIndex, index) => {
    const item = (oldIndex < 0 ? fresh[next++] : before[oldIndex]) as T;
    const [x, y] = [places[index * 2] as number, places[index * 2 + 1] as number];
    const [oldX, oldY] = corner(item);
    return x === oldX && y === oldY ? item : move(item, x, y);
  });
}

function packBoxes(boxes: readonly Box[]): PackedBoxes {
  const sizes = new Float64Array(boxes.length * 3);
  boxes.forEach(({ variant: { textWidth, width, height } }, index) => {
    sizes.set([textWidth, width, height], index * 3);
  });
  return { ids: boxes.map(({ claim }) => claim.id), sizes };
}

function unpackBoxes({ ids, sizes }: PackedBoxes, map: ArgumentMap, measure: Measure): Box[] {
  const { claims } = indexOf(map);
  const folded = new Set(map.view?.folded);
  return ids.map((id, index) => {
    const claim = claims.get(id);
    if (!claim) throw new Error('a layout is of its own map');
    const typesetting = claimTypesetting(map, claim, folded.has(id), measure);
    const [limit, width, height] = sizes.subarray(index * 3, index * 3 + 3) as unknown as [number, number, number];
    return new Box({ typesetting, textWidth: limit, width, height }, 0, 0);
  });
}

function cornerOf({ x, y }: Rect): Point {
  return [x, y];
}

function isSameBox({ variant: a }: Box, { variant: b }: Box): boolean {
  return a.typesetting === b.typesetting && a.textWidth === b.textWidth;
}

function isSameInference(a: InferenceLines, b: InferenceLines): boolean {
  const dx = b.pill.x - a.pill.x;
  const dy = b.pill.y - a.pill.y;
  const isClose = (from: number, to: number) => Math.abs(from - to) < 1e-6;
  const points = (from: readonly Point[], to: readonly Point[]) =>
    from.length === to.length &&
    from.every(([x, y], index) => isClose(x + dx, to[index]?.[0] ?? 0) && isClose(y + dy, to[index]?.[1] ?? 0));
  const rect = (from: Rect | null, to: Rect | null) =>
    from && to
      ? isClose(from.x + dx, to.x) &&
        isClose(from.y + dy, to.y) &&
        isClose(from.width, to.width) &&
        isClose(from.height, to.height)
      : from === to;
  return (
    a.inference === b.inference &&
    a.indicator === b.indicator &&
    rect(a.pill, b.pill) &&
    rect(a.frame, b.frame) &&
    a.ands.length === b.ands.length &&
    a.ands.every((area, index) => rect(area, b.ands[index] ?? null)) &&
    points(a.trunk, b.trunk) &&
    points(a.branch, b.branch)
  );
}

function moveInference(lines: InferenceLines, x: number, y: number): InferenceLines {
  const dx = x - lines.pill.x;
  const dy = y - lines.pill.y;
  const rect = (old: Rect): Rect => ({ ...old, x: old.x + dx, y: old.y + dy });
  const points = (old: readonly Point[]) => old.map(([px, py]): Point => [px + dx, py + dy]);
  return {
    ...lines,
    pill: { ...lines.pill, x, y },
    frame: lines.frame && rect(lines.frame),
    ands: lines.ands.map(rect),
    trunk: points(lines.trunk),
    branch: points(lines.branch),
  };
}
