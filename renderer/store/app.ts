import type { StoreApi } from 'zustand/vanilla';
import type { Id } from '../../argument/model/claim';
import type { CommandId } from '../../contract/command-table';
import type { HostConnection } from '../host/host-connection';
import type { RevisionActions } from './document/revision-actions';
import type { DocumentActions, DocumentState } from './slices/document-slice';
import type { EditingActions, EditingState } from './slices/editing-slice';
import type { LibraryActions, LibraryState } from './slices/library-slice';
import type { ModeActions, ModeState } from './slices/mode-slice';
import type { SettingsActions, SettingsState } from './slices/settings-slice';
import type { SourcesActions, SourcesState } from './slices/sources-slice';
import type { UiActions, UiState } from './slices/ui-slice';

/** The state of the window, apart from the pan and zoom of the canvas. */
export type AppState = DocumentState & EditingState & SourcesState & LibraryState & UiState & ModeState & SettingsState;

/** Everything that the parts of the window may do. */
export type AppActions = DocumentActions &
  EditingActions &
  SourcesActions &
  LibraryActions &
  RevisionActions &
  UiActions &
  ModeActions &
  SettingsActions;

/** The operations of the canvas that commands ask for. */
export interface CanvasView {
  focus(): void;
  /** Returns the position of the selected box on the screen, for its menu, in px. */
  selectedPosition(): { readonly x: number; readonly y: number } | null;
  fit(): void;
  /** Brings a claim with its branch into view. */
  fitBranch(claim: Id): void;
  actualSize(): void;
  /** Zooms in or out by one step. */
  zoom(by: 1 | -1): void;
  /** Arranges the map afresh, and forgets what was moved by hand. */
  tidy(): void;
  readonly showsMinimap: boolean;
}

/** Runs the commands of the window by their ids. */
export interface CommandRunner {
  /** Runs a command, or says why it does not apply here. */
  run(id: CommandId): void;
  /** Returns whether a command applies just now. */
  isEnabled(id: CommandId): boolean;
  /** Returns whether the option that a command sets is on; undefined for a command that sets none. */
  isChecked(id: CommandId): boolean | undefined;
}

/** The store of the window: a state that is replaced, never altered, and the actions that replace it. */
export interface App extends StoreApi<AppState>, AppActions, CommandRunner {
  readonly host: HostConnection;
  /** Set by the canvas, by the outline and by the start page while they are mounted. */
  readonly view: { current: CanvasView | null };
  readonly outline: { current: { focus(): void } | null };
  readonly startPage: { current: { focus(): void } | null };
}
