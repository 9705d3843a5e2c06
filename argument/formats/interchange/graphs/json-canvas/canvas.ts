import { firstJsonFault } from '../../../json-places';
import type { Json } from '../../foreign';
import type { Problem } from '../../format';
import { isTooDeep, objectOf, parseJson } from '../../parse-json';

/** The key under which all is that JSON Canvas has no place for. */
export const OWN_KEY = 'counterpoint';

/** The key of the record `foreign` for what canvases have of other programs. */
export const FORMAT = 'json-canvas';

/** A canvas whose lists have objects alone. */
export interface Canvas {
  readonly nodes: readonly { readonly node: Json; readonly path: string }[];
  readonly edges: readonly { readonly edge: Json; readonly path: string }[];
  /** All else of the file. */
  readonly rest: Json;
  readonly problems: readonly Problem[];
}

/** The longest file that is read, in UTF-16 units. */
const MAX_LENGTH = 20_000_000;

/** Reads the lists of a canvas. Returns a problem for a text that is none. */
export function readCanvas(text: string): Canvas | Problem {
  if (text.length > MAX_LENGTH) return { kind: 'too-large' };
  const value = parseJson(text);
  const file = objectOf(value);
  if (!file) {
    if (isTooDeep(text)) return { kind: 'too-deep' };
    if (!/^\ufeff?\s*[[{]/.test(text)) return { kind: 'broken' };
    const fault = value === undefined ? firstJsonFault(text) : null;
    return { kind: 'broken', ...(fault ? { place: { line: fault.line, column: fault.column } } : {}) };
  }
  const { nodes = [], edges = [], ...rest } = file;
  // An empty canvas of Obsidian is an empty object.
  const isCanvasFile = 'nodes' in file || 'edges' in file || Object.keys(file).length === 0;
  if (!Array.isArray(nodes) || !Array.isArray(edges) || !isCanvasFile) return { kind: 'broken' };
  const problems: Problem[] = [];
  const objects = (list: readonly unknown[], name: string) =>
    list.flatMap((item, index) => {
      const path = `${name}[${index}]`;
      const object = objectOf(item);
      if (!object) problems.push({ kind: 'syntax', place: { path } });
      return object ? { object, path } : [];
    });
  return {
    nodes: objects(nodes, 'nodes').map(({ object, path }) => ({ node: object, path })),
    edges: objects(edges, 'edges').map(({ object, path }) => ({ edge: object, path })),
    rest,
    problems,
  };
}

/** Returns true for a text with a canvas: nodes of its types, edges with its keys. */
export function isCanvas(text: string): boolean {
  if (!/^\ufeff?\s*\{/.test(text) || !/"nodes"|"edges"/.test(text) || !/"x"|"counterpoint"/.test(text)) return false;
  const canvas = readCanvas(text);
  if ('kind' in canvas) return false;
  const { nodes, edges, rest } = canvas;
  if (OWN_KEY in rest) return true;
  const areNodes = nodes.every(({ node }) => typeof node.type === 'string' && typeof node.x === 'number');
  return areNodes && nodes.length > 0 && edges.every(({ edge }) => 'fromNode' in edge);
}

/** Returns the text of a key; an empty one for any other value. */
export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The place of a node. */
export const FRAME = ['x', 'y', 'width', 'height'];

/** Returns the words that a node shows, by its type; undefined for a group and for a node of another program. */
export function textOfNode(node: Json): string | undefined {
  switch (node.type) {
    case 'text':
      return stringOf(node.text);
    case 'file':
      return stringOf(node.file) + stringOf(node.subpath);
    case 'link':
      return stringOf(node.url);
    default:
      return undefined;
  }
}

/** Returns true for an edge that is drawn with its arrow at the beginning alone. */
export function isReversed({ fromEnd, toEnd }: Json): boolean {
  return fromEnd === 'arrow' && toEnd === 'none';
}
