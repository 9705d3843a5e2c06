import type { ArgumentMap, FaultyPart } from '../../../../model/argument-map';
import { differenceOf, sizeOf } from './difference';
import { offsetInText } from './faulty-parts';
import { matchIds, type NewIdOf, withStepsOf } from './match-ids';
import { nextEdits } from './next-edits';
import { type ParsedText, parseText, type Reading, withIds } from './reading';
import type { RemovedRecords } from './removed';
import { applyEdits, placesAfter, type TextEdit } from './text-edits';

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
    if (now === 0) return { ...state, text, parsed: parseText(text, state.parsed), faulty, reading };
    const next = nextEdits(reading, map, difference);
    stalled = now < size ? 0 : stalled + 1;
    size = Math.min(size, now);
    if (!next || next.edits.length === 0 || stalled > MAX_STALLED) return null;
    const edits = apart(text, faulty, next.edits);
    const shown = editShown(text, faulty, edits);
    if (!shown) return null;
    const good = parseText(applyEdits(reading.text, edits), reading);
    const ids = matchIds(reading, good.found, (at) => placesAfter(edits, at), newIdOf, next.titles);
    text = shown.text;
    faulty = shown.faulty;
    reading = withIds(good, withStepsOf(map, good.found, ids));
  }
  return null;
}

/**
 * Returns a text with faulty parts after edits of the text that is read. An edit in a faulty part changes the text that
 * a person sees there too; null if it is where that differs.
 */
function editShown(
  text: string,
  faulty: readonly FaultyPart[],
  edits: readonly TextEdit[],
): { readonly text: string; readonly faulty: readonly FaultyPart[] } | null {
  const shown: TextEdit[] = [];
  const parts: FaultyPart[] = [];
  let next = 0;
  let [shift, grown] = [0, 0];
  const take = (edit: TextEdit) => {
    shown.push(edit);
    grown += edit.insert.length - (edit.to - edit.from);
  };
  for (const part of faulty) {
    const start = part.from + shift;
    const end = start + part.good.length;
    for (let edit = edits[next]; edit && edit.to <= start && edit.from < start; edit = edits[++next])
      take({ from: edit.from - shift, to: edit.to - shift, insert: edit.insert });
    const from = part.from + grown;
    const own: TextEdit[] = [];
    for (let edit = edits[next]; edit && isWithin(edit, start, end); edit = edits[++next]) {
      const within = { from: edit.from - start, to: edit.to - start, insert: edit.insert };
      const offset = offsetOfSame(part.good, text.slice(part.from, part.to), within);
      if (offset === null) return null;
      own.push(within);
      take({ from: part.from + within.from + offset, to: part.from + within.to + offset, insert: within.insert });
    }
    if ((edits[next]?.from ?? end) < end) return null;
    parts.push({ from, to: part.to + grown, good: applyEdits(part.good, own) });
    shift += part.good.length - (part.to - part.from);
  }
  for (const { from, to, insert } of edits.slice(next)) take({ from: from - shift, to: to - shift, insert });
  return { text: applyEdits(text, shown), faulty: parts };
}

const STARTS_APART = /^[ \t]*\r?\n[ \t]*\r?\n/;

/** Returns true for an edit of a faulty part. An insertion behind it belongs to it unless an empty line comes first. */
function isWithin({ from, to, insert }: TextEdit, start: number, end: number): boolean {
  return start < end && from >= start && to <= end && (from < end || !STARTS_APART.test(insert));
}

/** Returns edits with an empty line between a faulty part that is not read at all and what is put in behind it. */
function apart(text: string, faulty: readonly FaultyPart[], edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.map((edit) => {
    const at = offsetInText(faulty, edit.from) ?? 0;
    const part = faulty.findLast(({ to, good }) => good === '' && to <= at);
    const between = part ? text.slice(part.to, at) : '';
    const isApart = !part || between.trim() !== '' || STARTS_APART.test(between + edit.insert);
    return isApart || edit.insert === '' ? edit : { ...edit, insert: `${between === '' ? '\n' : ''}\n${edit.insert}` };
  });
}

/** Returns the shift from an edit of one text to the same place in another; null where the two differ. */
function offsetOfSame(one: string, other: string, { from, to }: TextEdit): number | null {
  if (one.slice(0, to) === other.slice(0, to)) return 0;
  const rest = one.length - from;
  return one.slice(from) === other.slice(Math.max(0, other.length - rest)) ? other.length - one.length : null;
}
