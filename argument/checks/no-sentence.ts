import type { Rule } from './advice';

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
/** Scripts without spaces between words: there letters are counted. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/** A box that asks instead of saying, or that is too short to be a sentence. */
export const noSentence: Rule = (map) =>
  map.claims.filter(({ text }) => text.trim() !== '' && !isSentence(text.trim())).map(({ id }) => ({ at: id }));

function isSentence(text: string): boolean {
  if (/[?？]["”»)]?$/u.test(text)) return false;
  if (UNSPACED.test(text)) return text.replace(/[^\p{L}\p{N}]/gu, '').length > 3;
  return (text.match(WORD) ?? []).length >= 3;
}
