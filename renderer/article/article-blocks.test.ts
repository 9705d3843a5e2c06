import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SearchableText } from '../../argument/citations/searchable-text';
import type { ResolvedAnchor } from './anchors/resolved-anchors';
import { blocksOf } from './article-blocks';
import { sentencesOf } from './formats/read-article';

/** Sentences, lines and words of every length, also longer than a part of a paragraph may be. */
const anArticle = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom('It rains. ', 'Was it so? ', 'A heading', '\n\n', '日本は脅威を感じている。', '😀 '),
      },
      fc.integer({ min: 1, max: 450 }).map((count) => 'Nobody had asked the pupils. '.repeat(count)),
      fc.integer({ min: 1, max: 6000 }).map((count) => '𝒶'.repeat(count)),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

test('the blocks of an article have its paragraphs and sentences once each, in order, in short parts', () => {
  fc.assert(
    fc.property(anArticle, (text) => {
      const read = new SearchableText(text);
      const sentences = sentencesOf(read);
      const parts = blocksOf(read.paragraphs, sentences, []).flatMap((block) => block.parts);

      expect(parts.flatMap((part) => part.sentences)).toEqual(sentences);
      expect(parts.filter(({ isFirst }) => isFirst).map(({ paragraph }) => paragraph.number)).toEqual(
        read.paragraphs.map(({ number }) => number),
      );
      let end = 0;
      for (const { paragraph, firstSentence, sentences: own } of parts) {
        expect(text.slice(paragraph.start, paragraph.end)).toBe(paragraph.text);
        expect(text.slice(end, paragraph.start).trim().replace(/^#+/, '')).toBe('');
        expect(sentences.slice(firstSentence, firstSentence + own.length)).toEqual(own);
        expect(paragraph.text.length).toBeLessThanOrEqual(10_000 + 5000);
        end = paragraph.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});

test('a sentence is never longer than the text of a box may be, and no character of it is cut in two', () => {
  fc.assert(
    fc.property(anArticle, (text) => {
      for (const { start, end } of sentencesOf(new SearchableText(text))) {
        expect(end - start).toBeLessThanOrEqual(5000);
        // Half a character has no form as UTF-8.
        expect(Buffer.from(text.slice(start, end)).toString()).toBe(text.slice(start, end));
      }
    }),
  );
});

test('an anchor is in each part that it reaches into', () => {
  const text = 'Nobody had asked the pupils. '.repeat(2000);
  const read = new SearchableText(text);
  const anchor = { start: 9000, end: 25_000 } as ResolvedAnchor;
  const parts = blocksOf(read.paragraphs, sentencesOf(read), [anchor]).flatMap((block) => block.parts);
  expect(parts.length).toBeGreaterThan(4);
  for (const { paragraph, anchors } of parts) {
    expect(anchors.length).toBe(paragraph.start < anchor.end && paragraph.end > anchor.start ? 1 : 0);
  }
});
