import { rebaseEditor } from '../../../argument/editor/rebase';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import { mergeMaps } from '../../../argument/model/merge';
import { renameIds } from '../../../argument/model/rename-ids';
import { indexOf } from '../../../argument/model/structure/map-index';
import { messages } from '../../../messages/messages';
import type { ActionContext } from '../action-context';
import type { DocumentState } from '../slices/document-slice';
import type { EditingState } from '../slices/editing-slice';
import type { UiActions } from '../slices/ui-slice';

/**
 * Puts what others have made of a map into the open one, while a person goes on in it, if nothing can get lost by
 * that. Returns the map to be saved, which has no box that is still without text; null if the person has to choose.
 */
export function mergeOthers(
  { actions, get, set }: ActionContext<DocumentState & EditingState, Pick<UiActions, 'notify'>>,
  base: ArgumentMap,
  mine: ArgumentMap,
  theirs: ArgumentMap,
): ArgumentMap | null {
  const { editor, textEdit } = get();
  const rebased = rebaseEditor(editor, base, theirs);
  if (!rebased) return null;
  const { state, renamed } = rebased;
  const merged = mine === editor.map ? state.map : mergeMaps(base, renameIds(mine, renamed), theirs);
  if (!merged) return null;
  const claim = textEdit && (renamed.get(textEdit.claim) ?? textEdit.claim);
  const isWriting = textEdit && claim && indexOf(state.map).claims.has(claim);
  set({ editor: state, textEdit: isWriting ? { ...textEdit, claim } : null });
  actions.notify(messages.conflict.merged);
  return merged;
}
