import type { WhatIf } from '../../../argument/evaluation/evaluate';
import type { Id } from '../../../argument/model/claim';
import type { ActionContext } from '../action-context';

/** A view that fills the whole window in place of the map that is edited. */
export type Mode =
  /** The presentation of the map, from the step of a claim or inference on. */
  | { readonly kind: 'present'; readonly from: Id | null }
  /** The boxes to be recalled: at first those of a branch, or all but the top. */
  | { readonly kind: 'recall'; readonly branch: Id | null };

/** The ways of looking at the map that change nothing in it. */
export interface ModeState {
  /** The view that fills the whole window; null while the map is edited. */
  readonly mode: Mode | null;
  /** The verdicts that are tried out and not in the map; null while none are. */
  readonly whatIf: WhatIf | null;
  /** The claim whose branch is focused; null while the whole map is shown alike. */
  readonly focusedBranch: Id | null;
}

/** The actions that change how the map is looked at. */
export interface ModeActions {
  /** Fills the window with a view, or gives it back to the map. */
  setMode(mode: Mode | null): void;
  /** Tries out verdicts, or with null goes back to those of the map. */
  setWhatIf(verdicts: WhatIf | null): void;
  /** Focuses one branch, or with null none. */
  setFocusedBranch(claim: Id | null): void;
}

/** The state at the start and after every opened map. */
export const INITIAL_MODE: ModeState = { mode: null, whatIf: null, focusedBranch: null };

/** Makes the actions of the slice. */
export function modeActions({ actions, set }: ActionContext<ModeState, { commitTextEdit(): boolean }>): ModeActions {
  return {
    setMode(mode) {
      if (mode) actions.commitTextEdit();
      set({ mode });
    },
    setWhatIf(whatIf) {
      set({ whatIf });
    },
    setFocusedBranch(focusedBranch) {
      set({ focusedBranch });
    },
  };
}
