import { describe, expect, it } from 'vitest';
import { isClause } from './clause';

const TEXT = 'Pupils slept longer, and “marks went up.” Parents object.';
const SENTENCES = [
  { start: 0, end: TEXT.indexOf(' Parents') },
  { start: TEXT.indexOf('Parents'), end: TEXT.length },
];
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('a passage is a clause', () => {
  it.each(['marks went up', 'Pupils slept longer', 'Parents', 'marks went up.” Parents object.'])('“%s”', (words) => {
    expect(isClause(TEXT, SENTENCES, spanOf(words))).toBe(true);
  });
});

describe('a passage is no clause', () => {
  it.each(['Parents object', 'Parents object.', 'Pupils slept longer, and “marks went up', TEXT])('“%s”', (words) => {
    expect(isClause(TEXT, SENTENCES, spanOf(words))).toBe(false);
  });
});
