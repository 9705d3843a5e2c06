import { describe, expect, it } from 'vitest';
import { convertMarkdown } from './markdown';

/** Returns the words of a Markdown text, with a blank for each tag. */
const wordsOf = (text: string) =>
  convertMarkdown(text)
    ?.replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a Markdown text', () => {
  it.each([
    ['---\ntitle: Noise\ntags: [a]\n---\n\nThe text.', 'The text.'],
    ['+++\ntitle = "Noise"\n+++\nThe text.', 'The text.'],
    ['\uFEFF---\r\ntitle: Noise\r\n---\r\nThe text.', 'The text.'],
    ['---\n---\nThe text.', 'The text.'],
    ['---\n# so\n"a b": 1\ntags:\n- a\n- b: c\n\nmore: |\n  Some words\n\nend: [\n  1\n]\n---\nThe text.', 'The text.'],
    ['+++\n[menu]\nweight=1\n[[a.b]]\nc = 2\n+++\nThe text.', 'The text.'],
  ])('leaves its front matter out: %j', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it.each([
    [
      'A rule comes first.\n\n---\n\nThen a text.\n\n---\n\nAnd an end.',
      'A rule comes first. Then a text. And an end.',
    ],
    ['---\n\nA text after a rule.\n\n---\n\nAnother one.', 'A text after a rule. Another one.'],
    ['--- that is a dash\n\n---', '--- that is a dash'],
    ['---\nA text below a rule.\n\n---\nAnd more.', 'A text below a rule. And more.'],
    ['---\nOne thing: it is so.\n\n---\nAnd more.', 'One thing: it is so. And more.'],
    ['---\nNote: it is so.\n\nIt is not so.\n\n---\nAnd more.', 'Note: it is so. It is not so. And more.'],
    ['---\n# Noise\n\n---\nAnd more.', 'Noise And more.'],
  ])('keeps what is between two rules: %j', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it('has headings, lists, tables and notes', () => {
    const text = 'A heading\n===\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| c | d |\n\nWords[^x].\n\n[^x]: A note.';
    const html = convertMarkdown(text) ?? '';
    for (const tag of ['<h1>A heading', '<li>one', '<th>a', '<td>c', '<p>A note.']) expect(html).toContain(tag);
    expect(wordsOf(text)).toBe('A heading one two a b c d Words 1 . A note.');
  });

  it.each([
    ['The sum $a*b*c$ is $x_1 + y_1$.', 'The sum $a*b*c$ is $x_1 + y_1$.'],
    ['It is $$\\sum_{i} *i*$$ here.', 'It is $$\\sum_{i} *i*$$ here.'],
    ['It costs $5 or *at most* $10 a day.', 'It costs $5 or at most $10 a day.'],
    ['Between 5$ and *8$*.', 'Between 5$ and 8$ .'],
  ])('keeps formulas and prices: %s', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it('keeps a note of one word, and what only looks like a note', () => {
    expect(wordsOf('Words[^1] and [^2].\n\n[^1]: Smith')).toBe('Words 1 and [^2]. Smith');
  });

  it.each(['- ', '> ', '1. '])('that is nested thousands of levels deep (%j) is no Markdown', (mark) => {
    expect(convertMarkdown(`${mark.repeat(3000)}text`)).toBeNull();
  });

  it('keeps a line that is far from the edge', () => {
    expect(wordsOf(`So:\n\n${' '.repeat(500)}centred`)).toBe('So: centred');
  });

  it('is read in a moment, however many pictures it opens', { timeout: 15_000 }, () => {
    expect(wordsOf('!['.repeat(50_000))).toHaveLength(100_000);
  });

  it('keeps each item of a list with fifty levels', () => {
    const text = Array.from({ length: 50 }, (_, level) => `${'  '.repeat(level)}- item ${level}`).join('\n');
    expect(wordsOf(text)?.match(/item/g)).toHaveLength(50);
    const quotes = Array.from({ length: 90 }, (_, level) => `${'>'.repeat(level + 1)} quote ${level}\n`).join('\n');
    expect(wordsOf(quotes)?.match(/quote/g)).toHaveLength(90);
  });
});
