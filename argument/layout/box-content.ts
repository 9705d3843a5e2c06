import type { Stroke } from '../model/structure/roles';
import type { Weight } from '../text/font';
import type { TextLine } from '../text/wrap';
import type { Rect } from './geometry';

/** The kind of a line in a box, which determines its colour. */
export type Tone = 'text' | 'soft' | 'holder' | 'mine';

/** A line of text in a box; `x` and `baseline` are px from the corner of the box. */
export interface BoxLine extends TextLine {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly weight: Weight;
  readonly tone: Tone;
}

/** The border of a box: the line style of its inference, or that of a contention. */
export type Border = Stroke | 'contention';

/** The content of a box. */
export interface BoxContent {
  readonly lines: readonly BoxLine[];
  /** The area of the text, from the corner of the box; the text field is placed there. */
  readonly textArea: Rect;
  /** The filled tag that marks the student's own boxes, from the corner of the box. */
  readonly mineTag?: Rect;
}
