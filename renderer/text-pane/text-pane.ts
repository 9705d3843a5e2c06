import { type ChangeSet, EditorSelection, type StateEffect, type TransactionSpec } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import type { EditorState as MapState } from '../../argument/editor/editor-state';
import { editLiveText, type LiveText } from '../../argument/formats/interchange/argdown/live/live-text';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { messages } from '../../messages/messages';
import type { App } from '../store/app';
import { editorExtensions } from './editor-extensions';
import { choosePlace, chosenPlace } from './line-marks';
import { pendingRenames } from './linked-titles';
import { changesOn, editsOf, fromMap, textOf } from './map-text';
import { nextProblem, type ShownProblem, setProblems, shownProblems } from './problems';
import { smallestChanges } from './smallest-changes';

/** The time without a key after which problems are shown. */
const PROBLEMS_AFTER_MS = 300;

/** The longest pause within what one undo takes back. */
const BURST_PAUSE_MS = 1000;

/** The number of bursts of typing in this window, each of which is one undo step. */
let bursts = 0;

/** The caret and the scroll position that a pane has when it is shown again. */
export interface KeptPlace {
  readonly anchor: number;
  readonly head: number;
  readonly scroll: StateEffect<unknown>;
}

/**
 * The text of the open map in an editor. The document is a function of the map: what is typed goes to the map, and the
 * document follows the map, also where the map refuses what was typed. While an input method composes, neither happens.
 */
export class TextPane {
  readonly view: EditorView;
  private readonly unsubscribe: () => void;
  /** All that was typed since the document was last the text of the map, and that text. */
  private unsent: { readonly before: string; readonly changes: ChangeSet } | null = null;
  private isSending = false;
  /** True while what was typed is applied after it had to wait. */
  private isResuming = false;
  private burst = { isOpen: false, at: 0 };
  private problems: readonly ShownProblem[] = [];
  private problemTimer: number | undefined;

  constructor(
    private readonly app: App,
    parent: ShadowRoot,
    private readonly onProblems: (problems: readonly ShownProblem[]) => void,
    kept?: KeptPlace,
  ) {
    const doc = this.text.text;
    const within = (at = 0) => Math.min(at, doc.length);
    this.view = new EditorView({
      parent,
      root: parent,
      doc,
      selection: EditorSelection.single(within(kept?.anchor), within(kept?.head)),
      extensions: editorExtensions({
        language: app.getState().language,
        isReadOnly: () => app.getState().opened?.readOnly !== undefined,
        titles: () => this.text.titles,
        titlePlacesAt: (offset) => (this.unsent ? [] : this.text.titlePlacesAt(offset)),
        run: (id) => app.run(id),
        goToProblem: (by) => this.goToProblem(by),
        onUpdate: (update) => this.onUpdate(update),
        onReached: () => this.goToSelection(),
        onComposed: () => this.exchange(),
      }),
      ...(kept ? { scrollTo: kept.scroll } : {}),
    });
    // The shadow root gives the focus to its first element that can have it, which is the one that scrolls.
    this.view.scrollDOM.addEventListener('focus', () => this.view.focus());
    let { editor } = app.getState();
    this.unsubscribe = app.subscribe((state) => {
      const before = editor;
      editor = state.editor;
      if (editor !== before) this.follow(before);
    });
    this.mark(kept === undefined);
    this.checkProblems();
  }

  /** Ends the pane. Returns what it goes on from. */
  close(): KeptPlace {
    this.unsubscribe();
    // Also in the midst of a composition, which ends with the pane.
    if (this.unsent) this.send(this.unsent.before, this.unsent.changes);
    window.clearTimeout(this.problemTimer);
    const { anchor, head } = this.view.state.selection.main;
    const scroll = this.view.scrollSnapshot();
    this.view.destroy();
    return { anchor, head, scroll };
  }

  /** Goes to a problem, as a person chose it in the list. */
  show({ from }: ShownProblem): void {
    this.view.focus();
    this.moveCaret(from);
  }

  private get map(): ArgumentMap {
    return this.app.getState().editor.map;
  }

  private get text(): LiveText {
    return textOf(this.map);
  }

  private onUpdate(update: ViewUpdate): void {
    if (update.docChanged) this.checkProblemsLater();
    if (update.focusChanged) this.burst.isOpen = false;
    if (update.transactions.some((transaction) => transaction.annotation(fromMap))) return;
    if (update.docChanged) {
      const { changes } = update;
      this.unsent = this.unsent
        ? { ...this.unsent, changes: this.unsent.changes.compose(changes) }
        : { before: update.startState.doc.toString(), changes };
      this.exchange();
    } else if (update.selectionSet) {
      this.burst.isOpen = false;
      this.selectAtCaret();
    }
  }

  /** Sends what was typed to the map, and brings the document to the text of the map, unless somebody composes. */
  private exchange(): void {
    if (this.isSending || this.view.compositionStarted) return;
    const renames = this.unsent ? pendingRenames(this.view.state) : [];
    // This comes back here, with the names in what was typed.
    if (renames.length > 0) {
      this.view.dispatch({ changes: renames });
      return;
    }
    const { unsent } = this;
    if (unsent) {
      this.unsent = null;
      this.isSending = true;
      this.send(unsent.before, unsent.changes);
      this.isSending = false;
    }
    this.bringToMap();
    if (unsent) this.selectAtCaret();
  }

  private send(before: string, changes: ChangeSet): void {
    const now = Date.now();
    if (!this.burst.isOpen || now - this.burst.at > BURST_PAUSE_MS) bursts++;
    // A line is undone by itself, however fast a person types.
    const hasBreak = editsOf(changes).some(({ insert }) => insert.includes('\n'));
    this.burst = { isOpen: !hasBreak, at: now };
    this.app.writeMap((map) => {
      // The map is another one if it is the copy of a template, which was made first.
      this.isResuming = !this.isSending;
      return editLiveText(map, editsOf(changesOn(changes, before, textOf(map).text)));
    }, `text ${bursts}`);
  }

  /** Changes the document where it differs from the text of the map. The caret and the scroll position stay. */
  private bringToMap(spec: (changes: ChangeSet) => TransactionSpec = () => ({})): void {
    const { state } = this.view;
    const changes = state.changes(smallestChanges(state.doc.toString(), this.text.text));
    if (!changes.empty) this.view.dispatch({ changes, annotations: fromMap.of(true), ...spec(changes) });
    this.mark(false);
  }

  /** Follows the map after something has changed it, or selected something else. */
  private follow(before: MapState): void {
    if (this.isSending || this.unsent || this.view.compositionStarted) return;
    const { editor } = this.app.getState();
    const isUndo =
      editor.future.length !== before.future.length &&
      editor.future.length + editor.past.length === before.future.length + before.past.length;
    this.bringToMap((changes) => {
      if (!this.isResuming && !(isUndo && this.view.hasFocus)) return {};
      let end = 0;
      changes.iterChanges((_from, _to, _start, to) => {
        end = to;
      });
      return { selection: { anchor: end }, scrollIntoView: true };
    });
    this.isResuming = false;
    this.mark(editor.selection !== before.selection);
  }

  /** Marks the lines of what is selected in the map, and with `isNew` scrolls to them, unless somebody writes here. */
  private mark(isNew: boolean): void {
    const { selection } = this.app.getState().editor;
    const place = selection === null ? null : this.text.placeOf(selection);
    const shown = this.view.state.field(chosenPlace);
    const effects: StateEffect<unknown>[] = [];
    if (place?.from !== shown?.from || place?.to !== shown?.to) effects.push(choosePlace.of(place));
    if (place && isNew && !this.view.hasFocus)
      effects.push(EditorView.scrollIntoView(place.from, { y: 'nearest', yMargin: 40 }));
    if (effects.length > 0) this.view.dispatch({ effects, annotations: fromMap.of(true) });
  }

  /** Selects in the map what stands at the caret. */
  private selectAtCaret(): void {
    if (!this.view.hasFocus || this.unsent || this.view.compositionStarted) return;
    const id = this.text.recordAt(this.view.state.selection.main.head);
    if (id !== null && id !== this.app.getState().editor.selection) this.app.select(id);
  }

  /** Moves the caret to what is selected in the map, unless it is there. */
  private goToSelection(): void {
    const { selection } = this.app.getState().editor;
    const place = selection === null || this.unsent ? null : this.text.placeOf(selection);
    if (place && this.text.recordAt(this.view.state.selection.main.head) !== selection) this.moveCaret(place.from);
  }

  private goToProblem(by: 1 | -1): void {
    const problem = nextProblem(this.problems, this.view.state.selection.main.head, by);
    const said = problem ? messages.textPane.at({ line: problem.line, problem: problem.said }) : '';
    this.view.dispatch({ effects: EditorView.announce.of(said || messages.textPane.noProblems) });
    if (problem) this.moveCaret(problem.from);
  }

  private moveCaret(at: number): void {
    const anchor = Math.min(at, this.view.state.doc.length);
    this.view.dispatch({ selection: { anchor }, scrollIntoView: true });
  }

  private checkProblemsLater(): void {
    window.clearTimeout(this.problemTimer);
    this.problemTimer = window.setTimeout(() => this.checkProblems(), PROBLEMS_AFTER_MS);
  }

  private checkProblems(): void {
    if (this.unsent || this.view.compositionStarted) {
      this.checkProblemsLater();
      return;
    }
    this.problems = shownProblems(this.view.state, this.text.problems);
    this.view.dispatch({ effects: setProblems.of(this.problems), annotations: fromMap.of(true) });
    this.onProblems(this.problems);
  }
}
