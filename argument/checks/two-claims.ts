import { withoutInnerStops } from '../model/sentence-stops';
import type { Rule } from './rules';

/**
 * The end of a sentence that another one follows; a semicolon counts. Not after an abbreviation or
 * a number.
 */
const SENTENCE_BOUNDARY =
  /(?:[\p{L}\p{N}\p{Pe}”“"»’]{3}[.!?…][”“"»’)]?\s+(?=["“„«(¿¡]?\p{Lu}))|;\s|[。！？；](?=[^\s\p{Pe}\p{Pf}”’"])/u;
/** A quotation may have several sentences: that somebody said them is one statement. */
const QUOTATION = /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|「[^「」]*」|『[^『』]*』|"[^"]*"/gu;
/** Punctuation that could end a sentence, except at the end of the text. */
const INNER_SENTENCE_END = /[.!?…;。！？；](?=.)/gsu;

/**
 * Returns the position at which a second claim begins in a text, in UTF-16 units; null if there is
 * only one.
 */
export function secondClaimStart(text: string): number | null {
  const plain = withoutInnerStops(
    text.replace(
      QUOTATION,
      (quotation) => quotation.slice(0, -2).replace(INNER_SENTENCE_END, ',') + quotation.slice(-2),
    ),
  );
  const joint = SENTENCE_BOUNDARY.exec(plain);
  return joint && joint.index + joint[0].length;
}

/** Advice on a box with two claims, which cannot be answered separately. */
export const twoClaims: Rule = (map) =>
  map.claims.filter(({ text }) => secondClaimStart(text) !== null).map(({ id }) => ({ at: id }));
