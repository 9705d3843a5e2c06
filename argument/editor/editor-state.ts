import type { Edit } from '../commands/edit';
import type { ArgumentMap } from '../model/argument-map';
import { applyChange, type Change, diffMaps, invertChange, isEmptyChange } from '../model/change';
import type { Id } from '../model/claim';
import { indexOf } from '../model/structure/map-index';

/** One undo step: the change, and the selection before and after. */
export interface HistoryEntry {
  readonly change: Change;
  readonly before: Id | null;
  readonly after: Id | null;
  /** Consecutive edits with the same group, such as a burst of typing, are one entry. */
  readonly undoGroup?: string;
}

/** A map with its selection and its history, as one immutable value. */
export interface EditorState {
  readonly map: ArgumentMap;
  /** The selected claim or inference. */
  readonly selection: Id | null;
  /** The other selected claims, for edits of several at once. */
  readonly otherSelected: readonly Id[];
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
}

/** Returns an editor for a map, with the history that led to it; without one it begins anew. */
export function openEditor(
  map: ArgumentMap,
  selection: Id | null = null,
  { past, future }: Pick<EditorState, 'past' | 'future'> = { past: [], future: [] },
): EditorState {
  return { map, selection, otherSelected: [], past, future };
}

/**
 * The state after an edit: its map, and its change on the history. Edits with the same `undoGroup` as the last
 * one join its history entry. Throws Error when the edit was not made for the map of this state, which is an
 * error in the caller.
 */
export function dispatch(state: EditorState, edit: Edit, undoGroup?: string): EditorState {
  if (edit.from !== state.map) throw new Error('the edit was made for another map');
  const { map } = edit;
  const last = state.past.at(-1);
  if (undoGroup !== undefined && last?.undoGroup === undoGroup) {
    const start = applyChange(state.map, invertChange(last.change));
    if (!start) throw new Error('the history does not fit the map');
    const change = diffMaps(start, map);
    const past = state.past.slice(0, -1);
    const joined = isEmptyChange(change) ? past : [...past, { ...last, change, after: edit.select }];
    return { map, selection: edit.select, otherSelected: [], past: joined, future: [] };
  }
  const entry = {
    change: edit.change,
    before: state.selection,
    after: edit.select,
    ...(undoGroup ? { undoGroup } : {}),
  };
  return { map, selection: edit.select, otherSelected: [], past: [...state.past, entry], future: [] };
}

/** Returns the state before the last entry, with its selection; null if there is nothing to undo. */
export function undo(state: EditorState): EditorState | null {
  const entry = state.past.at(-1);
  const map = entry && applyChange(state.map, invertChange(entry.change));
  if (!map) return null;
  return {
    map,
    selection: entry.before,
    otherSelected: [],
    past: state.past.slice(0, -1),
    future: [...state.future, entry],
  };
}

/** Returns the state after the entry that was undone last; null if there is nothing to redo. */
export function redo(state: EditorState): EditorState | null {
  const entry = state.future.at(-1);
  const map = entry && applyChange(state.map, entry.change);
  if (!map) return null;
  return {
    map,
    selection: entry.after,
    otherSelected: [],
    past: [...state.past, entry],
    future: state.future.slice(0, -1),
  };
}

/**
 * Removes the last entry as if it had never been made, if it belongs to the given group: a
 * cancelled text leaves no trace, not even for redo.
 */
export function discardGroup(state: EditorState, undoGroup: string): EditorState {
  if (state.past.at(-1)?.undoGroup !== undoGroup) return state;
  const undone = undo(state);
  return undone ? { ...undone, future: [] } : state;
}

/** Returns the state with another selection; an unknown id selects nothing. */
export function select(state: EditorState, id: Id | null): EditorState {
  const { claims, inferences } = indexOf(state.map);
  const selection = id !== null && (claims.has(id) || inferences.has(id)) ? id : null;
  return selection === state.selection && state.otherSelected.length === 0
    ? state
    : { ...state, selection, otherSelected: [] };
}

/** Returns the state with exactly these claims selected; keys start from the last one. */
export function selectSeveral(state: EditorState, ids: readonly Id[]): EditorState {
  const { claims } = indexOf(state.map);
  const known = [...new Set(ids)].filter((id) => claims.has(id));
  return { ...state, selection: known.at(-1) ?? null, otherSelected: known.slice(0, -1) };
}

/** Returns the state with a claim added to the selection, or removed from it. */
export function toggleSelected(state: EditorState, id: Id): EditorState {
  const selected = selectedIds(state);
  return selectSeveral(state, selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id]);
}

/** Returns all selected ids; the one that keys start from is last. */
export function selectedIds({ selection, otherSelected }: EditorState): Id[] {
  return selection === null ? [] : [...otherSelected, selection];
}
