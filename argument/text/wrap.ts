/// <reference path="./linebreak.d.ts" />
import LineBreaker from 'linebreak';
import type { Font, Measure, Weight } from './font';
import { type Run, runsOf } from './runs';

/** One line of a wrapped text, with the runs that draw it and its width in px. */
export interface Line {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly width: number;
}

/** A text that is ready to be wrapped at any width: each paragraph in pieces that may not be broken, with their widths. */
export interface MeasuredText {
  readonly paragraphs: readonly (readonly Piece[])[];
  readonly widthOf: (part: string) => number;
}

interface Piece {
  readonly text: string;
  readonly width: number;
  /** Without the spaces at its end, which hang over the end of a line. */
  readonly bare: number;
}

/** Cuts a text at the opportunities of Unicode Standard Annex 14 and measures the pieces, once for every width. */
export function measureText(text: string, font: { size: number; weight: Weight }, measure: Measure): MeasuredText {
  const widthOf = (part: string) => widthOfText(part, font, measure);
  const paragraphs = clean(text)
    .split('\n')
    .map((paragraph) =>
      [...pieces(paragraph)].map((piece) => ({ text: piece, width: widthOf(piece), bare: widthOf(piece.trimEnd()) })),
    );
  return { paragraphs, widthOf };
}

/**
 * Wraps a text into lines no wider than a limit in px: greedy, with the line breaks that the writer set. A word that is
 * wider than a line is broken between characters as people see them. Spaces at the end of a line are dropped; nothing
 * else is. An empty text is one empty line. Linear time.
 */
export function breakLines({ paragraphs, widthOf }: MeasuredText, limit: number): Line[] {
  const lines: Line[] = [];
  let line = '';
  let width = 0;
  const finish = () => {
    const kept = line.trimEnd();
    lines.push({ text: kept, runs: runsOf(kept), width: widthOf(kept) });
    line = '';
    width = 0;
  };
  for (const paragraph of paragraphs) {
    for (const piece of paragraph) {
      if (line !== '' && width + piece.bare > limit) finish();
      if (piece.bare <= limit) {
        line += piece.text;
        width += piece.width;
        continue;
      }
      for (const part of characters(piece.text)) {
        const partWidth = widthOf(part);
        if (line !== '' && width + partWidth > limit && part.trim() !== '') finish();
        line += part;
        width += partWidth;
      }
    }
    finish();
  }
  return lines;
}

/** How many lines a text takes at a limit in px, by the widths of its pieces alone; broken words are not counted. */
export function countLines({ paragraphs }: MeasuredText, limit: number): number {
  let lines = 0;
  for (const paragraph of paragraphs) {
    let width = 0;
    lines++;
    for (const piece of paragraph) {
      if (width > 0 && width + piece.bare > limit) {
        lines++;
        width = 0;
      }
      width += piece.width;
    }
  }
  return lines;
}

/** Wraps a text of which only one width is wanted. */
export function wrapText(
  text: string,
  font: { size: number; weight: Weight },
  limit: number,
  measure: Measure,
): Line[] {
  return breakLines(measureText(text, font, measure), limit);
}

/** The width of a text in px: the sum over its runs, each in its own font. */
export function widthOfText(text: string, font: { size: number; weight: Weight }, measure: Measure): number {
  let width = 0;
  for (const run of runsOf(text)) width += measure(run.text, fontOf(font, run));
  return width;
}

/** The font of a run. */
export function fontOf({ size, weight }: { size: number; weight: Weight }, run: Run): Font {
  return { size, weight, family: run.family };
}

/** Control characters have no picture, and tabs no place in a box. */
function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '');
}

function* pieces(paragraph: string): Generator<string> {
  const breaker = new LineBreaker(paragraph);
  let from = 0;
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    if (found.position > from) yield paragraph.slice(from, found.position);
    from = found.position;
  }
  if (from < paragraph.length) yield paragraph.slice(from);
}

/** Characters as people see them: a base with its marks, a joined emoji, a pair of regional indicators. */
function characters(text: string): string[] {
  return text.match(/\p{Regional_Indicator}{2}|(?:\P{M}|^\p{M})(?:\p{M}|[\u{1f3fb}-\u{1f3ff}]|\u200d\P{M})*/gu) ?? [];
}
