import bidiFactory from 'bidi-js';
import type { Direction } from '../../argument/text/runs';

/** A piece of a line whose letters follow each other in one direction. */
export interface OneWayPart {
  readonly text: string;
  readonly direction: Direction;
}

const bidi = bidiFactory();

/** The pieces of a line that holds right-to-left script, as they stand on paper from left to right (rule L2 of UAX 9). */
export function oneWayParts(line: string, direction: Direction): OneWayPart[] {
  const embedded = bidi.getEmbeddingLevels(line, direction);
  const parts: { text: string; direction: Direction }[] = [];
  for (const at of bidi.getReorderedIndices(line, embedded)) {
    const letter = line[at] as string;
    const own = (embedded.levels[at] as number) % 2 === 1 ? 'rtl' : 'ltr';
    const last = parts.at(-1);
    if (last?.direction !== own) parts.push({ text: letter, direction: own });
    else last.text = own === 'rtl' ? letter + last.text : last.text + letter;
  }
  return parts;
}
