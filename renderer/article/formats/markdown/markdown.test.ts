import { describe, expect, it } from 'vitest';
import { convertMarkdown } from './markdown';

/** Returns the words of a Markdown text, with a blank for each tag. */
const wordsOf = (text: string) =>
  convertMarkdown(text)
    ?.replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&gt;', '>')
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
    ['The sum $a*b*c$ is $x_1 + y_1$.', 'The sum a*b*c is x₁ + y₁.'],
    ['It is $$\\sum_{i} *i*$$ here.', 'It is ∑_i *i* here.'],
    ['So \\(p \\to q\\) and \\[p = 1\\] and $`\\neg p`$.', 'So p → q and p = 1 and ¬p.'],
    ['An escaped \\(bracket\\) and \\[sic\\] and \\$5.', 'An escaped (bracket) and [sic] and $5.'],
    [
      'Set \\[a\\] or \\[see\\_b\\] to $PATH:$HOME or US$5-A$ for the $n$th.',
      'Set [a] or [see_b] to $PATH:$HOME or US$5-A$ for the nth.',
    ],
    ['It is $\\unknown{x}_1$ and $$\\unknown *x*$$.', 'It is $\\unknown{x}_1$ and $$\\unknown *x*$$.'],
    ['Le livre coûte 12 $ et le cahier 3 $.', 'Le livre coûte 12 $ et le cahier 3 $.'],
    ['From $5 for *one* to 6$.', 'From $5 for one to 6$.'],
    ['It costs $5 or *at most* $10 a day.', 'It costs $5 or at most $10 a day.'],
    ['Between 5$ and *8$*.', 'Between 5$ and 8$ .'],
  ])('keeps formulas and prices: %s', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it.each([
    ['It is\n\n$$\np \\to q\n$$\n\nso.', ['<p>It is</p>', '<p>p → q</p>', '<p>so.</p>']],
    ['It is\n$$p \\to q$$.\nSo.', ['<p>It is</p>', '<p>p → q.</p>', '<p>So.</p>']],
    ['It is\n\\[\np\n= q\n\\]\nso.', ['<p>It is</p>', '<p>p = q</p>', '<p>so.</p>']],
    ['- It is\n  $$\n  x^2\n  $$\n- so.', ['<li>It is', '<p>x²</p>', '<li>so.']],
    ['> $$\n> x < y\n> $$', ['<blockquote>', '<p>x &lt; y</p>']],
    ['```math\nx^2\n```', ['<p>x²</p>']],
    ['$$\n\\unknown < 1\n$$', ['<p>$$\n\\unknown &lt; 1\n$$</p>']],
  ])('has a formula on lines of its own as a paragraph: %j', (text, parts) => {
    const html = convertMarkdown(text) ?? '';
    for (const part of parts) expect(html).toContain(part);
  });

  it.each([
    [
      'See [[Trust]], [[Bok 1978|Bok]] and [[Lies#White#Small]], [[#Below]] or [[A#^b1c2]].',
      'See Trust, Bok and Lies > White > Small, Below or A.',
    ],
    ['| a | b |\n|---|---|\n| [[C\\|d]] | e |', 'a b d e'],
    ['A note [[1]](https://example.org) and an [[open one.', 'A note [1] and an [[open one.'],
    ['![[scale.png|300]]\n\nSo it is ![[Note]].', 'So it is .'],
    ['[[_TOC_]]\n\nSo.', 'So.'],
    [
      'He ==does *not* want== to. 这是==重点==。 a==b and c==d, a == b == c, =====',
      'He does not want to. 这是重点。 a==b and c==d, a == b == c, =====',
    ],
    [
      'It is. %% too *strong*?\nNo. %% So.\n\n%%\nOne.\n\nTwo.\n%%\nAnd 5%% of 100%%.\n\n%% open',
      'It is. So. And 5%% of 100%%. %% open',
    ],
    ['It is so. ^trust-public\n\n- one ^a1b2c3\n- x ^2\n\n^list-1\n\n`a ^code` b', 'It is so. one x ^2 a ^code b'],
    ['# Why {#sec:why}\n\nSo. {.small}\n\nA {#set} of it.', 'Why So. A {#set} of it.'],
    ['> [!note]\n> So it is.\n\n> [!x]- *It* is?\n\n> [sic] So.', 'So it is. It is? [sic] So.'],
    ['- [ ] find it\n- [x] ask\n  1. [X] deep\n- [a] so\n\n[x] text', 'find it ask deep [a] so [x] text'],
    ['<aside>\n💡 A box.\n\n</aside>', '💡 A box.'],
  ])('has the words of notes without their signs: %j', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it('has the title of a box as a heading', () => {
    const html = convertMarkdown('## Why\n\n> [!question]+ Open *question*\n> Is it so?\n> - one');
    for (const tag of ['<h3>Open <em>question</em></h3>', '<p>Is it so?</p>', '<li>one']) expect(html).toContain(tag);
  });

  it.each(['$', '$$\na\n', '\\(', '\\[\n', '==a', '%% a\n', '[[', '![[', ' ^abc', '{#a'])(
    'is read in a moment, however often it has an opening sign: %j',
    { timeout: 15_000 },
    (sign) => {
      expect(wordsOf(`${sign.repeat(100_000)}\n\nword`)?.endsWith('word')).toBe(true);
    },
  );

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
