import { type Claim, ME, sourceMark } from '../model/claim';
import type { Hidden, Stroke } from '../model/roles';
import { BOX_WORDS } from '../model/words';
import type { Measure, Weight } from '../text/font';
import { breakLines, type Line, type MeasuredText, widthOfText, wrapText } from '../text/wrap';
import { type Rect, SPACE } from './geometry';

/** What a line of a box is, which settles its colour. */
export type Tone = 'text' | 'soft' | 'holder' | 'mine';

/** A line of text in a box; `x` and `baseline` are px from the corner of the box. */
export interface BoxLine extends Line {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly weight: Weight;
  readonly tone: Tone;
}

/** How a box is bordered: as its step's line, or as a contention, which starts no step. */
export type Border = Stroke | 'contention';

/** A box before it has a place: its size and what stands in it. */
export interface BoxContent {
  readonly claim: Claim;
  readonly number: string;
  readonly depth: number;
  readonly border: Border;
  /** The width that its text was set for, in px, as in `WIDTHS`; the box is as much narrower as its lines allow. */
  readonly limit: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly BoxLine[];
  /** Where the text stands, from the corner of the box, and how it is set: the place of the text field. */
  readonly textArea: Rect;
  readonly textSize: number;
  readonly textWeight: Weight;
  readonly lineHeight: number;
  /** The filled tag that marks the student's own boxes, from the corner of the box. */
  readonly mineTag?: Rect;
  /** What a folded box hides. */
  readonly hidden?: Hidden;
}

/** A box with its place in the map. */
export interface Box extends BoxContent, Rect {}

/** A box at its place. Field by field, since a spread of so many costs six times as long. */
export function placeBox(content: BoxContent, x: number, y: number): Box {
  const { claim, number, depth, border, limit, width, height, lines, mineTag, hidden } = content;
  const { textArea, textSize, textWeight, lineHeight } = content;
  const box: Mutable<Box> = {
    claim,
    number,
    depth,
    border,
    limit,
    width,
    height,
    lines,
    textArea,
    textSize,
    textWeight,
    lineHeight,
    x,
    y,
  };
  if (mineTag) box.mineTag = mineTag;
  if (hidden) box.hidden = hidden;
  return box;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const SMALL = { size: 12, lineHeight: 15 } as const;
const HOLDER = { size: 13, lineHeight: 18 } as const;
const BODY = { size: 16, weight: 400, lineHeight: 21 } as const;
const CONTENTION = { size: 20, weight: 600, lineHeight: 27 } as const;
const TAG_HEIGHT = 18;

/** Room for "Write one full sentence", so that a new box does not shrink at the first letter. */
const LEAST_WIDTH = 180;

/** What the place of a claim in its map adds to its box. */
export interface BoxPlace {
  readonly number: string;
  readonly depth: number;
  readonly border: Border;
  /** Whether it is a contention with answers, which is set larger. */
  readonly isTop: boolean;
  readonly hidden: Hidden | undefined;
}

/** The font of a claim's text. */
export function bodyOf({ isTop }: Pick<BoxPlace, 'isTop'>): typeof BODY | typeof CONTENTION {
  return isTop ? CONTENTION : BODY;
}

/** How wide the text of a box may be, in px: a contention is larger, and wider. */
export function textLimit({ isTop }: Pick<BoxPlace, 'isTop'>, limit: number): number {
  return isTop ? limit * 1.35 : limit;
}

/** Sets the measured text of a claim into a box. `limit` is the width of its text in px. */
export function setBox(
  claim: Claim,
  place: BoxPlace,
  measured: MeasuredText,
  limit: number,
  measure: Measure,
): BoxContent {
  const { number, depth, border, hidden } = place;
  const body = bodyOf(place);
  const room = textLimit(place, limit);
  const text = breakLines(measured, room);
  const lines: BoxLine[] = [];
  const small = (words: string, x: number, weight: Weight, baseline: number): BoxLine => {
    const [line] = wrapText(words, { size: SMALL.size, weight }, Number.POSITIVE_INFINITY, measure);
    return { ...(line as Line), x, baseline, size: SMALL.size, weight, tone: 'soft' };
  };

  let y: number = SPACE.padding - 2;
  const header = [small(number, SPACE.padding, 600, y + 12)];
  if (claim.unstated) {
    const after = SPACE.padding + (header[0]?.width ?? 0) + 8;
    header.push(small(BOX_WORDS.unstated, after, 400, y + 12));
  }
  const mark = sourceMark(claim);
  const markWidth = mark ? widthOfText(mark, { size: SMALL.size, weight: 400 }, measure) : 0;
  const headerWidth = header.reduce((sum, line) => sum + line.width + 8, 0) + (mark ? markWidth + 16 : 0);

  const isMine = claim.holder === ME;
  const tagWidth = isMine ? widthOfText(BOX_WORDS.mine, { size: SMALL.size, weight: 600 }, measure) + 14 : 0;
  const holder =
    claim.holder && !isMine
      ? wrapText(BOX_WORDS.says(claim.holder), { size: HOLDER.size, weight: 600 }, room, measure)
      : [];
  const folded = hidden && small(BOX_WORDS.hidden(hidden), SPACE.padding, 600, 0);
  const inner = Math.max(
    LEAST_WIDTH,
    headerWidth + (isMine ? tagWidth + 8 : 0),
    folded?.width ?? 0,
    ...text.map(({ width }) => width),
    ...holder.map(({ width }) => width),
  );
  // Half a px to spare, so that a field which measures a shade wider does not wrap where the drawing does not.
  const width = Math.ceil(inner + 1) + 2 * SPACE.padding;

  lines.push(...header);
  if (mark) lines.push(small(mark, width - SPACE.padding - markWidth, 400, y + 12));
  let mineTag: Rect | undefined;
  if (isMine) {
    const end = mark ? width - SPACE.padding - markWidth - 8 : width - SPACE.padding;
    mineTag = { x: end - tagWidth, y: y - 1, width: tagWidth, height: TAG_HEIGHT };
    lines.push({ ...small(BOX_WORDS.mine, end - tagWidth + 7, 600, y + 12), tone: 'mine' });
  }
  y += SMALL.lineHeight + 1;
  for (const line of holder) {
    lines.push({ ...line, x: SPACE.padding, baseline: y + 13, size: HOLDER.size, weight: 600, tone: 'holder' });
    y += HOLDER.lineHeight;
  }
  if (holder.length > 0) y += 2;
  const textTop = y;
  const rise = body.lineHeight / 2 + body.size * 0.36;
  for (const line of text) {
    lines.push({ ...line, x: SPACE.padding, baseline: y + rise, size: body.size, weight: body.weight, tone: 'text' });
    y += body.lineHeight;
  }
  const textArea = { x: SPACE.padding, y: textTop, width: width - 2 * SPACE.padding, height: y - textTop };
  if (folded) {
    y += 6;
    lines.push({ ...folded, baseline: y + 12 });
    y += SMALL.lineHeight;
  }
  return {
    claim,
    number,
    depth,
    border,
    limit,
    width,
    height: Math.ceil(y + SPACE.padding - 2),
    lines,
    textArea,
    textSize: body.size,
    textWeight: body.weight,
    lineHeight: body.lineHeight,
    ...(mineTag ? { mineTag } : {}),
    ...(hidden ? { hidden } : {}),
  };
}
