import { type ArgumentMap, emptyMap } from '../../../model/argument-map';
import type { Id } from '../../../model/claim';
import type { Inference } from '../../../model/inference';
import { homesFirst } from '../../../model/structure/homes-first';
import type { Problem, ReadResult } from '../format';
import { definitionOf, type Node, type Nodes, nodesOf } from './nodes';
import { keptTextOf } from './own-text';
import { parse } from './parse';
import { claimOf, sourcesOf, textsOf } from './records';
import { type Draft, type Steps, stepsOf } from './steps';
import type { Document, Fault } from './syntax';

/** The longest text that is read, in UTF-16 units. */
const MAX_LENGTH = 50_000_000;

/** The claims and steps of a text, before they have ids. */
export interface TextRecords {
  readonly nodes: Nodes;
  /** The nodes that are claims, in the order of the text. */
  readonly claims: readonly Node[];
  readonly steps: Steps;
  /** The steps, in the order in which they stand among those to their targets. */
  readonly drafts: readonly Draft[];
}

/**
 * Reads an Argdown text, or the fences of a Markdown text that have one, as one map. Premises and conclusions are
 * steps; relations are steps from one claim. Tags other than our own, links and mentions stay in the text. In a note
 * are the title of an argument, a second text of a claim and unknown data. The text is kept with the map.
 */
export function read(text: string): ReadResult {
  if (text.length > MAX_LENGTH) return { map: null, problems: [{ kind: 'too-large' }] };
  const document = parse(text);
  const faults: Fault[] = [...document.faults, ...document.remarks];
  const found = recordsIn(document, faults);
  const ids = new Map<Node | Draft, Id>([
    ...found.claims.map((node, index): [Node, Id] => [node, `c${index + 1}`]),
    ...found.drafts.map((draft, index): [Draft, Id] => [draft, `i${index + 1}`]),
  ]);
  const map = { ...headOf(document), ...recordsOf(found, ids) };
  const isEmpty = map.claims.length === 0 && document.frontMatter === null;
  const kept = isEmpty ? null : keptTextOf(text, document, [...ids.values()]);
  return {
    map: isEmpty ? null : { ...map, ...(kept ? { argdown: kept } : {}) },
    problems: problemsOf(text, faults, isEmpty),
  };
}

/** Returns the claims and steps of a text; the faults of its structure are added to those that are there. */
export function recordsIn(document: Document, faults: Fault[]): TextRecords {
  const nodes = nodesOf(document);
  for (const node of nodes.list) faults.push(...otherTexts(node));
  const steps = stepsOf(document, nodes, faults);
  const claims = nodes.list.filter((node) => node.structure === null && !steps.folded.has(node));
  const drafts = withoutCircles(steps.drafts, faults).sort((a, b) => a.at - b.at);
  return { nodes, claims, steps, drafts };
}

/** Returns a fault for each text of a title that another one replaces without saying that it is canonical. */
function otherTexts(node: Node): Fault[] {
  const definition = definitionOf(node);
  if (node.elements.length < 2 || node.structure || definition?.data?.get('isCanonical') === true) return [];
  return node.elements.flatMap(({ text, from }) =>
    text === null || text === '' || text === definition?.text
      ? []
      : [{ kind: 'other-text', at: from, about: node.title ?? '' }],
  );
}

/** Returns the claims and steps of a text with their ids. */
export function recordsOf(
  { nodes, claims, steps, drafts }: TextRecords,
  ids: ReadonlyMap<Node | Draft, Id>,
): Pick<ArgumentMap, 'claims' | 'inferences'> {
  const idOf = (part: Node | Draft) => ids.get(part) as Id;
  const inferences = drafts.map(
    (draft): Inference => ({
      id: idOf(draft),
      kind: draft.kind,
      premises: draft.premises.map(idOf),
      target: idOf(draft.target),
      ...draft.details,
    }),
  );
  return {
    claims: claims.map((node) => claimOf(node, idOf(node))),
    inferences: inOrder(inferences, homesOf(ids, nodes.list, steps)),
  };
}

/** Returns an empty map with what the front matter says, and the first heading as its title if it has none. */
export function headOf({ frontMatter, headings }: Document): ArgumentMap {
  const data = frontMatter ?? new Map();
  const own = data.get('counterpoint');
  const more = own instanceof Map ? own : new Map();
  const title = data.get('title');
  const isTitled = typeof title === 'string' || typeof title === 'number';
  return {
    ...emptyMap(isTitled ? String(title) : (headings[0]?.text ?? '')),
    ...textsOf(data, ['description']),
    ...textsOf(more, ['student', 'class']),
    sources: sourcesOf(more.get('sources')),
  };
}

/** Removes the steps that lead back to themselves, and those to steps that are not there. */
function withoutCircles(drafts: readonly Draft[], faults: Fault[]): Draft[] {
  const known = new Set(drafts);
  const standing = new Map<Draft, boolean>();
  for (const draft of drafts) {
    const line = new Set<Draft>();
    let end: Draft | Node = draft;
    while ('target' in end && known.has(end) && !standing.has(end) && !line.has(end)) {
      line.add(end);
      end = end.target;
    }
    const stands = !('target' in end) || standing.get(end) === true;
    for (const member of line) standing.set(member, stands);
    if (!stands) for (const { at } of line) faults.push({ kind: 'circle', at });
  }
  return drafts.filter((draft) => standing.get(draft));
}

/** Returns the step under which each claim is defined. */
function homesOf(ids: ReadonlyMap<Node | Draft, Id>, nodes: readonly Node[], { places }: Steps): Map<Id, Id> {
  const homes = new Map<Id, Id>();
  for (const node of nodes) {
    const definition = definitionOf(node) ?? node.elements.find(({ data }) => data !== null);
    const draft = definition && places.get(definition);
    const [claim, step] = [ids.get(node), draft && ids.get(draft)];
    if (claim !== undefined && step !== undefined) homes.set(claim, step);
  }
  return homes;
}

function inOrder(inferences: readonly Inference[], homes: ReadonlyMap<Id, Id>): Inference[] {
  const references = inferences.flatMap(({ id, premises }) =>
    premises.filter((claim) => homes.get(claim) !== id).map((claim) => ({ claim, inference: id })),
  );
  return homesFirst(inferences, homes, references);
}

function isOfStep(kind: Fault['kind']): boolean {
  return kind === 'circle' || kind === 'no-premise' || kind === 'no-target';
}

/** Returns the words of a line from an offset on. */
function lineAt(text: string, at: number): string {
  const line = /[^\r\n]{0,60}/y;
  line.lastIndex = at;
  return (line.exec(text)?.[0] ?? '').replace(/\p{Surrogate}$/u, '').trim();
}

function problemsOf(text: string, faults: readonly Fault[], isEmpty: boolean): Problem[] {
  if (faults.length === 0) return isEmpty ? [{ kind: 'broken' }] : [];
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: found }) => index + found.length)];
  let line = 0;
  return [...faults]
    .sort((a, b) => a.at - b.at)
    .map(({ kind, at, about }) => {
      while (line + 1 < starts.length && (starts[line + 1] as number) <= at) line++;
      const place = { line: line + 1, column: at - (starts[line] as number) + 1 };
      // A step is named by its line.
      const named = about ?? (isOfStep(kind) ? lineAt(text, at) : undefined);
      return { kind, place, ...(named ? { about: named } : {}) };
    });
}
