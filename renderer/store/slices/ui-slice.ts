import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { Id } from '../../../argument/model/claim';
import type { CommandId } from '../../../contract/command-table';
import type { MapRef } from '../../../contract/stored-maps';
import type { OtherFile } from '../../formats/other-formats';
import type { ActionContext } from '../action-context';

/** The point of the window where something was dropped, in px. */
export interface DropPoint {
  readonly x: number;
  readonly y: number;
}

/** A text that a person has begun to type into a claim. */
export interface TextDraft {
  readonly claim: Id;
  readonly text: string;
}

/** The open dialog. `then` goes on with the action that the dialog interrupted; with a `draft`, that text goes on. */
export type Dialog =
  | { readonly kind: 'make-copy'; readonly then?: () => void; readonly draft?: TextDraft }
  | { readonly kind: 'export'; readonly forPrint: boolean }
  | { readonly kind: 'import'; readonly name: string; readonly bytes: Uint8Array; readonly read: OtherFile }
  | { readonly kind: 'article-or-map'; readonly file: File; readonly bytes: Uint8Array; readonly read: OtherFile }
  | { readonly kind: 'move-to'; readonly claim: Id }
  | { readonly kind: 'drop'; readonly claims: readonly Id[]; readonly on: Id; readonly at: DropPoint }
  | { readonly kind: 'in-words'; readonly claim: Id }
  | { readonly kind: 'drop-passage'; readonly on: Id; readonly at: DropPoint }
  | { readonly kind: 'keep-article'; readonly sources: readonly Id[] }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'change-keys' }
  | { readonly kind: 'leader' }
  | { readonly kind: 'letters-told' }
  | { readonly kind: 'messages' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'rename'; readonly ref: MapRef; readonly title: string }
  | { readonly kind: 'purge'; readonly ref: MapRef; readonly title: string }
  | { readonly kind: 'new-map' }
  | { readonly kind: 'properties' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'unsaved'; readonly map: ArgumentMap; readonly at: number }
  | { readonly kind: 'versions'; readonly ref: MapRef; readonly title: string };

/** The two views in which the map is read and edited by key. */
export type ActiveView = 'map' | 'outline';

/** An element that a command moves the focus to once it is there. */
export type FocusTarget =
  | 'map'
  | 'article-input'
  | 'article-text'
  | 'passage-text'
  | 'inference-scheme'
  | 'start-article'
  | `map ${MapRef}`;

/** The corner of the context menu on the screen, in px. */
export interface MenuPosition {
  readonly x: number;
  readonly y: number;
  /** True for the part of the menu that adds something to the box. */
  readonly isForAdding?: boolean;
}

/** A message: one sentence for the screen and for screen readers, or only for the latter. */
export interface Notice {
  readonly text: string;
  /** The number of this message since the window was opened. */
  readonly count: number;
  /** When it was shown, in ms since 1970. */
  readonly at: number;
  readonly isOnlyHeard: boolean;
  /** The command that the message has a button for. */
  readonly command?: CommandId;
}

/** The most messages that are kept to be read again. */
const MAX_KEPT = 50;

/** The state of the window around the map. */
export interface UiState {
  readonly dialog: Dialog | null;
  /** The last message; the count has an equal sentence announced again. */
  readonly notice: Notice | null;
  /** The last messages that were on the screen, the latest first. */
  readonly messageLog: readonly Notice[];
  /** The view that last had the focus: a new box opens its text there, and a dialog gives the focus back to it. */
  readonly activeView: ActiveView;
  /** The words that are searched for; null while nothing is searched. */
  readonly findQuery: string | null;
  /** The position of the open context menu on the screen, in px. */
  readonly contextMenuPosition: MenuPosition | null;
  /** The element that takes the focus as soon as it is there; its component clears the request. */
  readonly focusRequest: FocusTarget | null;
}

/** The actions on the window around the map. */
export interface UiActions {
  showDialog(dialog: Dialog | null): void;
  /** Closes the dialog and gives the focus back to the map, the outline or the start page. */
  closeDialog(): void;
  /** Changes the text that the question about a copy keeps. */
  setDraft(text: string): void;
  /** Shows a message; with a command it has a button for it, and stays for a while. */
  notify(text: string, command?: CommandId): void;
  /** Says what the screen shows anyway, to screen readers only. */
  announce(text: string): void;
  setActiveView(view: ActiveView): void;
  /** Gives the focus back to the map or the outline, whichever had it last, or to the start page. */
  refocus(): void;
  /** Moves the focus to an element as soon as it is there; null when that is done. */
  requestFocus(target: FocusTarget | null): void;
  setFindQuery(words: string | null): void;
  setContextMenuPosition(position: MenuPosition | null): void;
}

/** The views that can take the focus. Each sets itself while it is mounted. */
export interface FocusableViews {
  readonly view: { readonly current: { focus(): void } | null };
  readonly outline: { readonly current: { focus(): void } | null };
  readonly startPage: { readonly current: { focus(): void } | null };
}

/** The part of the state that opening a map resets. */
export const UI_AT_OPENING = { dialog: null, findQuery: null, focusRequest: null } satisfies Partial<UiState>;

/** The state at the start. */
export const INITIAL_UI: UiState = {
  ...UI_AT_OPENING,
  notice: null,
  messageLog: [],
  activeView: 'map',
  contextMenuPosition: null,
};

/** Makes the actions of the slice. */
export function uiActions(
  { actions, get, set }: ActionContext<UiState, { commitTextEdit(): boolean }>,
  views: FocusableViews,
): UiActions {
  const refocus = () => {
    if (get().activeView === 'outline' && views.outline.current) views.outline.current.focus();
    else (views.view.current ?? views.startPage.current)?.focus();
  };
  let count = 0;
  const say = (text: string, isOnlyHeard: boolean, command?: CommandId) => {
    count++;
    const notice: Notice = { text, count, at: Date.now(), isOnlyHeard, ...(command ? { command } : {}) };
    set(({ messageLog }) => ({
      notice,
      messageLog: isOnlyHeard ? messageLog : [notice, ...messageLog].slice(0, MAX_KEPT),
    }));
  };
  return {
    showDialog(dialog) {
      if (dialog) actions.commitTextEdit();
      set({ dialog });
    },
    closeDialog() {
      set({ dialog: null });
      refocus();
    },
    setDraft(text) {
      const { dialog } = get();
      if (dialog?.kind === 'make-copy' && dialog.draft)
        set({ dialog: { ...dialog, draft: { ...dialog.draft, text } } });
    },
    notify: (text, command) => say(text, false, command),
    announce: (text) => say(text, true),
    setActiveView(activeView) {
      if (get().activeView !== activeView) set({ activeView });
    },
    refocus,
    requestFocus(focusRequest) {
      set({ focusRequest });
    },
    setFindQuery(findQuery) {
      set({ findQuery });
    },
    setContextMenuPosition(contextMenuPosition) {
      set({ contextMenuPosition });
    },
  };
}
