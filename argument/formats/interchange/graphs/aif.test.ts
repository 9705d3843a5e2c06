import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArgumentMap } from '../../../model/argument-map';
import type { Claim } from '../../../model/claim';
import { lawRuns } from '../../../testing/depth';
import { expectLaw, expectSameAgain } from '../../../testing/format-law';
import { withOddForeign } from '../../../testing/odd-foreign';
import { pickIndex, seededRandom } from '../../../testing/random-map';
import { richMap } from '../../../testing/rich-map';
import { writeInFormat } from '../formats';
import { aif, xaif } from './aif';
import { jsonCanvas } from './json-canvas';

const node = (nodeID: string | number, type: string, text: string, more: object = {}) => ({
  nodeID,
  text,
  type,
  ...more,
});
const edge = (fromID: string | number, toID: string | number, more: object = {}) => ({ fromID, toID, ...more });
const step = (name: string) => ({ scheme: name, schemeID: '0', timestamp: '' });

/** A dialogue: Ann asserts the thesis, Bob a reason for it, which Ann says again in other words. */
const SET = {
  nodes: [
    node('1', 'I', 'Zoos should close', { timestamp: '2016-04-05 17:10:34' }),
    node('2', 'I', 'Animals suffer there', { timestamp: '' }),
    node('3', 'I', 'They suffer', { timestamp: '', x: '12' }),
    node('4', 'RA', 'Expert Opinion', step('Argument from Expert Opinion')),
    node('5', 'L', 'Ann : Close them!', { timestamp: '2016-04-05 17:10:35' }),
    node('6', 'YA', 'Asserting', step('Asserting')),
    node('7', 'L', 'Bob : They suffer, you know', { timestamp: '' }),
    node('8', 'YA', 'Asserting', step('Asserting')),
    node('9', 'TA', 'Default Transition', step('Default Transition')),
    node('10', 'MA', 'Default Rephrase', step('Default Rephrase')),
  ],
  edges: [
    edge('2', '4', { edgeID: '21', formEdgeID: null }),
    edge('4', '1', { edgeID: '22', formEdgeID: '7' }),
    edge('5', '6', { edgeID: '23', formEdgeID: null }),
    edge('6', '1', { edgeID: '24', formEdgeID: null }),
    edge('7', '8', { edgeID: '25', formEdgeID: null }),
    edge('8', '2', { edgeID: '26', formEdgeID: null }),
    edge('5', '9', { edgeID: '27', formEdgeID: null }),
    edge('9', '7', { edgeID: '28', formEdgeID: null }),
    edge('3', '10', { edgeID: '29', formEdgeID: null }),
    edge('10', '2', { edgeID: '30', formEdgeID: null }),
  ],
  schemefulfillments: [],
  locutions: [
    { nodeID: '5', personID: '4000', timestamp: '', start: null, end: null, source: null },
    { nodeID: '7', personID: '4001', timestamp: '', start: null, end: null, source: null },
  ],
  participants: [
    { participantID: '4000', firstname: 'Ann', surname: 'Bee' },
    { participantID: '4001', firstname: 'Bob', surname: '' },
  ],
};
const byId = (list: { nodeID: unknown }[]) => [...list].sort((a, b) => Number(a.nodeID) - Number(b.nodeID));
const sorted = (list: object[]) => list.map((item) => JSON.stringify(Object.entries(item).sort())).sort();

describe('a node set', () => {
  const text = JSON.stringify(SET);

  it('comes back with its locutions, rephrasings, participants, ids and keys', () => {
    const { map, problems } = expectSameAgain(aif, text);
    expect(map.claims.map(({ holder }) => holder)).toEqual(['Ann Bee', 'Bob', undefined]);
    expect(problems.map(({ kind, about, count }) => [kind, about, count])).toEqual([
      ['kept', 'TA', 1],
      ['kept', 'MA', 1],
    ]);
    const again = JSON.parse(writeInFormat(map, aif).text);
    expect(byId(again.nodes)).toEqual(SET.nodes);
    expect(sorted(again.edges)).toEqual(sorted(SET.edges));
    expect({ ...again, nodes: [], edges: [] }).toEqual({ ...SET, nodes: [], edges: [] });
  });

  it('follows the map where that has been changed', () => {
    const { map } = expectSameAgain(aif, text);
    const [thesis, reason] = map.claims;
    const changed: ArgumentMap = {
      ...map,
      claims: map.claims.flatMap((claim) =>
        claim === thesis ? { ...claim, holder: 'Bob', text: 'Close all zoos' } : claim === reason ? claim : [],
      ),
      inferences: map.inferences.map((one) => ({ ...one, scheme: 'sign' })),
    };
    expectLaw(aif, changed);
    const { text: written, losses } = writeInFormat(changed, aif);
    const again = JSON.parse(written);
    expect(losses).toEqual([{ code: 'other-keys', ids: ['4'] }]);
    expect(again.nodes.find(({ nodeID }: { nodeID: string }) => nodeID === '4')).toMatchObject({
      text: 'sign',
      scheme: 'sign',
    });
    expect(again.nodes.map(({ nodeID }: { nodeID: string }) => nodeID)).not.toContain('3');
    // The words of Ann are still a locution; she asserts the claim no more, and Bob does.
    expect(
      again.nodes.filter(({ type }: { type: string }) => type === 'L').map((one: { text: string }) => one.text),
    ).toEqual(['Bob : Close all zoos', 'Ann : Close them!', 'Bob : They suffer, you know']);
    expect(again.participants).toEqual(SET.participants);
    expect(again.edges.map(({ fromID, toID }: { fromID: string; toID: string }) => `${fromID} ${toID}`)).not.toContain(
      '6 1',
    );
  });

  it('is a loss in another format, and stays in one that holds all keys', () => {
    const { map } = expectSameAgain(aif, text);
    const canvas = jsonCanvas.read?.(writeInFormat(map, jsonCanvas).text).map;
    expect(sorted(JSON.parse(writeInFormat(canvas ?? map, aif).text).edges)).toEqual(sorted(SET.edges));
    for (const [format, from] of [
      [aif, { 'json-canvas': { keys: { a: 1 } } }],
      [xaif, { sadface: { core: { version: 1 } } }],
    ] as const) {
      const foreign = { ...map, foreign: { ...(map as { foreign?: object }).foreign, ...from } };
      expect(writeInFormat(foreign, format).losses).toEqual([{ code: 'other-keys', ids: [] }]);
      expectLaw(format, foreign);
    }
  });
});

describe('a file of OVA3', () => {
  const file = {
    AIF: {
      ...SET,
      nodes: SET.nodes.map((one) => ({ ...one, nodeID: Number(one.nodeID) })),
      edges: SET.edges.map(numbered),
      locutions: SET.locutions.map((one) => ({ ...one, nodeID: Number(one.nodeID) })),
    },
    text: { txt: 'Zoos <span id="node2" class="highlighted">hurt animals</span>.', url: '' },
    OVA: {
      firstname: 'An',
      surname: 'Analyst',
      nodes: SET.nodes.map(({ nodeID }) => ({
        nodeID: Number(nodeID),
        visible: nodeID !== '9',
        x: `${nodeID}0`,
        y: 20,
        timestamp: '',
      })),
      edges: SET.edges.map(numbered).map(({ fromID, toID }) => ({ fromID, toID, visible: toID !== 9 })),
    },
    dialog: true,
  };
  function numbered<Edge extends { fromID: unknown; toID: unknown }>({ fromID, toID, ...more }: Edge) {
    return { ...more, fromID: Number(fromID), toID: Number(toID) };
  }

  it('comes back with its text, places and ids that are numbers', () => {
    const { map } = expectSameAgain(xaif, JSON.stringify(file));
    expect(map.claims.map(({ id }) => id)).toEqual(['1', '2', '3']);
    const again = JSON.parse(writeInFormat(map, xaif).text);
    expect(byId(again.AIF.nodes)).toEqual(file.AIF.nodes);
    expect(sorted(again.AIF.edges)).toEqual(sorted(file.AIF.edges));
    expect(byId(again.OVA.nodes)).toEqual(file.OVA.nodes);
    expect(sorted(again.OVA.edges)).toEqual(sorted(file.OVA.edges));
    expect({ ...again, AIF: 0, OVA: { ...again.OVA, nodes: 0, edges: 0 } }).toEqual({
      ...file,
      AIF: 0,
      OVA: { ...file.OVA, nodes: 0, edges: 0 },
    });
    expect(writeInFormat(map, aif).losses).toEqual([
      { code: 'anchors', ids: ['2'] },
      { code: 'other-keys', ids: [] },
    ]);
  });

  it('has the passages of its text, and those that the map has instead', () => {
    const { map, problems } = expectSameAgain(xaif, JSON.stringify(file));
    expect(map.claims.map(({ anchors }) => anchors)).toEqual([undefined, [{ exact: 'hurt animals' }], undefined]);
    expect(problems).toContainEqual({ kind: 'kept', place: { path: 'text' }, about: 'text' });
    const [thesis, reason, other] = map.claims as [Claim, Claim, Claim];
    const { anchors: _, ...unread } = reason;
    const changed = { ...map, claims: [{ ...thesis, anchors: [{ exact: 'Zoos', start: 0 }] }, unread, other] };
    expectLaw(xaif, changed);
    const again = xaif.read?.(writeInFormat(changed, xaif).text).map;
    expect(again?.claims.map(({ anchors }) => anchors)).toEqual([[{ exact: 'Zoos', start: 0 }], undefined, undefined]);
    const { AIF, OVA } = JSON.parse(writeInFormat(changed, xaif).text);
    expect(byId(AIF.nodes)[2]).toEqual(file.AIF.nodes[2]);
    expect(byId(OVA.nodes)).toEqual(file.OVA.nodes);
  });

  it('has new nodes below those that have a place', () => {
    const { map } = expectSameAgain(xaif, JSON.stringify(file));
    const more = { ...map, claims: [...map.claims, { id: 'new', text: 'New' }] };
    expectLaw(xaif, more);
    const { OVA } = JSON.parse(writeInFormat(more, xaif).text);
    expect(OVA.nodes.find(({ nodeID }: { nodeID: unknown }) => nodeID === 'new')).toMatchObject({ x: 0, y: 140 });
  });
});

it.each([aif, xaif])('$name holds of odd keys those that come back, and names the others', (format) => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = seededRandom(seed);
      const map = withOddForeign(random, richMap(random, 1 + pickIndex(random, 6)), ['aif', 'xaif']);
      expectLaw(format, map);
      const read = format.read?.(writeInFormat(map, format).text).map;
      if (read) expect(writeInFormat(read, format).losses).toEqual([]);
    }),
    { numRuns: lawRuns(150, 20_000) },
  );
});
