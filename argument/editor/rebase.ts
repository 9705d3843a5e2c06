import type { ArgumentMap } from '../model/argument-map';
import { applyChange, diffMaps, invertChange, isEmptyChange } from '../model/change';
import type { Id } from '../model/claim';
import { clashingIds, mergeMaps } from '../model/merge';
import { renameIds } from '../model/rename-ids';
import { type EditorState, type HistoryEntry, select } from './editor-state';
import { MAX_KEPT_STEPS } from './history';

/** The most records that are compared for all steps together, so that a large map is merged in an instant. */
const MAX_COMPARED = 200_000;

/** An editor on a map with the changes of others, and the ids that its own new records have there. */
export interface RebasedEditor {
  readonly state: EditorState;
  readonly renamed: ReadonlyMap<Id, Id>;
}

/**
 * Returns the editor with the changes that others have made since `base`, each of its steps made anew after them; null
 * if that could lose something. The history ends where a step cannot be made after those changes.
 */
export function rebaseEditor(state: EditorState, base: ArgumentMap, theirs: ArgumentMap): RebasedEditor | null {
  const most = Math.min(MAX_KEPT_STEPS, Math.ceil(MAX_COMPARED / (state.map.claims.length + 1)));
  const past = statesBefore(state, most);
  const future = statesAfter(state, most);
  const states = [state.map, ...[...past, ...future].map(({ map: one }) => one)];
  const renamed = clashingIds(base, states, theirs);
  const merge = (map: ArgumentMap) => mergeMaps(base, renameIds(map, renamed), theirs);
  const map = merge(state.map);
  if (!map) return null;
  const rename = (id: Id | null) => (id === null ? null : (renamed.get(id) ?? id));
  /** Makes steps anew, from the nearest one on, each from one merged state to the next. */
  const stepsFrom = (steps: readonly Step[], isBack: boolean) => {
    const made: HistoryEntry[] = [];
    let near = map;
    for (const { entry, map: own } of steps) {
      const far = merge(own);
      if (!far) break;
      const change = isBack ? diffMaps(far, near) : diffMaps(near, far);
      if (!isEmptyChange(change))
        made.push({ ...entry, change, before: rename(entry.before), after: rename(entry.after) });
      near = far;
    }
    return made.reverse();
  };
  const next: EditorState = {
    map,
    selection: rename(state.selection),
    otherSelected: state.otherSelected.map((id) => renamed.get(id) ?? id),
    past: stepsFrom(past, true),
    future: stepsFrom(future, false),
  };
  const isThere = [next.selection, ...next.otherSelected].every(
    (id) => id === null || select(next, id).selection === id,
  );
  return { state: isThere ? next : select({ ...next, otherSelected: [] }, next.selection), renamed };
}

/** A step of the history, and the map on its far side. */
interface Step {
  readonly entry: HistoryEntry;
  readonly map: ArgumentMap;
}

function statesBefore({ map, past }: EditorState, most: number): Step[] {
  const steps: Step[] = [];
  let now = map;
  for (const entry of past.slice(-most).reverse()) {
    const before = applyChange(now, invertChange(entry.change));
    if (!before) break;
    steps.push({ entry, map: before });
    now = before;
  }
  return steps;
}

function statesAfter({ map, future }: EditorState, most: number): Step[] {
  const steps: Step[] = [];
  let now = map;
  for (const entry of future.slice(-most).reverse()) {
    const after = applyChange(now, entry.change);
    if (!after) break;
    steps.push({ entry, map: after });
    now = after;
  }
  return steps;
}
