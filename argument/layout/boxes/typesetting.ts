import { type Claim, ME, sourceMark } from '../../model/claim';
import { BOX_LABELS } from '../../model/structure/map-labels';
import type { HiddenCounts } from '../../model/structure/roles';
import type { Measure, Weight } from '../../text/font';
import {
  breakLines,
  type MeasuredText,
  measureLines,
  measureText,
  type TextLine,
  widthOfText,
  wrapText,
} from '../../text/wrap';
import { SPACE } from '../geometry';
import { isOnWorksheet } from './blank-claim';
import type { Border, BoxContent, BoxLine, Tag } from './box-content';

const SMALL = { size: 12, lineHeight: 15 } as const;
const HOLDER = { size: 13, weight: 600, lineHeight: 17 } as const;
const BODY = { size: 16, weight: 400, lineHeight: 20 } as const;
const CONTENTION = { size: 20, weight: 600, lineHeight: 25 } as const;
const TAG_HEIGHT = 17;
const TAG_PADDING = 6;
/** The gap between the text and the annotations after it, in px. */
const GAP = 8;
/** The room above and below the text of a box, in px: letters are lower than their line. */
const INSET = SPACE.padding - 3;

/** The width of "Write one full sentence", so that a new box does not shrink at the first letter. */
const MIN_WIDTH = 180;

/** The properties of a box that depend on the position of its claim in the map. */
export interface BoxContext {
  readonly number: string;
  readonly depth: number;
  readonly border: Border;
  /** True where no junction tells the number: for a root. */
  readonly showsNumber: boolean;
  /** True for a contention with answers, which is set larger. */
  readonly isTop: boolean;
  readonly hidden: HiddenCounts | undefined;
}

/** An annotation after the text: the number of a contention, "unstated", the tag of a student, the source mark. */
interface Annotation {
  readonly words: string;
  readonly weight: Weight;
  readonly width: number;
  /** The kind of its tag; null if it has none. */
  readonly tag: Tag['kind'] | null;
}

/** The words of a box besides its text. */
interface BoxAnnotations {
  readonly after: readonly Annotation[];
  readonly afterWidth: number;
  readonly holder: MeasuredText | null;
  readonly folded: BoxLine | undefined;
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
    protected readonly measure: Measure,
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
    // Only a box of one line has a least width, so that it does not shrink at its first letter.
    const minWidth = text.lines > 1 ? 0 : MIN_WIDTH;
    const lastWidth = text.lastWidth + (annotations.afterWidth > 0 ? GAP + annotations.afterWidth : 0);
    const inner = Math.max(minWidth, text.width, holder.width, lastWidth, annotations.folded?.width ?? 0);
    let height = 2 * INSET + text.lines * this.font.lineHeight;
    if (holder.lines > 0) height += holder.lines * HOLDER.lineHeight + 2;
    if (annotations.folded) height += 6 + SMALL.lineHeight;
    return { typesetting: this, textWidth: limit, width: outerWidth(inner), height: Math.ceil(height) };
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
    let y = INSET;
    const lines: BoxLine[] = [];
    const holder = annotations.holder ? breakLines(annotations.holder, maxWidth) : [];
    for (const line of holder) {
      lines.push({ ...line, x: SPACE.padding, baseline: y + 13, size: HOLDER.size, weight: 600, tone: 'holder' });
      y += HOLDER.lineHeight;
    }
    if (holder.length > 0) y += 2;
    const textTop = y;
    const rise = font.lineHeight / 2 + font.size * 0.36;
    const broken = breakLines(this.text, maxWidth);
    const isFromRight = broken.at(-1)?.runs[0]?.direction === 'rtl';
    for (const line of broken) {
      const { size, weight } = font;
      const fromRight = line.runs[0]?.direction === 'rtl';
      const x = fromRight ? width - SPACE.padding - line.width : SPACE.padding;
      lines.push({ ...line, x, baseline: y + rise, size, weight, tone: 'text' });
      y += font.lineHeight;
    }
    // A text field must wrap where the text does, even if the annotations make the box wider.
    const inner = width - 2 * SPACE.padding;
    const areaWidth = broken.length > 1 ? Math.min(inner, maxWidth + 0.5) : inner;
    const areaX = isFromRight ? width - SPACE.padding - areaWidth : SPACE.padding;
    const textArea = { x: areaX, y: textTop, width: areaWidth, height: y - textTop };
    const baseline = y - font.lineHeight + rise;
    let x = isFromRight ? SPACE.padding : width - SPACE.padding - annotations.afterWidth;
    const tags: Tag[] = [];
    for (const { words, weight, width: own, tag } of annotations.after) {
      if (tag) tags.push({ kind: tag, x, y: baseline - 12.5, width: own, height: TAG_HEIGHT });
      const line = this.small(words, tag ? x + TAG_PADDING : x, weight, baseline);
      lines.push(tag === 'mine' ? { ...line, tone: 'mine' } : line);
      x += own + GAP;
    }
    if (annotations.folded) lines.push({ ...annotations.folded, baseline: y + 6 + 12 });
    return { lines, textArea, tags };
  }

  /** Returns the greatest width of a line: a contention is larger, and wider. */
  private maxTextWidth(limit: number): number {
    return this.context.isTop ? limit * 1.35 : limit;
  }

  private get text(): MeasuredText {
    this.measured ??= measureText(this.claim.text, this.font, this.measure);
    return this.measured;
  }

  protected get annotations(): BoxAnnotations {
    this.measuredAnnotations ??= this.measureAnnotations();
    return this.measuredAnnotations;
  }

  private measureAnnotations(): BoxAnnotations {
    const { claim, measure } = this;
    const { number, showsNumber, hidden } = this.context;
    const small = (words: string, weight: Weight) => widthOfText(words, { size: SMALL.size, weight }, measure);
    const mark = sourceMark(claim);
    const isMine = claim.holder === ME;
    // In an empty box they would stand on the placeholder.
    const isEmpty = claim.text === '';
    const annotation = (words: string, weight: Weight, tag: Annotation['tag'] = null): Annotation[] => {
      const padding = tag ? 2 * TAG_PADDING : 0;
      return words === '' || isEmpty ? [] : [{ words, weight, tag, width: small(words, weight) + padding }];
    };
    const after = [
      ...annotation(showsNumber ? number : '', 600, 'number'),
      ...annotation(isMine ? BOX_LABELS.mine : '', 600, 'mine'),
      ...annotation(claim.unstated ? BOX_LABELS.unstated : '', 400),
      ...annotation(mark, 400),
    ];
    const afterWidth = after.reduce((sum, { width }) => sum + width, GAP * Math.max(0, after.length - 1));
    const holder =
      claim.holder && !isMine ? measureText(BOX_LABELS.says({ holder: claim.holder }), HOLDER, measure) : null;
    const folded =
      hidden &&
      this.small(isOnWorksheet(claim) ? BOX_LABELS.continued : BOX_LABELS.hidden(hidden), SPACE.padding, 600, 0);
    return { after, afterWidth, holder, folded };
  }

  protected small(words: string, x: number, weight: Weight, baseline: number): BoxLine {
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
