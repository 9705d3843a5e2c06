import { UNSPACED_SCRIPTS } from './content-words';
import type { Rule } from './rules';

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** Advice on a box that asks a question, or that is too short to be a sentence. */
export const noSentence: Rule = (map) =>
  map.claims.filter(({ text }) => text.trim() !== '' && !isSentence(text.trim())).map(({ id }) => ({ at: id }));

function isSentence(text: string): boolean {
  if (/[?？؟][\p{Pe}\p{Pf}\p{Pi}"'”“’]*$/u.test(text)) return false;
  // In scripts without spaces, letters are counted instead of words.
  if (UNSPACED_SCRIPTS.test(text)) return text.replace(/[^\p{L}\p{N}]/gu, '').length > 3;
  return (text.match(WORD) ?? []).length >= 3;
}
