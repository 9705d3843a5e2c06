import type { Id } from '../../../../model/claim';
import { memoize } from '../../../../model/memo';
import type { Problem } from '../../format';
import type { Node } from '../nodes';
import type { Draft } from '../steps';
import type { Element, InferenceLine, Range } from '../syntax';
import { offsetInGood, offsetInText } from './faulty-parts';
import type { TextState } from './patch';
import { elementOf, type ParsedText, type Reading } from './reading';

/** A problem and the part of the text that it concerns. */
export interface TextProblem extends Range {
  readonly kind: Problem['kind'] | 'too-long';
  readonly about?: string;
}

/** Returns the problems of a text, each with the rest of its line. */
export function problemsOf({ parsed: { text, faults } }: TextState): TextProblem[] {
  return faults
    .map(({ kind, at, about }) => {
      const lineEnd = text.indexOf('\n', at);
      return { kind, from: at, to: lineEnd === -1 ? text.length : lineEnd, ...(about ? { about } : {}) };
    })
    .sort((a, b) => a.from - b.from);
}

/** Returns the claim or step on whose line, or lines, an offset is; null if there is none. */
export function recordAt({ reading, faulty }: TextState, offset: number): Id | null {
  const at = offsetInGood(faulty, offset);
  if (at === null) return null;
  const { text, found, ids } = reading;
  const lineEnd = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at);
  let best: Element | InferenceLine | null = null;
  for (const part of partsOf(reading)) if (part.from <= lineEnd && part.from >= (best?.from ?? 0)) best = part;
  if (!best || (at > best.to && at !== lineEnd && text.slice(best.to, at).includes('\n'))) return null;
  if (best.kind === 'inference') return idOf(ids, found.steps.ofInference.get(best));
  const node = found.nodes.of.get(best);
  if (!node) return null;
  const main = node.structure?.items.at(-1)?.inference;
  return idOf(ids, node) ?? (main ? idOf(ids, found.steps.ofInference.get(main)) : null);
}

/** Returns the place where a claim or a step is written; null if it is not in the text. */
export function placeOf({ reading, faulty }: TextState, id: Id): Range | null {
  const range = rangeOf(reading, id);
  const [from, to] = range ? [offsetInText(faulty, range.from), offsetInText(faulty, range.to)] : [null, null];
  return from === null || to === null ? null : { from, to };
}

const ranges = new WeakMap<Reading, ReadonlyMap<Id, Range>>();

function rangeOf(reading: Reading, id: Id): Range | undefined {
  return memoize(ranges, reading, rangesOf).get(id);
}

/** Returns the places of all claims and steps; for a step that is said twice, the first. */
function rangesOf({ found, ids }: Reading): ReadonlyMap<Id, Range> {
  const places = new Map<Id, Range>();
  const add = (part: Node | Draft, range: Range) => {
    const id = ids.get(part);
    if (id !== undefined && !places.has(id)) places.set(id, range);
  };
  for (const node of found.claims) add(node, elementOf(node));
  for (const [inference, draft] of found.steps.ofInference) add(draft, inference);
  for (const [{ at, child }, draft] of found.steps.ofRelation) add(draft, { from: at, to: child.to });
  return places;
}

/** Returns the titles that can be referred to, with their brackets. */
export function titlesIn({ found }: Reading): string[] {
  return found.nodes.list.flatMap(({ kind, title }) =>
    title === null ? [] : [kind === 'statement' ? `[${title}]` : `<${title}>`],
  );
}

/** Returns all places of the title at an offset, that one first; an empty list if no title is there. */
export function titlePlacesAt({ text, document }: ParsedText, offset: number): Range[] {
  const titled = document.elements.flatMap(({ from, titleTo, kind }) =>
    titleTo === null ? [] : [{ from: from + 1, to: titleTo, kind }],
  );
  const here = titled.find(({ from, to }) => from <= offset && offset <= to);
  if (!here) return [];
  const words = text.slice(here.from, here.to);
  const [open, close] = here.kind === 'statement' ? '[]' : '<>';
  const mentions: Range[] = [];
  const mention = `@${open}${words}${close}`;
  for (let at = text.indexOf(mention); at !== -1; at = text.indexOf(mention, at + 1))
    mentions.push({ from: at + 2, to: at + 2 + words.length });
  const others = titled.filter(
    ({ from, to, kind }) => from !== here.from && kind === here.kind && text.slice(from, to) === words,
  );
  return [here, ...others, ...mentions].map(({ from, to }) => ({ from, to }));
}

function partsOf({ document }: Reading): readonly (Element | InferenceLine)[] {
  return [
    ...document.elements,
    ...document.structures.flatMap(({ items }) => items.flatMap(({ inference }) => inference ?? [])),
  ];
}

function idOf(ids: ReadonlyMap<Node | Draft, Id>, part: Node | Draft | undefined): Id | null {
  return (part && ids.get(part)) ?? null;
}
