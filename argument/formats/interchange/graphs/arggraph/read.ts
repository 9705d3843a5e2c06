import type { ArgumentMap } from '../../../../model/argument-map';
import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { foreignIn, type Json } from '../../foreign';
import type { Place, Problem, ReadResult } from '../../format';
import { objectOf, parseJson } from '../../parse-json';
import { restOfMap } from '../../rest-of-map';
import { type Placed, soundMap } from '../../sound-map';
import { decodeCharacters, type Element, readXml, type XmlEvents } from '../../xml';
import { EXAMPLE, FORMAT, GRAPH, NAMESPACE } from './notation';

/** Reads a map from an argumentation graph. */
export function read(text: string): ReadResult {
  let file = new GraphFile();
  const { isRead, problems } = readXml(text, () => {
    file = new GraphFile();
    return file;
  });
  if (!isRead) return { map: null, problems };
  return file.isGraph ? file.result(problems) : { map: null, problems: [{ kind: 'broken' }] };
}

/** A segment of the text. */
interface Segment {
  readonly id: string;
  readonly implicit: string | undefined;
  readonly place: Place;
  text: string;
}

/** A unit, or an edge that is a step: its name in the file, and the facts under the keys of our own. */
interface Unit {
  readonly name: string;
  readonly id: Id;
  readonly own: object;
  readonly place: Place;
}

interface Edge extends Unit {
  readonly source: string;
  readonly target: string;
  readonly type: string;
}

const KINDS: ReadonlyMap<string, Inference['kind']> = new Map([
  ['sup', 'reason'],
  ['exa', 'reason'],
  ['reb', 'objection'],
  ['und', 'objection'],
]);

class GraphFile implements XmlEvents {
  isGraph = false;
  /** True for a file that Counterpoint wrote. */
  #isOwn = false;
  #depth = 0;
  #rest: Partial<ArgumentMap> = {};
  #segment: Segment | null = null;
  readonly #segments: Segment[] = [];
  readonly #units: Unit[] = [];
  readonly #edges: Edge[] = [];
  readonly #problems: Problem[] = [];

  open(element: Element): void {
    const { name, attributes, place } = element;
    const value = (key: string) => attributes.get(key) ?? '';
    this.#depth++;
    if (this.#depth === 1) this.#openGraph(element);
    else if (name === 'edu') {
      this.#segment = { id: value('id'), implicit: attributes.get('implicit'), place, text: '' };
      this.#segments.push(this.#segment);
    } else if (name === 'adu') this.#units.push(this.#unitOf(element, 'cp:claim'));
    else if (name === 'edge') {
      const unit = this.#unitOf(element, 'cp:step');
      this.#edges.push({ ...unit, source: value('src'), target: value('trg'), type: value('type') });
    } else if (name !== 'joint') this.#problems.push({ kind: 'no-place', place, about: name });
  }

  text(text: string): void {
    if (this.#segment) this.#segment.text += text;
  }

  close(name: string): void {
    this.#depth--;
    if (name === 'edu') this.#segment = null;
  }

  result(found: readonly Problem[]): ReadResult {
    this.#problems.unshift(...found);
    const claims = this.#claims();
    const steps = this.#steps();
    return soundMap({ claims, steps, rest: this.#rest, problems: this.#problems });
  }

  #openGraph({ name, attributes, place }: Element): void {
    this.isGraph = name === 'arggraph';
    this.#isOwn = attributes.get('xmlns:cp') === NAMESPACE;
    const own: Json = this.#jsonIn(attributes, 'cp:map', place) ?? {};
    const others = [...attributes].filter(([key, value]) => {
      return !/^(?:cp|xmlns|xml)\b/.test(key) && (key !== 'id' || !value.startsWith(GRAPH));
    });
    const said = others.map(([key, value]) => [key, this.#isOwn ? decodeCharacters(value) : value]);
    const rest = restOfMap({ ...own, ...foreignIn(own.foreign, FORMAT, Object.fromEntries(said)) });
    if (rest) this.#rest = rest;
    else this.#problems.push({ kind: 'syntax', place, about: 'cp:map' });
  }

  #unitOf({ attributes, place }: Element, key: string): Unit {
    const name = attributes.get('id') ?? '';
    const own = this.#isOwn ? attributes.get('cp:id') : undefined;
    const id = own === undefined ? name : decodeCharacters(own);
    return { name, id, own: this.#jsonIn(attributes, key, place) ?? {}, place };
  }

  #jsonIn(attributes: ReadonlyMap<string, string>, key: string, place: Place): Json | null {
    const json = this.#isOwn ? attributes.get(key) : undefined;
    if (json === undefined) return null;
    const found = objectOf(parseJson(decodeCharacters(json)));
    if (!found) this.#problems.push({ kind: 'syntax', place, about: key });
    return found;
  }

  /** Returns the units as claims, with the texts of the segments that they stand on. */
  #claims(): Placed<Claim>[] {
    const sources = new Map<string, string[]>();
    for (const { type, source, target } of this.#edges)
      if (type === 'seg') sources.set(target, [...(sources.get(target) ?? []), source]);
    const places = new Map(this.#segments.map(({ id }, index) => [id, index]));
    const used = new Set<number>();
    const claims = this.#units.map(({ name, id, own, place }): Placed<Claim> => {
      const reached = new Set(sources.get(name));
      // A set that grows is gone through to its end: a joint stands for the segments that lead to it.
      for (const joint of reached) for (const source of sources.get(joint) ?? []) reached.add(source);
      const indices = [...reached].flatMap((source) => places.get(source) ?? []).sort((one, other) => one - other);
      for (const index of indices) used.add(index);
      const segments = indices.flatMap((index) => this.#segments[index] ?? []);
      const text = segments.map((segment) => (this.#isOwn ? decodeCharacters(segment.text) : segment.text)).join(' ');
      return { record: { ...own, id, text, ...unstatedOf(segments) }, place };
    });
    for (const [index, { text, place }] of this.#segments.entries())
      if (!used.has(index)) this.#problems.push({ kind: 'no-place', place, about: text });
    return claims;
  }

  /** Returns the edges that are steps, with their further premises. */
  #steps(): Placed<Inference>[] {
    const edges = new Map(this.#edges.map((edge) => [edge.name, edge]));
    const ids = new Map([...this.#units, ...this.#edges].map(({ name, id }) => [name, id]));
    const idOf = (name: string) => ids.get(name) ?? name;
    /** Returns the edge that an edge adds a premise to, or the edge itself. */
    const stepAt = (edge: Edge | undefined): Edge | undefined => {
      const seen = new Set<Edge>();
      let at = edge;
      for (; at?.type === 'add' && !seen.has(at); at = edges.get(at.target)) seen.add(at);
      return at && KINDS.has(at.type) ? at : undefined;
    };
    const premises = new Map(this.#edges.map((edge) => [edge, [idOf(edge.source)]]));
    for (const edge of this.#edges) {
      const { type, place, source, target } = edge;
      const step = stepAt(edge);
      if (type === 'add' && step) premises.get(step)?.push(idOf(source));
      else if (type === 'add') this.#problems.push({ kind: 'unknown-reference', place, about: target });
      else if (type !== 'seg' && !step) this.#problems.push({ kind: 'no-place', place, about: type });
    }
    return this.#edges.flatMap((edge): Placed<Inference>[] => {
      const { id, own, type, place } = edge;
      const kind = KINDS.get(type);
      if (!kind) return [];
      const example = type === 'exa' ? { scheme: EXAMPLE } : {};
      const target = idOf(stepAt(edges.get(edge.target))?.name ?? edge.target);
      return [{ record: { ...example, ...own, id, kind, premises: premises.get(edge) ?? [], target }, place }];
    });
  }
}

function unstatedOf(segments: readonly Segment[]): { readonly unstated?: boolean } {
  const [first, ...others] = segments.map(({ implicit }) => implicit);
  const areAlike = others.every((implicit) => implicit === first);
  return areAlike && (first === 'true' || first === 'false') ? { unstated: first === 'true' } : {};
}
