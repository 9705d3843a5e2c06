import { titlesAmong } from '../../../../argument/citations/paragraphs';
import { jointOf, type Vocabulary, vocabularyOf } from '../joined-words';
import { endsSentence, linesOf, type PdfLine, type PdfPage } from './line';
import { hasRightToLeft } from './line-order';
import { HEADING_SIZE, isNote, isSmallPrint, partNotes, withoutRunningHeads } from './page-edges';

/** A paragraph that grows by lines: looking at the end of a growing string takes time proportional to its length. */
interface Paragraph {
  readonly pieces: string[];
  /** Its last characters. */
  ending: string;
  readonly heading: boolean;
  readonly first: PdfLine;
  last: PdfLine;
  /** The right end of its longest line in this column. */
  right: number;
  /** True if it has several lines in this column. */
  hasLines: boolean;
}

/** The last characters of a paragraph that are kept: longer than a part of a word. */
const ENDING_LENGTH = 40;

/** A gap that exceeds the line spacing of the text by this factor separates paragraphs. */
const WIDE_GAP = 1.35;
/** The least indent of a first line, in sizes of the letters. */
const INDENT = 0.8;
/** The beginning of an item, and of what somebody says. */
const BULLET = /^[•▪◦‣]\s/;
const DASH = /^[–—-]\s/;
/** The number of an item. */
const NUMBER = /^\(?(\d{1,3})[.)]\s/;
/** A line whose size differs from that of the line before it by this share begins a paragraph. */
const OTHER_SIZE = 0.12;
/** The longest heading that has no larger letters, in characters and lines. */
const MAX_TITLE_LENGTH = 120;
const MAX_TITLE_LINES = 2;

/** The usual letters of a text: their size and the distance of its lines, in pt, and their font. */
interface Type {
  readonly size: number;
  readonly gap: number;
  readonly font: string;
  /** True if the first lines of paragraphs are indented. */
  readonly hasIndents: boolean;
}

/**
 * Returns the text of the pages. Lines are joined to paragraphs by their gaps and indents, across
 * page breaks too; words hyphenated at a line end are joined; larger lines, and short ones in another font,
 * become headings marked as in Markdown; headers, footers and page numbers are left out; the notes of all
 * pages are at the end.
 */
export function textOfPages(pages: readonly PdfPage[]): string {
  const all = pages.flatMap(({ items }, page) => linesOf(items, page));
  const size = median(weighted(all, ({ size }) => size));
  const { text, notes } = partNotes(withoutRunningHeads(all, pages, size), size);
  const type = {
    size,
    gap: usual(gapsOf(text, size)),
    font: mostFrequent(weighted(text, ({ font }) => font)),
    hasIndents: text.filter((line, index) => isFirstLine(text[index - 1], line, text[index + 1], size)).length > 1,
  };
  let vocabulary: Vocabulary | null = null;
  const words = () => {
    vocabulary ??= vocabularyOf(all.map((line) => line.text));
    return vocabulary;
  };
  const paragraphs = paragraphsOf(text, type, words);
  const written = paragraphs.map(({ pieces }) => pieces.join(''));
  const firstPlain = paragraphs.findIndex(({ heading }) => !heading);
  const marksHeadings = paragraphs.some(({ heading }, index) => heading && index > firstPlain);
  // A text whose headings have letters of their own has no others.
  const isTitle = marksHeadings ? [] : titlesAmong(written);
  const isHeading = paragraphs.map(({ pieces, heading, first }, index) => {
    // A title in letters of the same size has a line of its own.
    const isPlainTitle =
      isTitle[index] === true && pieces.length === 1 && !isSmallPrint(first, size) && !first.hasCells;
    return heading || isPlainTitle;
  });
  return [...paragraphs, ...paragraphsOf(notes, type, words)]
    .map((one, index, all) => {
      const before = all[index - 1];
      const between = before ? (isItemBelow(before, one, type) ? '\n' : '\n\n') : '';
      return `${between}${isHeading[index] ? '# ' : ''}${one.pieces.join('')}`;
    })
    .join('');
}

/** Returns true for an item of a list below the one before it, without a gap. Items with an indent are paragraphs. */
function isItemBelow(before: Paragraph, { first }: Paragraph, { gap, size }: Type): boolean {
  if (before.last.x < before.first.x - INDENT * size) return false;
  const isItem = isNextItem(before, first) || (BULLET.test(first.text) && BULLET.test(before.first.text));
  return isItem && !isBreak(before.last, first) && before.last.y - first.y <= gap * WIDE_GAP;
}

/** Joins lines to paragraphs and headings. */
function paragraphsOf(lines: readonly PdfLine[], type: Type, words: () => Vocabulary): Paragraph[] {
  const titles = titlesByFont(lines, type);
  const rows = rowsAmong(lines);
  const paragraphs: Paragraph[] = [];
  lines.forEach((line, index) => {
    const heading = titles.has(line) || (line.size > type.size * HEADING_SIZE && line.text.length < 200);
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    if (
      before &&
      last &&
      last.heading === heading &&
      !isNextItem(last, line) &&
      !rows.has(before) &&
      !rows.has(line) &&
      (continuesParagraph(before, line, heading, type) ||
        (isBreak(before, line) && fillsColumn(last, line, lines[index + 1], type)))
    )
      appendLine(last, line, words);
    else
      paragraphs.push({
        pieces: [line.text],
        ending: line.text.slice(-ENDING_LENGTH),
        heading,
        first: line,
        last: line,
        right: line.right,
        hasLines: false,
      });
  });
  // A text in larger letters that is longer than a title and ends like a sentence is an introduction.
  return paragraphs.map((one) => (one.heading && isIntroduction(one) ? { ...one, heading: false } : one));
}

function isIntroduction({ pieces, ending }: Paragraph): boolean {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return length > MAX_TITLE_LENGTH && /[.。]["'\p{Pf}]?$/u.test(ending);
}

/** Returns the lines that are rows of a table: with cells, one after the other. */
function rowsAmong(lines: readonly PdfLine[]): Set<PdfLine> {
  const rows = new Set<PdfLine>();
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next && line.hasCells && next.hasCells && next.page === line.page) rows.add(line).add(next);
  });
  return rows;
}

/**
 * Returns the lines that are headings by their font, which may be bold: a line or two in another font than the text,
 * after the end of a sentence or a gap, before text, that do not end like a sentence.
 */
function titlesByFont(lines: readonly PdfLine[], { size, gap, font }: Type): Set<PdfLine> {
  const titles = new Set<PdfLine>();
  const isOther = (line: PdfLine) => line.font !== '' && line.font !== font && !isSmallPrint(line, size);
  for (let from = 0, to = 0; from < lines.length; from = to) {
    const first = lines[from] as PdfLine;
    to = from + 1;
    while (lines[to]?.font === first.font && lines[to]?.page === first.page) to++;
    const run = lines.slice(from, to);
    const text = run.map((line) => line.text).join(' ');
    const before = lines[from - 1];
    const next = lines[to];
    if (!isOther(first) || run.length > MAX_TITLE_LINES || text.length > MAX_TITLE_LENGTH || !next) continue;
    if (isOther(next) || BULLET.test(text) || /[\p{STerm}…:;,、，]["'\p{Pe}\p{Pf}\p{Pi}]*$/u.test(text)) continue;
    const isApart = !before || before.page !== first.page || before.y - first.y > gap * 1.2 || before.y < first.y;
    const begins = (line: PdfLine) => /^["'“„«‚‘([¿¡]*[\p{Lu}\p{Lo}\p{N}§]/u.test(line.text);
    if ((isApart || endsSentence(before, first)) && begins(first) && begins(next))
      for (const line of run) titles.add(line);
  }
  return titles;
}

/** Returns true if a line has the number after that of the paragraph before it. */
function isNextItem({ first }: Paragraph, line: PdfLine): boolean {
  const number = NUMBER.exec(line.text)?.[1];
  return number !== undefined && Number(NUMBER.exec(first.text)?.[1]) === Number(number) - 1;
}

function isBreak(before: PdfLine, line: PdfLine): boolean {
  return before.page !== line.page || line.y >= before.y;
}

/**
 * Returns true for a paragraph whose last line is as long as the others before a page or column break: the line behind
 * it, which is not indented, may go on with it.
 */
function fillsColumn(
  { heading, hasLines, last, right }: Paragraph,
  line: PdfLine,
  next: PdfLine | undefined,
  { size, hasIndents }: Type,
): boolean {
  if (!hasIndents) return false;
  const isLike = Math.abs(last.size - line.size) < OTHER_SIZE * size && last.font === line.font;
  if (heading || !hasLines || !isLike || hasRightToLeft(line.text) || BULLET.test(line.text) || NUMBER.test(line.text))
    return false;
  const isIndented = !next || isBreak(line, next) || line.x - next.x > INDENT * size;
  return !isIndented && last.right > right - size;
}

/** Returns true for a line that is indented between two that are not. */
function isFirstLine(before: PdfLine | undefined, line: PdfLine, next: PdfLine | undefined, size: number): boolean {
  if (!before || !next || isBreak(before, line) || isBreak(line, next)) return false;
  return line.x - before.x > INDENT * size && line.x - next.x > INDENT * size;
}

/** Returns true if a line continues the paragraph, or the heading, of the line before it. */
function continuesParagraph(before: PdfLine, line: PdfLine, heading: boolean, { gap, size }: Type): boolean {
  const isRightToLeft = hasRightToLeft(before.text) && hasRightToLeft(line.text);
  const indent = isRightToLeft ? before.right - line.right : line.x - before.x;
  const isIndented = indent > INDENT * size && indent < 6 * size;
  if (BULLET.test(line.text) || (isSmallPrint(line, size) && isNote(line))) return false;
  const ends = endsSentence(before, line);
  if (isBreak(before, line)) {
    // Across a page or column break, a sentence that has not ended continues.
    return !ends || /^\p{Ll}/u.test(line.text);
  }
  if (ends && (DASH.test(line.text) || /^\(?1[.)]\s/.test(line.text))) return false;
  if (Math.abs(before.size - line.size) > OTHER_SIZE * size && (ends || heading)) return false;
  // Larger letters have larger gaps.
  const isLarger = heading && Math.abs(before.size - line.size) < 0.5;
  if (before.y - line.y > gap * WIDE_GAP * (isLarger ? line.size / size : 1)) return false;
  const isShort = isRightToLeft ? before.x > line.x + 6 * size : before.right < line.right - 6 * size;
  return !(ends && (isIndented || isShort));
}

/** Appends a line to a paragraph; a word that the line end parted becomes one word again. */
function appendLine(paragraph: Paragraph, line: PdfLine, words: () => Vocabulary): void {
  const { pieces } = paragraph;
  const { dropsHyphen, between } = jointOf(paragraph.ending, line.text, words);
  if (dropsHyphen) pieces.push(pieces.pop()?.slice(0, -1) ?? '');
  const added = between + line.text;
  pieces.push(added);
  const ending = dropsHyphen ? paragraph.ending.slice(0, -1) : paragraph.ending;
  paragraph.ending = (ending + added.slice(-ENDING_LENGTH)).slice(-ENDING_LENGTH);
  paragraph.hasLines = !isBreak(paragraph.last, line);
  paragraph.right = paragraph.hasLines ? Math.max(paragraph.right, line.right) : line.right;
  paragraph.last = line;
}

/** Returns the distances of lines that follow each other. */
function gapsOf(lines: readonly PdfLine[], size: number): number[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const apart = before && before.page === line.page ? before.y - line.y : 0;
    return apart > 0 && apart < 4 * size ? [apart] : [];
  });
}

/** Returns a value of each line as often as it has ten letters. */
function weighted<Value>(lines: readonly PdfLine[], valueIn: (line: PdfLine) => Value): Value[] {
  return lines.flatMap((line) => Array.from<Value>({ length: Math.ceil(line.text.length / 10) }).fill(valueIn(line)));
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** Returns the value that most are near to, which is below the median where few are large. */
function usual(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * 0.4)] ?? 12;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 12;
}
