import type { ArgumentMap } from '../../../../model/argument-map';
import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { differing, foreignIn, type Json, withoutKeys } from '../../foreign';
import type { Problem, ReadResult } from '../../format';
import { objectOf, objectsOf, parseJson, textOf, valueAt } from '../../parse-json';
import { restOfMap } from '../../rest-of-map';
import { MAX_ID_LENGTH, type Placed, soundMap } from '../../sound-map';
import { type GraphEdge, type StepNode, stepsOfGraph } from '../argument-graph';
import { atomOf, coreOf, FORMAT, isStepType, OWN_KEY, schemeOf, stepOfNode, titleIn } from './elements';
import { isOwnUuid, isUuid } from './ids';
import { anchorsIn, haveTexts, sourcesIn } from './resources';

/** Reads a map from a file of SADFace. */
export function read(text: string): ReadResult {
  const file = objectOf(parseJson(text)) ?? {};
  if (!Array.isArray(file.nodes) || !Array.isArray(file.edges)) return { map: null, problems: [{ kind: 'broken' }] };
  const problems: Problem[] = [];
  const claims: Placed<Claim>[] = [];
  const steps = new Map<Id, StepNode>();
  const nodes = new Map<Id, Json>();
  const twins: Placed<Inference>[] = [];
  /** The ids of claims and steps by those of the file. */
  const names = new Map<string, Id>();
  const endOf = (end: unknown) => names.get(textOf(end)) ?? textOf(end);
  for (const { item, index } of objectsOf(file.nodes)) {
    const place = { path: `nodes[${index}]` };
    const type = textOf(item.type);
    const own = objectOf(valueAt(item.metadata, OWN_KEY)) ?? {};
    const named = textOf(item.id);
    const id = textOf(own.id) || named;
    const element = hasOwnId(item, own, names) ? item : withoutKeys(item, ['id']);
    if (!names.has(named)) names.set(named, id);
    if (type === 'atom') claims.push({ record: claimOf(element, id, own), place });
    else if (!isStepType(type)) problems.push({ kind: 'no-place', place, about: type });
    else {
      const found = stepOfNode(item, id);
      const step = { ...found, ...own, id, kind: found.kind };
      if (id === '' || steps.has(id)) twins.push({ record: { ...step, premises: [], target: '' }, place });
      else {
        steps.set(id, { step, place });
        nodes.set(id, element);
      }
    }
  }
  const edges = objectsOf(file.edges);
  const ends = edges.map(({ item }): GraphEdge => ({ from: endOf(item.source_id), to: endOf(item.target_id) }));
  const atoms = new Set(claims.map(({ record }) => record.id));
  for (const [index, { from, to }] of ends.entries()) {
    const place = { path: `edges[${index}]` };
    for (const end of [from, to])
      if (!atoms.has(end) && !steps.has(end)) problems.push({ kind: 'unknown-reference', place, about: end });
    if (atoms.has(from) && atoms.has(to)) problems.push({ kind: 'no-place', place, about: `${from} → ${to}` });
  }
  if (haveTexts(file.resources)) problems.push({ kind: 'kept', place: { path: 'resources' }, about: 'resources' });
  const found = [...stepsOfGraph((id) => atoms.has(id), steps, ends), ...twins];
  const result = soundMap({ claims, steps: found, problems });
  if (!result.map) return result;
  const keys = new Map(edges.map(({ item }, index) => [JSON.stringify(ends[index]), keysOfEdge(item)]));
  const inferences = result.map.inferences.map((step) => withForeign(step, nodes.get(step.id), keys));
  return { ...result, map: mapOf(file, { ...result.map, inferences }) };
}

/** Returns true for a node whose id is that of its claim or step, and not one that was made for the file. */
function hasOwnId(node: Json, own: Json, names: ReadonlyMap<string, Id>): boolean {
  const id = textOf(node.id);
  return textOf(own.id) === '' && id !== '' && id.length <= MAX_ID_LENGTH && !names.has(id);
}

/** Returns the key of a node for its id, if Counterpoint writes that as it is. */
function idKey(id: Id): Json {
  return isUuid(id) ? { id } : {};
}

function claimOf(node: Json, id: Id, own: Json): Claim {
  const { anchors = anchorsIn(node.sources), ...facts } = own as { readonly anchors?: Claim['anchors'] | null };
  const text = textOf(node.text);
  const keys = differing(withoutOwn(node), { ...idKey(id), ...atomOf({ text }) });
  return { ...facts, ...(anchors ? { anchors } : {}), ...foreignIn(own.foreign, FORMAT, keys), id, text };
}

/** Returns an element without what Counterpoint has added to its metadata. */
function withoutOwn(element: Json): Json {
  const metadata = objectOf(element.metadata);
  return metadata ? { ...element, metadata: withoutKeys(metadata, [OWN_KEY]) } : element;
}

function keysOfEdge(edge: Json): Json {
  return withoutKeys(edge, ['source_id', 'target_id', ...(isOwnUuid(edge.id) ? ['id'] : [])]);
}

/** Returns a step with the keys of its node and of its edges. */
function withForeign(step: Inference, node: Json | undefined, keysOfEdges: ReadonlyMap<string, Json>): Inference {
  const { id, premises, target } = step;
  const ends = [...premises.map((premise) => [premise, premise, id]), [target, id, target]];
  const edges = ends.flatMap(([end = '', from = '', to = '']): [Id, Json][] => {
    const keys = keysOfEdges.get(JSON.stringify({ from, to })) ?? {};
    return Object.keys(keys).length > 0 ? [[end, keys]] : [];
  });
  const element = differing(withoutKeys(withoutOwn(node ?? {}), ['edges']), { ...idKey(id), ...schemeOf(step) });
  const keys = edges.length > 0 ? { ...element, edges: Object.fromEntries(edges) } : element;
  const { foreign } = step as { readonly foreign?: unknown };
  return { ...step, ...foreignIn(foreign, FORMAT, keys) };
}

/** Returns a map with its title and all else from the metadata of a file. */
function mapOf({ metadata, nodes: _, edges: __, ...keys }: Json, { claims, inferences }: ArgumentMap): ArgumentMap {
  const core = valueAt(metadata, 'core') === undefined ? withoutKeys(objectOf(metadata) ?? {}, [OWN_KEY]) : undefined;
  const all = core ?? objectOf(valueAt(metadata, 'core')) ?? {};
  const own = objectOf(valueAt(metadata, OWN_KEY)) ?? {};
  const said = { ...titleIn(all), sources: sourcesIn(keys.resources) };
  const foreign = {
    core: differing(isOwnUuid(all.id) ? withoutKeys(all, ['id']) : all, coreOf(said)),
    metadata: core ? {} : withoutKeys(objectOf(metadata) ?? {}, ['core', OWN_KEY]),
    keys: differing(keys, { resources: [] }),
  };
  const parts = Object.entries(foreign).filter(([, part]) => Object.keys(part).length > 0);
  const rest = restOfMap({ ...said, ...own, ...foreignIn(own.foreign, FORMAT, Object.fromEntries(parts)) });
  return { ...(rest ?? restOfMap(said)), claims, inferences } as ArgumentMap;
}
