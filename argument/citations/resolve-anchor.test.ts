import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMap } from '../formats/native';
import type { Anchor } from '../model/claim';
import { besideRepository } from '../testing/beside-repository';
import { pickOne, seededRandom } from '../testing/random-map';
import { createAnchor } from './anchor';
import { fuzzyMatches } from './fuzzy-match';
import { type AnchorResolution, resolveAnchor } from './resolve-anchor';
import { SearchableText } from './searchable-text';

const TEXT = `# School hours

The town council wants to begin school at nine. Pupils would “sleep longer”.

Parents who work early object. They would have to find somebody for the first hour.

Two schools tried it last year, and marks went up.`;

function anchorOf(text: string, words: string): Anchor {
  const start = text.indexOf(words);
  const anchor = createAnchor(new SearchableText(text), { start, end: start + words.length }, 's1');
  if (!anchor) throw new Error(`no anchor for ${words}`);
  return anchor;
}

/** The words that an anchor resolves to, or the reason why none. */
function readAt(text: string, finding: AnchorResolution): string {
  return finding.kind === 'found' ? `${finding.how}: ${text.slice(finding.start, finding.end)}` : 'lost';
}

const findIn = (text: string, anchor: Anchor) => readAt(text, resolveAnchor(new SearchableText(text), anchor));

describe('an anchor', () => {
  it('is found by the context that is near, however much of it another program has written', () => {
    const far = 'Lines that were moved since then. '.repeat(10_000);
    const near = 'Not so in the north. '.repeat(30);
    const text = `In the south: marks went up. ${near}In the north: marks went up. The end.`;
    const anchor = { exact: 'marks went up', prefix: `${far}${near}In the north: `, suffix: `. The end.${far}` };
    const finding = resolveAnchor(new SearchableText(text), anchor);
    expect(finding).toMatchObject({ kind: 'found', start: text.lastIndexOf('marks went up') });
  });

  it('keeps the words, their context, their position and their paragraph', () => {
    const words = 'They would have to find somebody for the first hour.';
    const start = TEXT.indexOf(words);
    expect(anchorOf(TEXT, `${words}\n\n`)).toEqual({
      source: 's1',
      paragraph: 2,
      exact: words,
      prefix: TEXT.slice(start - 32, start),
      suffix: TEXT.slice(start + words.length, start + words.length + 32),
      start,
      end: start + words.length,
    });
  });

  it('is null for white space', () => {
    expect(createAnchor(new SearchableText(TEXT), { start: 14, end: 16 })).toBeNull();
  });

  it('records that other passages have the same words, and keeps the context that tells them apart', () => {
    const text = 'One two three four five six seven eight nine ten. Say it. '.repeat(3);
    const start = text.lastIndexOf('Say it.');
    const anchor = createAnchor(new SearchableText(text), { start, end: start + 7 });
    expect(anchor?.twins).toBe('same');
    expect(resolveAnchor(new SearchableText(`First. ${text}`), anchor as Anchor)).toMatchObject({ start: start + 7 });
  });

  it('records that other passages have similar words', () => {
    expect(
      anchorOf(
        'Article 3 shall apply to schools. Article 4 shall apply to schools.',
        'Article 3 shall apply to schools.',
      ).twins,
    ).toBe('alike');
  });
});

describe('a passage is found', () => {
  it('by its position, then by its words, then by similar words', () => {
    const anchor = anchorOf(TEXT, 'Two schools tried it last year');
    expect(findIn(TEXT, anchor)).toBe('position: Two schools tried it last year');
    expect(findIn(`New first paragraph.\n\n${TEXT}`, anchor)).toBe('exact: Two schools tried it last year');
    expect(findIn(TEXT.replace('Two schools tried', 'Three schools tried'), anchor)).toBe(
      'near: Three schools tried it last year',
    );
  });

  it('in a copy with other quotes, spaces and line ends', () => {
    const anchor = anchorOf(TEXT, 'Pupils would “sleep longer”.');
    expect(findIn(TEXT.replace(/[“”]/g, '"').replace(/\n\n/g, '\r\n \r\n').replace('would ', 'would\n'), anchor)).toBe(
      'exact: Pupils would\n"sleep longer".',
    );
  });

  it('across paragraphs', () => {
    const words = 'for the first hour.\n\nTwo schools tried it';
    expect(findIn(TEXT.replace('council', 'board'), anchorOf(TEXT, words))).toBe(`exact: ${words}`);
  });

  it('as a whole paragraph if the anchor has nothing else', () => {
    expect(findIn(TEXT, { paragraph: 3 })).toBe('paragraph: Two schools tried it last year, and marks went up.');
    expect(findIn(TEXT, { paragraph: 4 })).toBe('lost');
  });

  it('by its words and paragraph alone, as older maps have it', () => {
    expect(findIn(TEXT, { paragraph: 3, exact: 'marks went up' })).toBe('exact: marks went up');
    expect(findIn(`${TEXT}\n\nAnd marks went up.`, { paragraph: 4, exact: 'marks went up' })).toBe(
      'exact: marks went up',
    );
  });
});

describe('a passage is lost', () => {
  it('when it is gone, and the closest span is a candidate', () => {
    const anchor = anchorOf(TEXT, 'Parents who work early object.');
    const text = TEXT.replace('Parents who work early object.', 'Parents who work late at night do not mind.');
    const finding = resolveAnchor(new SearchableText(text), anchor);
    if (finding.kind !== 'lost') throw new Error('found');
    expect(finding.candidates.map(({ start, end }) => text.slice(start, end))[0]).toMatch(/^Parents who work/);
  });

  it('when only a similar sentence of the text is left', () => {
    const rules = [2, 3, 4, 5].map((number) => `Article ${number} shall apply to all schools of the town. `);
    const anchor = anchorOf(rules.join(''), rules[1]?.trim() ?? '');
    expect(findIn(rules.filter((_, index) => index !== 1).join(''), anchor)).toBe('lost');
  });

  it('when its words are few and occur elsewhere by chance', () => {
    const anchor = anchorOf(TEXT, 'marks went');
    expect(findIn('Nobody knows where the marks went after the war.', anchor)).toBe('lost');
  });

  it('when two matches are equally good', () => {
    const anchor = anchorOf(TEXT, 'Two schools tried it last year');
    const text = 'It says: Two schools tried it last year. It says again: Two schools tried it last year.';
    const finding = resolveAnchor(new SearchableText(text), anchor);
    expect(finding.kind === 'lost' && finding.candidates.length).toBe(2);
  });
});

describe('the search for similar words', () => {
  it('equals the full table of distances, for patterns of one block and of several', () => {
    const text = 'the cat sat on the mat and the hat sat on the bat that the cat had sat on before it sat elsewhere';
    for (const pattern of ['sat on', 'the cat hat sat', 'sat on the bat that the cat had spat on before it']) {
      const { alphabet, codes } = new SearchableText(text).encoded;
      for (const most of [1, 3, 8]) {
        const ends = tableOf(pattern, text);
        for (const { end, errors } of fuzzyMatches({ alphabet, codes }, pattern, most)) expect(ends[end]).toBe(errors);
        const best = Math.min(...ends);
        const found = fuzzyMatches({ alphabet, codes }, pattern, most).map(({ errors }) => errors);
        expect(Math.min(...found, Number.POSITIVE_INFINITY)).toBe(best <= most ? best : Number.POSITIVE_INFINITY);
      }
    }
  });
});

/**
 * The least distance of a pattern to any span of a text that ends at each position, by P. Sellers'
 * table.
 */
function tableOf(pattern: string, text: string): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  const ends = [pattern.length];
  for (const unit of text) {
    const next = [0];
    for (let row = 1; row <= pattern.length; row++) {
      const change = (column[row - 1] ?? 0) + (pattern[row - 1] === unit ? 0 : 1);
      next.push(Math.min(change, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    ends.push(column[pattern.length] ?? 0);
  }
  return ends;
}

const articleFile = besideRepository(
  'article/nato-liaison-office.txt',
  'the anchors of the bundled map in its article',
);
const article = articleFile && readFileSync(articleFile, 'utf8');

it.skipIf(article === null)(
  `every anchor of the bundled map is found at its paragraph of the article${article === null ? ' (skipped: the article is not available)' : ''}`,
  () => {
    const map = readMap(readFileSync(new URL('../../maps/nato-liaison-office.argmap.json', import.meta.url), 'utf8'));
    if (!map.ok) throw new Error('the map cannot be read');
    const read = new SearchableText(article ?? '');
    const anchors = map.map.claims.flatMap(({ anchors = [] }) => anchors);
    expect(anchors.length).toBeGreaterThan(30);
    for (const anchor of anchors) {
      const finding = resolveAnchor(read, anchor);
      expect(finding, anchor.exact).toMatchObject({ kind: 'found', how: 'exact' });
      if (finding.kind === 'found') expect(read.paragraphAt(finding.start), anchor.exact).toBe(anchor.paragraph);
    }
  },
);

it('a text of two million characters is prepared for searching in linear time', () => {
  // In quadratic time this takes minutes, so the test would not end.
  const text = `${TEXT}\n\n`.repeat(Math.ceil(2_000_000 / TEXT.length));
  const read = new SearchableText(text);
  expect(read.normalized.length).toBeGreaterThan(1_900_000);
  expect(read.paragraphs.length).toBeGreaterThan(20_000);
});

describe('in a text of two million characters', () => {
  const random = seededRandom(5);
  const words = 'the library should stay open because pupils need quiet rooms and teachers cannot help'.split(' ');
  const parts: string[] = [];
  for (let length = 0; length < 2_000_000; length += parts.at(-1)?.length ?? 0)
    parts.push(
      `${random() < 0.3 ? random().toString(36).slice(2, 8) : pickOne(random, words)}${random() < 0.1 ? '. ' : ' '}${random() < 0.01 ? '\n\n' : ''}`,
    );
  const text = parts.join('');
  const read = new SearchableText(text);
  const foreign = (length: number) => 'zebra quixotic vex '.repeat(Math.ceil(length / 18)).slice(0, length);

  // Comparing every place takes many minutes, so the tests would not end.
  it.each([1, 2, 5, 30, 300, 3000, 30_000, 300_000])(
    'words of length %i are found verbatim by their context, however often they occur',
    (length) => {
      for (const [start, reach] of [
        [1_234_567, 64],
        [0, 64],
        [700_000, 3000],
        [text.length - length, 64],
      ] as const) {
        const before = Math.max(0, start - reach);
        const anchor = {
          prefix: text.slice(before, start),
          exact: text.slice(start, start + length),
          suffix: text.slice(start + length, start + length + reach),
        };
        if (anchor.exact.trim() !== anchor.exact) continue;
        const finding = resolveAnchor(read, anchor);
        expect(finding).toMatchObject({ kind: 'found', how: 'exact', start, end: start + length });
      }
    },
  );

  it.each([300, 3000, 30_000])('a passage of length %i that has changed is found', (length) => {
    const start = text.indexOf(' ', 1_000_000) + 1;
    const end = text.indexOf(' ', start + length);
    const anchor = createAnchor(read, { start, end });
    const middle = start + length / 2;
    const changed = `First. ${text.slice(0, middle)} in the town of ${text.slice(middle)}`;
    expect(anchor && resolveAnchor(new SearchableText(changed), anchor)).toMatchObject({
      kind: 'found',
      how: 'near',
      start: start + 7,
      end: end + 7 + ' in the town of '.length,
    });
  });

  it.each([
    ['that is not there', { exact: foreign(300_000), start: 5, end: 9 }],
    ['of one letter in another context', { exact: 'e', prefix: foreign(32), suffix: foreign(32), start: 5, end: 6 }],
    ['of one word in a long context', { exact: 'library', prefix: foreign(9000), suffix: foreign(9000), start: 5 }],
    ['of one word by its paragraph', { exact: 'library', paragraph: 1_000_000 }],
    ['like many words', { exact: 'library xq', prefix: foreign(32), suffix: foreign(32), start: 5, end: 15 }],
  ])('a passage %s is lost', (_, anchor) => {
    expect(resolveAnchor(read, anchor).kind).toBe('lost');
  });

  it('of one letter again and again, every passage is lost', () => {
    const same = new SearchableText('a'.repeat(1_000_000));
    const run = (length: number) => 'a'.repeat(length);
    for (const exact of ['a', 'ab', `b${run(20_000)}`, `${run(20_000)}b`, run(20_000)])
      expect(resolveAnchor(same, { exact, prefix: run(20_000), suffix: run(20_000) }).kind).toBe('lost');
  });
});
