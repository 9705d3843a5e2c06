import { type Claim, ME, sourceMark } from '../model/claim';
import { BOX_LABELS } from '../model/structure/map-labels';
import type { HiddenCounts } from '../model/structure/roles';
import type { Measure, Weight } from '../text/font';
import {
  breakLines,
  type MeasuredText,
  measureLines,
  measureText,
  type TextLine,
  widthOfText,
  wrapText,
} from '../text/wrap';
import type { Border, BoxContent, BoxLine } from './box-content';
import { type Rect, SPACE } from './geometry';

const SMALL = { size: 12, lineHeight: 15 } as const;
const HOLDER = { size: 13, weight: 600, lineHeight: 18 } as const;
const BODY = { size: 16, weight: 400, lineHeight: 21 } as const;
const CONTENTION = { size: 20, weight: 600, lineHeight: 27 } as const;
const TAG_HEIGHT = 18;
/** The gap between the items of the first line, in px. */
const GAP = 8;

/** The width of "Write one full sentence", so that a new box does not shrink at the first letter. */
const MIN_WIDTH = 180;

/** The properties of a box that depend on the position of its claim in the map. */
export interface BoxContext {
  readonly number: string;
  readonly depth: number;
  readonly border: Border;
  /** True for a contention with answers, which is set larger. */
  readonly isTop: boolean;
  readonly hidden: HiddenCounts | undefined;
}

/** The words of a box besides its text, and the width that they need, in px. */
interface BoxAnnotations {
  readonly numberWidth: number;
  readonly mark: string;
  readonly markWidth: number;
  readonly tagWidth: number;
  readonly holder: MeasuredText | null;
  readonly folded: BoxLine | undefined;
  readonly minWidth: number;
}

/** A claim set in a box at one text width. All in px; the box is as narrow as its lines allow. */
export interface BoxVariant {
  readonly typesetting: Typesetting;
  readonly textWidth: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The typesetting of a claim in its context: the size of its box for every text width, and its
 * content. The text is measured once, and typeset line by line only for boxes that are shown.
 */
export class Typesetting {
  private measured: MeasuredText | null = null;
  private measuredAnnotations: BoxAnnotations | null = null;
  private contents: Map<number, BoxContent> | null = null;

  constructor(
    readonly claim: Claim,
    readonly context: BoxContext,
    private readonly measure: Measure,
  ) {}

  /** Returns the typesetting of the same claim in another context; its text is not measured again. */
  withContext(context: BoxContext): Typesetting {
    const other = new Typesetting(this.claim, context, this.measure);
    if (context.isTop === this.context.isTop) other.measured = this.measured;
    return other;
  }

  /** The font of its text. */
  get font(): typeof BODY | typeof CONTENTION {
    return this.context.isTop ? CONTENTION : BODY;
  }

  /** Returns the box at a text width in px. */
  variant(limit: number): BoxVariant {
    const { annotations } = this;
    const maxWidth = this.maxTextWidth(limit);
    const text = measureLines(this.text, maxWidth);
    const holder = annotations.holder ? measureLines(annotations.holder, maxWidth) : NO_LINES;
    const width = outerWidth(Math.max(annotations.minWidth, text.width, holder.width));
    let height = SPACE.padding - 2 + SMALL.lineHeight + 1;
    if (holder.lines > 0) height += holder.lines * HOLDER.lineHeight + 2;
    height += text.lines * this.font.lineHeight;
    if (annotations.folded) height += 6 + SMALL.lineHeight;
    return { typesetting: this, textWidth: limit, width, height: Math.ceil(height + SPACE.padding - 2) };
  }

  /** Returns the content of the box at a text width in px. */
  content(limit: number): BoxContent {
    this.contents ??= new Map();
    let content = this.contents.get(limit);
    if (!content) {
      content = this.typeset(limit);
      this.contents.set(limit, content);
    }
    return content;
  }

  private typeset(limit: number): BoxContent {
    const { annotations, font } = this;
    const maxWidth = this.maxTextWidth(limit);
    const { width } = this.variant(limit);
    let y: number = SPACE.padding - 2;
    const headerLine = y + 12;
    const lines: BoxLine[] = [this.small(this.context.number, SPACE.padding, 600, headerLine)];
    if (this.claim.unstated) {
      lines.push(this.small(BOX_LABELS.unstated, SPACE.padding + annotations.numberWidth + GAP, 400, headerLine));
    }
    const end = width - SPACE.padding - annotations.markWidth;
    if (annotations.mark) lines.push(this.small(annotations.mark, end, 400, headerLine));
    let mineTag: Rect | undefined;
    if (annotations.tagWidth > 0) {
      const x = (annotations.mark ? end - GAP : end) - annotations.tagWidth;
      mineTag = { x, y: y - 1, width: annotations.tagWidth, height: TAG_HEIGHT };
      lines.push({ ...this.small(BOX_LABELS.mine, x + 7, 600, headerLine), tone: 'mine' });
    }
    y += SMALL.lineHeight + 1;
    const holder = annotations.holder ? breakLines(annotations.holder, maxWidth) : [];
    for (const line of holder) {
      lines.push({ ...line, x: SPACE.padding, baseline: y + 13, size: HOLDER.size, weight: 600, tone: 'holder' });
      y += HOLDER.lineHeight;
    }
    if (holder.length > 0) y += 2;
    const textTop = y;
    const rise = font.lineHeight / 2 + font.size * 0.36;
    for (const line of breakLines(this.text, maxWidth)) {
      const { size, weight } = font;
      const fromRight = line.runs[0]?.direction === 'rtl';
      const x = fromRight ? width - SPACE.padding - line.width : SPACE.padding;
      lines.push({ ...line, x, baseline: y + rise, size, weight, tone: 'text' });
      y += font.lineHeight;
    }
    const textArea = { x: SPACE.padding, y: textTop, width: width - 2 * SPACE.padding, height: y - textTop };
    if (annotations.folded) lines.push({ ...annotations.folded, baseline: y + 6 + 12 });
    return { lines, textArea, ...(mineTag ? { mineTag } : {}) };
  }

  /** Returns the greatest width of a line: a contention is larger, and wider. */
  private maxTextWidth(limit: number): number {
    return this.context.isTop ? limit * 1.35 : limit;
  }

  private get text(): MeasuredText {
    this.measured ??= measureText(this.claim.text, this.font, this.measure);
    return this.measured;
  }

  private get annotations(): BoxAnnotations {
    this.measuredAnnotations ??= this.measureAnnotations();
    return this.measuredAnnotations;
  }

  private measureAnnotations(): BoxAnnotations {
    const { claim, measure } = this;
    const { number, hidden } = this.context;
    const small = (words: string, weight: Weight) => widthOfText(words, { size: SMALL.size, weight }, measure);
    // Part by part, since most numbers are unique but share a few parts.
    const numberWidth = number.split(/(?<=\.)/).reduce((sum, part) => sum + small(part, 600), 0);
    const mark = sourceMark(claim);
    const markWidth = mark ? small(mark, 400) : 0;
    const isMine = claim.holder === ME;
    const tagWidth = isMine ? small(BOX_LABELS.mine, 600) + 14 : 0;
    const holder =
      claim.holder && !isMine ? measureText(BOX_LABELS.says({ holder: claim.holder }), HOLDER, measure) : null;
    const folded =
      hidden &&
      this.small(BOX_LABELS.hidden({ claims: hidden.claims, unanswered: hidden.unanswered }), SPACE.padding, 600, 0);
    const header =
      numberWidth +
      GAP +
      (claim.unstated ? small(BOX_LABELS.unstated, 400) + GAP : 0) +
      (mark ? markWidth + 2 * GAP : 0) +
      (isMine ? tagWidth + GAP : 0);
    const minWidth = Math.max(MIN_WIDTH, header, folded?.width ?? 0);
    return { numberWidth, mark, markWidth, tagWidth, holder, folded, minWidth };
  }

  private small(words: string, x: number, weight: Weight, baseline: number): BoxLine {
    const [line] = wrapText(words, { size: SMALL.size, weight }, Number.POSITIVE_INFINITY, this.measure);
    return { ...(line as TextLine), x, baseline, size: SMALL.size, weight, tone: 'soft' };
  }
}

const NO_LINES = { lines: 0, width: 0 } as const;

/**
 * Returns the outer width of a box, with half a px to spare, so that a text field that measures
 * slightly wider wraps at the same places.
 */
function outerWidth(inner: number): number {
  return Math.ceil(inner + 1) + 2 * SPACE.padding;
}
