import type { ArgumentMap } from '../../../../model/argument-map';
import type { Claim } from '../../../../model/claim';
import { differing, isSame, type Json, withoutKeys } from '../../foreign';
import { objectOf, objectsOf, textOf } from '../../parse-json';
import { idIn, MARK } from './nodes';

/** The distance of the boxes of a file, in px of the canvas of OVA3. */
const STEP_X = 240;
const STEP_Y = 120;
const COLUMNS = 6;

const hasHolder = ({ holder }: Claim) => holder !== undefined;

/** Returns the keys of the file around a node set that come back. */
export function keptFile(map: ArgumentMap, file: Json, nodes: readonly Json[], edges: readonly Json[]): Json {
  const { OVA, ...others } = withoutKeys(file, ['AIF']);
  const ids = [...map.claims, ...map.inferences].map(({ id }) => id);
  const ova = keptCanvas(
    objectOf(OVA) ?? {},
    [...ids, ...nodes.map((node) => idIn(node, 'nodeID'))],
    [
      ...map.inferences.flatMap(({ id, premises, target }) => [...premises.map((from) => [from, id]), [id, target]]),
      ...edges.map((edge) => [idIn(edge, 'fromID'), idIn(edge, 'toID')]),
    ],
  );
  const own: Json = { text: { txt: '' }, dialog: map.claims.some(hasHolder) };
  const kept = Object.entries(others).filter(([key, value]) => !Object.hasOwn(own, key) || !isSame(value, own[key]));
  return { ...Object.fromEntries(kept), ...(Object.keys(ova).length > 0 ? { OVA: ova } : {}) };
}

function keptCanvas(ova: Json, ids: readonly string[], ends: readonly (readonly string[])[]): Json {
  const { nodes, edges, ...others } = ova;
  const places = placesIn(nodes);
  const lines = linesIn(edges);
  const kept = [
    ids.flatMap((id) => places.get(id) ?? []),
    [...new Set(ends.map((pair) => JSON.stringify(pair)))].flatMap((pair) => lines.get(pair) ?? []),
  ];
  return {
    ...others,
    ...(kept[0]?.length ? { nodes: kept[0] } : {}),
    ...(kept[1]?.length ? { edges: kept[1] } : {}),
  };
}

/** Returns the places of nodes by their ids, without those that Counterpoint gave them. */
function placesIn(nodes: unknown): Map<string, Json> {
  const places = new Map<string, Json>();
  for (const { item } of objectsOf(nodes)) {
    const id = idIn(item, 'nodeID');
    if (!places.has(id) && !(MARK in item)) places.set(id, item);
  }
  return places;
}

/** Returns the edges of a canvas that are not merely visible, by their ends. */
function linesIn(edges: unknown): Map<string, Json> {
  const lines = new Map<string, Json>();
  for (const { item } of objectsOf(edges)) {
    const ends = JSON.stringify([idIn(item, 'fromID'), idIn(item, 'toID')]);
    const keys = Object.keys(differing(withoutKeys(item, ['fromID', 'toID']), { visible: true }));
    if (!lines.has(ends) && keys.length > 0) lines.set(ends, item);
  }
  return lines;
}

/** Returns the file around a node set. New nodes are placed in rows below those that have a place. */
export function fileOf(
  map: ArgumentMap,
  set: { readonly nodes: readonly Json[]; readonly edges: readonly Json[] },
  file: Json,
): Json {
  const { OVA, ...others } = file;
  const { nodes, edges, ...more } = objectOf(OVA) ?? {};
  const [places, lines] = [placesIn(nodes), linesIn(edges)];
  const bottom = [...places.values()].reduce((lowest, { y }) => Math.max(lowest, Number(y) + STEP_Y || 0), 0);
  let count = 0;
  const placed = set.nodes.map((node) => {
    const id = idIn(node, 'nodeID');
    const place = places.get(id);
    if (place && node[MARK] !== true) return place;
    const at = { x: (count % COLUMNS) * STEP_X, y: bottom + Math.floor(count / COLUMNS) * STEP_Y };
    count++;
    return { nodeID: node.nodeID, visible: true, ...at, timestamp: '', [MARK]: true };
  });
  const drawn = set.edges.map(({ fromID, toID }) => {
    const ends = JSON.stringify([textOf(fromID), textOf(toID)]);
    const line = lines.get(ends);
    lines.delete(ends);
    return line ?? { fromID, toID, visible: true };
  });
  return {
    AIF: set,
    ...{ text: { txt: '' }, dialog: map.claims.some(hasHolder), ...others },
    OVA: { ...more, nodes: placed, edges: drawn },
  };
}
