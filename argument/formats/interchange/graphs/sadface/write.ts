import type { ArgumentMap } from '../../../../model/argument-map';
import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { foreignLeft, foreignOf, isSame, type Json, withoutKeys, writableKeys } from '../../foreign';
import { objectOf, textOf } from '../../parse-json';
import { atomOf, coreOf, FORMAT, isStepType, OWN_KEY, schemeOf, stepOfNode, titleIn } from './elements';
import { isOwnUuid, isUuid, newIds } from './ids';
import { anchorsIn } from './resources';

/** Writes a map as SADFace does. */
export function write(map: ArgumentMap): string {
  const { title: _, description, claims, inferences, ...rest } = map;
  const { core = {}, metadata = {}, keys = {} } = writableParts(map);
  const parts = Object.entries({ core, metadata, keys }).filter(([, part]) => Object.keys(part).length > 0);
  const isSaid = isSame(Object.fromEntries(parts), foreignOf(map, FORMAT));
  const own = { ...withoutKeys(rest, ['foreign']), ...foreignLeft(map, FORMAT, isSaid && parts.length > 0) };
  const newId = newIds(new Set([...claims, ...inferences].map(({ id }) => id)));
  const nameOf = (id: Id) => (isUuid(id) ? id : newId());
  const nodes = [
    ...claims.map((claim): [Id, Json] => [claim.id, nodeOfClaim(claim, nameOf(claim.id))]),
    ...inferences.map((step): [Id, Json] => [step.id, nodeOfStep(step, nameOf(step.id))]),
  ];
  const names = new Map(nodes.map(([id, node]) => [id, node.id]));
  const file = {
    metadata: {
      ...metadata,
      core: { ...coreOf(map), id: newId(), ...core },
      [OWN_KEY]: description === '' ? { description, ...own } : own,
    },
    resources: [],
    ...keys,
    nodes: nodes.map(([, node]) => node),
    edges: inferences.flatMap((step) => edgesOf(step, names, newId)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Returns the keys of another program that a file of a map has, by the part of the file in which they are. */
function writableParts(map: ArgumentMap): Readonly<Record<string, Json>> {
  const { core, metadata, keys } = foreignOf(map, FORMAT);
  const said = titleIn(coreOf(map));
  const isFree = (part: Json | null, taken: readonly string[]) =>
    part && !taken.some((key) => Object.hasOwn(part, key)) ? part : {};
  const ofCore = (part: Json) =>
    writableKeys(part, coreOf(map), (element) => isSame(titleIn(element), said) && !isOwnUuid(element.id));
  const whole = objectOf(core) ?? {};
  const inCore = ofCore(whole);
  return {
    // A description and notes that the map has changed are left out; all else of the core comes back.
    core: Object.keys(inCore).length > 0 ? inCore : ofCore(withoutKeys(whole, ['description', 'notes'])),
    metadata: isFree(objectOf(metadata), ['core', OWN_KEY]),
    keys: writableKeys(isFree(objectOf(keys), ['metadata', 'nodes', 'edges']), { resources: [] }, () => true),
  };
}

/** Returns true for an element whose metadata is an object, so that something can be added to it. */
function hasMetadata({ metadata }: Json): boolean {
  const found = objectOf(metadata);
  return found !== null && !Object.hasOwn(found, OWN_KEY);
}

function nodeOfClaim(claim: Claim, name: string): Json {
  const { id, text, anchors, ...facts } = claim;
  const own: Json = { id: name, ...atomOf(claim) };
  const keys = writableKeys(foreignOf(claim, FORMAT), own, (node) => {
    return isOf(node, id, name) && textOf(node.text) === text && node.type === own.type && hasMetadata(node);
  });
  const node: Json = { ...own, ...idInFile(claim), ...keys };
  const places = isSame(anchors, anchorsIn(node.sources)) ? {} : { anchors: anchors ?? null };
  return withFacts(node, id, { ...facts, ...places }, foreignLeft(claim, FORMAT, Object.keys(keys).length > 0));
}

/** Returns the key for the id that a node had in a file; no key if it is not that of the claim or step. */
function idInFile(record: Claim | Inference): Json {
  const { id } = foreignOf(record, FORMAT);
  return textOf(id) === record.id ? { id } : {};
}

/** Returns true for a node that has the id of its claim or step, or the name that it gets without one. */
function isOf(node: Json, id: Id, name: string): boolean {
  return node.id === name || textOf(node.id) === id;
}

function nodeOfStep(step: Inference, name: string): Json {
  const { id, kind: _kind, premises: _premises, target: _target, scheme, ...facts } = step;
  const foreign = foreignOf(step, FORMAT);
  const keys = keysOfStep(step, name);
  const node = { id: name, ...schemeOf(step), ...idInFile(step), ...keys };
  const edges = keysOfEdges(step);
  const isSaid = isSame(foreign, Object.keys(edges).length > 0 ? { ...keys, edges } : keys);
  const isNamed = scheme === undefined || stepOfNode(node, id).scheme === scheme;
  const left = foreignLeft(step, FORMAT, isSaid && Object.keys(foreign).length > 0);
  return withFacts(node, id, isNamed ? facts : { ...facts, scheme }, left);
}

/** Returns an element with the facts that SADFace has no place for in its metadata. */
function withFacts(node: Json, id: Id, facts: Json, foreign: object): Json {
  const named = textOf(node.id) === id ? {} : { id };
  const own = { ...named, ...withoutKeys(facts, ['foreign']), ...foreign };
  return Object.keys(own).length > 0 ? { ...node, metadata: { ...objectOf(node.metadata), [OWN_KEY]: own } } : node;
}

function keysOfStep(step: Inference, name: string): Json {
  const { id, kind, scheme } = step;
  const own = { id: name, ...schemeOf(step) };
  return writableKeys(withoutKeys(foreignOf(step, FORMAT), ['edges']), own, (node) => {
    const read = stepOfNode(node, id);
    const isOfStep = isOf(node, id, name) && read.kind === kind && isStepType(textOf(node.type)) && hasMetadata(node);
    return isOfStep && (read.scheme === undefined || read.scheme === scheme);
  });
}

function keysOfEdges(step: Inference): Readonly<Record<Id, Json>> {
  const { premises, target } = step;
  const edges = objectOf(foreignOf(step, FORMAT).edges) ?? {};
  const kept = [...premises, target].flatMap((end): [Id, Json][] => {
    const keys = Object.hasOwn(edges, end) ? (objectOf(edges[end]) ?? {}) : {};
    const isFree = !('source_id' in keys || 'target_id' in keys || isOwnUuid(keys.id));
    return isFree && Object.keys(keys).length > 0 ? [[end, keys]] : [];
  });
  return Object.fromEntries(kept);
}

/** Returns the edges of a step, between nodes that have other names in the file. */
function edgesOf(step: Inference, names: ReadonlyMap<Id, unknown>, newId: () => string): Json[] {
  const { id, premises, target } = step;
  const keys = keysOfEdges(step);
  const edge = (end: Id, from: Id, to: Id) => {
    const own = Object.hasOwn(keys, end) ? keys[end] : {};
    return { id: newId(), source_id: names.get(from), target_id: names.get(to), ...own };
  };
  return [...premises.map((premise) => edge(premise, premise, id)), edge(target, id, target)];
}
