import { messages } from '../../messages/messages';
import { focusedClaim } from '../branch-focus/branch-focus';
import type { App } from '../store/app';

/** Begins recall with the focused branch covered, or says why there is nothing to recall. */
export function startRecall(app: App): void {
  const { map } = app.getState().editor;
  if (map.claims.length === 0) app.notify(messages.recall.noBox);
  else app.setMode({ kind: 'recall', branch: focusedClaim(app.getState()) });
}
