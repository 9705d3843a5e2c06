import type { Claim } from '../model/claim';
import type { HiddenCounts } from '../model/roles';
import type { Weight } from '../text/font';
import type { Border, BoxContent } from './box-content';
import type { Rect } from './geometry';
import type { BoxVariant } from './typesetting';

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
