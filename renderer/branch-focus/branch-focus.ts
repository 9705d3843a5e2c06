import type { Id } from '../../argument/model/claim';
import { branchOf, numberOf } from '../../argument/model/structure/forest';
import { messages } from '../../messages/messages';
import { keyOf } from '../display/key-label';
import type { App, AppState } from '../store/app';
import { isClaim, selectedClaim } from '../store/selectors';

const words = messages.branchFocus;

/** Focuses the branch of the selected claim, or the whole map again. */
export function toggleBranchFocus(app: App): void {
  const state = app.getState();
  const claim = selectedClaim(state);
  if (focusedClaim(state) !== null) focusBranch(app, null);
  else if (claim !== null) focusBranch(app, claim);
}

/** Focuses one branch, or with null the whole map, brings it into view, and says so. */
export function focusBranch(app: App, claim: Id | null): void {
  const { map } = app.getState().editor;
  app.setFocusedBranch(claim);
  if (claim === null) {
    app.view.current?.fit();
    app.notify(words.isOff);
    return;
  }
  app.reveal(claim);
  app.view.current?.fitBranch(claim);
  const key = keyOf('focus-branch', app.getState());
  app.notify(words.isOn({ number: numberOf(map, claim), claims: branchOf(map, claim).length, key }));
}

/** Returns the claim whose branch is focused, while it is in the map. */
export function focusedClaim({ focusedBranch, editor }: AppState): Id | null {
  return focusedBranch !== null && isClaim(editor.map, focusedBranch) ? focusedBranch : null;
}
