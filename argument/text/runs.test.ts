import { describe, expect, it } from 'vitest';
import { directionOf, runsOf } from './runs';

const familiesOf = (text: string) => runsOf(text).map(({ family, text: part }) => [part, family]);

describe('the font of a letter', () => {
  it.each([
    ['the mark of a long vowel', 'コーヒー'],
    ['half-width and full-width forms', 'ｺｰﾋｰ！'],
    ['enclosed and compatibility letters', '㈱㋿㌔㍿㎏🈂\ufe0e'],
    ['a middle dot and a wave dash', '・〜'],
    ['a radical', '⽣⺟'],
    ['letters of Chinese lists', '㊀㈠'],
    ['an ideographic description', '⿰〇'],
  ])('is a Chinese or Japanese one for %s', (_, text) => {
    expect(familiesOf(text)).toEqual([[text, 'cjk']]);
  });

  it.each(['↔', '™', '✔', '▶', '♀', '☎', '☺', '⚖', 'ℹ', '©', '✈\ufe0e', '👍\ufe0e'])(
    'is one of text for %s, since no emoji is asked for',
    (text) => {
      for (const [, family] of familiesOf(`a${text}b`)) expect(family).not.toBe('emoji');
    },
  );

  it.each([
    '✔\ufe0f',
    '❤\ufe0f',
    '👍',
    '☝🏽',
    '✌🏿',
    '👩‍⚕️',
    '❤\ufe0f‍🔥',
    '🏳\ufe0f‍🌈',
    '🇯🇵',
    '1\ufe0f\u20e3',
    '⌚',
    '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  ])('is an emoji for %s', (text) => {
    expect(familiesOf(text)).toEqual([[text, 'emoji']]);
  });

  it('does not change at a character without a shape', () => {
    const text = 'Wahl\u00adrecht \u200eof\u2060 all\u200b';
    expect(familiesOf(text)).toEqual([[text, 'inter']]);
  });
});

describe('the direction of a paragraph', () => {
  it.each([
    ['rtl', '\u05e9\u05dc\u05d5\u05dd C++'],
    ['ltr', 'C++ \u05d4\u05d9\u05d0'],
    ['rtl', '\u200fC++ \u05d4\u05d9\u05d0'],
    ['rtl', '1. \u061cC++ \u0644\u063a\u0629'],
    ['ltr', '\u200e\u05e9\u05dc\u05d5\u05dd'],
    ['ltr', '123'],
  ])('is %s if its first letter or mark is: %j', (direction, text) => {
    expect(directionOf(text)).toBe(direction);
  });
});
