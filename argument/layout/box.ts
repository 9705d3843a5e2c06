import type { Claim } from '../model/claim';
import type { HiddenCounts, Stroke } from '../model/roles';
import type { Weight } from '../text/font';
import type { TextLine } from '../text/wrap';
import type { Rect } from './geometry';
import type { Typesetting } from './typesetting';

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

/** A claim set into a box, in px; `limit` is the width that its text is set for: the box is as narrow as its lines allow. */
export interface BoxVariant {
  readonly typesetting: Typesetting;
  readonly textWidth: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A box at its place in the map, in px at zoom 1. What stands in it is set when it is first asked for: of ten thousand
 * boxes few are ever near enough to be read.
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

  /** The same box elsewhere. */
  movedTo(x: number, y: number): Box {
    return new Box(this.variant, x, y);
  }

  get claim(): Claim {
    return this.variant.typesetting.claim;
  }

  get number(): string {
    return this.variant.typesetting.context.number;
  }

  /** How many claims stand above it. */
  get depth(): number {
    return this.variant.typesetting.context.depth;
  }

  get border(): Border {
    return this.variant.typesetting.context.border;
  }

  /** What a folded box hides. */
  get hidden(): HiddenCounts | undefined {
    return this.variant.typesetting.context.hidden;
  }

  /** How its text is set. */
  get font(): { readonly size: number; readonly weight: Weight; readonly lineHeight: number } {
    return this.variant.typesetting.font;
  }

  get content(): BoxContent {
    return this.variant.typesetting.content(this.variant.textWidth);
  }
}
