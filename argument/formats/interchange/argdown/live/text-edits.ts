import type { Range } from '../syntax';

/** A part of a text that is replaced. Several are in their order and do not overlap; offsets are those before. */
export interface TextEdit extends Range {
  readonly insert: string;
}

/** Returns a text after edits. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, insert } of edits) {
    parts.push(text.slice(at, from), insert);
    at = to;
  }
  return parts.join('') + text.slice(at);
}

/** Returns the offsets after edits at which what stood at an offset may stand: two where something was put in there. */
export function placesAfter(edits: readonly TextEdit[], at: number): readonly number[] {
  let shift = 0;
  for (const { from, to, insert } of edits) {
    if (from > at) break;
    if (to >= at) {
      if (from < at && at < to) return [];
      if (from === to) return [at + shift, at + shift + insert.length];
      return [at === from ? at + shift : from + shift + insert.length];
    }
    shift += insert.length - (to - from);
  }
  return [at + shift];
}

/**
 * Returns the range that a range has after edits. What is put in at its ends is outside of it, what replaces some of it
 * is inside.
 */
export function rangeAfter(edits: readonly TextEdit[], range: Range): Range {
  let [shift, grown] = [0, 0];
  let [start, end] = [range.from, range.to];
  for (const { from, to, insert } of edits) {
    const by = insert.length - (to - from);
    if (from >= range.to) break;
    if (to <= range.from) {
      shift += by;
      continue;
    }
    if (from < range.from) start = from;
    end = Math.max(end, to);
    grown += by;
  }
  return { from: start + shift, to: end + shift + grown };
}
