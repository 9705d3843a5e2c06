/** A paragraph of an article, or a heading between paragraphs. */
export interface TextParagraph {
  /** Counted from 1; null for a heading, which is not counted. */
  readonly number: number | null;
  readonly text: string;
  /** The span in the article, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** A span that may be a paragraph or a heading. */
interface Block {
  readonly start: number;
  readonly end: number;
}

/** A line up to this length that does not end like a sentence may be a heading. */
const MAX_HEADING_LENGTH = 100;
/** The lengths of lines that a program or a printer broke, in characters. */
const MIN_WIDTH = 25;
const MAX_WIDTH = 130;
/** A line is full if it has this share of the width: printed letters differ in width. */
const FULL_LINE = 0.75;
/** A line that would have less of the width with the next word is the last of a paragraph. */
const EARLY_END = 0.95;

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** Two line breaks with no more than blanks between them. */
const EMPTY_LINES = /(?:(?:\r\n|\r(?!\n)|[\n\u2028\u2029])[ \t\f\u00a0]*){2,}|\u2029/g;
/** The end of a sentence, in any script: its mark, quotes and brackets, and the marks of notes. */
const SENTENCE_END =
  /[\p{STerm}…‥:;,،؛：；，、—](?:[\p{Pe}\p{Pf}\p{Pi}"'*†‡⁰¹²³⁴-⁹ \u00a0\u202f]|\[\w{1,3}\])*$|(?<=\p{L})[.!?…][\p{Pe}\p{Pf}\p{Pi}"']*\d{1,3}$/u;
/** No mark of a sentence is further from the end of a line. */
const END_LENGTH = 24;
/** A heading of some words that ends with a stop, in capital letters: CHAPTER XII. More words are a sentence. */
const CAPITALS = /^(?=.*\p{Lu}{2})(?:[^\p{Ll}\s]+\s){0,5}[^\p{Ll}\s]*\p{Lu}\.$/u;
/** The number of a chapter, whatever is behind it. */
const CHAPTER =
  /^(?:chapter|part|book|act|scene|kapitel|teil|chapitre|partie|capítulo|capitolo|parte|hoofdstuk|deel|rozdział|kapitola|глава|розділ|часть) (?:[ivxlc]+|\d{1,3})\.$/iu;
/** The speaker before what is said, perhaps after the time of a message. A part of a text is numbered. */
const SPEAKER = /^(?:\[?[\d./:-]+,?\s[\d.:]+\]?\s(?:[-–]\s)?)?([^:.!?\d[\]]{1,40}): (?=\S)/;
/** The place and date of a letter or a speech. */
const DATELINE =
  /^[^.,;:]{2,60}(?:,[^.,;:]{2,30})?,\s(?:(?:den|le|il|el|am|dnia|dne)\s)?(?:\d{1,2}\.?\s(?:de\s)?\p{L}{3,12}\.?|\p{L}{3,12}\s\d{1,2},?)\s(?:de\s)?\d{4}$/iu;
/** The name beneath a letter: J. W. Hoekstra. One letter may also be the number of a part: A. Methods. */
const NAME =
  /^(?!(?:U\.\s?[SK]|E\.\s?U)\.)(?:\p{Lu}\p{Ll}{0,3}\.\s?){2,}(?:\p{Ll}{2,3}\s){0,2}\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?$/u;
/** The label of a line of a letter: Subject: the limes at the canal. */
const FIELD = /^\p{Lu}[\p{L} ]{1,24}: \S/u;
const MARKED_HEADING = /^#{1,6}\s+\S/;
const BULLET = /^[–—•▪◦‣·*-]\s/;

/**
 * Splits a plain or Markdown text into paragraphs: the blocks between empty lines. In a text without
 * empty lines these are its lines or, if the lines are broken at one width, the lines up to one that is short.
 * Headings are those marked in Markdown; in a text without such marks they are short single lines.
 */
export function splitParagraphs(text: string): TextParagraph[] {
  const isParted = text.search(EMPTY_LINES) >= 0;
  const blocks = isParted
    ? spansBetween(text, EMPTY_LINES, 0, text.length).flatMap((block) => longLines(text, block))
    : joinedLines(text, spansBetween(text, LINE_BREAK, 0, text.length));
  const said = blocks.map(({ start, end }) => text.slice(start, end));
  const isMarked = said.map((block) => MARKED_HEADING.test(block) && !LINE_BREAKS.test(block));
  const isTitle = isMarked.includes(true) ? isMarked : titlesAmong(said);
  let count = 0;
  return blocks.map(({ end }, index) => {
    const raw = said[index] as string;
    const heading = isTitle[index] === true;
    if (!heading) count++;
    const content = heading ? raw.replace(/^#{1,6}\s+/, '') : raw;
    return { number: heading ? null : count, text: content, start: end - content.length, end };
  });
}

/**
 * Returns which blocks of a text are headings by their looks: short single lines before other text that do not end
 * like a sentence, unless most of the text would be headings. What several blocks have before a colon is their
 * speaker, who speaks before or after another one; numbered blocks that follow each other are items, and labelled
 * ones the head of a letter.
 */
export function titlesAmong(blocks: readonly string[]): boolean[] {
  const speakers = blocks.map((block) => SPEAKER.exec(block)?.[1]);
  const speeches = new Map<string | undefined, number>();
  for (const speaker of speakers) speeches.set(speaker, (speeches.get(speaker) ?? 0) + 1);
  speeches.delete(undefined);
  const isSpeech = (index: number) =>
    (speeches.get(speakers[index]) ?? 0) > 1 && (speakers[index - 1] ?? speakers[index + 1]) !== undefined;
  const numbers = blocks.map((block) => Number(/^\(?(\d{1,3})[.)]\s/.exec(block)?.[1] ?? Number.NaN));
  const isField = (index: number) => FIELD.test(blocks[index] ?? '');
  const isItem = (index: number) =>
    (isField(index) && (isField(index - 1) || isField(index + 1))) ||
    numbers[index - 1] === (numbers[index] ?? 0) - 1 ||
    numbers[index + 1] === (numbers[index] ?? 0) + 1;
  const isTitled = blocks.map(
    (block, index) => isHeading(block, index === blocks.length - 1) && !isSpeech(index) && !isItem(index),
  );
  const isOrderly = lengthOf(blocks, isTitled) * 2 <= lengthOf(blocks);
  return isTitled.map((titled, index) => titled && (isOrderly || index === 0));
}

const LINE_BREAKS = new RegExp(LINE_BREAK.source);

/** Returns the spans between separators that are not empty, without white space at their ends. */
function spansBetween(text: string, separator: RegExp, from: number, to: number): Block[] {
  const spans: Block[] = [];
  let start = from;
  const add = (end: number) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === '') return;
    const at = start + raw.indexOf(trimmed);
    spans.push({ start: at, end: at + trimmed.length });
  };
  for (const match of text.slice(from, to).matchAll(separator)) {
    add(from + match.index);
    start = from + match.index + match[0].length;
  }
  add(to);
  return spans;
}

/**
 * Cuts a block after lines that are too long to have been broken and end like a sentence: these are paragraphs of a
 * line each, unless they are the items of a list.
 */
function longLines(text: string, block: Block): Block[] {
  const lines = spansBetween(text, LINE_BREAK, block.start, block.end);
  if (!lines.some((line) => line.end - line.start > MAX_WIDTH)) return [block];
  const isItem = (line: Block) =>
    /^(?:[–—•▪◦‣·*-]|\(?(?:\d{1,3}|\p{L})[.)])\s/u.test(text.slice(line.start, line.start + 8));
  return joined(
    lines,
    (line, next) =>
      (isItem(line) && isItem(next)) ||
      !(line.end - line.start > MAX_WIDTH && endsSentence(text.slice(line.start, line.end))),
  );
}

/** Joins the lines of a text without empty lines that go on over the line break. */
function joinedLines(text: string, lines: readonly Block[]): Block[] {
  const widths = new Map(lines.map((line) => [line, widthOf(text.slice(line.start, line.end))]));
  const sorted = [...widths.values()].sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  const isFull = (line: Block) => (widths.get(line) ?? 0) >= FULL_LINE * width;
  let full = 0;
  let within = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next || !isFull(line)) return;
    full++;
    if (goesOn(text, line, next)) within++;
  });
  const isBroken = width >= MIN_WIDTH && width <= MAX_WIDTH && within > 0 && within * 3 >= full;
  if (!isBroken) return [...lines];
  const most = sorted.at(-1) ?? 0;
  const isExact = lines.every((line, index) => {
    const next = lines[index + 1];
    return !next || !goesOn(text, line, next) || widthWithNext(text, line, next) > most;
  });
  // A paragraph ends at a line that had room for the next word. Printed letters differ in width: it had more there.
  const endsEarly = (line: Block, next: Block) =>
    endsSentence(text.slice(line.start, line.end)) &&
    widthWithNext(text, line, next) <= (isExact ? most : EARLY_END * width);
  const isIndented = (line: Block) => /(?:^|[\n\r])(?:[ \u00a0]{2,}|\t|\u3000)[ \t]*$/.test(before(text, line));
  return joined(lines, (line, next) => {
    if (BULLET.test(text.slice(next.start, next.start + 2))) return false;
    return isFull(line) && (isIndented(line) || !isIndented(next)) && !endsEarly(line, next);
  });
}

/** Returns the width of a line with the first word of the next one, which may be all of it. */
function widthWithNext(text: string, line: Block, next: Block): number {
  const [word = ''] = text.slice(next.start, next.end).split(/\s/, 1);
  if (word.length === next.end - next.start) return Number.POSITIVE_INFINITY;
  return widthOf(text.slice(line.start, line.end)) + 1 + widthOf(word);
}

/** Returns the characters just before a line. */
function before(text: string, { start }: Block): string {
  return text.slice(Math.max(0, start - 20), start);
}

/** Returns the width of a line, in Latin letters. */
function widthOf(line: string): number {
  return line.length + (line.match(/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff01-\uff60]/g)?.length ?? 0);
}

/** Returns true if a line ends and the next one begins within a sentence. */
function goesOn(text: string, line: Block, next: Block): boolean {
  return (
    !endsSentence(text.slice(line.start, line.end)) &&
    /^["'“„«(]*[\p{Ll}\p{Lo}]/u.test(text.slice(next.start, next.end))
  );
}

/** Joins each line with the one after it for which that is so. */
function joined(lines: readonly Block[], goesOnWith: (line: Block, next: Block) => boolean): Block[] {
  const blocks: Block[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = blocks.at(-1);
    if (before && last && goesOnWith(before, line)) blocks[blocks.length - 1] = { start: last.start, end: line.end };
    else blocks.push(line);
  });
  return blocks;
}

function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line.slice(-END_LENGTH));
}

function isHeading(block: string, isLast: boolean): boolean {
  if (block.length > MAX_HEADING_LENGTH || isLast || LINE_BREAKS.test(block)) return false;
  if (CAPITALS.test(block) || CHAPTER.test(block)) return true;
  return (
    !endsSentence(block) && !DATELINE.test(block) && !NAME.test(block) && !BULLET.test(block) && !/^\p{Ll}/u.test(block)
  );
}

function lengthOf(blocks: readonly string[], counts?: readonly boolean[]): number {
  return blocks.reduce((sum, block, index) => sum + (counts && !counts[index] ? 0 : block.length), 0);
}
