import type { ArgumentMap } from '../../../../model/argument-map';
import type { Id } from '../../../../model/claim';
import { definitionOf, type Node } from '../nodes';
import { parse } from '../parse';
import { recordsIn, recordsOf, type TextRecords } from '../read';
import type { Draft } from '../steps';
import type { Document, Element, Fault } from '../syntax';

/** The claims and steps of a map. */
export type Records = Pick<ArgumentMap, 'claims' | 'inferences'>;

/** A text as it was read. */
export interface ParsedText {
  readonly text: string;
  readonly document: Document;
  readonly found: TextRecords;
  readonly faults: readonly Fault[];
}

/** A text as it was read, with the ids that its claims and steps have in a map. */
export interface Reading extends ParsedText {
  readonly ids: ReadonlyMap<Node | Draft, Id>;
  /** The claims and steps as the text says them. */
  readonly records: Records;
}

/**
 * Reads a text, one that was made of another by a few edits in less time. A fence of Markdown that is typed is text:
 * else all that is outside of it would go.
 */
export function parseText(text: string, before?: ParsedText): ParsedText {
  const document = parse(text, before?.document, [{ from: 0, to: text.length }]);
  const faults = [...document.faults, ...document.remarks];
  return { text, document, found: recordsIn(document, faults), faults };
}

/** Returns a parsed text with the ids of its claims and steps. */
export function withIds(parsed: ParsedText, ids: ReadonlyMap<Node | Draft, Id>): Reading {
  const { claims, inferences } = recordsOf(parsed.found, ids);
  const notes = new Map(parsed.found.claims.map((node) => [ids.get(node), writtenNote(node)]));
  const own = claims.map(({ note: _, ...claim }) => {
    const note = notes.get(claim.id);
    return note === undefined ? claim : { ...claim, note };
  });
  const steps = inferences.map(({ id, kind, premises, target, scheme, strength, verdict }) => ({
    id,
    kind,
    premises,
    target,
    ...(scheme === undefined ? {} : { scheme }),
    ...(strength === undefined ? {} : { strength }),
    ...(verdict === undefined ? {} : { verdict }),
  }));
  return { ...parsed, ids, records: { claims: own, inferences: steps } };
}

/** Returns the text of a node as it is written; empty where only its title stands. */
export function textOf(node: Node): string {
  return definitionOf(node)?.text ?? '';
}

/** Returns the element where a node is written: with its text, or else the first. */
export function elementOf(node: Node): Element {
  return definitionOf(node) ?? (node.elements[0] as Element);
}

/** Returns the note that a person has written for a claim as data. What has no other place is no note here. */
function writtenNote(node: Node): string | undefined {
  return node.elements.map(({ data }) => data?.get('note')).find((note): note is string => typeof note === 'string');
}
