import { collapseSpaces } from '../../../argument/model/one-line';

/**
 * A run of letters on a page: its start on the baseline and its font size, in pt from the lower
 * left corner of the page.
 */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** The text items of one page, and its height in pt. */
export interface PdfPage {
  readonly height: number;
  readonly items: readonly TextItem[];
}

interface PdfLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  page: number;
}

/** A paragraph that grows by lines: looking at the end of a growing string takes time proportional to its length. */
interface Paragraph {
  readonly pieces: string[];
  /** Its last characters. */
  ending: string;
  readonly heading: boolean;
}

/** A letter of two UTF-16 units and a hyphen. */
const ENDING_LENGTH = 3;

/** A line whose font size exceeds that of the text by this factor is a heading. */
const HEADING_SIZE = 1.15;
/** A gap that exceeds the line spacing of the text by this factor separates paragraphs. */
const WIDE_GAP = 1.35;
/** The height of the header and of the footer of a page, as a share of the page. */
const EDGE_SHARE = 0.1;
/**
 * The narrowest gap within a line that is read as a space, as a share of the font size. A PDF has
 * no words, only letters at positions.
 */
const MIN_BLANK = 0.15;

/**
 * Returns the text of the pages. Lines are joined to paragraphs by their gaps and indents, across
 * page breaks too; words hyphenated at a line end are joined; larger lines become headings marked
 * as in Markdown; headers, footers and page numbers are left out.
 */
export function textOfPages(pages: readonly PdfPage[]): string {
  const all = pages.flatMap(({ items }, page) => linesOf(items, page));
  const lines = removeHeadersAndFooters(all, pages);
  const size = median(
    lines.flatMap((line) => Array.from<number>({ length: Math.ceil(line.text.length / 10) }).fill(line.size)),
  );
  const gap = median(
    lines.flatMap((line, index) => {
      const before = lines[index - 1];
      const apart = before && before.page === line.page ? before.y - line.y : 0;
      return apart > 0 && apart < 4 * size ? [apart] : [];
    }),
  );
  const paragraphs: Paragraph[] = [];
  lines.forEach((line, index) => {
    const heading = line.size > size * HEADING_SIZE && line.text.length < 200;
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    if (before && last && continuesParagraph(before, line, last.heading === heading, gap, size))
      appendLine(last, line.text);
    else paragraphs.push({ pieces: [line.text], ending: line.text.slice(-ENDING_LENGTH), heading });
  });
  return paragraphs.map(({ pieces, heading }) => (heading ? '# ' : '') + pieces.join('')).join('\n\n');
}

/** Returns true if a line continues the paragraph of the line before it. */
function continuesParagraph(before: PdfLine, line: PdfLine, sameKind: boolean, gap: number, size: number): boolean {
  if (!sameKind) return false;
  const isIndented = line.x > before.x + 0.8 * size && line.x < before.x + 6 * size;
  const endsSentence = /[.!?…:"”’)]$/.test(before.text);
  if (before.page !== line.page || line.y >= before.y) {
    // Across a page or column break, a sentence that has not ended continues.
    return !endsSentence || /^\p{Ll}/u.test(line.text);
  }
  if (before.y - line.y > gap * WIDE_GAP) return false;
  const isShort = before.right < line.right - 6 * size;
  return !(endsSentence && (isIndented || isShort));
}

/** Appends a line to a paragraph; a word hyphenated at the line end becomes one word again. */
function appendLine(paragraph: Paragraph, line: string): void {
  const { pieces, ending } = paragraph;
  const isHyphenated = ending.endsWith('\u00ad') || (/\p{L}-$/u.test(ending) && /^\p{Ll}/u.test(line));
  if (isHyphenated) pieces.push(pieces.pop()?.slice(0, -1) ?? '');
  const isUnparted =
    /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]$/u.test(ending) && /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(line);
  const added = (isHyphenated || isUnparted ? '' : ' ') + line;
  pieces.push(added);
  paragraph.ending = ((isHyphenated ? ending.slice(0, -1) : ending) + added.slice(-ENDING_LENGTH)).slice(
    -ENDING_LENGTH,
  );
}

/** Returns the lines of a page in the order in which the file holds them. */
function linesOf(items: readonly TextItem[], page: number): PdfLine[] {
  const lines: (Omit<PdfLine, 'text'> & { readonly pieces: string[] })[] = [];
  for (const { text, x, y, width, size } of items) {
    const last = lines.at(-1);
    const isParted = last?.pieces.at(-1)?.endsWith(' ');
    if (text.trim() === '') {
      if (last && text !== '' && !isParted) last.pieces.push(' ');
      continue;
    }
    // Small letters above or below the baseline, such as footnote marks, belong to the line.
    if (
      last &&
      Math.abs(last.y - y) < 0.6 * Math.max(size, last.size) &&
      x > last.right - 2 * size &&
      x < last.right + 8 * size
    ) {
      const apart = x - last.right > MIN_BLANK * size && !isParted;
      last.pieces.push((apart ? ' ' : '') + text);
      last.right = x + width;
      last.size = Math.max(last.size, size);
    } else {
      lines.push({ pieces: [text], x, right: x + width, y, size, page });
    }
  }
  return lines
    .map(({ pieces, ...line }) => ({ ...line, text: collapseSpaces(pieces.join('')) }))
    .filter(({ text }) => text !== '');
}

/** Removes lines that recur at the edge of several pages (numbers ignored), and page numbers. */
function removeHeadersAndFooters(lines: readonly PdfLine[], pages: readonly PdfPage[]): PdfLine[] {
  const isAtEdge = ({ y, page }: PdfLine) => {
    const height = pages[page]?.height ?? 0;
    return y < height * EDGE_SHARE || y > height * (1 - EDGE_SHARE);
  };
  const shape = ({ text }: PdfLine) => text.replace(/\d+/g, '#');
  const seen = new Map<string, Set<number>>();
  for (const line of lines) {
    if (!isAtEdge(line)) continue;
    const on = seen.get(shape(line)) ?? new Set();
    on.add(line.page);
    seen.set(shape(line), on);
  }
  const isNumber = ({ text }: PdfLine) => /^[-–\s]*(?:\d+|[ivxlc]+)[-–\s]*$/i.test(text);
  return lines.filter((line) => !isAtEdge(line) || !(isNumber(line) || (seen.get(shape(line))?.size ?? 0) > 1));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 12;
}
