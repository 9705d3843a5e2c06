import { type Claim, ME, sourceMark } from '../model/claim';
import { BOX_LABELS } from '../model/map-labels';
import type { HiddenCounts } from '../model/roles';
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
/** Between what stands in the first line. */
const GAP = 8;

/** Room for "Write one full sentence", so that a new box does not shrink at the first letter. */
const MIN_WIDTH = 180;

/** What the place of a claim in its map adds to its box. */
export interface BoxContext {
  readonly number: string;
  readonly depth: number;
  readonly border: Border;
  /** Whether it is a contention with answers, which is set larger. */
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

/** A claim set into a box, in px; `limit` is the width that its text is set for: the box is as narrow as its lines allow. */
export interface BoxVariant {
  readonly typesetting: Typesetting;
  readonly textWidth: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The setting of a claim at its place: how large its box is for every width of its text, and what stands in it then. The
 * text is measured once, and set line by line only for the boxes that are looked at.
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

  /** The same claim at another place: its text is not measured again. */
  withContext(place: BoxContext): Typesetting {
    const other = new Typesetting(this.claim, place, this.measure);
    if (place.isTop === this.context.isTop) other.measured = this.measured;
    return other;
  }

  /** How its text is set. */
  get font(): typeof BODY | typeof CONTENTION {
    return this.context.isTop ? CONTENTION : BODY;
  }

  /** Its box with the text set for a width in px: how large it is. */
  variant(limit: number): BoxVariant {
    const { annotations } = this;
    const room = this.maxTextWidth(limit);
    const text = measureLines(this.text, room);
    const holder = annotations.holder ? measureLines(annotations.holder, room) : NO_LINES;
    const width = outerWidth(Math.max(annotations.minWidth, text.width, holder.width));
    let height = SPACE.padding - 2 + SMALL.lineHeight + 1;
    if (holder.lines > 0) height += holder.lines * HOLDER.lineHeight + 2;
    height += text.lines * this.font.lineHeight;
    if (annotations.folded) height += 6 + SMALL.lineHeight;
    return { typesetting: this, textWidth: limit, width, height: Math.ceil(height + SPACE.padding - 2) };
  }

  /** What stands in its box with the text set for a width in px. */
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
    const room = this.maxTextWidth(limit);
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
    const holder = annotations.holder ? breakLines(annotations.holder, room) : [];
    for (const line of holder) {
      lines.push({ ...line, x: SPACE.padding, baseline: y + 13, size: HOLDER.size, weight: 600, tone: 'holder' });
      y += HOLDER.lineHeight;
    }
    if (holder.length > 0) y += 2;
    const textTop = y;
    const rise = font.lineHeight / 2 + font.size * 0.36;
    for (const line of breakLines(this.text, room)) {
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

  /** How wide the text may be: a contention is larger, and wider. */
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
    // Part by part, since nearly every number is another one and their parts are the same few.
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

/** Half a px to spare, so that a field which measures a shade wider does not wrap where the drawing does not. */
function outerWidth(inner: number): number {
  return Math.ceil(inner + 1) + 2 * SPACE.padding;
}
