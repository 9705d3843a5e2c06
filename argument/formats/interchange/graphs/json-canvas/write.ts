import type { ArgumentMap } from '../../../../model/argument-map';
import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { indexOf, inferencesTo } from '../../../../model/structure/map-index';
import { BOX_LABELS, indicatorWord } from '../../../../model/structure/map-labels';
import { roleOf } from '../../../../model/structure/roles';
import { foreignLeft, foreignOf, type Json, withoutKeys } from '../../foreign';
import { outlineRows } from '../../outlines/outline-rows';
import { objectOf } from '../../parse-json';
import { FORMAT, FRAME, isReversed, OWN_KEY, stringOf, textOfNode } from './canvas';
import { kindOf, STEP_TEXT } from './read';

/** px. */
const [COLUMN, WIDTH, GAP, STEP_SIZE] = [480, 360, 40, 40];
const COLOURS = { reason: '4', objection: '1' };

/** Writes a map as a canvas: the claims in columns by their depth, in the order of the outline. */
export function write(map: ArgumentMap): string {
  const frames = framesOf(map);
  const { claims, inferences, format: _, ...rest } = map;
  const foreign = foreignOfMap(map);
  const newId = newIds(map);
  const nodes = [
    ...(foreign?.nodes ?? []),
    ...claims.map((claim) => nodeOf(claim, frames.get(claim.id))),
    ...inferences
      .filter((step) => hasNode(map, step))
      .map((step) => nodeOfStep(step, frames.get(step.premises[0] ?? ''))),
  ];
  const edges = [...inferences.flatMap((step) => edgesOf(map, step, newId)), ...(foreign?.edges ?? [])];
  const own = { map: { ...withoutKeys(rest, ['foreign']), ...foreignLeft(map, FORMAT, foreign !== null) } };
  const lines = (list: readonly Json[]) => list.map((item) => `\t\t${JSON.stringify(item)}`).join(',\n');
  const others = Object.entries({ ...foreign?.keys, [OWN_KEY]: own }).map(
    ([key, value]) => `\t${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  return `{\n\t"nodes":[\n${lines(nodes)}\n\t],\n\t"edges":[\n${lines(edges)}\n\t],\n${others.join(',\n')}\n}\n`;
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function framesOf(map: ArgumentMap): Map<Id, Frame> {
  const frames = new Map<Id, Frame>();
  let y = 0;
  for (const { claim, level, isReference } of outlineRows(map)) {
    if (isReference) continue;
    const height = 60 + 24 * Math.min(20, Math.ceil(claim.text.length / 40));
    frames.set(claim.id, { x: level * COLUMN, y, width: WIDTH, height });
    y += height + GAP;
  }
  return frames;
}

/** Returns true for a step that is more than an edge: with co-premises, on a step, or with steps on it. */
function hasNode(map: ArgumentMap, { id, premises, target }: Inference): boolean {
  return premises.length > 1 || indexOf(map).inferences.has(target) || inferencesTo(map, id).length > 0;
}

function nodeOf(claim: Claim, frame: Frame | undefined): Json {
  const { id, text, ...facts } = claim;
  const kept = foreignOfClaim(foreignOf(claim, FORMAT));
  const node = { id, type: 'text', ...(kept ?? {}) };
  const isPlaced = !FRAME.some((key) => key in node);
  const shown = node.type === 'text' ? { text } : {};
  const said = textOfNode({ ...node, ...shown }) === text ? {} : { text };
  const own = { ...withoutKeys(facts, ['foreign']), ...said, ...foreignLeft(claim, FORMAT, kept !== null) };
  return {
    ...node,
    ...shown,
    ...(isPlaced ? frame : {}),
    [OWN_KEY]: { claim: own, ...(isPlaced ? { isPlaced } : {}) },
  };
}

function nodeOfStep({ id, premises: _, target: __, ...facts }: Inference, frame: Frame | undefined): Json {
  const { x = 0, y = 0 } = frame ?? {};
  const place = { x: x - STEP_SIZE - GAP, y, width: STEP_SIZE, height: STEP_SIZE };
  return { id, type: 'text', text: STEP_TEXT, ...place, [OWN_KEY]: { step: facts } };
}

/** Returns the edge of a step, or the edges to and from its node. */
function edgesOf(map: ArgumentMap, step: Inference, newId: () => Id): Json[] {
  const { id, premises, target, kind } = step;
  const label = indicatorWord(roleOf(map, step));
  const color = COLOURS[kind];
  if (hasNode(map, step)) {
    const and = premises.map((fromNode) => {
      return { id: newId(), fromNode, toNode: id, toEnd: 'none', label: BOX_LABELS.and, color };
    });
    return [...and, { id: newId(), fromNode: id, toNode: target, label, color }];
  }
  const { id: _, premises: __, target: ___, ...facts } = step;
  const kept = foreignOfStep(foreignOf(step, FORMAT));
  const isColoured = !('color' in (kept ?? {}));
  const ends = { fromNode: premises[0], toNode: target };
  const own = { ...withoutKeys(facts, ['foreign']), ...foreignLeft(step, FORMAT, kept !== null) };
  return [
    {
      id,
      ...(isReversed(kept ?? {}) ? { fromNode: ends.toNode, toNode: ends.fromNode } : ends),
      label,
      ...(isColoured ? { color } : {}),
      ...kept,
      [OWN_KEY]: { step: own, ...(isColoured ? { isColoured } : {}) },
    },
  ];
}

/** Returns a function that gives ids that neither claims nor steps have. */
function newIds(map: ArgumentMap): () => Id {
  const { claims, inferences } = indexOf(map);
  let count = 0;
  return () => {
    do count++;
    while (claims.has(`e${count}`) || inferences.has(`e${count}`));
    return `e${count}`;
  };
}

/** Returns what another program has said of a node, if it can be said of the node again; else null. */
function foreignOfClaim(keys: Json): Json | null {
  if (Object.keys(keys).length === 0 || 'id' in keys || Object.hasOwn(keys, OWN_KEY)) return null;
  const isText = !('type' in keys) && !('text' in keys);
  return isText || keys.type === 'file' || keys.type === 'link' ? keys : null;
}

function foreignOfStep(keys: Json): Json | null {
  if (Object.keys(keys).length === 0) return null;
  if (['id', 'fromNode', 'toNode', OWN_KEY].some((key) => key in keys)) return null;
  return 'label' in keys && kindOf(keys) ? null : keys;
}

interface ForeignOfMap {
  readonly nodes?: readonly Json[];
  readonly edges?: readonly Json[];
  readonly keys?: Json;
}

/** Returns the groups, their edges and the keys of another program, if they can be written again; else null. */
function foreignOfMap(map: ArgumentMap): ForeignOfMap | null {
  const foreign = foreignOf(map, FORMAT);
  if (Object.keys(foreign).length === 0) return null;
  const { nodes, edges, keys, ...others } = foreign;
  const [groups, lines] = [objectsOf(nodes), objectsOf(edges)];
  if (Object.keys(others).length > 0 || !groups || !lines) return null;
  const { claims, inferences } = indexOf(map);
  const ids = new Set(groups.map(({ id }) => stringOf(id)));
  const areGroups = groups.every((node) => textOfNode(node) === undefined && !objectOf(node[OWN_KEY]));
  const areTheirs = lines.every(({ fromNode, toNode }) => ids.has(stringOf(fromNode)) || ids.has(stringOf(toNode)));
  const areFree = [...ids].every((id) => !claims.has(id) && !inferences.has(id));
  const isKeys = keys === undefined || isKeysOfFile(objectOf(keys));
  return areGroups && areTheirs && areFree && isKeys ? (foreign as ForeignOfMap) : null;
}

/** Returns a list of objects that is not empty, an empty list for none; null for anything else. */
function objectsOf(list: unknown): readonly Json[] | null {
  if (list === undefined) return [];
  return Array.isArray(list) && list.length > 0 && list.every((item) => objectOf(item)) ? list : null;
}

function isKeysOfFile(keys: Json | null): boolean {
  return keys !== null && Object.keys(keys).length > 0 && !['nodes', 'edges', OWN_KEY].some((key) => key in keys);
}
