import type { Claim } from '../../model/claim';
import type { HiddenCounts } from '../../model/structure/roles';
import type { Weight } from '../../text/font';
import type { Rect } from '../geometry';
import type { Border, BoxContent } from './box-content';
import type { BoxVariant } from './typesetting';

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
