import type { ArgumentMap, FaultyPart } from '../../../../model/argument-map';
import { differenceOf, sizeOf } from './difference';
import { offsetInText } from './faulty-parts';
import { matchIds, type NewIdOf, withStepsOf } from './match-ids';
import { nextEdits } from './next-edits';
import { type ParsedText, parseText, type Reading, withIds } from './reading';
import type { RemovedRecords } from './removed';
import { applyEdits, placesAfter, rangeAfter, type TextEdit } from './text-edits';

/** A text, its faulty parts, and its reading. */
export interface TextState {
  readonly text: string;
  /** The text itself; its faults are what a person sees. */
  readonly parsed: ParsedText;
  readonly faulty: readonly FaultyPart[];
  /** The reading of the text as it was before its faults. */
  readonly reading: Reading;
  readonly removed: RemovedRecords;
}

/** The most rounds of edits after which a text is written anew. */
const MAX_ROUNDS = 40;
/** The most of them that bring the text no nearer to the map, as when a claim gets a title first. */
const MAX_STALLED = 4;

/**
 * Returns a text after the edits that make it say what a map says; all other parts of it stay as they are, byte for
 * byte. Null if that takes more than putting in, moving and removing relations and claims.
 */
export function patch(state: TextState, map: ArgumentMap, newIdOf: NewIdOf): TextState | null {
  let { text, faulty, reading } = state;
  let size = Infinity;
  let stalled = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const difference = differenceOf(reading, map);
    const now = sizeOf(difference);
    if (now === 0) return { ...state, text, parsed: parseText(text), faulty, reading };
    const next = nextEdits(reading, map, difference);
    stalled = now < size ? 0 : stalled + 1;
    size = Math.min(size, now);
    if (!next || next.edits.length === 0 || stalled > MAX_STALLED) return null;
    const shown = editShown(text, faulty, next.edits);
    if (!shown) return null;
    const good = parseText(applyEdits(reading.text, next.edits));
    const ids = matchIds(reading, good.found, (at) => placesAfter(next.edits, at), newIdOf, next.titles);
    text = shown.text;
    faulty = shown.faulty;
    reading = withIds(good, withStepsOf(map, good.found, ids));
  }
  return null;
}

/** Returns a text with faulty parts after edits of the text that is read; null if one reaches across a faulty part. */
function editShown(
  text: string,
  faulty: readonly FaultyPart[],
  edits: readonly TextEdit[],
): { readonly text: string; readonly faulty: readonly FaultyPart[] } | null {
  const outside: TextEdit[] = [];
  const inside = new Map<FaultyPart, TextEdit[]>();
  for (const edit of edits) {
    const [from, to] = [offsetInText(faulty, edit.from), offsetInText(faulty, edit.to)];
    let shift = 0;
    const part = faulty.find((one) => {
      const start = one.from + shift;
      shift += one.good.length - (one.to - one.from);
      return edit.from >= start && edit.to <= start + one.good.length && from === null;
    });
    if (part) {
      const start = part.from + shift - (part.good.length - (part.to - part.from));
      const own = { from: edit.from - start, to: edit.to - start, insert: edit.insert };
      inside.set(part, [...(inside.get(part) ?? []), own]);
    } else if (from === null || to === null || faulty.some((one) => one.from >= from && one.to <= to)) return null;
    else outside.push({ from, to, insert: edit.insert });
  }
  return {
    text: applyEdits(text, outside),
    faulty: faulty.map((part) => ({
      ...rangeAfter(outside, part),
      good: applyEdits(part.good, inside.get(part) ?? []),
    })),
  };
}
