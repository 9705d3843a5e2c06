import type { Claim, Id } from '../../../../model/claim';
import { differing, foreignKey, type Json, withoutKeys } from '../../foreign';
import type { Problem, ReadResult } from '../../format';
import { objectOf, objectsOf, parseJson, textOf } from '../../parse-json';
import { MAX_ID_LENGTH, type Placed, soundMap } from '../../sound-map';
import { freeId, type GraphEdge, type StepNode, stepsOfGraph } from '../argument-graph';
import { anchorsInNode, anchorsInText } from './anchors';
import { endsOf, FILE, foreignAssertions, foreignNodesOf, NODE_SET, withWritable } from './foreign';
import { assertionsOf, holderIn, speakersIn, speechIn } from './holders';
import { edgeKeys, idIn, isOfArgument, MARK, nodeOfClaim, nodeOfStep, stepOfNode } from './nodes';
import { readXaifText } from './xaif-text';

/** The most UTF-16 units of a text that a problem quotes. */
const MAX_QUOTE = 40;

/** Reads a node set. */
export function readNodeSet(text: string): ReadResult {
  return new NodeSetReader(objectOf(parseJson(text)) ?? {}, null).read();
}

/** Reads the node set in a file of OVA3. */
export function readFile(text: string): ReadResult {
  const file = objectOf(parseJson(text)) ?? {};
  return new NodeSetReader(objectOf(file.AIF) ?? {}, file).read();
}

class NodeSetReader {
  readonly #set: Json;
  readonly #file: Json | null;
  readonly #path: string;
  readonly #problems: Problem[] = [];
  readonly #claims = new Map<Id, Placed<Claim>>();
  readonly #steps = new Map<Id, StepNode>();
  /** The nodes of steps. */
  readonly #stepNodes = new Map<Id, Json>();
  readonly #others: { readonly node: Json; readonly path: string }[] = [];
  readonly #taken = new Set<Id>();
  /** The claims whose nodes have their passages. */
  readonly #anchored = new Set<Id>();

  constructor(set: Json, file: Json | null) {
    this.#set = set;
    this.#file = file;
    this.#path = file ? 'AIF.' : '';
  }

  read(): ReadResult {
    const { nodes, edges, participants, locutions } = this.#set;
    if (!Array.isArray(nodes) || !Array.isArray(edges)) return { map: null, problems: [{ kind: 'broken' }] };
    for (const { item, index } of objectsOf(nodes)) this.#readNode(item, `${this.#path}nodes[${index}]`);
    for (const { node } of this.#others) this.#taken.add(idIn(node, 'nodeID'));
    const links = objectsOf(edges).map(({ item, index }) => this.#linkOf(item, `${this.#path}edges[${index}]`));
    const isClaim = (id: Id) => this.#claims.has(id);
    const speech = speechIn(nodes);
    const { quotes, hasWords } = readXaifText(this.#file?.text);
    const assertions = assertionsOf(links, isClaim, speech, speakersIn(participants, locutions));
    for (const [id, all] of assertions) {
      const holder = holderIn(all);
      if (holder !== undefined) this.#addFacts(id, { holder });
    }
    for (const [id, anchors] of anchorsInText(links, isClaim, speech, quotes))
      if (!this.#anchored.has(id)) this.#addFacts(id, { anchors });
    const steps = stepsOfGraph(isClaim, this.#steps, links);
    const { map, problems } = soundMap({ claims: [...this.#claims.values()], steps, problems: this.#problems });
    if (!map) return { map, problems };
    const kept = withWritable(this.#withForeign(map), this.#file !== null);
    const ofText: Problem[] = hasWords ? [{ kind: 'kept', place: { path: 'text' }, about: 'text' }] : [];
    return { map: kept, problems: [...problems, ...this.#problemsOfOthers(kept), ...ofText] };
  }

  #addFacts(id: Id, facts: Partial<Claim>): void {
    const claim = this.#claims.get(id);
    if (claim) this.#claims.set(id, { ...claim, record: { ...claim.record, ...facts } });
  }

  #readNode(node: Json, path: string): void {
    const type = textOf(node.type);
    const named = idIn(node, 'nodeID');
    if (!isOfArgument(type)) {
      this.#others.push({ node, path });
      return;
    }
    const place = { path };
    const isFree = named !== '' && named.length <= MAX_ID_LENGTH && !this.#taken.has(named);
    const id = isFree ? named : freeId(named.slice(0, 99) || 'node', this.#taken);
    if (!isFree) this.#problems.push({ kind: 'repeated-id', place, about: named });
    this.#taken.add(id);
    // A text as an id is that of the record. A number is kept.
    const keys = typeof node.nodeID === 'number' && isFree ? node : withoutKeys(node, ['nodeID']);
    if (type === 'I') {
      const anchors = anchorsInNode(node);
      if (anchors !== undefined) this.#anchored.add(id);
      const record = { id, text: textOf(node.text), ...(anchors ? { anchors } : {}) };
      const foreign = foreignKey({ [NODE_SET]: differing(withoutKeys(keys, [MARK]), nodeOfClaim(record)) });
      this.#claims.set(id, { record: { ...record, ...foreign }, place });
    } else {
      this.#steps.set(id, { step: stepOfNode(node, id), place });
      this.#stepNodes.set(id, withoutKeys(keys, ['edges']));
    }
  }

  #linkOf(edge: Json, path: string): GraphEdge {
    const { from, to } = endsOf(edge);
    const place = { path };
    for (const end of [from, to])
      if (!this.#taken.has(end)) this.#problems.push({ kind: 'unknown-reference', place, about: end });
    if (this.#claims.has(from) && this.#claims.has(to))
      this.#problems.push({ kind: 'no-place', place, about: `${this.#quote(from)} → ${this.#quote(to)}` });
    return { from, to };
  }

  #quote(id: Id): string {
    const text = this.#claims.get(id)?.record.text ?? id;
    return text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE).replace(/\p{Surrogate}$/u, '')}…` : text;
  }

  /** Returns a map with all that the file has besides claims and steps. */
  #withForeign(map: NonNullable<ReadResult['map']>): typeof map {
    const { nodes: _, edges, ...keys } = this.#set;
    const byEnds = new Map(
      objectsOf(edges).map(({ item }) => {
        const { from, to } = endsOf(item);
        return [JSON.stringify([from, to]), differing(withoutKeys(item, ['fromID', 'toID']), edgeKeys(from, to))];
      }),
    );
    const inferences = map.inferences.map((step) => {
      const { id, premises, target } = step;
      const ends = [...premises.map((premise) => [premise, [premise, id]] as const), [target, [id, target]] as const];
      const ofEnds = ends.flatMap(([end, pair]): [Id, Json][] => {
        const edge = byEnds.get(JSON.stringify(pair)) ?? {};
        return Object.keys(edge).length > 0 ? [[end, edge]] : [];
      });
      const found = this.#stepNodes.get(id) ?? {};
      const node = differing(found, nodeOfStep(step, found));
      const own = ofEnds.length > 0 ? { ...node, edges: Object.fromEntries(ofEnds) } : node;
      return { ...step, ...foreignKey({ [NODE_SET]: own }) };
    });
    const nodes = this.#others.map(({ node }) => node);
    const set = { nodes, edges: objectsOf(edges).map(({ item }) => item), keys };
    return { ...map, ...foreignKey({ [NODE_SET]: set, [FILE]: this.#file ?? {} }), inferences };
  }

  /** Returns a problem for each type of the nodes that a map does not show: those that it keeps, and the others. */
  #problemsOfOthers(map: NonNullable<ReadResult['map']>): Problem[] {
    const foreign = foreignNodesOf(map);
    const kept = new Set(foreign.nodes);
    const said = new Set<Id>();
    const held = new Set(map.claims.filter(({ holder }) => holder !== undefined).map(({ id }) => id));
    for (const { illocutions, locutions } of foreignAssertions(foreign, (id) => held.has(id)).values())
      for (const id of [...illocutions, ...locutions]) said.add(id);
    const types = new Map<string, { kind: 'kept' | 'no-place'; type: string; path: string; count: number }>();
    for (const { node, path } of this.#others) {
      if (said.has(idIn(node, 'nodeID')) || MARK in node) continue;
      const [kind, type] = [kept.has(node) ? 'kept' : 'no-place', textOf(node.type)] as const;
      const first = types.get(`${kind} ${type}`);
      types.set(`${kind} ${type}`, { kind, type, path: first?.path ?? path, count: (first?.count ?? 0) + 1 });
    }
    return [...types.values()].map(({ kind, type, path, count }) => {
      return { kind, place: { path }, about: type, count };
    });
  }
}
