import { type EditorState, type Extension, type Range as Marked, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { Range } from '../../argument/formats/interchange/argdown/live/live-text';
import { MAX_INDENT } from './editor-theme';

/** Marks the lines of another place in place of that before; of none if it is null. */
export const choosePlace = StateEffect.define<Range | null>();

/** The place in the text of what is selected in the map. */
export const chosenPlace = StateField.define<Range | null>({
  create: () => null,
  update(place, { effects, changes }) {
    const effect = effects.find((one) => one.is(choosePlace));
    if (effect) return effect.value;
    return place && { from: changes.mapPos(place.from), to: changes.mapPos(place.to) };
  },
  provide: (field) => EditorView.decorations.compute([field], (state) => linesOf(state, state.field(field))),
});

function linesOf(state: EditorState, place: Range | null): DecorationSet {
  if (!place) return Decoration.none;
  const lines: Marked<Decoration>[] = [];
  const last = Math.min(place.to, state.doc.length);
  for (let at = Math.min(place.from, last); at <= last; at = state.doc.lineAt(at).to + 1)
    lines.push(Decoration.line({ class: 'cm-chosen' }).range(state.doc.lineAt(at).from));
  return Decoration.set(lines);
}

/** Makes indentation wider, and has wrapped lines go on below the text of their first one. */
export const indentation: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = indentsOf(view);
    }

    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.decorations = indentsOf(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function indentsOf({ state, visibleRanges }: EditorView): DecorationSet {
  const found: Marked<Decoration>[] = [];
  for (const { from, to } of visibleRanges)
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at);
      const blanks = /^ */.exec(line.text)?.[0].length ?? 0;
      if (blanks > 0) {
        const level = Math.min(blanks, MAX_INDENT);
        found.push(
          Decoration.line({ class: `cm-indented-${level}` }).range(line.from),
          Decoration.mark({ class: 'cm-indent' }).range(line.from, line.from + blanks),
        );
      }
      at = line.to + 1;
    }
  return Decoration.set(found);
}
