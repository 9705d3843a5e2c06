import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArgumentMap } from '../../../model/argument-map';
import { besideRepository } from '../../../testing/beside-repository';
import { canonicalMap } from '../../../testing/canonical-map';
import { lawRuns } from '../../../testing/depth';
import { expectLaw, expectSameAgain, HOSTILE_FILES, mapsOfTexts } from '../../../testing/format-law';
import { HOSTILE_TEXTS, ODD_TEXTS } from '../../../testing/hostile-texts';
import { seededRandom } from '../../../testing/random-map';
import { richMap } from '../../../testing/rich-map';
import { foreignOf } from '../foreign';
import { jsonCanvas } from './json-canvas';

const FOREIGN: readonly unknown[] = [
  ...[
    null,
    5,
    'x',
    [],
    {},
    { id: 'x' },
    { type: 'group' },
    { type: 'text' },
    { type: 'file', file: 'a.md', text: 'b' },
  ],
  ...[
    { x: 1 },
    { x: 1, y: 2, width: 3, height: 4, color: '5' },
    { label: 'because' },
    { label: 'cause' },
    { label: 7 },
  ],
  ...[{ fromEnd: 'arrow', toEnd: 'none' }, { counterpoint: {} }, { fromNode: 'c1' }, { color: '4' }, { keys: {} }],
  ...[{ nodes: [] }, { nodes: [{ id: 'c1', type: 'group' }] }, { nodes: [{ id: 'g', type: 'group' }], keys: { a: 1 } }],
  ...[{ keys: { nodes: [] } }, { edges: [{ fromNode: 'c1', toNode: 'c2' }] }, JSON.parse('{"__proto__":{"x":1}}')],
];

describe('a canvas', () => {
  it('holds every map', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => expectLaw(jsonCanvas, richMap(seededRandom(seed), 12))),
      { numRuns: lawRuns(80, 20_000) },
    );
  });

  it('holds whatever is under the key of other programs', () => {
    const keyed = FOREIGN.map((one) => ({ 'json-canvas': one }));
    for (const foreign of [...FOREIGN, ...keyed, ...keyed.map((one) => ({ ...one, aif: { x: 1 } }))]) {
      const map = richMap(seededRandom(3), 12);
      const odd = {
        ...map,
        foreign,
        claims: map.claims.map((claim) => ({ ...claim, foreign })),
        inferences: map.inferences.map((step) => ({ ...step, foreign })),
      };
      expectLaw(jsonCanvas, odd);
    }
  });

  it('holds hostile texts', () => {
    for (const texts of [HOSTILE_TEXTS, ['+', 'and', 'because', '\0'], ODD_TEXTS])
      for (const map of mapsOfTexts(texts)) expectLaw(jsonCanvas, map);
  });

  it('tells all steps by their labels alone', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { title: _, sources: __, ...random } = richMap(seededRandom(seed), 12);
        const map: ArgumentMap = {
          format: random.format,
          title: '',
          sources: [],
          claims: random.claims.map(({ id, text }) => ({ id, text })),
          inferences: random.inferences.map(({ id, kind, premises, target }) => ({ id, kind, premises, target })),
        };
        const canvas = JSON.parse(jsonCanvas.write?.(map) ?? '') as { nodes: object[]; edges: object[] };
        const only = (list: object[], keys: string[]) =>
          list.map((item) => Object.fromEntries(Object.entries(item).filter(([key]) => keys.includes(key))));
        const plain = {
          nodes: only(canvas.nodes, ['id', 'type', 'text']),
          edges: only(canvas.edges, ['id', 'fromNode', 'toNode', 'label']),
        };
        const back = jsonCanvas.read?.(JSON.stringify(plain)).map;
        expect(back && canonicalMap(back)).toEqual(canonicalMap(map));
      }),
    );
  });

  it('reads hostile files', () => {
    for (const text of HOSTILE_FILES) {
      const { map } = jsonCanvas.read?.(text) ?? {};
      if (map) expectSameAgain(jsonCanvas, text);
    }
    expect(jsonCanvas.read?.('{"nodes":[\n{"id":1,}]}')).toEqual({
      map: null,
      problems: [{ kind: 'broken', place: { line: 2, column: 9 } }],
    });
    expect(jsonCanvas.read?.(`{"nodes":${'['.repeat(20_000)}${']'.repeat(20_000)}}`).problems).toEqual([
      { kind: 'too-deep' },
    ]);
    const chain = Array.from({ length: 20_000 }, (_, index) => index);
    const { map } = expectSameAgain(
      jsonCanvas,
      JSON.stringify({
        nodes: chain.map((index) => ({ id: `n${index}`, type: 'text', text: 'x', x: 0, y: 0, width: 1, height: 1 })),
        edges: chain.slice(1).map((index) => ({ id: `e${index}`, fromNode: `n${index}`, toNode: `n${index - 1}` })),
      }),
    );
    expect(map.inferences).toHaveLength(19_999);
  });

  it('is read with groups, files, links, arrows backwards and ids of other programs', () => {
    const text = JSON.stringify({
      nodes: [
        { id: 'g', type: 'group', label: 'All', x: 0, y: 0, width: 900, height: 900 },
        { id: 'a', type: 'text', text: 'Thesis', x: 1, y: 2, width: 3, height: 4, styleAttributes: { shape: 'pill' } },
        { id: 'b', type: 'file', file: 'notes/b.md', subpath: '#c', x: 1, y: 2, width: 3, height: 4 },
        { id: 'c', type: 'link', url: 'https://a.example', x: 1, y: 2, width: 3, height: 4, color: '3' },
        { id: 'd', type: 'text', text: 'D', x: 1, y: 2, width: 3, height: 4 },
      ],
      edges: [
        { id: 'a', fromNode: 'a', toNode: 'b', fromEnd: 'arrow', toEnd: 'none', fromSide: 'left' },
        { id: 'f', fromNode: 'c', toNode: 'a', label: 'But', color: '#ff0000' },
        { id: 'h', fromNode: 'd', toNode: 'c', label: 'is part of' },
        { id: 'k', fromNode: 'd', toNode: 'g' },
      ],
      metadata: { version: '1.0-1.0' },
    });
    const { map, problems } = expectSameAgain(jsonCanvas, text);
    expect(problems).toEqual([]);
    expect(map.claims.map((claim) => claim.text)).toEqual(['Thesis', 'notes/b.md#c', 'https://a.example', 'D']);
    expect(map.inferences.map(({ kind, premises, target }) => [...premises, kind, target])).toEqual([
      ['b', 'reason', 'a'],
      ['c', 'objection', 'a'],
      ['d', 'reason', 'c'],
    ]);
    const again = JSON.parse(jsonCanvas.write?.(map) ?? '');
    const given = JSON.parse(text);
    expect(again).toMatchObject({ nodes: given.nodes, metadata: given.metadata });
    expect(again.edges[0]).toMatchObject({ ...given.edges[0], id: 'a-step' });
    expect(again.edges[1]).toMatchObject({ ...given.edges[1], label: 'but' });
    expect(again.edges.slice(2)).toMatchObject(given.edges.slice(2));
  });

  it('says what is wrong, and where', () => {
    const node = (id: string) => ({ id, type: 'text', text: id, x: 0, y: 0, width: 1, height: 1 });
    const { map, problems } = expectSameAgain(
      jsonCanvas,
      JSON.stringify({
        nodes: [node('a'), node('a'), { ...node('b'), id: undefined }, 5, node('__proto__')],
        edges: [
          { id: 'e', fromNode: 'a', toNode: 'a' },
          { id: 'e', fromNode: '__proto__', toNode: 'a' },
          { fromNode: 'x', toNode: 'a' },
          { id: 'f', fromNode: 'a', toNode: 'constructor' },
          null,
        ],
      }),
    );
    expect(map.claims).toHaveLength(4);
    expect(map.inferences).toMatchObject([{ premises: ['__proto__'], target: 'a' }]);
    expect(problems.map(({ kind, place }) => `${kind} ${place && 'path' in place ? place.path : ''}`)).toEqual([
      'syntax nodes[3]',
      'syntax edges[4]',
      'repeated-id nodes[1]',
      'repeated-id nodes[2]',
      'repeated-id edges[1]',
      'repeated-id edges[2]',
      'circle edges[0]',
      'unknown-reference edges[2]',
      'no-premise edges[2]',
      'unknown-reference edges[3]',
    ]);
  });
});

const corpus = besideRepository('corpora', 'the canvases of other programs');

describe.skipIf(corpus === null)('the canvases of others', () => {
  const oracle = (corpus ? JSON.parse(readFileSync(join(corpus, 'oracles/jsoncanvas.json'), 'utf8')) : {}) as Readonly<
    Record<string, { types: Readonly<Record<string, number>>; labels: number }>
  >;

  it.each(Object.entries(oracle))('%s has as many claims as it has nodes but groups', (path, { types }) => {
    const text = readFileSync(join(corpus ?? '', path), 'utf8');
    const { map, problems } = expectSameAgain(jsonCanvas, text);
    const { text: texts = 0, file = 0, link = 0, group = 0 } = types;
    const foreign = foreignOf(map, 'json-canvas') as { nodes?: object[]; edges?: object[] };
    const { edges = [] } = JSON.parse(text) as { edges?: object[] };
    expect(map.claims).toHaveLength(texts + file + link);
    expect(foreign.nodes ?? []).toHaveLength(group);
    expect(problems).toEqual([]);
    expect(map.inferences.length + (foreign.edges ?? []).length).toBe(edges.length);
  });
});
