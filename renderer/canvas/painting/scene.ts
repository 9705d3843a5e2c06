import Flatbush from 'flatbush';
import type { Box } from '../../../argument/layout/boxes/box';
import { boundsOf, type Point, type Rect } from '../../../argument/layout/geometry';
import type { InferenceLines, Reference, SharedClaimLine } from '../../../argument/layout/placed-items';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { Id } from '../../../argument/model/claim';
import { positionOf } from '../../../argument/model/structure/forest';
import { type Role, roleOf } from '../../../argument/model/structure/roles';
import type { SceneLayout } from '../layout/layout-update';

/** A hit: the id of a claim or inference, and its rectangle on the map. */
export interface Hit {
  readonly kind: 'claim' | 'inference';
  readonly id: Id;
  readonly rect: Rect;
}

/**
 * A layout with the map that it was made for, and an R-tree for spatial queries. Rectangles are px
 * at zoom 1. The entries of unchanged items are taken over from the previous scene: with ten
 * thousand boxes that is nearly all.
 */
export class Scene {
  private readonly boxPositions: IndexedItems<Box>;
  private readonly inferencePositions: IndexedItems<InferenceLines>;
  private readonly references: ReadonlyMap<Id, readonly Reference[]>;
  private readonly boxTree: Flatbush | null;
  private readonly inferenceTree: Flatbush | null;
  private readonly linkTree: Flatbush | null;
  private readonly roles: (Role | null)[];

  constructor(
    readonly map: ArgumentMap,
    readonly layout: SceneLayout,
    before: Scene | null = null,
  ) {
    const { boxes, inferences, links } = layout;
    this.boxPositions = indexItems(boxes, claimId, before?.boxPositions);
    this.inferencePositions = indexItems(inferences, inferenceId, before?.inferencePositions);
    const isAlike =
      before?.map.inferences === map.inferences && before.boxPositions.indexes === this.boxPositions.indexes;
    this.roles = isAlike ? before.roles : [];
    this.references = groupByInference(layout.references);
    this.linkTree = treeOf(links.map(({ points }) => boundsOf(points.map(asRect))));
    this.boxTree = before && isSameList(before.layout.boxes, boxes, isSameRect) ? before.boxTree : treeOf(boxes);
    const isPlain = layout.references.length === 0 && before?.layout.references.length === 0;
    this.inferenceTree =
      isPlain && isSameList(before.layout.inferences, inferences, isSame)
        ? before.inferenceTree
        : treeOf(inferences.map((lines) => extentOf(lines, this.referencesOf(lines.inference.id))));
  }

  /** Returns the box of a claim; undefined if it is folded away. */
  box(claim: Id): Box | undefined {
    return this.layout.boxes[this.boxPositions.indexes.get(claim) ?? -1];
  }

  inferenceLines(id: Id): InferenceLines | undefined {
    return this.layout.inferences[this.inferencePositions.indexes.get(id) ?? -1];
  }

  /** Returns the reference boxes of an inference, which stand for shared claims. */
  referencesOf(inference: Id): readonly Reference[] {
    return this.references.get(inference) ?? [];
  }

  /** Returns the role of the box at this index of the layout; null for a contention. */
  roleAt(position: number): Role | null {
    let role = this.roles[position];
    if (role === undefined) {
      const { home } = positionOf(this.map, this.layout.boxes[position]?.claim.id ?? '');
      role = home && roleOf(this.map, home);
      this.roles[position] = role;
    }
    return role;
  }

  /** Returns the indexes in the layout of the boxes that intersect a rectangle, in ascending order. */
  boxesIn(rect: Rect): number[] {
    return search(this.boxTree, rect);
  }

  /**
   * Returns the indexes in the layout of the inferences with a line, word or frame in a rectangle,
   * in ascending order.
   */
  inferencesIn(rect: Rect): number[] {
    return search(this.inferenceTree, rect);
  }

  /** Returns the lines to shared claims that intersect a rectangle. */
  linksIn(rect: Rect): SharedClaimLine[] {
    return search(this.linkTree, rect).map((at) => this.layout.links[at] as SharedClaimLine);
  }

  /** Returns the item under a point: a box before a junction, since boxes lie on top. */
  hitTest(x: number, y: number): Hit | null {
    const point = { x, y, width: 0, height: 0 };
    const box = this.layout.boxes[this.boxesIn(point).at(-1) ?? -1];
    if (box) return { kind: 'claim', id: box.claim.id, rect: box };
    for (const at of this.inferencesIn(point)) {
      const { inference, pill } = this.layout.inferences[at] as InferenceLines;
      if (x >= pill.x && x <= pill.x + pill.width && y >= pill.y && y <= pill.y + pill.height)
        return { kind: 'inference', id: inference.id, rect: pill };
    }
    return null;
  }

  /** Returns the rectangle of a claim or of the junction of an inference; undefined if it is folded away. */
  rectOf(id: Id): Rect | undefined {
    return this.box(id) ?? this.inferenceLines(id)?.pill;
  }
}

interface IndexedItems<T> {
  readonly items: readonly T[];
  readonly indexes: ReadonlyMap<Id, number>;
}

function indexItems<T>(items: readonly T[], idOf: (item: T) => Id, before?: IndexedItems<T>): IndexedItems<T> {
  const isUnchanged = before && isSameList(before.items, items, (a, b) => a === b || idOf(a) === idOf(b));
  return { items, indexes: isUnchanged ? before.indexes : new Map(items.map((item, at) => [idOf(item), at])) };
}

function isSameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((item, at) => same(item, b[at] as T));
}

function isSame<T>(a: T, b: T): boolean {
  return a === b;
}

function isSameRect(a: Rect, b: Rect): boolean {
  return a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);
}

function claimId(box: Box): Id {
  return box.claim.id;
}

function inferenceId({ inference }: InferenceLines): Id {
  return inference.id;
}

function groupByInference(references: readonly Reference[]): ReadonlyMap<Id, readonly Reference[]> {
  const found = new Map<Id, Reference[]>();
  for (const reference of references) {
    const siblings = found.get(reference.inference);
    if (siblings) siblings.push(reference);
    else found.set(reference.inference, [reference]);
  }
  return found;
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

const extents = new WeakMap<InferenceLines, Rect>();

function extentOf(lines: InferenceLines, references: readonly Reference[]): Rect {
  const { pill, frame, trunk, branch } = lines;
  const known = extents.get(lines);
  if (known && references.length === 0) return known;
  const points = [...trunk, ...branch].map(asRect);
  const extent = boundsOf([pill, ...(frame ? [frame] : []), ...points, ...references]);
  extents.set(lines, extent);
  return extent;
}
