import { MAX_WRITTEN_LENGTH } from '../../../model/claim';
import { readIndicator } from '../indicator-words';
import { type Item, isHeading } from '../lists/list-levels';

/** The width from which lines may have been broken by a program. */
const LEAST_WIDTH = 28;
/** The width below which a line with a capital letter goes on with no other one: claims are as short. */
const LEAST_WIDTH_OF_CAPITALS = 40;
/** The share of the width that a full line takes: the letters of most typefaces differ in width. */
const FULL = 0.85;

const SENTENCE_END = /[.!?…:;。！？؟۔।][\p{Pe}\p{Pf}"'’”]*\s*$/u;
const BEGINS_LARGE = /^\P{L}*\p{Lu}/u;
/** The end of a line that no claim ends with: a comma, a divided word, or a word that another one has to follow. */
const UNFINISHED =
  /(?:,|\p{L}[-‐\u00ad]|(?:^|\s)(?:a|an|the|of|to|and|or|that|which|because|der|die|das|den|dem|des|ein|eine|einen|einer|und|oder|dass|weil|zu|zur|zum|von|mit))$/iu;
/** Words that a word part with a hyphen stands before, as in "Vor- und Nachteile". */
const AFTER_SUSPENDED_HYPHEN = /^(?:und|oder|bis|bzw\.|and|or|to)\s/u;

/** The evidence for a break inside a paragraph: none, one that a paragraph may have, or one that nothing else has. */
type Evidence = 'none' | 'weak' | 'strong';

/**
 * Returns lines with those joined that a program has broken, such as a viewer of PDFs: the first word of the next
 * line would not have fitted, and at least once in a paragraph the sentence must go on, since a small letter follows
 * or the line cannot end it. `joined` counts the line breaks that were taken out.
 */
export function joinWrappedLines(items: readonly Item[]): { readonly items: Item[]; readonly joined: number } {
  const width = items.reduce((most, item) => Math.max(most, widthOf(item)), 0);
  const joinedItems: Item[] = [];
  for (let from = 0; from < items.length; ) {
    const start = items[from];
    if (!start) break;
    let to = from + 1;
    let length = start.text.length;
    let isBroken = false;
    for (let next = items[to]; next && isBelow(start, next); next = items[to]) {
      length += next.text.length + 1;
      const evidence = evidenceBetween(start, items[to - 1] ?? start, next, width);
      if (evidence === 'none' || length > MAX_WRITTEN_LENGTH) break;
      isBroken ||= evidence === 'strong';
      to++;
    }
    if (!isBroken) to = from + 1;
    const parts = items.slice(from, to).map(({ text }) => text);
    joinedItems.push(parts.length > 1 ? { ...start, text: joinParts(parts) } : start);
    from = to;
  }
  return { items: joinedItems, joined: items.length - joinedItems.length };
}

function widthOf({ indent, text, mark }: Item): number {
  return indent + (mark?.length ?? 0) + text.length;
}

/** Returns true if a line can go on with the paragraph of another one: at its edge, or where its text begins. */
function isBelow({ indent, mark }: Item, next: Item): boolean {
  if (next.mark || next.isAfterGap || isHeading(mark)) return false;
  return (
    next.indent === indent || (mark !== undefined && next.indent > indent && next.indent <= indent + mark.length + 2)
  );
}

function evidenceBetween(start: Item, line: Item, next: Item, width: number): Evidence {
  const text = line.text.trimEnd();
  const firstWord = /^\S+/.exec(next.text)?.[0] ?? '';
  const needed = widthOf({ ...line, text }) + 1 + firstWord.length;
  const isSentence = SENTENCE_END.test(text);
  const goesOn = !isSentence && /^\p{Ll}/u.test(next.text) && !readIndicator(next.text);
  // Below an item of a list, a line without a mark that begins with a small letter goes on with the item.
  if (start.mark && line === start && goesOn) return 'strong';
  if (width < (/^\p{Ll}/u.test(next.text) ? LEAST_WIDTH : LEAST_WIDTH_OF_CAPITALS)) return 'none';
  if (needed <= width * (isSentence ? 1 : FULL)) return 'none';
  // In an indented list each line below another one begins with such a word.
  if (next.indent > 0 && readIndicator(start.text) && readIndicator(next.text)) return 'none';
  // Who begins a claim with a small letter may begin the next one so.
  return (goesOn && BEGINS_LARGE.test(start.text)) || UNFINISHED.test(text) ? 'strong' : 'weak';
}

function joinParts(parts: readonly string[]): string {
  const pieces: string[] = [];
  parts.forEach((part, index) => {
    const text = index === parts.length - 1 ? part : part.trimEnd();
    const next = parts[index + 1];
    if (next === undefined) pieces.push(text);
    else if (text.endsWith('\u00ad')) pieces.push(text.slice(0, -1));
    else if (/\p{L}[-‐]$/u.test(text) && /^\p{Ll}/u.test(next) && !AFTER_SUSPENDED_HYPHEN.test(next))
      pieces.push(text.slice(0, -1));
    else pieces.push(text, ' ');
  });
  return pieces.join('');
}
