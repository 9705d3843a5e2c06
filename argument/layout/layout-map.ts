import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { forestOf, placeOf } from '../model/forest';
import type { Measure } from '../text/font';
import { type Arrangement, arrangementsFor } from './arrangement';
import { type Block, blocksOf } from './blocks';
import type { Box } from './box';
import { boundsOf, type Point, type Rect, SPACE } from './geometry';
import { type OffsetOf, type Placed, placeTree, type Reference, type StepLines } from './placement';
import { type Unit, unitsOf } from './units';

/** A map laid out: every box, reference and step with its place, in px at zoom 1. The corner is at 0, 0. */
export interface Layout {
  readonly boxes: readonly Box[];
  readonly references: readonly Reference[];
  readonly steps: readonly StepLines[];
  readonly width: number;
  readonly height: number;
  readonly arrangement: Arrangement;
}

/** What a layout is made for. */
export interface LayoutOptions {
  readonly measure: Measure;
  /** The page or window, in px; only its proportions and the limit below matter. */
  readonly target: { readonly width: number; readonly height: number };
  /** Text is never shown larger than this many times its size; 1 when absent. */
  readonly largest?: number;
  /** Only this claim and its branch. */
  readonly branch?: Id;
  /** The arrangement in use: it is kept unless another one shows the text larger by more than `KEEP` says. */
  readonly keep?: Arrangement;
}

/** How much larger the text must get before an edit may rearrange the whole map. */
export const KEEP = 1.3;

/**
 * Lays out a map: a tidy forest whose upper levels stand in rows and whose lower levels stand in indented columns,
 * with the arrangement that shows the text largest on the target. Boxes never overlap. O(claims) for each of at most
 * 27 arrangements.
 */
export function layoutMap(map: ArgumentMap, options: LayoutOptions): Layout {
  const { measure, target, branch, keep, largest = 1 } = options;
  const depth = branch === undefined ? forestOf(map).depth : forestOf(map).depth - placeOf(map, branch).depth;
  const trees = new Map<number, ReturnType<typeof unitsOf>>();
  const attempt = (arrangement: Arrangement) => {
    let units = trees.get(arrangement.textWidth);
    if (!units) {
      units = unitsOf(map, arrangement.textWidth, measure, branch);
      trees.set(arrangement.textWidth, units);
    }
    const blocks = blocksOf(units.all, arrangement);
    const spots = packRoots(units.roots, blocks, target.width / target.height);
    const fit = Math.min(largest, target.width / spots.width, target.height / spots.height);
    return { arrangement, blocks, spots, fit };
  };
  let best = keep ? attempt(keep) : null;
  // While the text is at its largest, nothing can be gained, and an edit costs one attempt only.
  if (!best || best.fit < largest) {
    const wanted = best ? best.fit * KEEP : 0;
    for (const arrangement of arrangementsFor(depth)) {
      const other = attempt(arrangement);
      if (other.fit > Math.max(wanted, (best?.fit ?? 0) * (best && best.arrangement !== keep ? 1.02 : 1))) best = other;
    }
  }
  if (!best) throw new RangeError('there is always an arrangement');
  return finish(map, best.arrangement, best.blocks, best.spots.roots);
}

interface Spots {
  readonly roots: readonly { readonly root: Unit; readonly x: number; readonly y: number }[];
  readonly width: number;
  readonly height: number;
}

/** Puts the trees on shelves towards the proportions of the target, in their order. */
function packRoots(roots: readonly Unit[], blocks: ReadonlyMap<Unit, Block>, proportions: number): Spots {
  const sizes = roots.map((root) => blocks.get(root) as Block);
  const area = sizes.reduce((sum, { width, height }) => sum + (width + SPACE.forest) * (height + SPACE.forest), 0);
  const limit = Math.max(Math.sqrt(area * proportions), ...sizes.map(({ width }) => width));
  const spots: { root: Unit; x: number; y: number }[] = [];
  let x = 0;
  let y = 0;
  let shelf = 0;
  let width = 0;
  roots.forEach((root, at) => {
    const size = sizes[at] as Block;
    if (x > 0 && x + size.width > limit) {
      y += shelf + SPACE.forest;
      x = 0;
      shelf = 0;
    }
    spots.push({ root, x, y });
    x += size.width + SPACE.forest;
    shelf = Math.max(shelf, size.height);
    width = Math.max(width, x - SPACE.forest);
  });
  return { roots: spots, width: Math.max(1, width), height: Math.max(1, y + shelf) };
}

function finish(
  map: ArgumentMap,
  arrangement: Arrangement,
  blocks: ReadonlyMap<Unit, Block>,
  spots: Spots['roots'],
): Layout {
  const placed: Placed = { boxes: [], references: [], steps: [] };
  const offsets = map.view?.offsets;
  const offsetOf: OffsetOf = (id) => {
    const offset = offsets && Object.hasOwn(offsets, id) ? offsets[id] : undefined;
    return offset ? [offset.x, offset.y] : [0, 0];
  };
  for (const { root, x, y } of spots) placeTree(root, x, y, blocks, offsetOf, placed);
  const bounds = boundsOf(rectsOf(placed));
  const moved = bounds.x === 0 && bounds.y === 0 ? placed : shiftAll(placed, [-bounds.x, -bounds.y]);
  return { ...moved, width: bounds.width, height: bounds.height, arrangement };
}

function* rectsOf({ boxes, references, steps }: Placed): Generator<Rect> {
  yield* boxes;
  yield* references;
  for (const { pill, frame, trunk, branch } of steps) {
    yield pill;
    if (frame) yield frame;
    for (const [x, y] of [...trunk, ...branch]) yield { x, y, width: 0, height: 0 };
  }
}

function shiftAll({ boxes, references, steps }: Placed, [dx, dy]: Point): Placed {
  const rect = <R extends Rect>(old: R): R => ({ ...old, x: old.x + dx, y: old.y + dy });
  const points = (old: readonly Point[]) => old.map(([x, y]): Point => [x + dx, y + dy]);
  return {
    boxes: boxes.map(rect),
    references: references.map(rect),
    steps: steps.map(
      (step): StepLines => ({
        ...step,
        pill: rect(step.pill),
        frame: step.frame && rect(step.frame),
        ands: points(step.ands),
        trunk: points(step.trunk),
        branch: points(step.branch),
      }),
    ),
  };
}

/** The box of a claim, or undefined where it is folded away. */
export function boxOf(layout: Layout, claim: Id): Box | undefined {
  return layout.boxes.find((box) => box.claim.id === claim);
}
