import { type ArgumentMap, emptyMap } from '../../../model/argument-map';
import type { Anchor, Claim, Id } from '../../../model/claim';
import type { Inference } from '../../../model/inference';
import type { Format, Problem, ReadResult } from '../format';
import { FEATURES } from '../losses';
import { objectOf, objectsOf, parseJson, textOf, valueAt } from '../parse-json';
import { restOfMap } from '../rest-of-map';
import { type Placed, soundMap } from '../sound-map';
import { type GraphEdge, kindNamed, type StepNode, stepsOfGraph } from './argument-graph';

/** The names of steps that say no more than their kind. */
const PLAIN_NAMES = /^(?:default[\s_]+)?(?:support|inference|conflict|attack|defeat|disagree(?:ment)?)$/i;

/** The types of nodes: of claims and of steps. */
const TYPES = /^(?:atom|scheme|inference|conflict)$/;

/**
 * SADFace, a JSON format for annotated arguments, in both of its generations: steps are nodes of the type "scheme", or
 * "inference" and "conflict". All that it has no place for is in the metadata of its nodes.
 */
export const sadface: Format = {
  id: 'sadface',
  name: 'SADFace',
  suffixes: ['.sadface.json'],
  holds: new Set(FEATURES),
  recognises: (text) => {
    if (!text.includes('"metadata"')) return false;
    const file = parseJson(text);
    const nodes = objectsOf(valueAt(file, 'nodes'));
    const isOne = nodes.some(({ item }) => 'id' in item && TYPES.test(textOf(valueAt(item, 'type'))));
    const isEmpty = nodes.length === 0 && Array.isArray(valueAt(file, 'resources'));
    return valueAt(file, 'metadata') !== undefined && Array.isArray(valueAt(file, 'edges')) && (isOne || isEmpty);
  },
  read,
  write,
};

function read(text: string): ReadResult {
  const file = parseJson(text);
  const nodes = valueAt(file, 'nodes');
  if (!Array.isArray(nodes) || !Array.isArray(valueAt(file, 'edges')))
    return { map: null, problems: [{ kind: 'broken' }] };
  const problems: Problem[] = [];
  const claims: Placed<Claim>[] = [];
  const steps = new Map<Id, StepNode>();
  const twins: Placed<Inference>[] = [];
  /** Our ids by those of the file. */
  const names = new Map<string, Id>();
  const endOf = (edge: unknown, key: string) => names.get(textOf(valueAt(edge, key))) ?? textOf(valueAt(edge, key));
  for (const { item, index } of objectsOf(nodes)) {
    const place = { path: `nodes[${index}]` };
    const more = objectOf(valueAt(valueAt(item, 'metadata'), 'counterpoint')) ?? {};
    const named = textOf(valueAt(item, 'id'));
    const id = textOf(valueAt(more, 'id')) || named;
    if (!names.has(named)) names.set(named, id);
    const type = textOf(valueAt(item, 'type'));
    if (type === 'atom') claims.push({ record: { ...anchorsOf(item), ...more, id, text: textOf(item.text) }, place });
    else if (!TYPES.test(type)) problems.push({ kind: 'no-place', place, about: type });
    else {
      const step = stepOf(item, id, type, more);
      if (id === '' || steps.has(id)) twins.push({ record: { ...step, premises: [], target: '' }, place });
      else steps.set(id, { step, place });
    }
  }
  const edges = objectsOf(valueAt(file, 'edges')).map(
    ({ item }): GraphEdge => ({ from: endOf(item, 'source_id'), to: endOf(item, 'target_id') }),
  );
  const atoms = new Set(claims.map(({ record }) => record.id));
  edges.forEach(({ from, to }, index) => {
    for (const end of [from, to])
      if (!atoms.has(end) && !steps.has(end))
        problems.push({ kind: 'unknown-reference', place: { path: `edges[${index}]` }, about: end });
    if (atoms.has(from) && atoms.has(to))
      problems.push({ kind: 'no-place', place: { path: `edges[${index}]` }, about: `${from} → ${to}` });
  });
  const resources = objectsOf(valueAt(file, 'resources')).map(({ item }) => item);
  if (resources.some(({ content }) => textOf(content) !== ''))
    problems.push({ kind: 'no-place', place: { path: 'resources' }, about: 'resources' });
  const found = [...stepsOfGraph((id) => atoms.has(id), steps, edges), ...twins];
  const read = soundMap({ claims, steps: found, problems });
  const sources = [...new Set(resources.map(({ id }) => textOf(id)))].filter((id) => id !== '').map((id) => ({ id }));
  return read.map ? { ...read, map: mapOf(valueAt(file, 'metadata'), { ...read.map, sources }) } : read;
}

/** Returns the places in its resources that a claim was read from. */
function anchorsOf(atom: unknown): { readonly anchors?: readonly Anchor[] } {
  const anchors = objectsOf(valueAt(atom, 'sources')).map(({ item }): Anchor => {
    const [source, exact] = [textOf(item.resource_id), textOf(item.text)];
    const { offset: start, length } = item;
    const isPlace = isCount(start) && isCount(length);
    const words = { ...(source === '' ? {} : { source }), ...(exact === '' ? {} : { exact }) };
    return { ...words, ...(isPlace ? { start, end: start + length } : {}) };
  });
  return anchors.length > 0 ? { anchors } : {};
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function stepOf(item: unknown, id: Id, type: string, more: object): StepNode['step'] {
  const name = textOf(valueAt(item, 'name')).trim();
  const kind = type === 'conflict' ? 'objection' : kindNamed(name);
  return { ...(PLAIN_NAMES.test(name) || name === '' ? {} : { scheme: name }), ...more, id, kind };
}

/** Returns the map of some records with its title and all else from the metadata of a file. */
function mapOf(metadata: unknown, { claims, inferences, sources }: ArgumentMap): ArgumentMap {
  const core = valueAt(metadata, 'core') ?? metadata;
  const title = textOf(valueAt(core, 'title'));
  const said = [valueAt(core, 'description'), valueAt(core, 'notes')].map(textOf).filter((text) => text !== '');
  const description = said.length > 0 ? { description: said.join('\n\n') } : {};
  const plain = { ...emptyMap(title), ...description, sources, claims, inferences };
  const rest = restOfMap({ ...plain, ...objectOf(valueAt(metadata, 'counterpoint')) });
  return rest ? { ...rest, claims, inferences } : plain;
}

function write(map: ArgumentMap): string {
  const { title, description, claims, inferences, ...more } = map;
  const own = [...claims, ...inferences].map(({ id }) => id);
  const newId = newIds(new Set(own));
  const names = new Map(own.map((id) => [id, UUID.test(id) ? id : newId()]));
  const nameOf = (id: Id) => names.get(id) ?? '';
  const edges = inferences.flatMap(({ id, premises, target }) => [
    ...premises.map((premise) => ({ source_id: nameOf(premise), target_id: nameOf(id) })),
    { source_id: nameOf(id), target_id: nameOf(target) },
  ]);
  const withMore = ({ id, ...facts }: { readonly id: Id }) => {
    const said = nameOf(id) === id ? facts : { id, ...facts };
    return Object.keys(said).length > 0 ? { counterpoint: said } : {};
  };
  const file = {
    metadata: {
      core: {
        title,
        ...(description === undefined ? {} : { description }),
        ...{ analyst_name: '', analyst_email: '', created: '', edited: '', id: newId(), version: '0.2' },
      },
      counterpoint: description === '' ? { description, ...more } : more,
    },
    resources: [],
    nodes: [
      ...claims.map(({ text, ...facts }) => {
        return { id: nameOf(facts.id), type: 'atom', text, sources: [], metadata: withMore(facts) };
      }),
      ...inferences.map(({ kind, premises: _premises, target: _target, ...facts }) => {
        const name = kind === 'reason' ? 'support' : 'conflict';
        return { id: nameOf(facts.id), type: 'scheme', name, metadata: withMore(facts) };
      }),
    ],
    edges: edges.map((edge) => ({ id: newId(), ...edge })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Ids as SADFace has them: of version 4. */
const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
/** The beginning of those that are written. */
const OWN_UUID = 'c0000000-0000-4000-8000-';

/** Returns a function that gives ids that are not taken, the same ones for each file. */
function newIds(taken: ReadonlySet<Id>): () => string {
  let count = 0;
  return () => {
    let id: string;
    do id = `${OWN_UUID}${(++count).toString(16).padStart(12, '0')}`;
    while (taken.has(id));
    return id;
  };
}
