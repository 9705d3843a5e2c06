import type { Box } from '../../../argument/layout/box';
import type { Point, Rect } from '../../../argument/layout/geometry';
import type { Layout } from '../../../argument/layout/layout-map';
import type { StepLines } from '../../../argument/layout/placement';
import type { Claim, Id } from '../../../argument/model/claim';
import type { Inference } from '../../../argument/model/inference';

/** A layout as it is shown. The arrangement stays with whoever made it: it names every claim. */
export type Places = Omit<Layout, 'arrangement'>;

/** The places of the items of a list, and which of them are as they were before but for their place. */
interface Moves<T> {
  /** For each item its position in the list before, or -1 for the next of `fresh`. */
  readonly from: Int32Array;
  /** For each item where it is: x, y by turns, in px. */
  readonly at: Float64Array;
  readonly fresh: readonly T[];
}

/**
 * What a layout differs from the one before it. After most edits nearly every box is as it was but for its place, and ten
 * thousand places cross from thread to thread in a moment, where ten thousand boxes would stop the window.
 */
export interface LayoutUpdate {
  readonly boxes: Moves<Box>;
  readonly steps: Moves<StepLines>;
  readonly rest: Omit<Places, 'boxes' | 'steps'>;
}

/** What leads from one layout to the next; from null everything is fresh. */
export function updateFrom(before: Places | null, after: Layout): LayoutUpdate {
  const { boxes, steps, arrangement: _, ...rest } = after;
  return {
    boxes: movesOf(before?.boxes ?? [], boxes, (box) => box.claim.id, cornerOf, isSameBox),
    steps: movesOf(
      before?.steps ?? [],
      steps,
      ({ step }) => step.id,
      ({ pill }) => cornerOf(pill),
      isSameStep,
    ),
    rest,
  };
}

/** The next layout, with the records of the map that it is for. What has not moved is the same object as before. */
export function updateLayout(
  before: Places | null,
  update: LayoutUpdate,
  claims: ReadonlyMap<Id, Claim>,
  inferences: ReadonlyMap<Id, Inference>,
): Places {
  return {
    ...update.rest,
    boxes: applyMoves<Box>(before?.boxes ?? [], update.boxes, {
      corner: cornerOf,
      move: (box, x, y) => ({ ...box, x, y }),
      own: (box) => ({ ...box, claim: claims.get(box.claim.id) ?? box.claim }),
    }),
    steps: applyMoves<StepLines>(before?.steps ?? [], update.steps, {
      corner: ({ pill }) => cornerOf(pill),
      move: moveStep,
      own: (lines) => ({ ...lines, step: inferences.get(lines.step.id) ?? lines.step }),
    }),
  };
}

function movesOf<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (item: T) => Id,
  corner: (item: T) => Point,
  isSame: (a: T, b: T) => boolean,
): Moves<T> {
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
  return { from, at: places, fresh };
}

function applyMoves<T>(
  before: readonly T[],
  { from, at: places, fresh }: Moves<T>,
  how: { corner(item: T): Point; move(item: T, x: number, y: number): T; own(item: T): T },
): T[] {
  let next = 0;
  return Array.from(from, (was, at) => {
    const old = before[was];
    if (old === undefined) return how.own(fresh[next++] as T);
    const [x, y] = [places[at * 2] as number, places[at * 2 + 1] as number];
    const [oldX, oldY] = how.corner(old);
    return x === oldX && y === oldY ? old : how.move(old, x, y);
  });
}

function cornerOf({ x, y }: Rect): Point {
  return [x, y];
}

/** A box is made from its claim and its place in the map, so with the same of these and the same lines it is the same. */
function isSameBox(a: Box, b: Box): boolean {
  return (
    a.claim === b.claim &&
    a.number === b.number &&
    a.depth === b.depth &&
    a.border === b.border &&
    a.width === b.width &&
    a.height === b.height &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, at) => line.text === b.lines[at]?.text && line.x === b.lines[at]?.x)
  );
}

function isSameStep(a: StepLines, b: StepLines): boolean {
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
    a.step === b.step &&
    a.word === b.word &&
    rect(a.pill, b.pill) &&
    rect(a.frame, b.frame) &&
    points(a.ands, b.ands) &&
    points(a.trunk, b.trunk) &&
    points(a.branch, b.branch)
  );
}

function moveStep(lines: StepLines, x: number, y: number): StepLines {
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
