import type { ArgumentMap } from '../../../model/argument-map';
import type { Anchor, Claim, Id } from '../../../model/claim';
import type { Format, Problem, ReadResult } from '../format';
import { type Feature, STRUCTURE } from '../losses';
import { objectsOf, parseJson, textOf, valueAt } from '../parse-json';
import { type Placed, soundMap } from '../sound-map';
import { freeId, type GraphEdge, type StepNode, stepsOfGraph } from './argument-graph';
import { readXaifText, type XaifText } from './xaif-text';

const HOLDS: readonly Feature[] = [...STRUCTURE, 'empty-texts', 'white-space', 'holders', 'schemes'];

/** The names of steps that say no more than their kind, in the files of several programs. */
const PLAIN_NAMES = /^(?:RA|CA|default (?:inference|conflict)|(?:inference|conflict)(?: scheme)?)$/i;
/** The illocutions that assert what is said; the second is the one of OVA3 where none was chosen. */
const ASSERTION = /^\s*(?:asserting|default illocuting)\s*$/i;
/** The scheme ids of AIFdb for a default inference and a default conflict. */
const SCHEME_IDS = { reason: '72', objection: '71' } as const;

/** The Argument Interchange Format as AIFdb writes it in JSON: nodes, edges and locutions. */
export const aif: Format = {
  id: 'aif',
  name: 'AIF JSON',
  suffixes: ['.aif.json'],
  holds: new Set(HOLDS),
  recognises: (text) => {
    if (!/"(?:locutions|nodeID)"/.test(text)) return false;
    const file = parseJson(text);
    const nodes = valueAt(file, 'nodes');
    const isNodeSet =
      Array.isArray(valueAt(file, 'locutions')) || objectsOf(nodes).some(({ item }) => 'nodeID' in item);
    return isNodeSet && Array.isArray(nodes) && Array.isArray(valueAt(file, 'edges'));
  },
  read: (text) => readNodeSet(parseJson(text)),
  write: (map) => `${JSON.stringify(nodeSetOf(map), null, 2)}\n`,
};

/** AIF in the file of the annotation tool OVA3, with places on its canvas. */
export const xaif: Format = {
  id: 'xaif',
  name: 'xAIF (OVA3)',
  suffixes: ['.xaif.json'],
  holds: new Set(HOLDS),
  recognises: (text) => text.includes('"AIF"') && valueAt(parseJson(text), 'AIF') !== undefined,
  read: (text) => {
    const file = parseJson(text);
    return readNodeSet(valueAt(file, 'AIF'), 'AIF.', readXaifText(valueAt(file, 'text')));
  },
  write: writeXaif,
};

const NO_TEXT: XaifText = { quotes: new Map(), hasWords: false };

/** The distance of the boxes of a file, in px of the canvas of OVA3. */
const STEP_X = 240;
const STEP_Y = 120;
const COLUMNS = 6;

function writeXaif(map: ArgumentMap): string {
  const set = nodeSetOf(map);
  const places = set.nodes.map(({ nodeID }, index) => ({
    nodeID,
    visible: true,
    x: (index % COLUMNS) * STEP_X,
    y: Math.floor(index / COLUMNS) * STEP_Y,
    timestamp: '',
  }));
  const edges = set.edges.map(({ fromID, toID }) => ({ fromID, toID, visible: true }));
  const file = { AIF: set, text: { txt: '' }, OVA: { nodes: places, edges }, dialog: map.claims.some(hasHolder) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const hasHolder = ({ holder }: Claim) => holder !== undefined;

function readNodeSet(set: unknown, path = '', { quotes, hasWords }: XaifText = NO_TEXT): ReadResult {
  const [nodes, edges] = [valueAt(set, 'nodes'), valueAt(set, 'edges')];
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return { map: null, problems: [{ kind: 'broken' }] };
  const problems: Problem[] = [];
  const claims = new Map<Id, Placed<Claim>>();
  const steps = new Map<Id, StepNode>();
  const locutionTexts = new Map<Id, string>();
  const illocutions = new Map<Id, string>();
  const others = new Map<Id, { readonly type: string; readonly path: string }>();
  const taken = new Set<Id>();
  for (const { item, index } of objectsOf(nodes)) {
    const place = { path: `${path}nodes[${index}]` };
    const named = textOf(valueAt(item, 'nodeID'));
    const id =
      named === '' || named.length > 200 || taken.has(named) ? freeId(named.slice(0, 99) || 'node', taken) : named;
    if (id !== named) problems.push({ kind: 'repeated-id', place, about: named });
    taken.add(id);
    const type = textOf(valueAt(item, 'type'));
    const text = textOf(valueAt(item, 'text'));
    if (type === 'I') claims.set(id, { record: { id, text }, place });
    else if (type === 'RA' || type === 'CA') steps.set(id, { step: stepOf(item, id, type), place });
    else if (type === 'L') locutionTexts.set(id, text);
    else if (type === 'YA') illocutions.set(id, text);
    if (!/^(?:I|RA|CA)$/.test(type)) others.set(id, { type, path: place.path });
  }
  const links = objectsOf(edges).map(({ item, index }): GraphEdge => {
    const [from, to] = [textOf(valueAt(item, 'fromID')), textOf(valueAt(item, 'toID'))];
    const place = { path: `${path}edges[${index}]` };
    for (const end of [from, to]) if (!taken.has(end)) problems.push({ kind: 'unknown-reference', place, about: end });
    if (claims.has(from) && claims.has(to)) problems.push({ kind: 'no-place', place, about: `${from} → ${to}` });
    return { from, to };
  });
  const speakers = speakersOf(valueAt(set, 'participants'), valueAt(set, 'locutions'));
  const isClaim = (id: Id) => claims.has(id);
  for (const [id, { holder, nodes: read }] of holdersOf(links, isClaim, locutionTexts, illocutions, speakers)) {
    const claim = claims.get(id);
    if (claim) claims.set(id, { ...claim, record: { ...claim.record, holder } });
    for (const node of read) others.delete(node);
  }
  for (const [id, anchors] of anchorsOf(links, isClaim, locutionTexts, illocutions, quotes)) {
    const claim = claims.get(id);
    if (claim) claims.set(id, { ...claim, record: { ...claim.record, anchors } });
  }
  problems.push(...withoutPlace(others));
  if (hasWords) problems.push({ kind: 'no-place', place: { path: 'text' }, about: 'text' });
  return soundMap({ claims: [...claims.values()], steps: stepsOfGraph(isClaim, steps, links), problems });
}

/** Returns a problem for each type of nodes that a map has no place for, such as rephrasings. */
function withoutPlace(nodes: ReadonlyMap<Id, { readonly type: string; readonly path: string }>): Problem[] {
  const types = new Map<string, { readonly path: string; readonly count: number }>();
  for (const { type, path } of nodes.values()) {
    const first = types.get(type);
    types.set(type, { path: first?.path ?? path, count: (first?.count ?? 0) + 1 });
  }
  return [...types].map(([type, { path, count }]) => ({
    kind: 'no-place',
    place: { path },
    about: `${type} × ${count}`,
  }));
}

function stepOf(item: unknown, id: Id, type: string): StepNode['step'] {
  const name = textOf(valueAt(item, 'scheme')) || textOf(valueAt(item, 'text'));
  const kind = type === 'CA' ? 'objection' : 'reason';
  const isPlain = PLAIN_NAMES.test(name.trim()) || (name === '' && valueAt(item, 'scheme') !== '');
  return isPlain ? { id, kind } : { id, kind, scheme: name };
}

/** Returns the names of those who speak, by their locutions. */
function speakersOf(participants: unknown, locutions: unknown): Map<Id, string> {
  const names = new Map(
    objectsOf(participants).map(({ item }) => {
      const parts = [valueAt(item, 'firstname'), valueAt(item, 'surname')].map(textOf);
      return [textOf(valueAt(item, 'participantID')), parts.filter((part) => part !== '').join(' ')];
    }),
  );
  return new Map(
    objectsOf(locutions).flatMap(({ item }): [Id, string][] => {
      const name = names.get(textOf(valueAt(item, 'personID')));
      return name === undefined ? [] : [[textOf(valueAt(item, 'nodeID')), name]];
    }),
  );
}

/**
 * Returns who asserts which claim, with the nodes that say it: the speaker of the one locution that asserts it, by the
 * participants of the file or by "Name : " before its words. Questions and agreements assert nothing.
 */
function holdersOf(
  links: readonly GraphEdge[],
  isClaim: (id: Id) => boolean,
  locutionTexts: ReadonlyMap<Id, string>,
  illocutions: ReadonlyMap<Id, string>,
  speakers: ReadonlyMap<Id, string>,
): Map<Id, { readonly holder: string; readonly nodes: readonly Id[] }> {
  const locutionOf = new Map<Id, Id>();
  for (const { from, to } of links) if (locutionTexts.has(from) && illocutions.has(to)) locutionOf.set(to, from);
  const holders = new Map<Id, { readonly names: Set<string>; readonly nodes: Id[] }>();
  for (const { from, to } of links) {
    const illocution = illocutions.get(from);
    const locution = locutionOf.get(from);
    if (!isClaim(to) || locution === undefined || illocution === undefined || !ASSERTION.test(illocution)) continue;
    const holder = speakers.get(locution) ?? /^\s*([^:]{1,100}?)\s+:\s/.exec(locutionTexts.get(locution) ?? '')?.[1];
    if (holder === undefined) continue;
    const found = holders.get(to) ?? { names: new Set(), nodes: [] };
    found.names.add(holder);
    found.nodes.push(from, locution);
    holders.set(to, found);
  }
  return new Map(
    [...holders].flatMap(
      ([
        id,
        {
          names: [holder, other],
          nodes,
        },
      ]) => (holder !== undefined && other === undefined ? [[id, { holder, nodes }]] : []),
    ),
  );
}

/** Returns the passages that claims were read from: those of their nodes, and of the locutions that say them. */
function anchorsOf(
  links: readonly GraphEdge[],
  isClaim: (id: Id) => boolean,
  locutionTexts: ReadonlyMap<Id, string>,
  illocutions: ReadonlyMap<Id, string>,
  quotes: XaifText['quotes'],
): Map<Id, Anchor[]> {
  const anchors = new Map<Id, Anchor[]>();
  const add = (claim: Id, node: Id) => {
    const found = quotes.get(node)?.map((exact): Anchor => ({ exact })) ?? [];
    if (found.length > 0) anchors.set(claim, [...(anchors.get(claim) ?? []), ...found]);
  };
  for (const id of quotes.keys()) if (isClaim(id)) add(id, id);
  const said = new Map(links.flatMap(({ from, to }) => (locutionTexts.has(from) ? [[to, from]] : [])));
  for (const { from, to } of links) if (illocutions.has(from) && isClaim(to)) add(to, said.get(from) ?? '');
  return anchors;
}

/** Returns the nodes, edges, locutions and participants of a map. */
function nodeSetOf(map: ArgumentMap) {
  const nodes: { nodeID: Id; text: string; type: string; timestamp: string; scheme?: string; schemeID?: string }[] = [];
  const edges: { edgeID: string; fromID: Id; toID: Id; formEdgeID: null }[] = [];
  const locutions: { nodeID: Id; personID: string; timestamp: string; start: null; end: null }[] = [];
  const people = new Map<string, string>();
  const taken = new Set<Id>([...map.claims, ...map.inferences].map(({ id }) => id));
  const addEdge = (fromID: Id, toID: Id) => {
    edges.push({ edgeID: String(edges.length + 1), fromID, toID, formEdgeID: null });
  };
  for (const { id, text, holder } of map.claims) {
    nodes.push({ nodeID: id, text, type: 'I', timestamp: '' });
    if (holder === undefined) continue;
    const personID = people.get(holder) ?? String(people.size + 1);
    people.set(holder, personID);
    const [locution, illocution] = [freeId(`${id}-locution`, taken), freeId(`${id}-asserting`, taken)];
    nodes.push({ nodeID: locution, text: `${holder} : ${text}`, type: 'L', timestamp: '' });
    nodes.push({
      nodeID: illocution,
      text: 'Asserting',
      type: 'YA',
      timestamp: '',
      scheme: 'Asserting',
      schemeID: '74',
    });
    addEdge(locution, illocution);
    addEdge(illocution, id);
    locutions.push({ nodeID: locution, personID, timestamp: '', start: null, end: null });
  }
  for (const { id, kind, premises, target, scheme } of map.inferences) {
    const name = scheme ?? (kind === 'reason' ? 'Default Inference' : 'Default Conflict');
    const type = kind === 'reason' ? 'RA' : 'CA';
    const schemeID = scheme === undefined ? SCHEME_IDS[kind] : '0';
    nodes.push({ nodeID: id, text: name, type, timestamp: '', scheme: name, schemeID });
    for (const premise of premises) addEdge(premise, id);
    addEdge(id, target);
  }
  const participants = [...people].map(([firstname, participantID]) => ({ participantID, firstname, surname: '' }));
  return { nodes, edges, schemefulfillments: [], locutions, participants };
}
