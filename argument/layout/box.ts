import type { Claim } from '../model/claim';
import type { HiddenCounts, Stroke } from '../model/roles';
import type { Weight } from '../text/font';
import type { TextLine } from '../text/wrap';
import type { Rect } from './geometry';
import type { Typesetting } from './typesetting';

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

/** A claim set in a box at one text width. All in px; the box is as narrow as its lines allow. */
export interface BoxVariant {
  readonly typesetting: Typesetting;
  readonly textWidth: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A box at its place in the map, in px at zoom 1. Its content is typeset on first use: of ten
 * thousand boxes few are ever large enough to be read.
 */
export class Box implements Rect {
  readonly width: number;
  readonly height: number;

  constructor(
    readonly variant: BoxVariant,
    readonly x: number,
    readonly y: number,
  ) {
    this.width = variant.width;
    this.height = variant.height;
  }

  /** Returns the same box at another place. */
  movedTo(x: number, y: number): Box {
    return new Box(this.variant, x, y);
  }

  get claim(): Claim {
    return this.variant.typesetting.claim;
  }

  get number(): string {
    return this.variant.typesetting.context.number;
  }

  /** The number of inferences between the claim and its root. */
  get depth(): number {
    return this.variant.typesetting.context.depth;
  }

  get border(): Border {
    return this.variant.typesetting.context.border;
  }

  /** The counts of what a folded box hides. */
  get hidden(): HiddenCounts | undefined {
    return this.variant.typesetting.context.hidden;
  }

  /** The font of its text. */
  get font(): { readonly size: number; readonly weight: Weight; readonly lineHeight: number } {
    return this.variant.typesetting.font;
  }

  get content(): BoxContent {
    return this.variant.typesetting.content(this.variant.textWidth);
  }
}
