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
  /** Lengths of dash and gap in px; solid when absent. */
  readonly dash?: readonly [number, number];
}

/** A line through some points, its corners rounded by `radius`. */
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
  /** The address that the line leads to, in formats that can. Only http and https. */
  readonly link?: string;
  /** The claim before which it is read aloud, where that is not its place in the list. */
  readonly before?: string;
}

/** Items that belong together: the box of a claim, the lines of a step. */
export interface GroupItem {
  readonly kind: 'group';
  /** What the group is, and the id of its claim or step. */
  readonly role: 'claim' | 'step' | 'trunk' | 'link' | 'header' | 'footer' | 'map' | 'sheet';
  readonly id?: string;
  /** Of a line to a shared claim: that claim. */
  readonly to?: string;
  /** By how much what is in it is moved, and how many times it is enlarged. */
  readonly at?: Point;
  readonly scale?: number;
  /** Nothing is drawn outside of this, in px of what the group stands in. */
  readonly clip?: Rect;
  readonly items: readonly Item[];
}

/** What there is to draw, in order: later items lie on top. All in px at zoom 1. */
export type Item = RectItem | PathItem | TextItem | GroupItem;
