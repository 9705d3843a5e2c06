import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapOf } from '../../testing/map-builder';
import { readPasted } from './read-pasted';

const textsOf = (text: string, html = '') => readPasted({ text, html })?.fragment.claims.map((claim) => claim.text);

/** Returns the claims of a text as indented lines, two blanks a level. */
function treeOf(text: string, html = ''): string[] {
  const { claims = [], inferences = [] } = readPasted({ text, html })?.fragment ?? {};
  const levels = new Map<string, number>();
  return claims.map((claim) => {
    const target = inferences.find(({ premises }) => premises.includes(claim.id))?.target;
    const level = target === undefined ? 0 : (levels.get(target) ?? 0) + 1;
    levels.set(claim.id, level);
    return '  '.repeat(level) + claim.text;
  });
}

const removedOf = (text: string, html = '') => readPasted({ text, html })?.removed ?? null;

describe('a number at the beginning of a line', () => {
  it.each([
    '1984 was written by Orwell.\n3 of 4 students sleep too little.\n50 % agree.',
    '1914 began a war.\n3.5 million people died.',
    '2020. That was a long year.',
    '1984. A novel.\n1985. A sequel.',
    '3. Oktober ist ein Feiertag.\n4. Juli auch.',
    '1. Mai ist ein Feiertag.',
    '2. Weltkrieg und Nachkriegszeit',
    '24.12. ist Heiligabend.',
    '1.5 million people\n1.6 million people',
    '3.5 Millionen Menschen\n3.6 Millionen Menschen',
    '12:30 is lunch time.',
    '10 000 people came.',
    '1st of May',
    '(2020) said so',
    '-5 degrees are cold.',
    '½ of them agree.',
    'A. Smith wrote it.',
    'e. coli is a germ.',
    '§ 5 StGB gilt.',
    'o homem dorme.',
    '1.2.2020 was a Saturday.',
    '10.000 Menschen kamen.',
    '5% agree.\n6% do not.',
    '$1. That is cheap.',
    '٣ من ٤ طلاب',
  ])('stays if it is a part of the sentence: %j', (text) => {
    expect(textsOf(text)).toEqual(text.split('\n'));
    expect(removedOf(text)).toBeNull();
  });

  it.each([
    ['1. First\n2. Second\n3. Third', 3],
    ['1) First\n2) Second\n3) Third', 3],
    ['(1) First\n(2) Second\n(3) Third', 3],
    ['a) First\nb) Second\nc) Third', 3],
    ['(a) First\n(b) Second\n(c) Third', 3],
    ['a. First\nb. Second\nc. Third', 3],
    ['A. First\nB. Second\nC. Third', 3],
    ['i. First\nii. Second\niii. Third', 3],
    ['IV) First\nV) Second\nVI) Third', 3],
    ['1.1. First\n1.2. Second\n1.3. Third', 3],
    ['1.1 First\n1.2 Second\n1.3 Third', 3],
    ['1.\tFirst\n2.\tSecond\n3.\tThird', 3],
    ['4. First\n5. Second\n6. Third', 3],
    ['1.\u00a0First\n2.\u00a0Second\n3.\u00a0Third', 3],
    ['  1. First\n  2. Second\n  3. Third', 3],
    ['1. First\nSecond\n3) Third', 2],
    ['1.\nFirst\n2.\nSecond\n3.\nThird', 3],
    [' 9. First\n10. Second\n11. Third', 3],
    ['١. First\n٢. Second\n٣. Third', 3],
    ['१) First\n२) Second\n३) Third', 3],
    ['１．First\n２．Second\n３．Third', 3],
    ['（1）First\n（2）Second\n（3）Third', 3],
    ['1、First\n2、Second\n3、Third', 3],
    ['1.) First\n2.) Second\n3.) Third', 3],
    ['1.- First\n2.- Second\n3.- Third', 3],
    ['а) First\nб) Second\nв) Third', 3],
    ['一、First\n二、Second\n三、Third', 3],
    ['①First\n② Second\n③ Third', 3],
  ])('is taken off if it numbers a list: %j', (text, numbers) => {
    expect(textsOf(text)).toEqual(['First', 'Second', 'Third']);
    expect(removedOf(text)).toEqual({ numbers, bullets: 0, breaks: 0, cells: 0 });
  });

  it('is told apart line by line', () => {
    expect(textsOf('1. First\n1914 began a war.\n2. Second\n3.5 million\n3. 50 % agree.\n2020. So what?')).toEqual([
      'First',
      '1914 began a war.',
      'Second',
      '3.5 million',
      '50 % agree.',
      '2020. So what?',
    ]);
  });

  it('tells the level', () => {
    const tree = ['First', '  Sub', '  Sub two', '    Deep', 'Second'];
    expect(treeOf('1. First\n1.1. Sub\n1.2. Sub two\n1.2.1. Deep\n2. Second')).toEqual(tree);
    expect(treeOf('1. First\n1.1 Sub\n1.2 Sub two\n1.2.1 Deep\n2. Second')).toEqual(tree);
    expect(treeOf('1.\tFirst\na.\tSub\nb.\tSub two\ni.\tDeep\n2.\tSecond')).toEqual(tree);
    expect(treeOf('1. First\na) Sub\nb) Sub two\n• Deep\n2. Second')).toEqual(tree);
    expect(treeOf('1. First\n   a) Sub\n   b) Sub two\n      i) Deep\n2. Second')).toEqual(tree);
  });

  it('goes on from h to i and from iv to v', () => {
    expect(treeOf('g)\tx\nh)\ty\ni)\tz')).toEqual(['x', 'y', 'z']);
    expect(treeOf('iii)\tx\niv)\ty\nv)\tz\nvi)\tw')).toEqual(['x', 'y', 'z', 'w']);
  });
});

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
  ])('is no indicator word if it goes on: %j', (text) => {
    expect(textsOf(text)).toEqual(text.split('\n'));
  });

  it('is an indicator word if it ends there', () => {
    expect(textsOf('Because: a\nBut, b\nWEIL c\nAber – d')).toEqual(['a', 'b', 'c', '– d']);
  });
});

describe('a bullet', () => {
  const tree = ['First reason', '  Nested reason', '    Deeper reason'];

  it.each([
    '•\tFirst reason\no\tNested reason\n▪\tDeeper reason\n',
    '•\tFirst reason\r\no\tNested reason\r\n§\tDeeper reason',
    '\uf0b7\tFirst reason\no\tNested reason\n\uf0a7\tDeeper reason',
    '·\tFirst reason\no\tNested reason\n§\tDeeper reason',
    '·         First reason\no   Nested reason\n§  Deeper reason',
    '• First reason\no Nested reason\n▪ Deeper reason',
    '• First reason\n– Nested reason\n· Deeper reason',
    '●\tFirst reason\n○\tNested reason\n■\tDeeper reason',
    '● First reason\n\n○ Nested reason\n\n■ Deeper reason',
    '•\nFirst reason\n◦\nNested reason\n▪\nDeeper reason',
    '•First reason\n◦Nested reason\n▪Deeper reason',
    '•\u00a0First reason\n–\u00a0Nested reason\n▪\u00a0Deeper reason',
    'Ø\tFirst reason\n§\tNested reason\nü\tDeeper reason',
    '* First reason\n   * Nested reason\n      * Deeper reason',
    '* First reason\n** Nested reason\n*** Deeper reason',
    '- [ ] First reason\n  - [x] Nested reason\n    - [ ] Deeper reason',
    '- First reason\n  - Nested reason\n    - Deeper reason',
    '\t•\tFirst reason\n\t\to\tNested reason\n\t\t\t▪\tDeeper reason',
  ])('is taken off and tells the level: %j', (text) => {
    expect(treeOf(text)).toEqual(tree);
    expect(removedOf(text)).toEqual({ numbers: 0, bullets: 3, breaks: 0, cells: 0 });
  });

  it('of one kind is on one level', () => {
    expect(treeOf('☐ A\n☑ B\n☐ C')).toEqual(['A', 'B', 'C']);
    expect(treeOf('- A\n* B\n– C')).toEqual(['A', 'B', 'C']);
  });

  it('leads back to its level', () => {
    expect(treeOf('•\tA\no\tB\n▪\tC\no\tD\n•\tE\n▪\tF')).toEqual(['A', '  B', '    C', '  D', 'E', '  F']);
  });

  it('is below a line without one if only lists have such a bullet, or if that line ends with a colon', () => {
    expect(treeOf('Thesis\n•\tA\n•\tB\nOther\n•\tC')).toEqual(['Thesis', '  A', '  B', 'Other', '  C']);
    expect(treeOf('Reasons:\n- A\n- B')).toEqual(['Reasons:', '  A', '  B']);
    expect(treeOf('Thesis\n- A\n- B')).toEqual(['Thesis', 'A', 'B']);
  });

  it('may stand before an indicator word', () => {
    expect(textsOf('•\tBecause A\no\tBut B')).toEqual(['A', 'B']);
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
    expect(removedOf(text)).toEqual({ numbers: 0, bullets: 0, breaks: 2, cells: 0 });
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
    'students would be more awake in all of their lessons\nteachers agree with that in a poll of many schools',
    'School should start later than it does at this moment\nbecause students sleep too little in the week\nbut buses go early in the whole of the country',
    'School should start later\n  because the best of all lessons are lost for most of\n  and many of them never come back',
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

describe('a copied page', () => {
  const tree = ['First', '  Nested', '    Deeper', 'Second'];

  it.each([
    ['nested lists', '<ul><li>First<ul><li>Nested<ul><li>Deeper</li></ul></li></ul></li><li>Second</li></ul>'],
    ['lists in lists', '<ul><li>First</li><ul><li>Nested</li><ul><li>Deeper</li></ul></ul><li>Second</li></ul>'],
    ['items without ends', '<ol><li>First<ol><li>Nested<ol><li>Deeper</ol></ol><li>Second</ol>'],
    [
      'Google Docs',
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><ul style="margin-top:0"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span>First</span></p></li><ul><li dir="ltr" aria-level="2"><p role="presentation"><span>Nested</span></p></li><ul><li aria-level="3"><p><span>Deeper</span></p></li></ul></ul><li aria-level="1"><p><span>Second</span></p></li></ul></b>',
    ],
    [
      'Word on the web',
      ['First', 'Nested', 'Deeper', 'Second']
        .map(
          (text, at) =>
            `<div class="ListContainerWrapper"><ul role="list"><li data-aria-level="${[1, 2, 3, 1][at]}" role="listitem"><p><span>${text}</span><span>&nbsp;</span></p></li></ul></div>`,
        )
        .join(''),
    ],
    [
      'Word',
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- @list l0:level1 {mso-level-number-format:bullet;} p {x:y} --></style></head><body><!--StartFragment-->
${['First', 'Nested', 'Deeper', 'Second']
  .map(
    (
      text,
      at,
    ) => `<p class=MsoListParagraphCxSpFirst style='margin-left:${at}in;text-indent:-.25in;mso-list:l0 level${[1, 2, 3, 1][at]} lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`,
  )
  .join('\n')}<!--EndFragment--></body></html>`,
    ],
  ])('has the levels of %s', (_, html) => {
    const text = 'First\nNested\nDeeper\nSecond';
    expect(treeOf(text, html)).toEqual(tree);
    expect((removedOf(text, html)?.bullets ?? 0) + (removedOf(text, html)?.numbers ?? 0)).toBe(4);
  });

  it('has its list below the paragraph before it', () => {
    const html = '<p>Thesis</p><ul><li>A</li><li>but B</li></ul><p>Other</p>';
    expect(treeOf('', html)).toEqual(['Thesis', '  A', '  B', 'Other']);
  });

  it('has a claim for each row of a table, and levels for empty cells', () => {
    const html = '<table><tr><td>Line one<br>Line two</td><td>Source</td></tr><tr><td></td><td>Below</td></tr></table>';
    expect(treeOf('', html)).toEqual(['Line one\nLine two\tSource', '  Below']);
    const word = '<table><tr><td><p>One</p><p>Two</p></td><td><p>Three</p></td></tr></table>';
    expect(treeOf('', word)).toEqual(['One\nTwo\tThree']);
  });

  it('has a claim for each paragraph of a table that is there for its layout', () => {
    const html = '<table><tr><td><p>One</p><p>Two<br>lines</p></td></tr><tr><td>Three</td></tr></table>';
    expect(treeOf('', html)).toEqual(['One', 'Two\nlines', 'Three']);
  });

  it('has an item with paragraphs as one claim', () => {
    expect(treeOf('', '<ul><li><p>One</p><p>Two</p></li><li>Three</li></ul>')).toEqual(['One\nTwo', 'Three']);
  });

  it('is read as plain text without lists and tables', () => {
    expect(textsOf('One\nTwo', '<p>Eins</p><p>Zwei</p>')).toEqual(['One', 'Two']);
  });

  it('has its letters decoded, and nothing of scripts and styles', () => {
    const html =
      '<style>li{color:red}</style><script>"<li>no"</script><ul><li>&Auml;hre &lt;b&gt; &#8211; &#x1F600; &nbsp; &unknown; a < b</li></ul>';
    expect(textsOf('', html)).toEqual(['Ähre <b> – 😀 &unknown; a < b']);
  });

  it('that only looks otherwise is not said to be altered', () => {
    expect(removedOf('One\nTwo', '<ul><li>One</li><li>Two</li></ul>')).toBeNull();
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
  ['broken lines', 'This line goes on and on until it is broken by a\nviewer of PDFs.\n'.repeat(50_000), '', 50_000],
  ['quoted cells', '"two\nlines"\t"and ""more"""\n'.repeat(50_000), '', 50_000],
  ['cells that are none', `"a ${'"\n"'.repeat(100_000)}x`, '', 100_001],
  ['a list of a page', '', `<ul>${'<li>item<ul><li>below</li></ul></li>'.repeat(50_000)}</ul>`, 100_000],
  ['a page that does not end', 'x', '<ul><li>a'.repeat(100_000), 100_000],
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
    ...['<li>', '</li>', '<ul>', '</ul>', '<td>', '<tr>', '<p style="mso-list:l0 level3">', '<', '&amp;', '<!--', '¶'],
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, (plain, html) => {
      const pasted = readPasted({ text: plain, html });
      for (const claim of pasted?.fragment.claims ?? []) expect(claim.text.trim()).not.toBe('');
      if (pasted) expect(mapOf('x').claims).toHaveLength(1);
    }),
    { numRuns: 2000 },
  );
});
