import { describe, expect, it } from 'vitest';
import { readPlainText } from './plain-text';

describe('a plain text', () => {
  it.each(['Why nine\n========\n\nSo.', 'So.\n\nCosts\n----\nThey go up.', '见出し\n======\nはい。'])(
    'has underlined titles: %j',
    (text) => {
      expect(readPlainText(text)).toMatch(/^# (?:Why nine|Costs|见出し)$/m);
    },
  );

  it.each(['It is so.\n\nBest,\n---\nAnn', 'It is so.\n\nBye\n--\nSam', 'It is so.\n\nYes.\n–––\nNo.'])(
    'has no title above the rule before a name: %j',
    (text) => {
      expect(readPlainText(text)).not.toContain('#');
    },
  );

  it('without quotations and rules stays as it is', () => {
    const text = 'It is so.\n  – no –\n\n\n> 5 is more than 4.';
    expect(readPlainText(text)).toBe(text);
  });
});
