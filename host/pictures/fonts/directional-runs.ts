import bidiFactory from 'bidi-js';
import type { TextDirection } from '../../../argument/text/runs';

/** A part of a line with one text direction. */
export interface DirectionalRun {
  readonly text: string;
  readonly direction: TextDirection;
  /** Its left edge, relative to that of the line. */
  readonly x: number;
}

const bidi = bidiFactory();

/**
 * Returns the parts of a line with right-to-left script in logical order, each at its visual
 * position (rule L2 of Unicode Standard Annex 9). `widthOf` gives the width of a text.
 */
export function directionalRuns(
  line: string,
  direction: TextDirection,
  widthOf: (text: string) => number,
): DirectionalRun[] {
  const embedded = bidi.getEmbeddingLevels(line, direction);
  const levelOf = (index: number) => embedded.levels[index] ?? 0;
  const spans: { from: number; to: number }[] = [];
  let previous = Number.NaN;
  for (const index of bidi.getReorderedIndices(line, embedded)) {
    const last = spans.at(-1);
    if (last && levelOf(index) === levelOf(previous) && Math.abs(index - previous) === 1) {
      last.from = Math.min(last.from, index);
      last.to = Math.max(last.to, index);
    } else spans.push({ from: index, to: index });
    previous = index;
  }
  let x = 0;
  return spans
    .map(({ from, to }) => {
      const text = line.slice(from, to + 1);
      const run: DirectionalRun = { text, direction: levelOf(from) % 2 === 1 ? 'rtl' : 'ltr', x };
      x += widthOf(text);
      return { from, run };
    })
    .sort((a, b) => a.from - b.from)
    .map(({ run }) => run);
}
