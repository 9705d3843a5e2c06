import Flatbush from 'flatbush';
import type { Box } from '../../../argument/layout/box';
import { boundsOf, type Point, type Rect } from '../../../argument/layout/geometry';
import type { Link, Reference, StepLines } from '../../../argument/layout/placement';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { Id } from '../../../argument/model/claim';
import { placeOf } from '../../../argument/model/forest';
import { type Role, roleOf } from '../../../argument/model/roles';
import type { Places } from '../laid-out/layout-update';

/** A box or the junction of a step, where the pointer meets it. */
export interface Met {
  readonly kind: 'claim' | 'step';
  readonly id: Id;
  readonly rect: Rect;
}

/** A layout with the map that it was made for, and an R-tree that finds what lies in a place. Rects are px at zoom 1. */
export class Scene {
  readonly boxes: ReadonlyMap<Id, Box>;
  readonly steps: ReadonlyMap<Id, StepLines>;
  readonly references: ReadonlyMap<Id, readonly Reference[]>;
  /** The role of each box at its home by its position in the layout; null for a contention. */
  readonly roles: readonly (Role | null)[];
  private readonly boxTree: Flatbush | null;
  private readonly stepTree: Flatbush | null;
  private readonly linkTree: Flatbush | null;

  constructor(
    readonly map: ArgumentMap,
    readonly layout: Places,
  ) {
    this.boxes = new Map(layout.boxes.map((box) => [box.claim.id, box]));
    this.steps = new Map(layout.steps.map((lines) => [lines.step.id, lines]));
    const references = new Map<Id, Reference[]>();
    for (const reference of layout.references) {
      const beside = references.get(reference.step);
      if (beside) beside.push(reference);
      else references.set(reference.step, [reference]);
    }
    this.references = references;
    this.roles = layout.boxes.map(({ claim }) => {
      const { home } = placeOf(map, claim.id);
      return home && roleOf(map, home);
    });
    this.boxTree = treeOf(layout.boxes);
    this.linkTree = treeOf(layout.links.map(({ points }) => boundsOf(points.map(asRect))));
    this.stepTree = treeOf(layout.steps.map((lines) => extentOf(lines, references.get(lines.step.id) ?? [])));
  }

  /** The boxes that reach into a rectangle, by their positions in the layout, in its order. */
  boxesIn(rect: Rect): number[] {
    return search(this.boxTree, rect);
  }

  /** The steps with a line, word or frame in a rectangle, by their positions in the layout, in its order. */
  stepsIn(rect: Rect): number[] {
    return search(this.stepTree, rect);
  }

  /** The lines to shared claims that reach into a rectangle. */
  linksIn(rect: Rect): Link[] {
    return search(this.linkTree, rect).map((at) => this.layout.links[at] as Link);
  }

  /** What lies under a point: a box before a junction, since boxes lie on top. */
  at(x: number, y: number): Met | null {
    const point = { x, y, width: 0, height: 0 };
    const box = this.layout.boxes[this.boxesIn(point).at(-1) ?? -1];
    if (box) return { kind: 'claim', id: box.claim.id, rect: box };
    for (const at of this.stepsIn(point)) {
      const { step, pill } = this.layout.steps[at] as StepLines;
      if (x >= pill.x && x <= pill.x + pill.width && y >= pill.y && y <= pill.y + pill.height)
        return { kind: 'step', id: step.id, rect: pill };
    }
    return null;
  }

  /** Where a claim or the junction of a step is; undefined where it is folded away. */
  rectOf(id: Id): Rect | undefined {
    return this.boxes.get(id) ?? this.steps.get(id)?.pill;
  }
}

function treeOf(rects: readonly Rect[]): Flatbush | null {
  if (rects.length === 0) return null;
  const tree = new Flatbush(rects.length);
  for (const { x, y, width, height } of rects) tree.add(x, y, x + width, y + height);
  tree.finish();
  return tree;
}

function search(tree: Flatbush | null, { x, y, width, height }: Rect): number[] {
  return tree?.search(x, y, x + width, y + height).sort((a, b) => a - b) ?? [];
}

function asRect([x, y]: Point): Rect {
  return { x, y, width: 0, height: 0 };
}

const extents = new WeakMap<StepLines, Rect>();

function extentOf(lines: StepLines, references: readonly Reference[]): Rect {
  const { pill, frame, trunk, branch } = lines;
  const known = extents.get(lines);
  if (known && references.length === 0) return known;
  const points = [...trunk, ...branch].map(asRect);
  const extent = boundsOf([pill, ...(frame ? [frame] : []), ...points, ...references]);
  extents.set(lines, extent);
  return extent;
}
