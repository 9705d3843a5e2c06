import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from './paragraphs';
import { splitSentences } from './sentences';

/** The sentences of a text that is one paragraph. */
function sentences(text: string): string[] {
  const paragraph = { number: 1, text, start: 0, end: text.length };
  return splitSentences([paragraph]).map(({ start, end }) => text.slice(start, end));
}

describe('a stop ends no sentence', () => {
  it.each([
    'Dr. Ann Miller lives in St. Ives.',
    'J. R. R. Tolkien wrote it.',
    'J.R.R. Tolkien wrote it with C. S. Lewis.',
    'Am 3. Oktober ist frei.',
    'Der 2. Weltkrieg endete im 20. Jahrhundert.',
    'Prof. Meier sagt z. B. das.',
    'Das gilt z. B. Häuser, d. h. Gebäude, u. a. Schulen.',
    'See p. 12, Fig. 3 and Art. 5 of No. 7.',
    'Nach Art. 5 Abs. 1 S. 2 GG ist das so.',
    'It grew by 3.5 per cent, e.g. Monday, i.e. Mr. Smith.',
    'The U.S. Senate met at 5 p.m. Friday.',
    'Apple Inc. Chief Tim Cook spoke.',
    'M. Dupont et Mme. Curie parlent, p. ex. Paris.',
    'El Sr. García vive allí.',
    'Это было в т. е. Москве.',
    'See https://example.org/a?b=c!d and www.example.org/x.html?y=Z!',
    'Write to ann.miller@example.org today.',
    '„Halt!“ rief er laut.',
    '“Is it so?” she asked.',
    '“Far?” I asked.',
    '“Far?” Anna asked him.',
    'Yahoo! is a company.',
    'Well... maybe it is.',
    'Er ging (...) Dann blieb er […] Hier stand er.',
    '彼は「はい。」と言った。',
    '1. First comes this',
    'b. Boys sleep longer.',
    'J. A. Smith and J. I. Adams wrote it.',
    'Siehe vgl. § 5 und die Fa. Ohm.',
    'Проф. Н. И. Лебедев это знал.',
    'Mieszka przy ul. Długiej i zna św. Jana.',
    'Bkz. Madde 6 ve örn. Ankara.',
    'Η κ. Μάρκου το είπε.',
    'وقال د. سامي إن هذا يكفي.',
    'وقال أ. د. سامي إن هذا يكفي.',
    'הסופר א. ב. יהושע כתב.',
    'Er wohnt Hauptstr. 12 in Bonn.',
    'Er wohnt in der Bahnhofstr. 12.',
    'Das steht in Abschn. 3 und Halbbd. 2 davon.',
    'See Suppl. 3 of it and Append. 2 too.',
    'It was Messrs. 3 and 4.',
    'डॉ. मीरा जोशी ने कहा है।',
    'Il sig. Neri e l’amico del sig. Bruni sono qui.',
    'Dat staat in het rapport van ir. De Boer.',
    'Działa tu klub filmowy im. Ireny Bielskiej, o godz. 16 i potem.',
    'Hlasovali jsme o výtahu za 1,6 mil. Kč.',
    'Построен по проекту инж. К. А. Ланского.',
    'ورد رئيس المجلس، م. فادي سلوم، بأن المبنى جديد.',
    '«كيف سيصل الزبائن؟» تساءل البائع أبو كريم.',
    'P.S. La ricetta la mando volentieri.',
    'Oggi direi di sì, cfr. il v. 5 e la prof.ssa Galli.',
    'Fru Holm og hr. Skov kom kl. 12 og ringede til tlf. 86 00 00 00.',
    'Vi kan bl.a. Danmark.',
    'Podle zákona č. 251/2016 a čl. 3 odst. 2 to platí.',
    'Це сказала Ірина, м. Чернігів, вул. Садова.',
    'Vgl. Sauer: Orte und Steine, 2. Aufl., Berlin.',
    'Es liegt im Schrank, 2. Fach von oben.',
    'Kroniek van Waddum, fol. 3.',
    'Nach Art.5 Abs.2 Satz 1 gilt das.',
    'Дом стоит на ул. Садовой, д. 5, кв. 12.',
    '선생님은 "아홉 시가 좋다."라고 하셨습니다.',
    '“我每天要绕二十分钟！”王先生说。',
  ])('%s', (text) => {
    expect(sentences(text).join('|')).toBe(text.replace(/^1\. /, ''));
  });
});

describe('sentences end', () => {
  it.each([
    ['One is here. Another follows.'],
    ['It is so!', 'Is it?', 'What?!', 'Yes.'],
    ['He said: “It is so.”', 'Then he left.'],
    ['Er sagte: „Das stimmt nicht.“', 'Das ist wahr.'],
    ['Sie sagte »Ja.«', 'Er ging.'],
    ['Il dit : « Oui. »', 'Elle part.'],
    ['He is older than I.', 'They know.'],
    ['It costs 5.', 'They paid.'],
    ['It was in 1990.', 'Parents objected.'],
    ['Er wurde 3.', 'Das war gut.'],
    ['He works for the U.S.', 'The others do not.'],
    ['It has apples, pears etc.', 'Parents object.'],
    ['As Smith says.¹', 'Next one.[12]', 'Another one.3', 'Last one.*', 'End.'],
    ['Er ging…', 'Dann kam sie.'],
    ['هل هذا صحيح؟', 'نعم.'],
    ['یہ سچ ہے۔', 'وہ آیا۔'],
    ['यह सच है।', 'वह आया।'],
    ['Τι είναι;', 'Αυτό.'],
    ['“Why?”', 'Anna left.'],
    ['„Wann?“, fragte sie.', '“No.”', '“Yes.”'],
    ['The site is https://example.org.', 'It is good.'],
    ['They all came early.', '12 of them left.'],
    ['Su her yıl azalıyor.', '2015’te daha çoktu.'],
    ['Sie gehen in die Schule.', '12 Kinder fehlen.'],
    ['כיתה א.', 'אתמול הוא בא.'],
    ['He shouted: “Stop!”', 'Police said he fled.'],
    ['He left.', '“Far?” Anna asked him.'],
    ['They work for the FA.', 'The others do not.'],
    ['Han vände sig.', 'Anna såg det.'],
    ['Dałem to im.', 'Zosia już to ma.'],
    ['Elle habite dans le Grand Est.', 'Il a été testé.'],
    ['Przyjdź o godz. 16.', 'Każdy może zabrać głos.'],
    ['It closed after 24 hr.', 'Parents objected.'],
    ['Siehe ebd., S. 9.', 'Hervorhebung im Original.'],
    ['This is on p. 12.', 'Dr. Miller agrees.'],
    ['De slukkes kl. 21.', 'Hvad så?'],
    ['Участок оценили в 1,9 млн руб.', 'Деньги были нужны всем.'],
    ['Вона має 24 м.', 'Це багато.'],
    ['Enfournez pendant 35 min.', 'Servez tiède.'],
    ['It was said.1', 'Then it was not.'],
    ['Продавать, — сказал дядя Костя.', '— Крыша течёт.'],
    ['„Er ging.“', '– „Warum?“'],
    ['Er kam.', '– Das war gut.'],
  ])('%s %s', (...all) => {
    const text = all.join(' ');
    expect(sentences(text)).toEqual(all.length === 1 ? ['One is here.', 'Another follows.'] : all);
  });

  it('without a blank in scripts that have none', () => {
    expect(sentences('学校应该开放。父母工作！对吗？')).toEqual(['学校应该开放。', '父母工作！', '对吗？']);
    expect(sentences('他来了。“我不走！”他说。她哭了。')).toEqual(['他来了。', '“我不走！”他说。', '她哭了。']);
    expect(sentences('他问：“行吗？很重！”老师回答说，行。（他走了。）')).toEqual([
      '他问：“行吗？很重！”',
      '老师回答说，行。',
      '（他走了。）',
    ]);
    expect(sentences('人が言った。「いいえ。」（笑）そして帰った。')).toEqual([
      '人が言った。',
      '「いいえ。」（笑）',
      'そして帰った。',
    ]);
    expect(sentences('人が来た。「読んで！」と言った。')).toEqual(['人が来た。', '「読んで！」と言った。']);
  });
});

it('a line break within a paragraph ends no sentence', () => {
  const text = 'It says that\npupils would sleep longer. Parents\r\nobject, since\rthey work.\n\nDr.\nMiller\fagrees.';
  const read = splitSentences(splitParagraphs(text)).map(({ start, end }) => text.slice(start, end));
  expect(read).toEqual([
    'It says that\npupils would sleep longer.',
    'Parents\r\nobject, since\rthey work.',
    'Dr.\nMiller\fagrees.',
  ]);
});

it('each item of a list is a sentence, without its mark', () => {
  expect(sentences('[1] So he said.')).toEqual(['So he said.']);
  expect(sentences('*) So he said.')).toEqual(['So he said.']);
  expect(sentences('¹) So he said.')).toEqual(['So he said.']);
  const text = '– Pupils sleep longer\n  a) They do\n• Marks go up\n10. Buses are late. Nobody\nwaits';
  expect(sentences(text)).toEqual([
    'Pupils sleep longer',
    'They do',
    'Marks go up',
    'Buses are late.',
    'Nobody\nwaits',
  ]);
});

it('the number of a clause or a note is no part of its sentence, but a quantity is', () => {
  const read = (text: string) => splitSentences(splitParagraphs(text)).map(({ start, end }) => text.slice(start, end));
  expect(read('# 1\n\n1.1 It is let.\n1.2 Rent is due.\n\n¹ So he said.\n\n²) So they say.')).toEqual([
    'It is let.',
    'Rent is due.',
    'So he said.',
    'So they say.',
  ]);
  expect(
    read('Parts\n\na. One is short,\nb. one is long.\n\n§ 1. Er gilt.\n§ 2. Sie gilt.\n\ni. So.\nii. Or not.'),
  ).toEqual(['One is short,', 'one is long.', 'Er gilt.', 'Sie gilt.', 'So.', 'Or not.']);
  expect(read('3.5 million pupils sleep.\n\n2.1 Degrees are few.')).toEqual([
    '3.5 million pupils sleep.',
    '2.1 Degrees are few.',
  ]);
  expect(read('2.1 million pupils sleep.\n\n2.2 million do not.')).toEqual([
    '2.1 million pupils sleep.',
    '2.2 million do not.',
  ]);
});

it('the same words have the same sentences, wherever their lines break', () => {
  const words = 'Dr. Miller met J. Smith on p. 5 of it. Am 3. Oktober? “No!” she said. It is 3.5 x. So be it.'.split(
    ' ',
  );
  const whole = sentences(words.join(' '));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(' ', '\n', '\r\n', '\r', '\f'), { minLength: words.length, maxLength: words.length }),
      (blanks) => {
        const text = words.map((word, index) => word + (index < words.length - 1 ? blanks[index] : '')).join('');
        expect(sentences(text).map((sentence) => sentence.replace(/\s+/g, ' '))).toEqual(whole);
      },
    ),
  );
});

it('two million characters are read in a moment', () => {
  const text = 'Dr. Miller met J. R. R. Smith on p. 5 of it, e.g. Monday. Am 3. Oktober ist frei. Is it? '.repeat(
    23_000,
  );
  const started = performance.now();
  expect(sentences(text).length).toBeGreaterThan(23_000 * 3 - 1);
  // In quadratic time it would take hours.
  expect(performance.now() - started).toBeLessThan(20_000);
});

it('no character of a very long sentence is cut in two', () => {
  for (const beginning of ['It rains. ', 'It rains.  '])
    for (const sentence of sentences(beginning + '\u{1d4b6}'.repeat(15_000)))
      expect(sentence).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
});
