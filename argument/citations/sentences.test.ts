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
    'Yahoo! is a company.',
    'Well... maybe it is.',
    'Er ging (...) Dann blieb er […] Hier stand er.',
    '彼は「はい。」と言った。',
    '1. First comes this',
    'b. Boys sleep longer.',
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
    ['„Wann?“, fragte sie.', '“No.”', '“Yes.”'],
    ['The site is https://example.org.', 'It is good.'],
  ])('%s %s', (...all) => {
    const text = all.join(' ');
    expect(sentences(text)).toEqual(all.length === 1 ? ['One is here.', 'Another follows.'] : all);
  });

  it('without a blank in scripts that have none', () => {
    expect(sentences('学校应该开放。父母工作！对吗？')).toEqual(['学校应该开放。', '父母工作！', '对吗？']);
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
  const text = '– Pupils sleep longer\n  a) They do\n• Marks go up\n10. Buses are late. Nobody\nwaits';
  expect(sentences(text)).toEqual([
    'Pupils sleep longer',
    'They do',
    'Marks go up',
    'Buses are late.',
    'Nobody\nwaits',
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
