import { describe, expect, it } from 'vitest';
import type { PdfPage, TextItem } from './line';
import { itemOf as line } from './testing/text-items';
import { textOfPages } from './text-of-pages';

const page = (...items: TextItem[]): PdfPage => ({ height: 800, items });
const LONG = 'This line is as long as the lines of a text are, more or less';

describe('the text of a page', () => {
  const joined = (...lines: string[]) => textOfPages([page(...lines.map((text, at) => line(700 - 12 * at, text)))]);

  it('has its lines joined to paragraphs, which a gap or an indent parts', () => {
    const text = textOfPages([
      page(
        line(700, LONG),
        line(688, `and ${LONG}.`),
        line(660, LONG),
        line(648, 'and ends here.'),
        line(636, LONG, { x: 70 }),
        line(624, LONG),
      ),
    ]);
    expect(text.split('\n\n')).toEqual([`${LONG} and ${LONG}.`, `${LONG} and ends here.`, `${LONG} ${LONG}`]);
  });

  it('has words whole that a line end parted, and pieces of a line together', () => {
    const text = textOfPages([
      page(
        line(700, `${LONG} with a demo-`),
        line(688, 'cratic end and a well'),
        line(688, '-known', { x: 155 }),
        line(688, 'one', { x: 195 }),
      ),
    ]);
    expect(text).toBe(`${LONG} with a democratic end and a well-known one`);
  });

  it('marks what is larger as a heading', () => {
    const text = textOfPages([page(line(740, 'A heading', { size: 16 }), line(700, LONG), line(688, LONG))]);
    expect(text).toBe(`# A heading\n\n${LONG} ${LONG}`);
  });

  it('has a heading of several lines as one, though their gap is larger', () => {
    const heading = [line(760, 'A heading that', { size: 20 }), line(733, 'is long', { size: 20 })];
    expect(textOfPages([page(...heading, line(700, LONG), line(688, LONG))])).toBe(
      `# A heading that is long\n\n${LONG} ${LONG}`,
    );
  });

  it('marks a short line of its own as a heading, but not one that a sentence ends in', () => {
    const said = [line(700, LONG), line(688, `${LONG}.`), line(660, 'Costs'), line(632, LONG), line(620, `${LONG}.`)];
    const items = [line(740, 'Why nine', { size: 16 }), ...said, line(592, 'It is so.'), line(564, LONG)];
    expect(textOfPages([page(...items, line(552, `${LONG}.`))]).split('\n\n')).toEqual([
      '# Why nine',
      `${LONG} ${LONG}.`,
      '# Costs',
      `${LONG} ${LONG}.`,
      'It is so.',
      `${LONG} ${LONG}.`,
    ]);
  });

  const inLines = (...texts: string[]) =>
    textOfPages([page(...texts.map((text, at) => line(700 - 12 * at, text)))]).split('\n\n');

  it('has the items of a list on lines of their own, and each thing that is said apart', () => {
    expect(inLines(`${LONG}:`, '• rubber pads,', '• no hooting.', '– Why?', '– So.')).toEqual([
      `${LONG}:`,
      '• rubber pads,\n• no hooting.',
      '– Why?',
      '– So.',
    ]);
    expect(inLines(`${LONG}:`, '1. rubber pads', '2. no hooting', '3. So.')).toEqual([
      `${LONG}:`,
      '1. rubber pads\n2. no hooting\n3. So.',
    ]);
    const apart = ['1. rubber pads', '2. no hooting'].map((text, at) => line(700 - 24 * at, text));
    expect(textOfPages([page(line(724, `${LONG}:`), line(712, `${LONG}:`), ...apart)])).toContain('pads\n\n2. no');
    expect(joined(`${LONG} in`, '1990. Then it')).toBe(`${LONG} in 1990. Then it`);
  });

  it('has each row of a table apart', () => {
    const row = (y: number, ...cells: string[]) => cells.map((text, at) => line(y, text, { x: 50 + at * 60 }));
    const items = [
      line(700, `${LONG}.`),
      ...row(680, 'Club', 'For', 'Against'),
      ...row(668, 'Greens', '0', '5'),
      line(640, LONG),
    ];
    expect(textOfPages([page(...items)]).split('\n\n')).toEqual([`${LONG}.`, 'Club For Against', 'Greens 0 5', LONG]);
  });

  it('has a text in larger letters that is longer than a title as a paragraph', () => {
    const items = [
      line(740, LONG, { size: 14 }),
      line(722, `${LONG}, too.`, { size: 14 }),
      ...Array.from({ length: 5 }, (_, at) => line(690 - 12 * at, LONG)),
    ];
    expect(textOfPages([page(...items)]).split('\n\n')[0]).toBe(`${LONG} ${LONG}, too.`);
  });

  it('goes on with a paragraph whose last line is full before a page ends, where paragraphs are indented', () => {
    const indented = [700, 664].flatMap((y) => [
      line(y + 12, 'It ends.'),
      line(y, LONG, { x: 62 }),
      line(y - 12, LONG),
    ]);
    const full = [line(600, LONG), line(588, `${LONG.slice(0, -1)}.`)];
    const going = [line(600, LONG.replace('This', 'That')), line(588, 'ends.')];
    const read = (...pages: TextItem[][]) => textOfPages(pages.map((items) => page(...items)));
    expect(read([...indented, ...full], going)).toContain('or les. That line');
    expect(read([...indented, ...full], [line(600, LONG, { x: 62 }), line(588, 'ends.')])).toContain(
      'or les.\n\nThis line',
    );
    expect(read([...indented, line(600, LONG), line(588, 'It ends.')], going)).toContain('It ends.\n\nThat line');
    expect(read(full, going)).toContain('or les.\n\nThat line');
  });

  it('goes on over the page, without running heads and page numbers', () => {
    const pages = [1, 2, 3].map((number) =>
      page(line(780, `The paper, page ${number}`), line(600, LONG), line(588, `${LONG} and`), line(20, String(number))),
    );
    expect(textOfPages(pages)).toBe(Array.from({ length: 3 }, () => `${LONG} ${LONG} and`).join(' '));
  });

  it('goes on without heads that differ from page to page, but stand beside the page number', () => {
    const head = (at: number) => line(780, ['The committee', 'Third report', 'Results'][at] ?? '', { size: 8, x: 120 });
    const pages = [0, 1, 2].map((at) =>
      page(line(780, String(at + 17), { size: 8 }), head(at), line(600, LONG), line(588, `${LONG} and`)),
    );
    expect(textOfPages(pages)).toBe(Array.from({ length: 3 }, () => `${LONG} ${LONG} and`).join(' '));
    const joined = [0, 1].map((at) =>
      page(line(780, `${['The committee', 'Results'][at]} ${at + 17}`, { size: 8 }), line(600, LONG), line(588, 'and')),
    );
    expect(textOfPages(joined)).toBe(`${LONG} and ${LONG} and`);
  });

  it('has numbered headings at the top of each page', () => {
    const pages = [1, 2].map((at) =>
      page(line(780, `${at} Chapter`, { size: 14 }), line(600, LONG), line(588, 'ends.')),
    );
    expect(textOfPages(pages)).toBe([1, 2].map((at) => `# ${at} Chapter\n\n${LONG} ends.`).join('\n\n'));
  });

  it('has neither the time nor the address that a browser prints', () => {
    const text = textOfPages([
      page(
        line(785, '11/30/26, 4:15 AM', { size: 8 }),
        line(785, 'An essay - A paper', { size: 8, x: 250 }),
        line(700, LONG),
        line(688, 'ends.'),
        line(15, 'https://example.org/essay', { size: 8 }),
        line(15, '1/1', { size: 8, x: 500 }),
      ),
    ]);
    expect(text).toBe(`${LONG} ends.`);
  });

  it('has the notes of all pages at the end, wherever the file holds them', () => {
    const note = (y: number, mark: string, text: string) => [
      line(y + 3, mark, { size: 5, width: 3 }),
      line(y, text, { size: 8, x: 55 }),
    ];
    const first = page(
      line(600, LONG),
      line(588, `${LONG} and`),
      ...note(40, '1', 'He says so in'),
      line(30, 'a letter.', { size: 8 }),
    );
    const second = page(...note(40, '2', 'So she says.'), line(600, LONG), line(588, 'ends.'));
    expect(textOfPages([first, second]).split('\n\n')).toEqual([
      `${LONG} ${LONG} and ${LONG} ends.`,
      '¹ He says so in a letter.',
      '² So she says.',
    ]);
  });

  it('marks a short line in another font as a heading, and then no line by its looks', () => {
    const bold = { font: 'bold' };
    const items = [
      line(740, '1. The question', bold),
      line(722, LONG),
      line(710, `${LONG}.`),
      line(680, 'Dear Ann'),
      line(650, LONG),
      line(638, 'ends here.'),
      line(620, '2. What they', bold),
      line(608, 'and we found', bold),
      line(590, LONG),
      line(578, LONG, { font: 'italic' }),
      line(566, 'and it ends.'),
    ];
    expect(textOfPages([page(...items)]).split('\n\n')).toEqual([
      '# 1. The question',
      `${LONG} ${LONG}.`,
      'Dear Ann',
      `${LONG} ends here.`,
      '# 2. What they and we found',
      `${LONG} ${LONG} and it ends.`,
    ]);
  });

  it('goes on over the page after an abbreviation', () => {
    const pages = [
      page(line(600, LONG), line(588, 'as Mrs.')),
      page(line(600, 'Lamb says, cf. fig.')),
      page(line(600, '2 and so on.')),
    ];
    expect(textOfPages(pages)).toBe(`${LONG} as Mrs. Lamb says, cf. fig. 2 and so on.`);
  });

  it('keeps what stands at the edge of one page only', () => {
    expect(textOfPages([page(line(790, 'A first line at the very top.'), line(600, LONG))])).toContain(
      'at the very top',
    );
  });

  it('puts no blank between the lines of a script without blanks', () => {
    expect(textOfPages([page(line(700, '東京に事務所を'), line(688, '開く案がある。'))])).toBe(
      '東京に事務所を開く案がある。',
    );
  });

  it.each([
    [['Wir wägen die Vor-', 'und Nachteile ab'], 'Wir wägen die Vor- und Nachteile ab'],
    [['den Hin- und Her-', 'oder Rückweg'], 'den Hin- und Her- oder Rückweg'],
    [['pre-', 'and post-war'], 'pre- and post-war'],
    [['die CO₂-', 'Werte und die E-Mail-', 'Adressen'], 'die CO₂-Werte und die E-Mail-Adressen'],
    [['from 1990-', '1995 a 19-', 'year-old'], 'from 1990-1995 a 19-year-old'],
    [['a four-', 'dimensional thing'], 'a four-dimensional thing'],
    [['It is well-', 'known and self-', 'evident'], 'It is well-known and self-evident'],
    [['a long-', 'term goal, evidence-', 'based'], 'a long-term goal, evidence-based'],
    [['a co-op, and the co-', 'op'], 'a co-op, and the co-op'],
    [['Das ist ein Bei-', 'spiel der Demo‐', 'kratie'], 'Das ist ein Beispiel der Demokratie'],
    [['He came -', 'and went'], 'He came - and went'],
  ])('joins %j as the words are written', (lines, text) => {
    expect(joined(...lines)).toBe(text);
  });

  const piecesAt = (y: number, x: number, ...pieces: string[]): TextItem[] => {
    let at = x;
    return pieces.map((text) => {
      const item = line(y, text, { x: at });
      at += item.width;
      return item;
    });
  };

  it('has Hebrew and Arabic in the order in which they are read', () => {
    const hebrew = piecesAt(
      541,
      48,
      'עייפים. ההורים',
      ' ',
      '65%',
      ' ',
      'כי',
      ' ',
      '(',
      'NASA',
      ' ',
      'לפי',
      ')',
      ' ',
      '9:00',
      ' ',
      'ב-',
    );
    expect(textOfPages([page(...hebrew, line(529, 'מתנגדים.', { x: 230 }))])).toBe(
      'ב- 9:00 (לפי NASA) כי 65% עייפים. ההורים מתנגדים.',
    );
    expect(textOfPages([page(...piecesAt(500, 48, '.', 'ﻚ', 'ﻟ', 'ذ', ' ', 'ﻞ', 'ﻫ', 'ﻷ', 'ا'))])).toBe('الأهل ذلك.');
    const marked = [
      ...piecesAt(500, 48, 'ا'),
      line(498, 'ً', { x: 53, width: 0 }),
      line(500, ' ', { x: 53, width: 0.1 }),
    ];
    expect(textOfPages([page(...marked, ...piecesAt(500, 53, 'ﺣ', 'ﺎ', 'ﺒ', 'ﺻ'))])).toBe('صباحًا');
    expect(textOfPages([page(...piecesAt(500, 48, 'אבג', ' ', 'Tel', ' ', 'Aviv', ' ', 'דהו'))])).toBe(
      'דהו Tel Aviv אבג',
    );
    expect(textOfPages([page(...piecesAt(500, 48, 'The words ', 'גד', ' ', 'אב', ' are Hebrew, as all say'))])).toBe(
      'The words אב גד are Hebrew, as all say',
    );
  });

  it('has a line whole that the file holds from the right', () => {
    const pieces = piecesAt(500, 48, 'דהו', ' ', 'אבג').reverse();
    expect(textOfPages([page(...pieces)])).toBe('אבג דהו');
  });

  it('has letters for what only looks like them', () => {
    expect(textOfPages([page(line(700, 'ほとんどの⽣徒は睡眠不⾜だ。'))])).toBe('ほとんどの生徒は睡眠不足だ。');
    expect(textOfPages([page(line(700, 'the ﬁrst eﬀort of 10² ½ ™ remains'))])).toBe(
      'the first effort of 10² ½ ™ remains',
    );
  });

  it('has raised and lowered numbers as such', () => {
    const small = (text: string, x: number, y: number) => line(y, text, { x, size: 6, width: 3 });
    const items = [line(700, 'It is 10'), small('3', 90, 704), line(700, ' of CO', { x: 93 }), small('2', 123, 698)];
    expect(textOfPages([page(...items, line(700, ', he says.', { x: 126 }), small('12', 176, 704))])).toBe(
      'It is 10³ of CO₂, he says.¹²',
    );
    expect(textOfPages([page(small('1', 50, 704), small(' ', 53, 704), line(700, 'He says so.', { x: 56 }))])).toBe(
      '¹ He says so.',
    );
  });

  it('has paragraphs apart in a page of few lines', () => {
    const ys = [566, 534, 519, 504, 478];
    const lines = [
      '学校の時間',
      '学校は午前九時に始めるべきだ。なぜな',
      'ら、ほとんどの生徒は睡眠不足だからで',
      'ある。生徒もいる。',
      '保護者は反対する。',
    ];
    const items = lines.map((text, at) =>
      line(ys[at] ?? 0, text, { x: 6, width: text.length * 10, size: at === 0 ? 21 : 10 }),
    );
    expect(textOfPages([page(...items)]).split('\n\n')).toEqual([
      '# 学校の時間',
      '学校は午前九時に始めるべきだ。なぜなら、ほとんどの生徒は睡眠不足だからである。生徒もいる。',
      '保護者は反対する。',
    ]);
  });

  it('of a scanned page is empty', () => {
    expect(textOfPages([page(), page()])).toBe('');
  });

  it('has lines together that are hyphenated several times', () => {
    const parts = ['one-', 'two\u00ad', '-', 'three-', 'Four'];
    expect(textOfPages([page(...parts.map((part, index) => line(700 - 12 * index, part)))])).toBe('onetwothree-Four');
  });

  it('is read in linear time, of one long paragraph and of one long line', () => {
    // In quadratic time each of these takes minutes, so the test would not end.
    const lines = Array.from({ length: 60_000 }, (_, index) => line(-12 * index, `${LONG} ${index}-`));
    const paragraph = textOfPages([{ height: 800, items: [line(12, LONG), ...lines] }]);
    expect(paragraph.split('\n\n')).toEqual([[LONG, ...lines.map(({ text }) => text)].join(' ')]);
    const items = Array.from({ length: 800_000 }, (_, index) => line(400, 'ab', { x: 50 + index * 12, width: 8 }));
    expect(textOfPages([{ height: 800, items }])).toBe(items.map(({ text }) => text).join(' '));
  });
});
