import type { Stroke } from '../model/roles';
import type { Weight } from '../text/font';
import type { TextLine } from '../text/wrap';
import type { Rect } from './geometry';

/** What a line of a box is, which settles its colour. */
export type Tone = 'text' | 'soft' | 'holder' | 'mine';

/** A line of text in a box; `x` and `baseline` are px from the corner of the box. */
export interface BoxLine extends TextLine {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly weight: Weight;
  readonly tone: Tone;
}

/** How a box is bordered: as its step's line, or as a contention, which starts no step. */
export type Border = Stroke | 'contention';

/** What stands in a box. */
export interface BoxContent {
  readonly lines: readonly BoxLine[];
  /** Where the text stands, from the corner of the box: the place of the text field. */
  readonly textArea: Rect;
  /** The filled tag that marks the student's own boxes, from the corner of the box. */
  readonly mineTag?: Rect;
}
