import type { ArgumentMap } from '../../../../model/argument-map';
import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { foreignKey, foreignOf, isSame, type Json, withoutKeys, writableKeys } from '../../foreign';
import { objectOf, objectsOf, textOf } from '../../parse-json';
import { MAX_ID_LENGTH } from '../../sound-map';
import type { GraphEdge } from '../argument-graph';
import { type Assertions, assertionsOf, holderIn, speakersIn, speechIn } from './holders';
import { edgeKeys, idIn, isOfArgument, MARK, nodeOfClaim, nodeOfStep, stepOfNode } from './nodes';
import { keptFile } from './ova';

/** The formats whose keys of the record `foreign` are written: those of a node set, and those of a file around it. */
export const [NODE_SET, FILE] = ['aif', 'xaif'] as const;

/** The nodes of a file that are no claims or steps, their edges, and the other keys of the file. */
export interface ForeignNodes {
  readonly nodes: readonly Json[];
  readonly edges: readonly Json[];
  readonly keys: Json;
}

/** Returns the nodes, edges and keys that a map has of another program. */
export function foreignNodesOf(map: ArgumentMap): ForeignNodes {
  const { nodes, edges, keys } = foreignOf(map, NODE_SET);
  const items = (list: unknown) => objectsOf(list).map(({ item }) => item);
  return { nodes: items(nodes), edges: items(edges), keys: objectOf(keys) ?? {} };
}

/** Returns a map with that of `foreign` alone which comes back from a node set, and from a file around it. */
export function withWritable(map: ArgumentMap, hasFile: boolean): ArgumentMap {
  const { nodes, edges, keys } = writableNodes(map);
  const set = {
    ...(nodes.length > 0 ? { nodes } : {}),
    ...(edges.length > 0 ? { edges } : {}),
    ...(Object.keys(keys).length > 0 ? { keys } : {}),
  };
  const file = hasFile ? keptFile(map, foreignOf(map, FILE), nodes, edges) : {};
  return {
    ...withoutForeign(map),
    ...foreignKey({ [NODE_SET]: set, [FILE]: file }),
    claims: map.claims.map((claim) => ({
      ...withoutForeign(claim),
      ...foreignKey({ [NODE_SET]: keysOfClaim(claim) }),
    })),
    inferences: map.inferences.map((step) => ({
      ...withoutForeign(step),
      ...foreignKey({ [NODE_SET]: keysOfStep(step) }),
    })),
  };
}

function withoutForeign<Value extends object>(record: Value): Value {
  return 'foreign' in record ? (withoutKeys(record as Json, ['foreign']) as Value) : record;
}

function keysOfClaim(claim: Claim): Json {
  const { id, text } = claim;
  return writableKeys(foreignOf(claim, NODE_SET), nodeOfClaim(claim), (node) => {
    return idIn(node, 'nodeID') === id && textOf(node.text) === text && node.type === 'I' && !(MARK in node);
  });
}

function keysOfStep(step: Inference): Json {
  const { id, kind, scheme, premises, target } = step;
  const { edges, ...keys } = foreignOf(step, NODE_SET);
  const own = nodeOfStep(step, keys);
  const node = writableKeys(keys, own, (element) => {
    const read = stepOfNode(element, id);
    const isOfStep = idIn(element, 'nodeID') === id && element.type === own.type && !(MARK in element);
    return isOfStep && read.kind === kind && read.scheme === scheme;
  });
  const ends = new Map([
    ...premises.map((premise) => [premise, edgeKeys(premise, id)] as const),
    [target, edgeKeys(id, target)],
  ]);
  const kept = Object.entries(objectOf(edges) ?? {}).flatMap(([end, value]): [Id, Json][] => {
    const edge = objectOf(value) ?? {};
    const ofEdge = ends.get(end);
    const isOther = !('fromID' in edge || 'toID' in edge) && Object.keys(edge).length > 0;
    return ofEdge && isOther && writableKeys(edge, ofEdge, () => true) === edge ? [[end, edge]] : [];
  });
  return { ...node, ...(kept.length > 0 ? { edges: Object.fromEntries(kept) } : {}) };
}

/** Returns the ends of an edge. */
export function endsOf(edge: Json): GraphEdge {
  return { from: idIn(edge, 'fromID'), to: idIn(edge, 'toID') };
}

/** Returns who asserts which claim by the nodes of another program. */
export function foreignAssertions(
  { nodes, edges, keys }: ForeignNodes,
  isClaim: (id: Id) => boolean,
): Map<Id, Assertions> {
  const speakers = speakersIn(keys.participants, keys.locutions);
  return assertionsOf(edges.map(endsOf), isClaim, speechIn(nodes), speakers);
}

function writableNodes(map: ArgumentMap): ForeignNodes {
  const foreign = foreignNodesOf(map);
  const taken = new Set<Id>([...map.claims, ...map.inferences].map(({ id }) => id));
  const theirs = new Set<Id>();
  const nodes = foreign.nodes.filter((item) => {
    const id = idIn(item, 'nodeID');
    if (id === '' || id.length > MAX_ID_LENGTH || taken.has(id) || isOfArgument(textOf(item.type)) || MARK in item)
      return false;
    taken.add(id);
    theirs.add(id);
    return true;
  });
  const edges = foreign.edges.filter((item) => {
    const { from, to } = endsOf(item);
    return taken.has(from) && taken.has(to) && (theirs.has(from) || theirs.has(to));
  });
  const found = { nodes, edges, keys: writableSetKeys(foreign.keys) };
  const claims = new Map(map.claims.map((claim) => [claim.id, claim]));
  const assertions = foreignAssertions(found, (id) => claims.has(id));
  // The map says who asserts a claim: where the nodes say otherwise, they do not assert it any more.
  const isOutdated = ({ from, to }: GraphEdge) =>
    assertions.get(to)?.illocutions.has(from) === true && holderIn(assertions.get(to)) !== claims.get(to)?.holder;
  return { ...found, edges: edges.filter((edge) => !isOutdated(endsOf(edge))) };
}

/** Returns the other keys of a node set. Lists to which something is added have objects alone. */
function writableSetKeys(keys: Json): Json {
  const others = Object.entries(withoutKeys(keys, ['nodes', 'edges'])).flatMap(([key, value]): [string, unknown][] => {
    if (key !== 'participants' && key !== 'locutions') return isSame(value, []) ? [] : [[key, value]];
    const items = objectsOf(value).flatMap(({ item }) => (MARK in item ? [] : [item]));
    return items.length > 0 ? [[key, items]] : [];
  });
  return Object.fromEntries(others);
}
