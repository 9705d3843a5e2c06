import type { StoreApi } from 'zustand/vanilla';
import type { TextSpan } from '../../argument/citations/searchable-text';
import type { Edit } from '../../argument/commands/edit';
import type { EditorState } from '../../argument/editor/editor-state';
import type { WhatIf } from '../../argument/evaluation/evaluate';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import type { Capabilities } from '../../contract/host';
import type { Panel, Settings } from '../../contract/settings';
import type { LibraryEntry, MapRef, ReadOnlyReason } from '../../contract/stored-maps';
import type { HostConnection } from '../host/host-connection';
import type { SaveStatus } from './saver';

/** The text of a box while a person writes it. */
export interface TextEdit {
  readonly claim: Id;
  /** Everything written in one go is one step of undo, known by this key. */
  readonly undoGroup: string;
  /** A new box that is left empty vanishes. */
  readonly isNew: boolean;
}

/** The dialog that is open. `then` goes on with what the person wanted when it came up. */
export type Dialog =
  | { readonly kind: 'make-copy'; readonly then?: () => void }
  | { readonly kind: 'export'; readonly forPrint: boolean }
  | { readonly kind: 'move-to'; readonly claim: Id }
  | { readonly kind: 'drop'; readonly claims: readonly Id[]; readonly on: Id }
  | { readonly kind: 'in-words'; readonly claim: Id }
  | { readonly kind: 'drop-passage'; readonly on: Id }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'library' }
  | { readonly kind: 'new-map' }
  | { readonly kind: 'properties' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'unsaved'; readonly map: ArgumentMap; readonly at: number }
  | { readonly kind: 'versions'; readonly ref: MapRef; readonly title: string };

/** The text of one source of the map. */
export interface Article {
  readonly source: Id;
  readonly text: string;
  /** Whether it is kept beside the map; else it is there only for now. */
  readonly isStored: boolean;
}

/** What fills the whole window in place of the map that is edited. */
export type Mode =
  /** The map told part by part, from the part of a claim or step on. */
  | { readonly kind: 'present'; readonly from: Id | null }
  /** Boxes to be recalled: at first those of a branch, or all but the top. */
  | { readonly kind: 'recall'; readonly branch: Id | null };

/** The two places where the map is read and written by key. */
export type ActiveView = 'map' | 'outline';

/** Everything the window shows that is not the view itself. */
export interface AppState {
  readonly capabilities: Capabilities;
  readonly settings: Settings;
  /** The tag of the language that is spoken. */
  readonly language: string;
  readonly library: readonly LibraryEntry[];
  readonly opened: {
    readonly ref: MapRef;
    readonly name: string;
    readonly readOnly?: ReadOnlyReason;
    /** Counts the maps that were opened in this window; a map keeps its count when it is renamed. */
    readonly count: number;
  } | null;
  readonly editor: EditorState;
  readonly textEdit: TextEdit | null;
  readonly saveStatus: SaveStatus;
  readonly connected: boolean;
  readonly dialog: Dialog | null;
  /** One sentence for the status line and the screen reader; the count makes the same sentence speak again. */
  readonly notice: { readonly text: string; readonly count: number } | null;
  /** Whether Tab adds a reason just now, as after a click, an arrow key or writing; else it moves on as everywhere. */
  readonly tabAddsReason: boolean;
  /** A person who chose to edit a template itself is not asked again. */
  readonly isEditingTemplate: boolean;
  /** Where the keys went last: a new box opens its text there, and a dialog gives the focus back to it. */
  readonly activeView: ActiveView;
  /** The words that are searched for; null while nothing is searched. */
  readonly findQuery: string | null;
  /** Where on the screen the menu of what is selected is open. */
  readonly contextMenuPosition: { readonly x: number; readonly y: number } | null;
  /** The texts that are here, at most one for each source of the map. */
  readonly articles: readonly Article[];
  /** The source whose text the panel shows, or asks for; null: a new one. */
  readonly activeSource: Id | null;
  /** What is chosen in the text that is shown: claims are made of it. */
  readonly selectedPassage: TextSpan | null;
  /** Whether the sentences that no claim was read from are marked. */
  readonly showsCoverage: boolean;
  /** What the text is to show: the places of a claim, or what is chosen. The count makes the same be shown again. */
  readonly scrollRequest: { readonly claim: Id | null; readonly count: number } | null;
  /** The verdicts that are tried out, and not in the map; null while nothing is. */
  readonly whatIf: WhatIf | null;
  /** What fills the whole window just now; null while the map is worked on. */
  readonly mode: Mode | null;
  /** The claim whose branch alone is lit; null while the whole map is. */
  readonly focusedBranch: Id | null;
}

/** What the parts of the window may do. */
export interface AppActions {
  open(ref: MapRef): Promise<void>;
  openBytes(name: string, bytes: Uint8Array): Promise<void>;
  makeCopy(student: string, className: string): Promise<boolean>;
  /** Saves a map as a new file of the library and opens it. */
  create(map: ArgumentMap): Promise<void>;
  /** As `create`, from another map of the library. */
  createFrom(ref: MapRef, make: (map: ArgumentMap) => ArgumentMap): Promise<void>;
  /** Puts a map into the bin; when it is the open one, another map takes its place. */
  moveToBin(ref: MapRef): Promise<void>;
  editTemplate(): void;
  /** Goes on with the map as it is on the disk; what the window had stays among the versions. */
  reload(): Promise<void>;
  /** Goes on with the map as the window has it, as a new file of the library. */
  saveAsCopy(): Promise<void>;
  /** Makes the map what a crash had kept from being saved, as an edit like any other. */
  restoreUnsaved(map: ArgumentMap): void;
  /** Makes a map of its own of an earlier version, and opens it. `when` is the time of the version in words. */
  restoreAsCopy(ref: MapRef, id: string, when: string): Promise<void>;
  /** Whether something would be lost if the window closed now. */
  hasUnsavedChanges(): boolean;
  /** Runs an edit made by a function of the map, after the copy of a template where one is needed. */
  edit(make: (map: ArgumentMap) => Edit | null): boolean;
  /** As `edit`, and opens the text of the new claim. */
  addClaim(make: (map: ArgumentMap, holder?: string) => Edit | null): boolean;
  startTextEdit(claim: Id): void;
  updateText(text: string): void;
  /** Ends the writing; keeps the text unless it is empty. Answers whether the box is still there. */
  commitTextEdit(): boolean;
  cancelTextEdit(): void;
  select(id: Id | null): void;
  /** Selects several claims; the last one is where keys go from. */
  selectSeveral(ids: readonly Id[]): void;
  /** Adds a claim to what is selected, or takes it away again. */
  toggleSelected(id: Id): void;
  /** Opens whatever is folded above a claim, and selects it. */
  reveal(id: Id): void;
  undo(): void;
  redo(): void;
  saveNow(): Promise<void>;
  changeSettings(change: Partial<Settings>): Promise<void>;
  showDialog(dialog: Dialog | null): void;
  notify(text: string): void;
  setTabAddsReason(builds: boolean): void;
  setActiveView(surface: ActiveView): void;
  /** Gives the focus back to the map or the outline, where it was last. */
  refocus(): void;
  togglePanel(panel: Panel): void;
  setFindQuery(words: string | null): void;
  setContextMenuPosition(at: { readonly x: number; readonly y: number } | null): void;
  /** Gets the texts that are kept beside the map. */
  loadArticles(): Promise<void>;
  /** Shows a text as that of a source, and keeps it beside the map when that is wanted, or no longer. */
  setArticle(article: Article): Promise<void>;
  /** Takes the text of a source away, here and beside the map. */
  removeArticle(source: Id): Promise<void>;
  showSource(source: Id | null): void;
  selectPassage(passage: TextSpan | null): void;
  setShowsCoverage(on: boolean): void;
  /** Lets the text show the places that a claim was read from, one after the other; with null what is chosen in it. */
  requestScroll(claim: Id | null): void;
  /** Begins to try verdicts out, goes on with others, or with null goes back to those of the map. */
  setWhatIf(trial: WhatIf | null): void;
  /** Fills the window with a way to study, or gives it back to the map. */
  setMode(study: Mode | null): void;
  /** Lights one branch alone, or the whole map. */
  setFocusedBranch(claim: Id | null): void;
  /** Gives the map that is open another title, and its file the name. */
  rename(title: string): Promise<void>;
  /** Reads the list of maps again. */
  refreshLibrary(): Promise<void>;
}

/** What the canvas does when a command asks for it. */
export interface CanvasView {
  focus(): void;
  /** Where on the screen the selected box is, for its menu. */
  selectedPosition(): { readonly x: number; readonly y: number } | null;
  fit(): void;
  /** Brings a claim with its branch into view. */
  fitBranch(claim: Id): void;
  actualSize(): void;
  zoom(by: 1 | -1): void;
  tidy(): void;
}

/** The store of the window: a state that is replaced, never altered, and the actions that replace it. */
export interface App extends StoreApi<AppState>, AppActions {
  readonly host: HostConnection;
  /** Set by the canvas and by the outline while they are there. */
  readonly view: { current: CanvasView | null };
  readonly outline: { current: { focus(): void } | null };
}
