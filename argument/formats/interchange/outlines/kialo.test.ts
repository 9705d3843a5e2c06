import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawRuns } from '../../../testing/depth';
import { expectLaw, expectSameAgain, HOSTILE_FILES, mapsOfTexts } from '../../../testing/format-law';
import { HOSTILE_TEXTS, ODD_TEXTS } from '../../../testing/hostile-texts';
import { seededRandom } from '../../../testing/random-map';
import { richMap } from '../../../testing/rich-map';
import { kialo } from './kialo';

const TEXTS = ['-> See 1.', '\\-> See 1.', '-> x', '1. Pro: x', '2. y', 'Pro: z', 'Thesis: t', 'Sources:', '[1] u', ''];

describe('a text of Kialo', () => {
  it('holds a map but for its losses', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => expectLaw(kialo, richMap(seededRandom(seed), 12))),
      { numRuns: lawRuns(80, 20_000) },
    );
  });

  it('holds hostile texts, and texts that are special in it', () => {
    for (const texts of [HOSTILE_TEXTS, TEXTS, ODD_TEXTS]) for (const map of mapsOfTexts(texts)) expectLaw(kialo, map);
  });

  it('reads hostile files', () => {
    for (const text of HOSTILE_FILES) {
      expect(kialo.read?.(text)).toEqual({ map: null, problems: [{ kind: 'broken' }] });
      expect(kialo.recognises?.(text)).toBe(false);
      expectSameAgain(kialo, `Discussion Title: T\n\n1. Thesis\n${text.slice(0, 2000)}`);
      kialo.read?.(`Discussion Name:\nT\n\n1. Thesis:\n${text}\nSources:\n${text}`);
    }
    kialo.read?.(
      `Discussion Name:\nT\n\n1. Thesis:\n${' '.repeat(200_000)}x\n${'[1] '.repeat(50_000)}\nSources:\n[1] u`,
    );
    const deep = Array.from({ length: 300 }, (_, level) => `${'1.'.repeat(level + 1)} ${level > 0 ? 'Con:' : ''} x`);
    const { map } = expectSameAgain(kialo, `Discussion Title: T\n\n${deep.join('\n')}`);
    expect(map.inferences).toHaveLength(299);
    const { problems } = kialo.read?.(`Discussion Title: T\n\n1. A\n${'1.'.repeat(20_000)} Pro: B`) ?? {};
    expect(problems).toEqual([{ kind: 'too-deep', place: { line: 4, column: 1 } }]);
  });
});

describe('the older form', () => {
  const text = `Discussion Title: Should cities ban cars?

1. Cities should ban cars.
1.1. Pro: The air gets [cleaner](https://air.example/study).
1.1.1. Con: Only where buses run on electricity.
1.1.1.1. Con: Most do.
1.2. Con: Shops lose customers.
1.2.1. Con: -> See 1.1.
1.2.1.1. Pro: Clean air draws customers.
and it draws tourists
1.2.2. Pro: -> See 1.9.
1.2.2.1. Pro: Below nothing
1.1.1. Pro: A second one of this number
1.3. Con: -> See 1.
`;

  it('is read with cross-references, links and lines that go on', () => {
    const { map, problems } = expectSameAgain(kialo, text);
    expect(map.title).toBe('Should cities ban cars?');
    const said = (id: string) => map.claims.find((claim) => claim.id === id)?.text.split(' ')[0];
    expect(
      map.inferences.map(({ kind, premises, target }) => `${premises.map(said)} ${kind} ${said(target)}`).sort(),
    ).toEqual([
      'A reason The',
      'Clean reason The',
      'Most objection Only',
      'Only objection The',
      'Shops objection Cities',
      'The objection Shops',
      'The reason Cities',
    ]);
    expect(map.claims[5]?.text).toBe('Clean air draws customers.\nand it draws tourists');
    expect(problems.map(({ kind, place, about }) => [kind, place && 'line' in place && place.line, about])).toEqual([
      ['repeated-id', 13, '1.1.1'],
      ['unknown-reference', 11, '1.9'],
      ['unknown-reference', 12, '1.2.2'],
      ['circle', 14, 'c1'],
    ]);
  });
});

describe('the newer form', () => {
  const text = `Discussion Name:
Should there be zoos?

1. Question:
What about zoos?

1.1. Thesis:
Zoos should be closed.

  1.1.1. Pro:
  Animals suffer there. [1][2]

    1.1.1.1. Con:
    Some do not [3]
    in large ones.

1.2. Thesis:
Zoos should be kept.

  1.2.1. Pro:
  -> See 1.1.1.1.

Sources:
[1] https://zoo.example/report?x=1 A report

"The animals
were seen to suffer."

[2] A book without an address
`;

  it('is read with several theses, sources and quotations', () => {
    const { map, problems } = expectSameAgain(kialo, text);
    expect(problems).toEqual([]);
    expect(map).toEqual({
      format: 'counterpoint/1',
      title: 'Should there be zoos?',
      description: 'What about zoos?',
      sources: [
        { id: 's1', url: 'https://zoo.example/report?x=1', title: 'A report' },
        { id: 's2', title: 'A book without an address' },
      ],
      claims: [
        { id: 'c1', text: 'Zoos should be closed.' },
        {
          id: 'c2',
          text: 'Animals suffer there.',
          anchors: [{ source: 's1', exact: 'The animals were seen to suffer.' }, { source: 's2' }],
        },
        { id: 'c3', text: 'Some do not [3]\nin large ones.' },
        { id: 'c4', text: 'Zoos should be kept.' },
      ],
      inferences: [
        { id: 'i2', kind: 'reason', premises: ['c2'], target: 'c1' },
        { id: 'i3', kind: 'objection', premises: ['c3'], target: 'c2' },
        { id: 'i5', kind: 'reason', premises: ['c3'], target: 'c4' },
      ],
    });
  });
});
