import { type EditorState, type Extension, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { TextProblem } from '../../argument/formats/interchange/argdown/live/live-text';
import { describeProblem } from '../../argument/formats/interchange/describe';
import { messages } from '../../messages/messages';

const words = messages.textPane;

/** The most characters of a line that its problem names. */
const MAX_QUOTE = 60;

/** A problem of the text as the list shows it. */
export interface ShownProblem {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly said: string;
}

/** Shows other problems in place of those before. */
export const setProblems = StateEffect.define<readonly ShownProblem[]>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    const problems = transaction.effects.find((effect) => effect.is(setProblems))?.value;
    return problems ? marksOf(transaction.state, problems) : shown.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The underlines at the problems. */
export const problemMarks: Extension = marks;

/** Returns the problems in the order of the text, each with its line and its sentence. */
export function shownProblems(state: EditorState, problems: readonly TextProblem[]): ShownProblem[] {
  return problems
    .map((problem) => {
      const from = Math.min(problem.from, state.doc.length);
      const to = Math.max(from, Math.min(problem.to, state.doc.length));
      const line = state.doc.lineAt(from);
      return {
        from,
        to,
        line: line.number,
        said: sentence(problem, state.sliceDoc(from, Math.min(line.to, from + MAX_QUOTE))),
      };
    })
    .sort((a, b) => a.from - b.from);
}

/** Returns the problem after an offset, or before it; at the end it begins anew. Undefined if there is none. */
export function nextProblem<T extends { readonly from: number }>(
  problems: readonly T[],
  at: number,
  by: 1 | -1,
): T | undefined {
  return by === 1
    ? (problems.find(({ from }) => from > at) ?? problems[0])
    : (problems.findLast(({ from }) => from < at) ?? problems.at(-1));
}

function marksOf(state: EditorState, problems: readonly ShownProblem[]): DecorationSet {
  const ranges: Range<Decoration>[] = problems.flatMap(({ from, to, said }) => {
    // A place without a width is shown by what is on its line, so that there is something to see.
    const line = state.doc.lineAt(from);
    const end = to > from ? to : from < line.to ? line.to : from;
    const start = end > from ? from : line.from;
    const mark = Decoration.mark({ class: 'cm-problem', attributes: { title: said } });
    return end > start ? [mark.range(start, end)] : [];
  });
  return Decoration.set(ranges, true);
}

/** Returns the sentence of a problem. `line` is the rest of its line. */
function sentence({ kind, about }: TextProblem, line: string): string {
  return kind === 'too-long' ? words.tooLong : describeProblem({ kind, about: about || line.trim() });
}
