import { endsSentence, type PdfLine, type PdfPage } from './line';

/** The height of the header and of the footer of a page, as a share of the page. */
const EDGE_SHARE = 0.1;
/** Letters below this share of the size of the text are small print. */
const SMALL_PRINT = 0.93;
/** A line whose font size exceeds that of the text by this factor is a heading. */
export const HEADING_SIZE = 1.15;
/** The widest page, in pt. */
const MAX_WIDTH = 2000;
/** Lines on one height differ by less, in pt. */
const SAME_HEIGHT = 2;
/** The largest distance of two lines that belong together, in sizes of their letters, and the most in pt. */
const CLOSE = 1.6;
const MAX_CLOSE = 40;

/** The number of a page: 3, – 3 –, iv, Page 3 of 12, 3/12. */
const PAGE_NUMBER =
  /^[-–—|\s]*(?:(?:page|seite|side|sida|sidan|página|pagina|strona|strana|стр|страница|сторінка|p|s|str)\.?\s)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:\/|of|von|av|af|de|di|du|van|sur|z|ze|из|з)\s*\d{1,4})?[-–—|\s]*$/iu;
/** The time at which a browser printed a page, and the address of the page. */
const PRINTED = /^(?:\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4},? \d{1,2}[:.]\d{2}\b|https?:\/\/\S+(?: \d+\s?\/\s?\d+)?$)/;
/** The line about its publication that a page of a journal has at its edge. */
const PUBLISHED = /^(?:©|\(c\)\s|copyright\b)|\b(?:doi|ISSN)\b|^[^.!?]{5,120}\s\d{1,4}\s?\(\d{4}\)(?:,\s[\d–-]+)?$/iu;
/** A number at the beginning or at the end of a line, unless it is that of an item. */
const OUTER_NUMBERS = /^\d{1,4}(?=\s|$)|(?<=\s)\d{1,4}$/g;
/** The mark of a note, before its text. */
const NOTE_MARK = /^(?:[¹²³⁰⁴-⁹]{1,3}\)?|\[\d{1,3}\]|\d{1,3}[.)]?|[*†‡]{1,3})\s*(?=["'“„«‚‘(]?\p{L})/u;

/**
 * Returns the lines without those around the text of a page: what recurs at the edge of several pages (numbers
 * ignored), page numbers, and what stands beside them, such as the title of a chapter. `size` is that of the text.
 */
export function withoutRunningHeads(lines: readonly PdfLine[], pages: readonly PdfPage[], size: number): PdfLine[] {
  // The headings of chapters are at the edges of pages too.
  const isAtEdge = ({ y, page, size: own }: PdfLine) => {
    if (own > size * HEADING_SIZE) return false;
    const height = pages[page]?.height ?? 0;
    return y < height * EDGE_SHARE || y > height * (1 - EDGE_SHARE);
  };
  const edges = lines.filter(isAtEdge);
  const shape = ({ text }: PdfLine) => text.replace(/\d+/g, '#');
  const recurring = recurringOn(edges.map((line) => [shape(line), line.page]));
  const ofNotes = linesOfNotes(lines, pages, size);
  const isAround = (line: PdfLine) => isSmallPrint(line, size) && !ofNotes.has(line);
  // Page numbers are as far from the places of their pages, on each page.
  const distances = (line: PdfLine) => (line.text.match(OUTER_NUMBERS) ?? []).map((found) => Number(found) - line.page);
  const counted = recurringOn(
    edges
      .filter((line) => isAround(line) || PAGE_NUMBER.test(line.text))
      .flatMap((line) => distances(line).map((at) => [at, line.page])),
  );
  const isCounted = (line: PdfLine) => distances(line).some((at) => counted.has(at));
  const isClose = closeTo(lines.filter((line) => !recurring.has(shape(line))));
  const isNumbered = (line: PdfLine) => {
    // A number close to the text may be the cell of a table.
    if (PAGE_NUMBER.test(line.text)) return isSmallPrint(line, size) || isCounted(line) || !isClose(line);
    return isAround(line) && (PRINTED.test(line.text) || PUBLISHED.test(line.text) || isCounted(line));
  };
  const numbered = edges.filter(isNumbered);
  const heights = new Set(numbered.map(({ page, y }) => `${page} ${Math.round(y)}`));
  const ends = outermost(lines);
  const isBesideNumber = ({ page, y }: PdfLine) => {
    const { top = 0, bottom = 0 } = ends.get(page) ?? {};
    if (y < top - SAME_HEIGHT && y > bottom + SAME_HEIGHT) return false;
    return [-1, 0, 1].some((by) => heights.has(`${page} ${Math.round(y) + by}`));
  };
  const left = new Set(numbered);
  for (const line of edges) if (recurring.has(shape(line)) || isBesideNumber(line)) left.add(line);
  return lines.filter((line) => !left.has(line));
}

/** Returns the lines of notes at the feet of pages: small ones from the mark of a note on, as far as they are close. */
function linesOfNotes(lines: readonly PdfLine[], pages: readonly PdfPage[], size: number): Set<PdfLine> {
  const notes = new Set<PdfLine>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const goesOn = before?.page === line.page && notes.has(before) && Math.abs(before.y - line.y) < CLOSE * line.size;
    const isAtFoot = line.y < (pages[line.page]?.height ?? 0) / 2;
    if (isSmallPrint(line, size) && isAtFoot && (goesOn || isNote(line))) notes.add(line);
  });
  return notes;
}

/** Returns the test for a line that has one of some lines close above or beneath it. */
function closeTo(lines: readonly PdfLine[]): (line: PdfLine) => boolean {
  const heights = new Set(lines.map(({ page, y }) => `${page} ${Math.round(y)}`));
  return ({ page, y, size }) => {
    for (let by = SAME_HEIGHT + 1; by <= Math.min(MAX_CLOSE, CLOSE * size); by++)
      for (const at of [Math.round(y) + by, Math.round(y) - by]) if (heights.has(`${page} ${at}`)) return true;
    return false;
  };
}

/** Returns the highest and the lowest baseline on each page. */
function outermost(lines: readonly PdfLine[]): Map<number, { top: number; bottom: number }> {
  const ends = new Map<number, { top: number; bottom: number }>();
  for (const { page, y } of lines) {
    const { top, bottom } = ends.get(page) ?? { top: y, bottom: y };
    ends.set(page, { top: Math.max(top, y), bottom: Math.min(bottom, y) });
  }
  return ends;
}

/** Returns the keys that are on more than one page. */
function recurringOn<Key>(found: readonly (readonly [Key, number])[]): Set<Key> {
  const pagesOf = new Map<Key, Set<number>>();
  for (const [key, page] of found) pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(page));
  return new Set([...pagesOf].filter(([, on]) => on.size > 1).map(([key]) => key));
}

/** The width of the strips of a page in which the lowest line of the text is looked for, in pt. */
const STRIP = 10;

/**
 * Returns the lines of the text, and those of the notes at the feet of the pages: lines in small print beneath the
 * text, from the first with the mark of a note on. `size` is that of the text.
 */
export function partNotes(
  lines: readonly PdfLine[],
  size: number,
): { readonly text: readonly PdfLine[]; readonly notes: readonly PdfLine[] } {
  const lowest = new Map<string, number>();
  const strips = ({ page, x, right }: PdfLine) => {
    const [from, to] = [Math.floor(x / STRIP), Math.floor(Math.min(right, x + MAX_WIDTH) / STRIP)];
    return Array.from({ length: Math.max(1, to - from + 1) }, (_, at) => `${page} ${from + at}`);
  };
  for (const line of lines)
    if (!isSmallPrint(line, size))
      for (const strip of strips(line)) lowest.set(strip, Math.min(line.y, lowest.get(strip) ?? line.y));
  const isBeneath = (line: PdfLine) =>
    isSmallPrint(line, size) && strips(line).every((strip) => line.y < (lowest.get(strip) ?? Number.POSITIVE_INFINITY));
  const text: PdfLine[] = [];
  const notes: PdfLine[] = [];
  let last: PdfLine | null = null;
  for (const line of lines) {
    const goesOn: boolean =
      last !== null &&
      isSmallPrint(line, size) &&
      ((isBeneath(line) && last.page === line.page) || !endsSentence(last, line));
    last = goesOn || (isBeneath(line) && isNote(line)) ? line : null;
    if (last) notes.push(line);
    else text.push(line);
  }
  return { text, notes };
}

/** Returns true for a line in smaller letters than the text has, whose size is given. */
export function isSmallPrint(line: PdfLine, size: number): boolean {
  return line.size < size * SMALL_PRINT;
}

/** Returns true for a line that begins with the mark of a note. */
export function isNote(line: PdfLine): boolean {
  return NOTE_MARK.test(line.text);
}
