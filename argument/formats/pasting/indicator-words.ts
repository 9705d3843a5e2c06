import type { Kind } from '../../model/inference';

/** The relation of a pasted claim to the one above it; with `and` it joins the step of the one beside it. */
export type Relation = Kind | 'and' | 'undercutter';

/** The place after a word of any script: no letter, mark or digit follows, nor one after an apostrophe or a hyphen. */
const WORD_END = String.raw`(?![\p{L}\p{M}\p{N}\p{Pc}\u00ad\u200c\u200d]|['’\-‐‑/.@&+][\p{L}\p{N}])`;

/**
 * The indicator words that begin a line, longest first, with their meaning. Those of every
 * language, since a text may have been copied in another language than it is pasted in.
 */
const INDICATORS: readonly { readonly word: RegExp; readonly means: Relation }[] = [
  indicator(`(?:doesn['’]t|does not) follow,?\\s+(?:since|because)|folgt nicht,?\\s+(?:denn|weil)`, 'undercutter'),
  indicator('in (?:reply|erwiderung)', 'objection'),
  indicator('because|weil', 'reason'),
  indicator('but|aber', 'objection'),
  indicator('and|und', 'and'),
];

/** The letters that indicator words begin with: most lines are told by their first one. */
const FIRST_LETTERS = /^[abdfiuw]/i;

function indicator(words: string, means: Relation) {
  return { word: new RegExp(`^(?:${words})${WORD_END}[:,]?\\s*`, 'iu'), means };
}

/** The words that make a phrase with an indicator word: "because of", "but for", "and so on". */
const PHRASE_END = /^(?:of|for|so)\s/;

/**
 * Returns the meaning of the indicator word that a text begins with, and the rest of the text; null without one, or if
 * the word is the beginning of a phrase.
 */
export function readIndicator(text: string): { readonly means: Relation; readonly rest: string } | null {
  if (!FIRST_LETTERS.test(text)) return null;
  for (const { word, means } of INDICATORS) {
    const found = word.exec(text);
    if (!found) continue;
    const rest = text.slice(found[0].length);
    return /\s$/.test(found[0]) && PHRASE_END.test(rest) ? null : { means, rest };
  }
  return null;
}

/** Words that other programs write before a reason or an objection, with a colon, in an outline: "Con: It trains." */
const LABELS: readonly { readonly word: RegExp; readonly means: Relation }[] = [
  { word: /^(?:pros?|reasons?|grund|begründung):\s*(?=\S)/iu, means: 'reason' },
  {
    word: /^(?:cons?|contra|kontra|objections?|counter-?argument|einwand|gegenargument):\s*(?=\S)/iu,
    means: 'objection',
  },
];

/** Returns the same as {@link readIndicator}, also for the label of another program. In prose these are just words. */
export function readIndicatorOrLabel(text: string): ReturnType<typeof readIndicator> {
  const indicator = readIndicator(text);
  if (indicator) return indicator;
  for (const { word, means } of LABELS) {
    const found = word.exec(text);
    if (found) return { means, rest: text.slice(found[0].length) };
  }
  return null;
}

/** Returns true for a sentence that a clause with its own indicator word begins: "Because they sleep, marks go up." */
export function beginsWithClause(text: string): boolean {
  return /^(?:because|weil)\s/i.test(text) && /,\s+\S+\s+\S/.test(text);
}
