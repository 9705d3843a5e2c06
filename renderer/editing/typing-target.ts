import type { Id } from '../../argument/model/claim';
import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import type { AppState } from '../store/app';
import { isClaim } from '../store/selectors';
import { lettersOf } from '../store/slices/settings-slice';

/** Returns the selected claim if what is typed goes into its text; null otherwise. */
export function typingTarget(state: AppState): Id | null {
  return noTypingReason(state) === null ? state.editor.selection : null;
}

/** Returns, as one sentence, why what is typed goes into no text; null if it does. */
export function noTypingReason(state: AppState): string | null {
  const { opened, editor } = state;
  const { map, selection, otherSelected } = editor;
  const words = messages.disabledReasons;
  if (!opened) return messages.status.noMap;
  if (opened.readOnly) return messages.readOnly[opened.readOnly];
  if (selection === null) return words.selectToWrite;
  if (!isClaim(map, selection)) return words.stepHasNoText;
  if (otherSelected.length > 0) return words.selectOneToWrite;
  const isEmpty = indexOf(map).claims.get(selection)?.text === '';
  const letters = lettersOf(state);
  return letters === 'write' || (letters === 'nothing' && isEmpty) ? null : words.pressToWrite;
}
