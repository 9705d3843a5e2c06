/** A blank, an opening bracket or quotation mark, or a letter of a script that puts no blanks between words. */
const NEEDS_NO_BLANK =
  /[\s\p{Ps}\p{Pi}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]$/u;
/** A blank, or a mark that stands directly behind a word. */
const JOINS_WORD = /^[\s\p{Pe}\p{Pf}.,;:!?…%]/u;

/** Returns the text of a box as one goes on from it: with a blank at its end, where the script has blanks. */
export function textToContinue(text: string): string {
  return text === '' || NEEDS_NO_BLANK.test(text) ? text : `${text} `;
}

/** Returns a text that was continued, without the blank before a mark that stands directly behind a word. */
export function continuedText(before: string, continued: string): string {
  const start = textToContinue(before);
  const typed = continued.slice(start.length);
  return start !== before && continued.startsWith(start) && JOINS_WORD.test(typed) ? before + typed : continued;
}
