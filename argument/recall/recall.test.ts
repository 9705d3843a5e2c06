import { describe, expect, it } from 'vitest';
import { randomText, seededRandom } from '../testing/random-map';
import { compareRecall } from './recall';

const wordsThat = (kind: 'had' | 'missing', text: string, written: string) =>
  compareRecall(text, written).segments.flatMap((piece) => (piece.kind === kind ? [piece.text] : []));

describe('a recalled text', () => {
  it('counts the words that occur, whatever their order, case, accents, width or form', () => {
    const text = 'The offices in Tōkyō would be a threat';
    expect(wordsThat('had', text, 'threats: an OFFICE, tokyo')).toEqual(['offices', 'Tōkyō', 'threat']);
    expect(wordsThat('missing', text, 'threats: an OFFICE, tokyo')).toEqual(['The', 'in', 'would', 'be', 'a']);
    expect(wordsThat('had', '４ cafés', '4 cafe')).toEqual(['４', 'cafés']);
  });

  it('does not accept a word with another meaning', () => {
    expect(wordsThat('missing', 'It does not follow', 'it does follow')).toEqual(['not']);
    expect(wordsThat('missing', 'internal', 'international')).toEqual(['internal']);
    expect(wordsThat('missing', 'no', 'not')).toEqual(['no']);
  });

  it.each([
    ['Die Schule beginnt zu früh', 'die schule beginnt zu fruh'],
    ['Школа начинается слишком рано', 'школа начинается слишком рано'],
    ['المدرسة تبدأ مبكرا', 'المدرسة تبدأ مبكرا'],
    ['学校は九時に始まるべきだ', '学校は九時に始まるべきだ。'],
    ['โรงเรียนเริ่มเช้าเกินไป', 'โรงเรียนเริ่มเช้าเกินไป'],
    ['학교는 아홉 시에 시작해야 한다', '학교는 아홉 시에 시작해야 한다'],
    ['विद्यालय जल्दी शुरू होता है', 'विद्यालय जल्दी शुरू होता है'],
  ])('is whole in any script: %s', (text, written) => {
    expect(compareRecall(text, written).closeness).toBe('all');
    expect(compareRecall(text, '').closeness).toBe('none');
  });

  it('is rated as all, most, some or none of the text', () => {
    const text = 'Teenagers sleep too little before school';
    expect(compareRecall(text, text.toUpperCase()).closeness).toBe('all');
    expect(compareRecall(text, 'teenagers sleep little before school').closeness).toBe('most');
    expect(compareRecall(text, 'teenagers sleep').closeness).toBe('some');
    expect(compareRecall(text, 'buses').closeness).toBe('none');
  });

  it('leaves the text itself unchanged, and rates a text compared with itself as all', () => {
    const random = seededRandom(3);
    for (let round = 0; round < 300; round++) {
      const text = randomText(random);
      expect(compareRecall(text, text).closeness).toBe('all');
      const { segments } = compareRecall(text, randomText(random));
      expect(segments.map((piece) => piece.text).join('')).toBe(text);
    }
  });
});
