import type { StoreApi } from 'zustand/vanilla';
import type { Edit } from '../../argument/commands/edit';
import type { EditorState } from '../../argument/editor/editor-state';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import type { Capabilities, LibraryEntry, MapRef, ReadOnly, Settings } from '../../contract/host';
import type { HostConnection } from '../host/host-connection';
import type { SaveStatus } from './saver';

/** The text of a box while a person writes it. */
export interface Writing {
  readonly claim: Id;
  /** Everything written in one go is one step of undo, known by this key. */
  readonly burst: string;
  /** A new box that is left empty vanishes. */
  readonly isNew: boolean;
}

/** The dialog that is open. `then` goes on with what the person wanted when it came up. */
export type Dialog =
  | { readonly kind: 'make-copy'; readonly then?: () => void }
  | { readonly kind: 'export' }
  | { readonly kind: 'move-to'; readonly claim: Id }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'conflict' };

/** Everything the window shows that is not the view itself. */
export interface AppState {
  readonly capabilities: Capabilities;
  readonly settings: Settings;
  readonly library: readonly LibraryEntry[];
  readonly opened: { readonly ref: MapRef; readonly name: string; readonly readOnly?: ReadOnly } | null;
  readonly editor: EditorState;
  readonly writing: Writing | null;
  readonly save: SaveStatus;
  readonly connected: boolean;
  readonly dialog: Dialog | null;
  /** One sentence for the status line and the screen reader; the count makes the same sentence speak again. */
  readonly notice: { readonly text: string; readonly count: number } | null;
  /** Whether Tab adds a reason just now, as after a click, an arrow key or writing; else it moves on as everywhere. */
  readonly tabBuilds: boolean;
  /** A person who chose to edit a template itself is not asked again. */
  readonly editsTemplate: boolean;
}

/** What the parts of the window may do. */
export interface AppActions {
  open(ref: MapRef): Promise<void>;
  openBytes(name: string, bytes: Uint8Array): Promise<void>;
  makeCopy(student: string, className: string): Promise<boolean>;
  editTemplate(): void;
  /** Goes on with the map as it is on the disk; the edits that conflict with it are given up. */
  reload(): Promise<void>;
  /** Goes on with the map as the window has it, as a new file of the library. */
  keepAsCopy(): Promise<void>;
  /** Whether something would be lost if the window closed now. */
  hasUnsaved(): boolean;
  /** Runs an edit made by a function of the map, after the copy of a template where one is needed. */
  edit(make: (map: ArgumentMap) => Edit | null): boolean;
  /** As `edit`, and opens the text of the new claim. */
  add(make: (map: ArgumentMap, holder?: string) => Edit | null): boolean;
  startWriting(claim: Id): void;
  write(text: string): void;
  /** Ends the writing; keeps the text unless it is empty. Answers whether the box is still there. */
  commit(): boolean;
  cancel(): void;
  select(id: Id | null): void;
  undo(): void;
  redo(): void;
  saveNow(): Promise<void>;
  changeSettings(change: Partial<Settings>): Promise<void>;
  show(dialog: Dialog | null): void;
  notify(text: string): void;
  setTabBuilds(builds: boolean): void;
}

/** What the canvas does when a command asks for it. */
export interface CanvasView {
  focus(): void;
  fit(): void;
  actualSize(): void;
  zoom(by: 1 | -1): void;
  tidy(): void;
}

/** The store of the window: a state that is replaced, never altered, and the actions that replace it. */
export interface App extends StoreApi<AppState>, AppActions {
  readonly host: HostConnection;
  /** Set by the canvas while it is there. */
  readonly view: { current: CanvasView | null };
}
