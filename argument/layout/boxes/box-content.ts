import type { Stroke } from '../../model/structure/roles';
import type { Weight } from '../../text/font';
import type { TextLine } from '../../text/wrap';
import type { Rect } from '../geometry';

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

/** The frame of a word in a box: filled for the student's own boxes, an outline for the number of a root. */
export interface Tag extends Rect {
  readonly kind: 'mine' | 'number';
}

/** A line to write on; px from the corner of the box. */
export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The content of a box. */
export interface BoxContent {
  readonly lines: readonly BoxLine[];
  /** The area of the text, from the corner of the box; the text field is placed there. */
  readonly textArea: Rect;
  /** The tags, from the corner of the box. */
  readonly tags: readonly Tag[];
  /** The lines of an empty box of a worksheet. */
  readonly rules?: readonly Rule[];
}
