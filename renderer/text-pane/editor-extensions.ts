import { defaultKeymap } from '@codemirror/commands';
import { EditorSelection, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import type { Range } from '../../argument/formats/interchange/argdown/live/live-text';
import { messages } from '../../messages/messages';
import { argdownColours } from './argdown-colours';
import { editorTheme } from './editor-theme';
import { chosenPlace, indentation } from './line-marks';
import { linkedTitles } from './linked-titles';
import { problemMarks } from './problems';
import { titleCompletion } from './title-completion';

/** The questions of the editor to the pane, and its news. */
export interface EditorConnection {
  readonly language: string;
  readonly isReadOnly: () => boolean;
  readonly titles: () => readonly string[];
  readonly titlePlacesAt: (offset: number) => readonly Range[];
  /** Runs a command of the window. */
  readonly run: (id: 'undo' | 'redo') => void;
  readonly goToProblem: (by: 1 | -1) => void;
  readonly onUpdate: (update: ViewUpdate) => void;
  /** The editor has got the focus, and not by the pointer. */
  readonly onReached: () => void;
  /** An input method has ended a composition. */
  readonly onComposed: () => void;
}

/** Returns all that makes the editor. It has no history of its own: undo is that of the map. */
export function editorExtensions(connection: EditorConnection): Extension {
  return [
    EditorState.lineSeparator.of('\n'),
    EditorState.tabSize.of(2),
    EditorState.phrases.of({ Completions: messages.textPane.titles }),
    EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n')),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of(() => ({
      'aria-label': messages.textPane.editor,
      lang: connection.language,
      spellcheck: 'true',
      ...(connection.isReadOnly() ? { 'aria-readonly': 'true' } : {}),
    })),
    editorTheme,
    argdownColours,
    indentation,
    chosenPlace,
    problemMarks,
    titleCompletion(connection.titles),
    linkedTitles(connection.titlePlacesAt),
    keymap.of([
      { key: 'F8', run: goesTo(connection, 1), shift: goesTo(connection, -1) },
      { key: 'Enter', run: endBlock },
      // Escape leads to the map, also while something is selected here.
      ...defaultKeymap.filter(({ key }) => key !== 'Escape'),
    ]),
    indentedSigns,
    eventHandlers(connection),
    EditorView.updateListener.of(connection.onUpdate),
  ];
}

function goesTo({ goToProblem }: EditorConnection, by: 1 | -1): () => true {
  return () => {
    goToProblem(by);
    return true;
  };
}

/** On a line of blanks, which Enter has indented, Enter takes them away and begins a line at the margin. */
function endBlock({ state, dispatch }: EditorView): boolean {
  const { head, empty } = state.selection.main;
  const { from, to, text } = state.doc.lineAt(head);
  if (!empty || text === '' || text.trim() !== '') return false;
  const anchor = from + 1;
  dispatch({ changes: { from, to, insert: '\n' }, selection: { anchor }, scrollIntoView: true, userEvent: 'input' });
  return true;
}

/** Indents a sign at the margin below a line as soon as a blank follows it: at the margin it could not be read. */
const indentedSigns = EditorView.inputHandler.of((view, from, to, text) => {
  const { doc } = view.state;
  const line = doc.lineAt(from);
  const isBehindSign = text === ' ' && from === to && to === line.to && /^(?:[-+]|<_)$/.test(line.text);
  const isBelowLine = line.number > 1 && doc.line(line.number - 1).text.trim() !== '';
  if (!isBehindSign || !isBelowLine || view.compositionStarted) return false;
  const insert = `  ${line.text} `;
  const selection = { anchor: line.from + insert.length };
  view.dispatch({ changes: { ...line, insert }, selection, scrollIntoView: true, userEvent: 'input.type' });
  return true;
});

function eventHandlers({ run, onReached, onComposed }: EditorConnection): Extension {
  let isPointing = false;
  return EditorView.domEventHandlers({
    // The keys of undo are those of the window; this is what its menu does, and what the browser would on its own.
    beforeinput(event) {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
      event.preventDefault();
      run(event.inputType === 'historyUndo' ? 'undo' : 'redo');
      return true;
    },
    pointerdown() {
      isPointing = true;
      return false;
    },
    pointerup() {
      isPointing = false;
      return false;
    },
    focus() {
      if (!isPointing) onReached();
      isPointing = false;
      return false;
    },
    blur(_event, { state, compositionStarted, dispatch }) {
      const { empty, assoc, head } = state.selection.main;
      // At the end of a row of a wrapped line the editor would put the caret back, and with it the focus.
      if (empty && assoc !== 0 && !compositionStarted) dispatch({ selection: EditorSelection.cursor(head) });
      return false;
    },
    compositionend() {
      // The editor reads the end of the composition from the page after this event.
      window.setTimeout(onComposed);
      return false;
    },
  });
}
