import {
  type ChangeSpec,
  EditorState,
  type Extension,
  StateEffect,
  StateField,
  type Text,
  type Transaction,
} from '@codemirror/state';
import type { Range } from '../../argument/formats/interchange/argdown/live/live-text';
import { fromMap } from './map-text';

/** The places of a title that is being renamed: that of its definition first. */
type Linked = readonly [Range, ...Range[]];

const setLinked = StateEffect.define<Linked>();

/** The places of the title that the caret is in, from the first key in it until the caret leaves it. */
const linkedTitle = StateField.define<Linked | null>({
  create: () => null,
  update(linked, transaction) {
    const begun = transaction.effects.find((effect) => effect.is(setLinked))?.value ?? linked;
    if (begun === null) return null;
    const [own, ...others] = begun.map(({ from, to }) => ({
      from: transaction.changes.mapPos(from, -1),
      to: transaction.changes.mapPos(to, 1),
    })) as [Range, ...Range[]];
    const { head } = transaction.newSelection.main;
    return head >= own.from && head <= own.to && isTitle(transaction.newDoc.sliceString(own.from, own.to))
      ? [own, ...others]
      : null;
  },
});

/**
 * Renames a title where it is referred to while it is edited at its definition, in the same transaction. `placesAt`
 * returns the places of the title at an offset, that one first. While an input method composes, nothing else is
 * changed.
 */
export function linkedTitles(placesAt: (offset: number) => readonly Range[]): Extension {
  const filter = EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged || transaction.annotation(fromMap)) return transaction;
    const { startState } = transaction;
    const linked = startState.field(linkedTitle) ?? definitionAt(startState.doc, transaction, placesAt);
    if (!linked) return transaction;
    const begun = { effects: setLinked.of(linked) };
    if (transaction.isUserEvent('input.type.compose')) return [transaction, begun];
    const changes = renamed(transaction.newDoc, linked, transaction);
    return [transaction, { ...begun, changes, sequential: true }];
  });
  return [linkedTitle, filter];
}

/** Returns the changes that give all places of the title that is being renamed the words of its definition. */
export function pendingRenames(state: EditorState): ChangeSpec[] {
  const linked = state.field(linkedTitle, false);
  return linked ? renamed(state.doc, linked) : [];
}

/** Returns the places of the title that is edited, if it is edited at its definition and used elsewhere. */
function definitionAt(
  doc: Text,
  { changes }: Transaction,
  placesAt: (offset: number) => readonly Range[],
): Linked | null {
  let start = -1;
  let end = -1;
  changes.iterChangedRanges((from, to) => {
    if (start < 0) start = from;
    end = to;
  });
  const [own, ...others] = placesAt(start);
  if (!own || others.length === 0 || start < own.from || end > own.to) return null;
  const isDefinition = [own, ...others].find((place) => /^[\]>]\s*:/.test(doc.sliceString(place.to, place.to + 20)));
  const isHeading = (place: Range) => doc.lineAt(place.from).from === place.from - 1;
  const definition = isDefinition ?? [own, ...others].sort((a, b) => a.from - b.from).find(isHeading);
  return definition === own ? [own, ...others] : null;
}

/** Returns the changes that rename the other places, in the document after a transaction. */
function renamed(doc: Text, [own, ...others]: Linked, transaction?: Transaction): ChangeSpec[] {
  const now = ({ from, to }: Range): Range =>
    transaction ? { from: transaction.changes.mapPos(from, -1), to: transaction.changes.mapPos(to, 1) } : { from, to };
  const { from, to } = now(own);
  const insert = doc.sliceString(from, to);
  if (!isTitle(insert) || insert.trim() === '') return [];
  return others
    .map(now)
    .filter((place) => doc.sliceString(place.from, place.to) !== insert)
    .map((place) => ({
      ...place,
      insert,
    }));
}

function isTitle(text: string): boolean {
  return !/[\n[\]<>]/.test(text);
}
