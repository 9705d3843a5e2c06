import type { Claim, Id } from '../../../model/claim';
import { memoize } from '../../../model/memo';
import { visibleText } from './escape';

/** The longest title, in characters. */
const MAX_LENGTH = 40;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’&%-]*/gu;

/** The titles of steps and of the conclusions that are written for them, and those of claims without words. */
const OWN_TITLE = /^(?:step|objection|reason|claim|untitled) ?\d*$/i;

const wordsOf = new WeakMap<Claim, string>();

/**
 * Returns a title for each claim: its first words, with a number if they are those of another claim. Titles differ in
 * more than case, and have nothing in them that means something in Argdown.
 */
export function titlesOf(claims: readonly Claim[]): Map<Id, string> {
  const used = new Map<string, number>();
  const titles = new Map<Id, string>();
  for (const claim of claims) {
    const { id } = claim;
    const words = memoize(wordsOf, claim, () => firstWords(visibleText(claim.text.slice(0, 400))));
    const base =
      words === '' || OWN_TITLE.test(words) || /^untitled/i.test(words) ? `Claim: ${words}`.replace(/: $/, '') : words;
    let number = used.get(base.toLowerCase()) ?? 0;
    let title: string;
    do {
      number++;
      title = number === 1 && base !== 'Claim' ? base : `${base} ${number}`;
    } while (title !== base && used.has(title.toLowerCase()));
    used.set(base.toLowerCase(), number);
    used.set(title.toLowerCase(), Math.max(used.get(title.toLowerCase()) ?? 0, 1));
    titles.set(id, title);
  }
  return titles;
}

/** Returns the first words of a text, with a capital, so that none is a name that JavaScript objects have. */
function firstWords(text: string): string {
  let words = '';
  for (const [word] of text.matchAll(WORD)) {
    const longer = words === '' ? [...word].slice(0, MAX_LENGTH).join('') : `${words} ${word}`;
    if (longer.length > MAX_LENGTH && words !== '') break;
    words = longer;
  }
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}
