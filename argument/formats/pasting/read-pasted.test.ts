import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removedOf, textsOf, treeOf } from '../../testing/pasted-claims';
import { readPasted } from './read-pasted';

describe('a word at the beginning of a line', () => {
  it.each([
    'Andújar is a town in Spain.\nButé is a name.\nUndökonomisch.',
    'Bute\u0301 is a name.',
    'But\u0301 is odd.',
    'Aberößl',
    'Andорра',
    'Weilอักษร',
    'And-gates are circuits.',
    'And/or is no word.',
    'And’s a word.',
    'But2 is a name.',
    'and_so_on',
    'And\u00adorra',
    'In replying',
    'Undé',
    'Because of rain, we stay',
    'But for him, we lost',
    'And so on',
    'Because pupils sleep, marks go up.',
    'Weil es regnet, bleiben wir',
  ])('is no indicator word if it goes on: %j', (text) => {
    expect(textsOf(text)).toEqual(text.split('\n'));
  });

  it('is an indicator word if it ends there', () => {
    expect(textsOf('Because: a\nBut, b\nWEIL c\nAber – d')).toEqual(['a', 'b', 'c', '– d']);
  });

  it('is counted as taken away where it speaks against a step and there is none', () => {
    const text = "A\ndoesn't follow because X\nbut B\n  because C";
    expect(textsOf(text)).toEqual(['A', 'X', 'B', 'C']);
    expect(removedOf(text)).toMatchObject({ words: 1, numbers: 0 });
    expect(readPasted({ text, html: '' })?.asCopied?.claims.map((claim) => claim.text)).toEqual([
      'A',
      "doesn't follow because X",
      'but B',
      'because C',
    ]);
  });

  it('is taken off below a claim, even before a comma', () => {
    expect(textsOf('A\n  because B, as many of them say')).toEqual(['A', 'B, as many of them say']);
    expect(removedOf('A\n  because B, as many of them say')).toBeNull();
  });
});

describe('a cell in quotation marks', () => {
  it.each([
    ['"Line one\nLine two"\tSource', ['Line one\nLine two\tSource']],
    ['"Line one\r\nLine two"\tSource\r\nNext\tRow\r\n', ['Line one\nLine two\tSource', 'Next\tRow']],
    ['A\t"Line one\nLine two"\nB', ['A\tLine one\nLine two', 'B']],
    ['"He said ""no"""\tSource', ['He said "no"\tSource']],
    ['"Line one\nLine two",Source\n"Other",Source', ['Line one\nLine two,Source', 'Other,Source']],
    ['"Line one\n\nLine two"', ['Line one\n\nLine two']],
    ['"""Quoted"" first"\nNext', ['"Quoted" first', 'Next']],
  ])('is one claim: %j', (text, claims) => {
    expect(textsOf(text)).toEqual(claims);
    expect(removedOf(text)?.cells).toBeGreaterThan(0);
  });

  it.each([
    '"To be or not to be" is a question.',
    '"A sentence."',
    '"One" and "two"\n"Three"',
    '"Not closed\nat all',
    '"Yes", he said.',
    'The 5" screen\tis small',
  ])('is none if it is a sentence: %j', (text) => {
    expect(textsOf(text)).toEqual(text.split('\n'));
  });

  it('in the second column is below the row before it', () => {
    expect(treeOf('Thesis\n\tReason\n\t\t"Two\nlines"')).toEqual(['Thesis', '  Reason', '    Two\nlines']);
  });
});

it.each(['\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f', '\n\r'])('lines end with %j', (end) => {
  expect(textsOf(['A claim', 'Another claim', ''].join(end))).toEqual(['A claim', 'Another claim']);
});

describe('a line that a program broke', () => {
  it('is joined to the line before it', () => {
    const text = `School should start later because students need
more sleep than adults and because nobody learns
well in the early hours of the day.
Teachers agree.`;
    expect(textsOf(text)).toEqual([
      'School should start later because students need more sleep than adults and because nobody learns well in the early hours of the day.',
      'Teachers agree.',
    ]);
    expect(removedOf(text)).toEqual({ numbers: 0, bullets: 0, breaks: 2, cells: 0, quotes: 0, stamps: 0, words: 0 });
  });

  it('may begin with a word that is an indicator elsewhere, or with a capital letter', () => {
    const text = `Die Schule sollte später beginnen, weil die
Schüler mehr Schlaf brauchen als Erwachsene
und weil niemand so früh am Morgen gut lernt.`;
    expect(textsOf(text)).toEqual([text.replaceAll('\n', ' ')]);
  });

  it('goes on with the item of a list', () => {
    expect(textsOf('• First reason that goes on\nover two lines\n• Second reason\n  hangs here')).toEqual([
      'First reason that goes on over two lines',
      'Second reason hangs here',
    ]);
    expect(textsOf('1. First reason that goes on\nover two lines\n2. Second')).toEqual([
      'First reason that goes on over two lines',
      'Second',
    ]);
  });

  it('gives back the word that a hyphen divided, and keeps a suspended hyphen', () => {
    const text = `Dieser Satz ist so lang, dass er über die Zei-
len geht und dass er noch einmal mit den Vor-
und Nachteilen weitergeht.`;
    expect(textsOf(text)).toEqual([
      'Dieser Satz ist so lang, dass er über die Zeilen geht und dass er noch einmal mit den Vor- und Nachteilen weitergeht.',
    ]);
  });

  it.each([
    'Students sleep too little because school starts early.\nTeachers are tired in the morning, as many of them say.',
    'A long title without a full stop that has many words\nAnother title without a full stop that has many words',
    'a short line\nanother short line',
    'Things that the pupils need and\nTime for breakfast at home\nMore sleep in the morning hours',
    'students would be more awake in all of their lessons\nteachers agree with that in a poll of many schools',
    'School should start later\n  because the best of all lessons are lost for most of\n  and many of them never come back',
    'School should start later than it does at this moment\nbecause students sleep too little in the week\nbut buses go early in the whole of the country',
    'First paragraph of a text that goes on for a long time\n\nand a second one after an empty line of the text',
  ])('is none if each line is a claim: %j', (text) => {
    expect(textsOf(text)).toHaveLength(text.split(/\n+/).length);
    expect(removedOf(text)).toBeNull();
  });

  it('is not joined to a text that would be too long for a box', () => {
    const lines = Array.from({ length: 300 }, () => 'words that go on and on in a line without an end or');
    const texts = textsOf(lines.join('\n')) ?? [];
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(5000);
    expect(texts.join(' ')).toBe(lines.join(' '));
  });
});

describe('the lines as they were copied', () => {
  const copiedOf = (text: string, html = '') =>
    readPasted({ text, html })?.asCopied?.claims.map((claim) => claim.text) ?? null;

  it('have every character', () => {
    expect(copiedOf('1. A\n  2. but B\n•\tC')).toEqual(['1. A', '2. but B', '•\tC']);
    expect(copiedOf('"a\nb"\tc')).toEqual(['"a', 'b"\tc']);
  });

  it('are not kept if nothing was taken away', () => {
    expect(copiedOf('A\n  because B')).toBeNull();
  });
});

// In quadratic time each takes many minutes, so the test would not end.
it.each([
  ['bullets', '• an item\no one below it\n'.repeat(50_000), '', 100_000],
  ['numbers', Array.from({ length: 100_000 }, (_, index) => `${index + 1}. item\n`).join(''), '', 100_000],
  ['pros and cons', '+ one\n- two\n'.repeat(50_000), '', 100_000],
  ['numbers without full stops', '1 One\n1.1 Two\n'.repeat(50_000), '', 100_000],
  ['rules', `${'- '.repeat(200_000)}x\n${'|-'.repeat(200_000)}x`, '', 2],
  ['broken lines', 'This line goes on and on until it is broken by a\nviewer of PDFs.\n'.repeat(50_000), '', 50_000],
  ['quoted cells', '"two\nlines"\t"and ""more"""\n'.repeat(50_000), '', 50_000],
  ['messages', '12/05/2023, 10:15 - A: one\ntwo\n'.repeat(50_000), '', 50_000],
  ['quotations', '> quoted\n>> twice\n'.repeat(50_000), '', 100_000],
  ['branches', '├── one\n│   └── two\n'.repeat(50_000), '', 100_000],
  ['trunks', `├ a\n└ b\n${'|'.repeat(300_000)}x`, '', 3],
  ['headings', '# one\n## two\n'.repeat(50_000), '', 100_000],
  ['parted words', 'a\ufffeb'.repeat(100_000), '', 1],
  ['cells that are none', `"a ${'"\n"'.repeat(100_000)}x`, '', 100_001],
  ['a list of a page', '', `<ul>${'<li>item<ul><li>below</li></ul></li>'.repeat(50_000)}</ul>`, 100_000],
  ['a page that does not end', 'x', '<ul><li>a'.repeat(100_000), 100_000],
  ['a cell of paragraphs', '', `<table><tr><td>${'<p>a</p>'.repeat(100_000)}</td></tr></table>`, 100_000],
  ['an item of paragraphs', '', `<ul><li>${'<p>a</p>'.repeat(100_000)}</li></ul>`, 1],
  ['a row of cells', '', `<table><tr>${'<td>a</td>'.repeat(100_000)}</tr></table>`, 1],
  ['quotes in tags', '', `<ul><li>a${'<a x=">" '.repeat(100_000)}<a x="><li>b`, 2],
  ['a tag that does not end', '', `<ul><li>a<${'a'.repeat(300_000)}`, 1],
  ['a style that does not end', '', `<ul><li>a</ul><p style="${'mso-list:'.repeat(100_000)}">b`, 2],
  ['hidden elements', '', `<ul>${'<li>a<b hidden><b>x</b></b>'.repeat(100_000)}`, 100_000],
  ['hidden elements that do not end', '', `<ul><li>a${'<b hidden>'.repeat(100_000)}`, 1],
  ['styles', '', `<ul><li>a<p ${" style='display".repeat(100_000)}>b`, 1],
  ['scripts', '', `<ul>${'<li><script></script>a'.repeat(100_000)}`, 100_000],
])('a text of very many lines is read in linear time: %s', (_, text, html, claims) => {
  expect(readPasted({ text, html })?.fragment.claims).toHaveLength(claims);
});

it('a text without list marks comes back unchanged', () => {
  const word = fc.stringMatching(/^[A-Zß-ÿЀ-џ一-丏٠-٩0-9'"%]{1,8}$/u);
  // A line that begins with a small letter may go on with the one before it.
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `Ω${words.join(' ')}.`);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      expect(textsOf(lines.join('\n'))).toEqual(lines);
    }),
  );
});

it('any clipboard is read without an error, and each claim has a text', () => {
  const piece = fc.constantFrom(
    ...['1. ', '2) ', '•\t', 'o ', '- ', '"', '""', '\t', '\n', '  ', 'and ', 'but ', '1.1a ', 'see 1', 'word', '(¶1)'],
    ...['> ', '>', '├── ', '│', '## ', '# ', '\u200b', '\ufffc', '\ufffe', '<q>', '</q>', '<del>', '<li hidden>'],
    ...['<li>', '</li>', '<ul>', '</ul>', '<td>', '<tr>', '<p style="mso-list:l0 level3">', '<', '&amp;', '<!--', '¶'],
    ...['<a b="', "<a b='", "'", '>', '<script>', '</script>', '<math>', '<button>'],
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, (plain, html) => {
      const pasted = readPasted({ text: plain, html });
      for (const claim of pasted?.fragment.claims ?? []) expect(claim.text.trim()).not.toBe('');
    }),
    { numRuns: 2000 },
  );
});
