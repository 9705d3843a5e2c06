import type { Data } from './data';
import type { Document, Element, InferenceLine, Structure } from './syntax';

/** All elements with one title: a claim, or an argument. */
export interface Node {
  readonly kind: Element['kind'];
  readonly title: string | null;
  readonly elements: Element[];
  /** The premises and conclusions of an argument. */
  structure: Structure | null;
}

/** The nodes of a text, and the one of each element. */
export interface Nodes {
  readonly list: readonly Node[];
  readonly of: ReadonlyMap<Element, Node>;
  /** The argument that an inference belongs to. */
  readonly ofInference: ReadonlyMap<InferenceLine, Node>;
}

/** Joins elements with the same title; statements and arguments apart. */
export function nodesOf({ elements, structures }: Document): Nodes {
  const titled = { statement: new Map<string, Node>(), argument: new Map<string, Node>() };
  const list: Node[] = [];
  const of = new Map<Element, Node>();
  const ofInference = new Map<InferenceLine, Node>();
  const add = (kind: Node['kind'], title: string | null): Node => {
    const node: Node = { kind, title, elements: [], structure: null };
    list.push(node);
    if (title !== null) titled[kind].set(title, node);
    return node;
  };
  for (const element of elements) {
    const { kind, title } = element;
    const node = (title === null ? undefined : titled[kind].get(title)) ?? add(kind, title);
    node.elements.push(element);
    of.set(element, node);
  }
  for (const structure of structures) {
    const node = (structure.argument && of.get(structure.argument)) ?? add('argument', null);
    node.structure = structure;
    for (const { inference } of structure.items) if (inference) ofInference.set(inference, node);
  }
  return { list, of, ofInference };
}

/** Returns the element that gives a node its text: the one that says that it is canonical, or the last with a text. */
export function definitionOf(node: Node): Element | undefined {
  const defined = node.elements.filter(({ text }) => text !== null);
  return defined.find(({ data }) => data?.get('isCanonical') === true) ?? defined.at(-1);
}

/** Returns the data of all elements of a node together; what comes last counts. */
export function dataOf(node: Node): Data {
  const [first, ...others] = node.elements.flatMap(({ data }) => (data ? [data] : []));
  return others.length === 0 ? (first ?? new Map()) : new Map([first, ...others].flatMap((data) => [...(data ?? [])]));
}

/** Returns true if an element of the node has the tag. */
export function hasTag(node: Node, tag: string): boolean {
  return node.elements.some(({ tags }) => tags.includes(tag));
}

/** Returns the last numbered statement of a node's argument, if it is a conclusion. */
export function conclusionOf(node: Node): Element | null {
  const last = node.structure?.items.at(-1);
  return last?.inference ? last.element : null;
}
