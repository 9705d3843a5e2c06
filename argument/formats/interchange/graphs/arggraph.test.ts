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
import { arggraph } from './arggraph';

const file = (...lines: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<arggraph id="a" topic_id="t" stance="pro">\n${lines.join('\n')}\n</arggraph>\n`;
const edu = (id: string, text: string) => `<edu id="${id}"><![CDATA[${text}]]></edu>`;
const edge = (id: string, src: string, trg: string, type: string) =>
  `<edge id="${id}" src="${src}" trg="${trg}" type="${type}"/>`;

describe('an argumentation graph', () => {
  it('holds every map', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => expectLaw(arggraph, richMap(seededRandom(seed), 12))),
      { numRuns: lawRuns(80, 20_000) },
    );
  });

  it('holds odd keys of other programs', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        expectLaw(arggraph, withOddForeign(random, richMap(random, 6), ['arggraph', 'aif']));
      }),
      { numRuns: lawRuns(80, 20_000) },
    );
  });

  it('holds hostile texts', () => {
    for (const texts of [HOSTILE_TEXTS, ODD_TEXTS]) for (const map of mapsOfTexts(texts)) expectLaw(arggraph, map);
  });

  it('reads hostile files', () => {
    for (const text of HOSTILE_FILES) expect(arggraph.read?.(text).map).toBeNull();
    const chain = Array.from({ length: 5000 }, (_, index) => index);
    const { map } = expectSameAgain(
      arggraph,
      file(
        ...chain.map((index) => `<adu id="a${index}" type="pro"/>`),
        ...chain.slice(1).map((index) => edge(`c${index}`, `a${index}`, `a${index - 1}`, 'sup')),
      ),
    );
    expect(map.inferences).toHaveLength(4999);
  });

  it('is written with the roles of the dispute, and with names that XML allows', () => {
    const text = arggraph.write?.({
      format: 'counterpoint/1',
      title: '',
      sources: [],
      claims: ['c1', '2', 'c3', 'c4'].map((id) => ({ id, text: `Claim ${id}` })),
      inferences: [
        { id: 'i1', kind: 'objection', premises: ['2', 'c3'], target: 'c1' },
        { id: 'i2', kind: 'objection', premises: ['c4'], target: 'i1' },
        { id: 'i3', kind: 'reason', premises: ['c3'], target: 'c4', scheme: 'example' },
      ],
    });
    const lines = text?.split('\n').filter((line) => /<adu|trg="(?!c4|c3|c1|n)|type="(?!seg)/.test(line));
    expect(lines?.map((line) => line.trim())).toEqual([
      '<adu id="c1" type="pro"/>',
      '<adu id="n1" type="opp" cp:id="2"/>',
      '<adu id="c3" type="opp"/>',
      '<adu id="c4" type="pro"/>',
      '<edge id="i1" src="n1" trg="c1" type="reb"/>',
      '<edge id="a11" src="c3" trg="i1" type="add"/>',
      '<edge id="i2" src="c4" trg="i1" type="und"/>',
      '<edge id="i3" src="c3" trg="c4" type="exa"/>',
    ]);
  });

  it('is read with joints, several segments of a unit, and edges to edges', () => {
    const { map, problems } = expectSameAgain(
      arggraph,
      file(
        edu('e1', 'First'),
        edu('e2', 'second'),
        '<edu id="e3" implicit="true">third &amp; last</edu>',
        edu('e4', 'Of no unit'),
        '<joint id="j1"/>',
        ...['a1', 'a2', 'a3', 'a4'].map((id) => `<adu id="${id}" type="pro"/>`),
        edge('s1', 'e2', 'j1', 'seg'),
        edge('s2', 'e1', 'j1', 'seg'),
        edge('s3', 'j1', 'a1', 'seg'),
        edge('s4', 'e3', 'a2', 'seg'),
        edge('c1', 'a2', 'a1', 'exa'),
        edge('c2', 'a3', 'c1', 'add'),
        edge('c3', 'a4', 'c2', 'und'),
        edge('c4', 'a4', 'c9', 'add'),
        edge('c5', 'a4', 'a1', 'like'),
      ),
    );
    expect(arggraph.write?.(map)).toContain('<arggraph id="a" topic_id="t" stance="pro" xmlns:cp=');
    expect(map.claims).toEqual([
      { id: 'a1', text: 'First second' },
      { id: 'a2', text: 'third & last', unstated: true },
      { id: 'a3', text: '' },
      { id: 'a4', text: '' },
    ]);
    expect(map.inferences).toEqual([
      { id: 'c1', kind: 'reason', premises: ['a2', 'a3'], target: 'a1', scheme: 'example' },
      { id: 'c3', kind: 'objection', premises: ['a4'], target: 'c1' },
    ]);
    expect(problems.map(({ kind, about }) => [kind, about])).toEqual([
      ['no-place', 'Of no unit'],
      ['unknown-reference', 'c9'],
      ['no-place', 'like'],
    ]);
  });
});

const corpus = besideRepository('corpora', 'the microtexts');

describe.skipIf(corpus === null)('the microtexts', () => {
  const oracle = (corpus ? JSON.parse(readFileSync(join(corpus, 'oracles/arggraph.json'), 'utf8')) : {}) as Readonly<
    Record<
      string,
      { adu: number; edges: Readonly<Record<string, number>>; support_arity: number[]; attack_arity: number[] }
    >
  >;

  it('are 197, each with the claims and steps that were counted', () => {
    for (const [path, { adu, edges, support_arity, attack_arity }] of Object.entries(oracle)) {
      const text = readFileSync(join(corpus ?? '', path), 'utf8');
      expect(recogniseFormats(text)).toEqual([arggraph]);
      const { map } = expectSameAgain(arggraph, text);
      const arities = (kind: string) =>
        map.inferences.filter((step) => step.kind === kind).map(({ premises }) => premises.length);
      const { sup = 0, exa = 0, reb = 0, und = 0 } = edges;
      expect([path, map.claims.length, map.inferences.length]).toEqual([path, adu, sup + exa + reb + und]);
      expect(arities('reason').sort()).toEqual([...support_arity].sort());
      expect(arities('objection').sort()).toEqual([...attack_arity].sort());
      expect(map.inferences.filter(({ scheme }) => scheme === 'example')).toHaveLength(exa);
    }
    expect(Object.keys(oracle)).toHaveLength(197);
  });
});
