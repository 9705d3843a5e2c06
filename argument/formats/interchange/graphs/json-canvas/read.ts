import type { ArgumentMap } from '../../../../model/argument-map';
import type { Claim, Id } from '../../../../model/claim';
import type { Inference, Kind } from '../../../../model/inference';
import { readIndicator } from '../../../pasting/indicator-words';
import { foreignIn, type Json, withoutKeys } from '../../foreign';
import type { Problem, ReadResult } from '../../format';
import { objectOf } from '../../parse-json';
import { restOfMap } from '../../rest-of-map';
import { type Placed, soundMap } from '../../sound-map';
import { type Canvas, FORMAT, FRAME, isReversed, OWN_KEY, readCanvas, stringOf, textOfNode } from './canvas';

/** The text of the node of a step. */
export const STEP_TEXT = '+';

/** Reads a map from a canvas. */
export function read(text: string): ReadResult {
  const canvas = readCanvas(text);
  return 'kind' in canvas ? { map: null, problems: [canvas] } : new CanvasReader(canvas).read();
}

class CanvasReader {
  readonly #canvas: Canvas;
  readonly #problems: Problem[];
  readonly #claims: Placed<Claim>[] = [];
  readonly #steps: Placed<Inference>[] = [];
  /** The premises of the steps that have a node, and what the nodes say of the steps. */
  readonly #junctions = new Map<Id, { readonly premises: Id[]; readonly own: Json; isUsed: boolean }>();
  readonly #foreignNodes: Json[] = [];
  readonly #foreignIds = new Set<Id>();
  readonly #nodeIds: ReadonlySet<Id>;
  readonly #foreignEdges: Json[] = [];

  constructor(canvas: Canvas) {
    this.#canvas = canvas;
    this.#problems = [...canvas.problems];
    this.#nodeIds = new Set(canvas.nodes.map(({ node }) => stringOf(node.id)));
  }

  read(): ReadResult {
    const { nodes, edges } = this.#canvas;
    const joined = new Set(edges.filter(({ edge }) => meansAnd(edge)).map(({ edge }) => stringOf(edge.toNode)));
    for (const { node, path } of nodes) this.#readNode(node, path, joined);
    for (const { edge } of edges) this.#addPremise(edge);
    for (const { edge, path } of edges) this.#readEdge(edge, path);
    for (const [id, { isUsed }] of this.#junctions) if (!isUsed) this.#problems.push({ kind: 'no-target', about: id });
    return soundMap({ claims: this.#claims, steps: this.#steps, rest: this.#rest(), problems: this.#problems });
  }

  #readNode(node: Json, path: string, joined: ReadonlySet<Id>): void {
    const id = stringOf(node.id);
    const own = objectOf(node[OWN_KEY]);
    const step = objectOf(own?.step);
    const isStep = step !== null || (!own && node.text === STEP_TEXT && joined.has(id));
    const shown = textOfNode(node);
    if (isStep && !this.#junctions.has(id)) {
      this.#junctions.set(id, { premises: [], own: step ?? {}, isUsed: false });
    } else if (shown === undefined) {
      this.#foreignNodes.push(node);
      this.#foreignIds.add(id);
    } else {
      const facts = objectOf(own?.claim) ?? {};
      const drawn = own?.isPlaced === true ? FRAME : [];
      const type = node.type === 'text' ? ['type', 'text'] : [];
      const foreign = withoutKeys(node, ['id', OWN_KEY, ...type, ...drawn]);
      const all = { ...facts, ...foreignIn(facts.foreign, FORMAT, foreign) };
      const record = { ...all, id, text: stringOf(facts.text ?? shown) };
      this.#claims.push({ record, place: { path } });
    }
  }

  /** Adds a premise to the step to whose node an edge leads. */
  #addPremise(edge: Json): void {
    if (!meansAnd(edge)) return;
    this.#junctions.get(stringOf(edge.toNode))?.premises.push(stringOf(edge.fromNode));
  }

  #readEdge(edge: Json, path: string): void {
    const [from, to] = isReversed(edge) ? [edge.toNode, edge.fromNode] : [edge.fromNode, edge.toNode];
    const [premise, target] = [stringOf(from), stringOf(to)];
    if (this.#foreignIds.has(premise) || this.#foreignIds.has(target)) {
      this.#foreignEdges.push(edge);
      return;
    }
    if (this.#junctions.has(target) && meansAnd(edge)) return;
    const junction = this.#junctions.get(premise);
    const place = { path };
    const kind = kindOf(edge);
    if (junction) {
      if (junction.isUsed) this.#problems.push({ kind: 'repeated-id', place, about: premise });
      else {
        const record = {
          ...junction.own,
          id: premise,
          kind: kind ?? kindIn(junction.own),
          premises: junction.premises,
        };
        this.#steps.push({ record: { ...record, target }, place });
      }
      junction.isUsed = true;
      return;
    }
    const own = objectOf(edge[OWN_KEY]);
    const facts = objectOf(own?.step) ?? {};
    const dropped = own?.isColoured === true ? ['color'] : [];
    const label = kind ? ['label'] : [];
    const foreign = withoutKeys(edge, ['id', 'fromNode', 'toNode', OWN_KEY, ...dropped, ...label]);
    const all = { ...facts, ...foreignIn(facts.foreign, FORMAT, foreign) };
    const record = { ...all, id: this.#idOf(edge), kind: kind ?? kindIn(facts) };
    this.#steps.push({ record: { ...record, premises: premise === '' ? [] : [premise], target }, place });
  }

  /** Returns the id of the step of an edge. In other programs a node may have the same id. */
  #idOf(edge: Json): Id {
    let id = stringOf(edge.id);
    while (id !== '' && this.#nodeIds.has(id)) id += '-step';
    return id;
  }

  #rest(): Partial<ArgumentMap> {
    const { rest } = this.#canvas;
    const own = objectOf(objectOf(rest[OWN_KEY])?.map);
    const keys = withoutKeys(rest, [OWN_KEY]);
    const foreign = {
      ...(this.#foreignNodes.length > 0 ? { nodes: this.#foreignNodes } : {}),
      ...(this.#foreignEdges.length > 0 ? { edges: this.#foreignEdges } : {}),
      ...(Object.keys(keys).length > 0 ? { keys } : {}),
    };
    const found = restOfMap({ ...own, ...foreignIn(own?.foreign, FORMAT, foreign) });
    if (found) return found;
    this.#problems.push({ kind: 'syntax', place: { path: OWN_KEY } });
    return restOfMap(foreignIn(undefined, FORMAT, foreign)) ?? {};
  }
}

function meansAnd(edge: Json): boolean {
  const word = readIndicator(stringOf(edge.label).trim());
  return word?.means === 'and' && word.rest === '';
}

/** Returns the kind of step that the label of an edge says; undefined for a label that is no indicator word. */
export function kindOf(edge: Json): Kind | undefined {
  const word = readIndicator(stringOf(edge.label).trim());
  if (word?.rest !== '' || word.means === 'and') return undefined;
  return word.means === 'reason' ? 'reason' : 'objection';
}

function kindIn(facts: Json): Kind {
  return facts.kind === 'objection' ? 'objection' : 'reason';
}
