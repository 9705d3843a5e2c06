import type { Point, Rect } from '../layout/geometry';
import type { Weight } from '../text/font';
import type { Run } from '../text/runs';

/** A rectangle with round corners. A double border is drawn as two rectangles. */
export interface RectItem extends Rect {
  readonly kind: 'rect';
  readonly radius: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** The lengths of dash and gap in px; solid if absent. */
  readonly dash?: readonly [number, number];
}

/** A line through some points, with corners rounded by `radius`. */
export interface PathItem {
  readonly kind: 'path';
  readonly points: readonly Point[];
  readonly radius: number;
  readonly stroke: string;
  readonly width: number;
}

/** One line of text. `x` is its left edge. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly runs: readonly Run[];
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  /** The link target, in formats that have links. Only http and https. */
  readonly link?: string;
  /**
   * The claim before which a screen reader should read it, if that differs from its place in the
   * list.
   */
  readonly before?: string;
}

/** Items that belong together: the box of a claim, the lines of an inference. */
export interface GroupItem {
  readonly kind: 'group';
  /** The kind of the group, and the id of its claim or inference. */
  readonly role: 'claim' | 'step' | 'trunk' | 'link' | 'header' | 'footer' | 'map' | 'sheet';
  readonly id?: string;
  /** The shared claim that a line leads to. */
  readonly to?: string;
  /** The translation and the scale of its content. */
  readonly at?: Point;
  readonly scale?: number;
  /** The clip rectangle, in px of the parent. */
  readonly clip?: Rect;
  readonly items: readonly Item[];
}

/** A drawing instruction. Later items cover earlier ones. All lengths in px at zoom 1. */
export type Item = RectItem | PathItem | TextItem | GroupItem;
