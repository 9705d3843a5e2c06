import bidiFactory from 'bidi-js';
import type { TextDirection } from '../../argument/text/runs';

/** A piece of a line whose letters follow each other in one direction. */
export interface DirectionalRun {
  readonly text: string;
  readonly direction: TextDirection;
  /** Its left edge, from that of the line. */
  readonly x: number;
}

const bidi = bidiFactory();

/**
 * The pieces of a line that holds right-to-left script, in the order in which they are read, each at its place on paper
 * (rule L2 of Unicode Standard Annex 9). The width of a text is given by `widthOf`.
 */
export function directionalRuns(
  line: string,
  direction: TextDirection,
  widthOf: (text: string) => number,
): DirectionalRun[] {
  const embedded = bidi.getEmbeddingLevels(line, direction);
  const levelOf = (at: number) => embedded.levels[at] ?? 0;
  const spans: { from: number; to: number }[] = [];
  let previous = Number.NaN;
  for (const at of bidi.getReorderedIndices(line, embedded)) {
    const last = spans.at(-1);
    if (last && levelOf(at) === levelOf(previous) && Math.abs(at - previous) === 1) {
      last.from = Math.min(last.from, at);
      last.to = Math.max(last.to, at);
    } else spans.push({ from: at, to: at });
    previous = at;
  }
  let x = 0;
  return spans
    .map(({ from, to }) => {
      const text = line.slice(from, to + 1);
      const part: DirectionalRun = { text, direction: levelOf(from) % 2 === 1 ? 'rtl' : 'ltr', x };
      x += widthOf(text);
      return { from, part };
    })
    .sort((a, b) => a.from - b.from)
    .map(({ part }) => part);
}
