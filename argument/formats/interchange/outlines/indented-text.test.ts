import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { ENGLISH, setLocale } from '../../../../messages/catalogue';
import { german } from '../../../../messages/de/german';
import { lawRuns } from '../../../testing/depth';
import { expectLaw, expectSameAgain, HOSTILE_FILES, mapsOfTexts } from '../../../testing/format-law';
import { HOSTILE_TEXTS, ODD_TEXTS } from '../../../testing/hostile-texts';
import { seededRandom } from '../../../testing/random-map';
import { richMap } from '../../../testing/rich-map';
import { writeOutline } from '../../outline-text';
import { withoutLosses } from '../losses';
import { indentedText } from './indented-text';

const TEXTS = [
  '1 x',
  '1.1 x',
  'see 1',
  'because 1.1 x',
  '↳ x',
  '- x',
  'Bob says: x',
  '[unstated] x',
  'x (¶3)',
  'of x',
  'x^1',
];
afterEach(() => setLocale(ENGLISH));

describe('an outline as text', () => {
  it('holds a map but for its losses', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => expectLaw(indentedText, richMap(seededRandom(seed), 12))),
      { numRuns: lawRuns(80, 20_000) },
    );
  });

  it('holds hostile texts, and texts that are special in it', () => {
    for (const texts of [HOSTILE_TEXTS, TEXTS, ODD_TEXTS])
      for (const map of mapsOfTexts(texts)) expectLaw(indentedText, map);
  });

  it('is the outline that Counterpoint shows', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { map } = withoutLosses(richMap(seededRandom(seed), 12), indentedText.holds);
        const shown = writeOutline(map)
          .split('\n')
          .map((line) => line.trimEnd());
        const written = indentedText.write?.(map).replace(/↳ /g, '').split('\n');
        expect(written?.map((line) => line.trimEnd())).toEqual(shown);
      }),
    );
  });

  it('is read in another language than it was written in', () => {
    setLocale({ tag: 'de-DE', catalogues: german });
    const text = indentedText.write?.(withoutLosses(richMap(seededRandom(3), 12), indentedText.holds).map) ?? '';
    expect(text).toContain('  weil 1.1');
    setLocale(ENGLISH);
    expectSameAgain(indentedText, text);
  });

  it('reads hostile files', () => {
    for (const text of HOSTILE_FILES) if (indentedText.read?.(text).map) expectSameAgain(indentedText, text);
    expect(indentedText.read?.(' \n\t')).toEqual({ map: null, problems: [{ kind: 'broken' }] });
    const deep = (levels: number) => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}x`).join('\n');
    expect(expectSameAgain(indentedText, deep(500)).map.inferences).toHaveLength(499);
    expect(indentedText.read?.(deep(5000)).map?.inferences).toHaveLength(4999);
    expect(indentedText.read?.('x\n'.repeat(20_000)).map?.claims).toHaveLength(20_000);
    expect(indentedText.read?.(deep(20_000)).problems).toEqual([{ kind: 'too-large' }]);
  });

  it('is read with tabs, list marks and indicator words of other programs', () => {
    const { map, problems } = expectSameAgain(
      indentedText,
      'Ban cars\r\n\t- because the air gets clean\r\n\t\t* But: only in summer\r\n\t- and it is quiet\r\n\t2) people walk\r\nBan noise\r\n',
    );
    const said = (id: string) => map.claims.find((claim) => claim.id === id)?.text;
    expect(map.inferences.map(({ kind, premises, target }) => [kind, ...premises.map(said), said(target)])).toEqual([
      ['reason', 'the air gets clean', 'it is quiet', 'Ban cars'],
      ['objection', 'only in summer', 'the air gets clean'],
      ['reason', 'people walk', 'Ban cars'],
    ]);
    expect(problems).toEqual([]);
  });

  it('says which numbers are wrong, and where', () => {
    const { map, problems } = expectSameAgain(
      indentedText,
      'Title\n\n1 T\n  because 1.1 A\n  but 1.1 B\n    because see 1\n    because see 1.7\n    because see 1.1\n',
    );
    expect(map.title).toBe('Title');
    expect(problems).toEqual([
      { kind: 'repeated-id', place: { line: 5, column: 3 }, about: '1.1' },
      { kind: 'unknown-reference', place: { line: 7, column: 5 }, about: '1.7' },
      { kind: 'no-premise', place: { line: 7, column: 5 } },
    ]);
  });
});
