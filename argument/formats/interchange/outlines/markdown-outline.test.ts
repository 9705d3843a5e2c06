import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideRepository } from '../../../testing/beside-repository';
import { lawRuns } from '../../../testing/depth';
import { expectLaw, expectSameAgain, HOSTILE_FILES, mapsOfTexts } from '../../../testing/format-law';
import { HOSTILE_TEXTS, ODD_TEXTS } from '../../../testing/hostile-texts';
import { seededRandom } from '../../../testing/random-map';
import { richMap } from '../../../testing/rich-map';
import { markdownOutline } from './markdown-outline';

const TEXTS = [
  ...[
    '- x',
    '* x',
    '+ x',
    '1. x',
    '1) x',
    '12.x',
    '# x',
    'x #',
    '> x',
    '---',
    '===',
    '- - -',
    '***',
    '```',
    '~~~',
    '-',
  ],
  ...[
    '[x]: y',
    '[ ] x',
    '[[#^c1]]',
    'x ^c1',
    '^c1',
    '![x](y)',
    '<b>',
    '&amp;',
    '&#65;',
    '\\',
    'x\\',
    '$a$',
    '_a_',
    '|a|',
  ],
  ...[
    'because',
    'because x',
    'of x',
    'con: x',
    'Pro:',
    'for x',
    ', x',
    ': x',
    'and',
    '↳ x',
    '↳ because x',
    'see 1',
    'https://a.example/_b_',
  ],
];

describe('an outline in Markdown', () => {
  it('holds a map but for its losses', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => expectLaw(markdownOutline, richMap(seededRandom(seed), 12))),
      { numRuns: lawRuns(80, 20_000) },
    );
  });

  it('holds hostile texts, and texts that are special in it', () => {
    for (const texts of [HOSTILE_TEXTS, TEXTS, ODD_TEXTS])
      for (const map of mapsOfTexts(texts)) expectLaw(markdownOutline, map);
  });

  it('reads hostile files', () => {
    for (const text of HOSTILE_FILES) {
      const { map } = markdownOutline.read?.(text) ?? {};
      if (map) expectSameAgain(markdownOutline, text);
    }
    const deep = (levels: number) =>
      Array.from({ length: levels }, (_, level) => `${' '.repeat(2 * level)}- x`).join('\n');
    expect(expectSameAgain(markdownOutline, deep(100)).map.inferences).toHaveLength(99);
    const tooDeep = { map: null, problems: [{ kind: 'too-deep' }] };
    expect(markdownOutline.read?.(deep(101))).toEqual(tooDeep);
    expect(markdownOutline.read?.(deep(1000))).toEqual(tooDeep);
    expect(markdownOutline.read?.('- '.repeat(20_000))).toEqual(tooDeep);
    expect(markdownOutline.read?.('> '.repeat(20_000))).toEqual(tooDeep);
    expect(markdownOutline.read?.('')).toEqual({ map: null, problems: [{ kind: 'broken' }] });
  });

  it('is read with headings, tasks, numbers, notes and links', () => {
    const text = `---
title: Not this
---
# Should cities ban cars?

An introduction.

## Ban cars in cities
For the whole day.

In all of them:
- [ ] because the air gets **cleaner**
  and stays so
\t- and people walk more
\t  - In reply: only in summer ^summer
\t  - doesn't follow, since \\*nobody\\* measured
1. but shops lose guests

   \`\`\`
   - no item
   \`\`\`
2. but [[#^summer]]
- and [[#^nothing]]

## Ban noise
They have reasons:
- Noise makes ill
`;
    const { map, problems } = expectSameAgain(markdownOutline, text);
    const said = (id: string) => map.claims.find((claim) => claim.id === id)?.text ?? id;
    expect(map.title).toBe('Should cities ban cars?');
    expect(map.description).toBe('An introduction.');
    expect(map.claims.filter(({ note }) => note !== undefined)).toMatchObject([
      { text: 'Ban cars in cities', note: 'For the whole day.' },
      { text: 'shops lose guests', note: '```\n- no item\n```' },
    ]);
    expect(
      map.inferences.map(({ kind, premises, target }) => `${premises.map(said).join(' + ')} ${kind} ${said(target)}`),
    ).toEqual([
      'In all of them: reason Ban cars in cities',
      'the air gets **cleaner**\nand stays so reason In all of them:',
      'people walk more reason the air gets **cleaner**\nand stays so',
      'only in summer objection people walk more',
      '*nobody* measured objection i3',
      'shops lose guests objection In all of them:',
      'only in summer objection In all of them:',
      'They have reasons: reason Ban noise',
      'Noise makes ill reason They have reasons:',
    ]);
    expect(problems).toEqual([{ kind: 'unknown-reference', place: { line: 22, column: 1 }, about: 'nothing' }]);
  });
});

const corpus = besideRepository('corpora', 'the outlines in Markdown of other programs');

/**
 * The claims that the lines with a bullet or a heading are not: paragraphs before a list are claims too, a title and
 * lines of code or of the properties are none.
 */
const EXPLAINED: readonly { readonly name: string; readonly paragraphs?: number; readonly others?: number }[] = [
  { name: 'quadriche.md', paragraphs: 2 },
  { name: 'kernel swap daemon.md', paragraphs: 1 },
  { name: 'Teoria del calcolo.md', paragraphs: 5 },
  { name: 'relazioni binarie.md', paragraphs: 1, others: 19 },
  { name: 'configuration-cheatsheet.md', others: 388 },
];

describe.skipIf(corpus === null)('the outlines of others', () => {
  const oracle = (
    corpus ? JSON.parse(readFileSync(join(corpus, 'oracles/markdown-outline.json'), 'utf8')) : {}
  ) as Readonly<Record<string, { bullets: number; headings: number }>>;

  it.each(Object.entries(oracle))('%s has as many claims as it has bullets and headings', (path, counts) => {
    const { map, problems } = expectSameAgain(markdownOutline, readFileSync(join(corpus ?? '', path), 'utf8'));
    const { paragraphs = 0, others = 0 } = EXPLAINED.find(({ name }) => path.endsWith(`/${name}`)) ?? {};
    expect(map.claims).toHaveLength(counts.bullets + counts.headings + paragraphs - others);
    expect(problems).toEqual([]);
  });

  it('has the pros and cons of other programs, in any language', () => {
    const text = '- T\n  - Pro: A\n  - con: B\n    - Einwand: C\n  - Reasons:\n  - Objections to it\n';
    const { map, problems } = markdownOutline.read?.(text) ?? {};
    expect(problems).toEqual([]);
    expect(map?.claims.map((claim) => claim.text)).toEqual(['T', 'A', 'B', 'C', 'Reasons:', 'Objections to it']);
    expect(map?.inferences.map(({ kind }) => kind)).toEqual(['reason', 'objection', 'objection', 'reason', 'reason']);
  });
});
