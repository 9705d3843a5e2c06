import { hasAnswers } from '../../argument/commands/map/fold';
import { homeInference } from '../../argument/model/structure/forest';
import { messages } from '../../messages/messages';
import type { App } from '../store/app';
import { isClaim } from '../store/selectors';

/** Returns why a command does not apply to the selection. `otherwise` is said of a claim that answers another one. */
export function selectionDisabledReason(app: App, otherwise = messages.disabledReasons.notHere): string {
  const { map, selection } = app.getState().editor;
  if (selection === null) return messages.disabledReasons.nothingSelected;
  if (!isClaim(map, selection)) return messages.disabledReasons.onStep;
  return homeInference(map, selection) ? otherwise : messages.disabledReasons.onRoot;
}

/** Returns why the selection cannot be folded. */
export function foldDisabledReason(app: App): string {
  const { map, selection } = app.getState().editor;
  if (selection === null || !isClaim(map, selection) || hasAnswers(map, selection)) return selectionDisabledReason(app);
  return messages.disabledReasons.nothingBelow;
}
