import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideRepository } from '../../../testing/beside-repository';
import { lawRuns } from '../../../testing/depth';
import { expectLaw, expectSameAgain, HOSTILE_FILES, mapsOfTexts } from '../../../testing/format-law';
import { HOSTILE_TEXTS, ODD_TEXTS } from '../../../testing/hostile-texts';
import { withOddForeign } from '../../../testing/odd-foreign';
import { seededRandom } from '../../../testing/random-map';
import { richMap } from '../../../testing/rich-map';
import { recogniseFormats } from '../formats';
import { mindmup } from './mindmup';

/** A file of MindMup, as its argument maps are: ideas are named by their ranks. */
const file = (ideas: object, more: object = {}) =>
  JSON.stringify({ formatVersion: 3, id: 'root', title: 'T', ideas, ...more });
const idea = (id: number | string, title: string, ideas: object = {}, attr: object = {}) => ({
  id,
  title,
  attr,
  ideas,
});
const group = (id: number, kind: string, ideas: object, attr: object = {}) =>
  idea(id, 'group', ideas, { contentLocked: 'true', parentConnector: {}, group: kind, ...attr });

describe('a mind map of MindMup', () => {
  it('holds a map but for its losses', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => expectLaw(mindmup, richMap(seededRandom(seed), 12))),
      { numRuns: lawRuns(80, 20_000) },
    );
  });

  it('holds odd keys of other programs', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        expectLaw(mindmup, withOddForeign(random, richMap(random, 6), ['mindmup', 'aif']));
      }),
      { numRuns: lawRuns(80, 20_000) },
    );
  });

  it('holds hostile texts', () => {
    for (const texts of [HOSTILE_TEXTS, ODD_TEXTS, ['a\n', '\n', 'because x']])
      for (const map of mapsOfTexts(texts)) expectLaw(mindmup, map);
  });

  it('reads hostile files', () => {
    for (const text of HOSTILE_FILES)
      expect(mindmup.read?.(text)).toEqual({ map: null, problems: [{ kind: 'broken' }] });
    for (const ideas of [[], 5, null, { 1: [] }, { 1: 5, __proto__: { ideas: {} } }, { x: idea('', '') }])
      for (const formatVersion of [undefined, 3, 'x'])
        expectSameAgain(mindmup, JSON.stringify({ id: 1, formatVersion, ideas: { 2: { ideas }, 1: ideas } }));
  });

  it('is read with groups as steps, and is written so', () => {
    const ideas = {
      1: idea('1', 'Brunellus is irrational\n', {
        1: group(2, 'opposing', {
          1: idea('3', 'Most who study in Paris are rational.\n', {}, { styleNames: ['attr_implicit_claim'] }),
          2: idea('4', 'Brunellus studied in Paris.\n', {}, { note: { index: 4, text: 'Who says so?' } }),
        }),
        '-2': group(5, 'supporting', { 1: idea(6, 'All donkeys are irrational.', {}, { collapsed: true }) }),
        2: group(
          8,
          'supporting',
          { 1: idea(9, 'He brays.', { 1: group(10, 'opposing', { 1: idea(11, 'So do some scholars.') }) }) },
          { parentConnector: { width: 4, label: 'sign' } },
        ),
      }),
      2: idea('12', 'He is grey.'),
    };
    const { map, problems } = expectSameAgain(mindmup, file(ideas));
    expect(problems).toEqual([]);
    expect(map).toEqual({
      format: 'counterpoint/1',
      title: 'T',
      sources: [],
      view: { folded: ['6'] },
      claims: [
        { id: '1', text: 'Brunellus is irrational' },
        { id: '3', text: 'Most who study in Paris are rational.', unstated: true },
        { id: '4', text: 'Brunellus studied in Paris.', note: 'Who says so?' },
        { id: '9', text: 'He brays.' },
        { id: '11', text: 'So do some scholars.' },
        { id: '6', text: 'All donkeys are irrational.' },
        { id: '12', text: 'He is grey.' },
      ],
      inferences: [
        { id: '2', kind: 'objection', premises: ['3', '4'], target: '1' },
        { id: '8', kind: 'reason', premises: ['9'], target: '1', strength: 4, scheme: 'sign' },
        { id: '10', kind: 'objection', premises: ['11'], target: '9' },
        { id: '5', kind: 'reason', premises: ['6'], target: '1' },
      ],
    });
    const again = JSON.parse(mindmup.write?.(map) ?? '');
    expect(again).toMatchObject({ formatVersion: 3, id: 'root', title: 'T' });
    const [objection] = Object.values<{ title: string; attr: object; ideas: object }>(again.ideas[1].ideas);
    expect(objection).toEqual({
      id: 2,
      title: 'group',
      attr: { group: 'opposing', contentLocked: 'true', parentConnector: {} },
      ideas: {
        1: {
          id: 3,
          title: 'Most who study in Paris are rational.',
          attr: { styleNames: ['attr_implicit_claim'] },
          ideas: {},
        },
        2: {
          id: 4,
          title: 'Brunellus studied in Paris.',
          attr: { note: { index: 4, text: 'Who says so?' } },
          ideas: {},
        },
      },
    });
  });

  it('is read as an outline where ideas have no groups, and from its root in files of old versions', () => {
    const text = JSON.stringify({
      id: 9,
      title: 'Zoos should close',
      ideas: {
        1: idea(1, 'animals suffer'),
        11: idea(2, 'But: not in large ones', { 1: idea(3, 'and: not in parks') }),
      },
    });
    const { map, problems } = expectSameAgain(mindmup, text);
    expect(problems).toEqual([]);
    expect(map.claims.map((claim) => claim.text)).toEqual([
      'Zoos should close',
      'animals suffer',
      'not in large ones',
      'not in parks',
    ]);
    expect(map.inferences.map(({ kind, premises, target }) => [...premises, kind, target])).toEqual([
      ['1', 'reason', '9'],
      ['2', 'objection', '9'],
      ['3', 'reason', '2'],
    ]);
  });

  it('says what is wrong: groups without premises, ids that occur twice', () => {
    const ideas = {
      1: idea(1, 'A', {
        1: group(2, 'supporting', {}),
        2: group(3, 'supporting', { 1: idea(1, 'B'), 2: group(4, 'opposing', { 1: idea(5, 'C') }) }),
      }),
    };
    const { map, problems } = mindmup.read?.(file(ideas)) ?? {};
    expect(map?.inferences).toEqual([
      { id: '3', kind: 'reason', premises: ['c1'], target: '1' },
      { id: '4', kind: 'objection', premises: ['5'], target: '3' },
    ]);
    expect(problems).toEqual([
      { kind: 'no-premise', place: { path: 'ideas.1.ideas.1' }, about: '2' },
      { kind: 'repeated-id', place: { path: 'ideas.1.ideas.2.ideas.1' }, about: '1' },
    ]);
  });
});

const corpus = besideRepository('corpora', 'the mind maps of MindMup');

describe.skipIf(corpus === null)('the mind maps of others', () => {
  const oracle = (corpus ? JSON.parse(readFileSync(join(corpus, 'oracles/mindmup.json'), 'utf8')) : {}) as Readonly<
    Record<string, { ideas: number; formatVersion: number | null }>
  >;

  it('are six, each read with all of its ideas', () => {
    for (const [path, { ideas, formatVersion }] of Object.entries(oracle)) {
      const text = readFileSync(join(corpus ?? '', path), 'utf8');
      expect(recogniseFormats(text)).toEqual([mindmup]);
      const { map, problems } = expectSameAgain(mindmup, text);
      expect(problems).toEqual([]);
      const [{ theme, ...given }, written] = [JSON.parse(text), JSON.parse(mindmup.write?.(map) ?? '')];
      expect(written.theme).toEqual(theme);
      const styles = (file: object) =>
        JSON.stringify(file)
          .match(/"(?:style|icon)":\{[^{}]*\}/g)
          ?.sort();
      expect(styles(written)).toEqual(styles(given));
      // In the third version the root is no idea of its own.
      expect([path, map.claims.length]).toEqual([path, formatVersion === 3 ? ideas - 1 : ideas]);
    }
    expect(Object.keys(oracle)).toHaveLength(6);
  });
});
