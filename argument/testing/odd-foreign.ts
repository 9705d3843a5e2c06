import type { ArgumentMap } from '../model/argument-map';
import { pickOne, type Random } from './random-map';

const edge = (from: string, to: string, more: object = {}) => ({
  ...{ fromID: from, toID: to, source_id: from, target_id: to, fromNode: from, toNode: to },
  ...more,
});

/** Values under the key of another program: some that can come from a file of it, and some that cannot. */
const VALUES: readonly unknown[] = [
  ...[null, 5, 'x', [], {}, { x: 1 }, { id: 'c1' }, { nodeID: 'c1' }, { nodeID: 5, type: 'L' }, { type: 'RA' }],
  ...[
    { type: 'inference' },
    { text: 'y' },
    { text: 5, title: 5 },
    { timestamp: '' },
    { timestamp: 'now', counterpoint: true },
  ],
  ...[
    { scheme: null },
    { name: 'Expert opinion' },
    { name: 'Default\nSupport' },
    { metadata: { a: 1 } },
    { metadata: 1 },
  ],
  ...[{ metadata: { counterpoint: {} } }, { metadata: { core: 1 } }, { sources: [] }, { sources: [1] }, { edges: [] }],
  ...[
    { edges: { c1: { edgeID: 1, id: 'e' }, i1: [], c2: { fromID: 1, source_id: 1 } } },
    { edges: [edge('c1', 'c2')] },
  ],
  ...[{ nodes: [{ nodeID: 'x', type: 'L', text: 'Bob : y' }] }, { nodes: [{ nodeID: 'c1', type: 'L', id: 'c1' }] }],
  ...[{ keys: { nodes: 1 } }, { keys: { participants: 5, locutions: null, resources: [], more: [] } }, { keys: [] }],
  ...[{ core: { title: 5, analyst_name: 'A' } }, { core: { counterpoint: 1 }, other: 1 }, { core: { version: '0.2' } }],
  ...[{ theme: 1 }, { theme: 'x', style: { background: '#fff' }, icon: null }, { note: { index: 1 } }, { group: 'x' }],
  ...[
    { styleNames: ['a', 'attr_implicit_claim'] },
    { styleNames: ['a'] },
    { collapsed: 1 },
    { parentConnector: { width: 9 } },
  ],
  ...[{ topic_id: 'a topic', stance: 'pro' }, { id: 'c1', stance: 5 }, { id: 'a b' }, { id: 'a', 'xmlns:cp': 'y' }],
  {
    nodes: [
      ...[{ nodeID: 'x', type: 'L', text: 'Bob : y' }, { nodeID: 'y', type: 'YA', text: 'Asserting' }, 5],
      ...[
        { nodeID: 'x', type: 'TA' },
        { nodeID: 'z', type: 'I' },
      ],
    ],
    edges: [
      edge('x', 'y'),
      edge('y', 'c1', { counterpoint: true }),
      edge('y', 'c2'),
      edge('c1', 'i1'),
      'e',
      edge('x', 'z'),
    ],
    keys: { participants: [{ participantID: 1, firstname: 'Ann' }, 7], locutions: [{ nodeID: 'x', personID: 1 }, {}] },
  },
  {
    text: 'x',
    dialog: 'yes',
    OVA: { nodes: [{ nodeID: 'c2' }, { nodeID: 'c1', x: 1 }, { nodeID: 'c1' }, { nodeID: 'q' }, 5] },
  },
  {
    ...{ AIF: 1, text: { txt: '' }, dialog: true },
    OVA: { edges: [edge('c2', 'i1', { visible: false }), edge('c1', 'i1', { visible: true }), 5] },
  },
  JSON.parse('{"__proto__":{"x":1},"keys":{"__proto__":[]},"edges":{"__proto__":{"id":1}}}'),
];

/** Returns a map in which some records have odd values under the keys of the formats of other programs. */
export function withOddForeign(random: Random, map: ArgumentMap, formats: readonly string[]): ArgumentMap {
  const odd = <Value extends object>(record: Value): Value => {
    if (random() < 0.4) return record;
    const byFormat = Object.fromEntries(formats.map((format) => [format, pickOne(random, VALUES)]));
    return { ...record, foreign: random() < 0.1 ? pickOne(random, VALUES) : byFormat };
  };
  return { ...odd(map), claims: map.claims.map(odd), inferences: map.inferences.map(odd) };
}
