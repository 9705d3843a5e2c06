import { Annotation, type ChangeSet, ChangeSet as Changes } from '@codemirror/state';
import { type LiveText, liveTextOf, type TextEdit } from '../../argument/formats/interchange/argdown/live/live-text';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { smallestChanges } from './smallest-changes';

/** Marks a transaction that brings the document to the text of the map: nobody has typed it. */
export const fromMap = Annotation.define<true>();

const texts = new WeakMap<ArgumentMap, LiveText>();

/** Returns the text of a map, the same object for the same map. */
export function textOf(map: ArgumentMap): LiveText {
  const known = texts.get(map) ?? liveTextOf(map);
  texts.set(map, known);
  return known;
}

/** Returns changes as edits of the text before them. */
export function editsOf(changes: ChangeSet): TextEdit[] {
  const edits: TextEdit[] = [];
  changes.iterChanges((from, to, _start, _end, insert) => edits.push({ from, to, insert: insert.toString() }));
  return edits;
}

/** Returns changes of one text as changes of another one that differs from it. */
export function changesOn(changes: ChangeSet, before: string, now: string): ChangeSet {
  return before === now ? changes : changes.map(Changes.of(smallestChanges(before, now), before.length));
}
