import { deleteBranches } from '../../argument/commands/structure/delete';
import { paste } from '../../argument/commands/structure/paste';
import { selectedIds } from '../../argument/editor/editor-state';
import { readFragment, writeFragment } from '../../argument/formats/fragment-json';
import { readPlainText, writePlainText } from '../../argument/formats/plain-text';
import { ME } from '../../argument/model/claim';
import { fragmentOfClaims } from '../../argument/model/fragment';
import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import type { App } from '../store/app';

/** Counterpoint's own clipboard type: it keeps holders, notes and anchors, which indented text cannot. */
const BRANCH_MIME_TYPE = 'application/x-counterpoint-branch+json';

/**
 * Copies the selected branch to the clipboard, as a branch and as indented text. Returns false if
 * nothing is selected.
 */
export function copySelected(app: App, clipboard: DataTransfer): boolean {
  const { editor } = app.getState();
  const fragment = fragmentOfClaims(editor.map, selectedIds(editor));
  if (!fragment) return false;
  const rootIds = fragment.roots.flatMap(({ premises }) => premises);
  clipboard.setData('text/plain', rootIds.map((id) => writePlainText(editor.map, id)).join(''));
  clipboard.setData(BRANCH_MIME_TYPE, writeFragment(fragment));
  app.notify(messages.status.copied({ claims: fragment.claims.length }));
  return true;
}

/** Copies the selected branch, then deletes it. Returns false if nothing is selected. */
export function cutSelected(app: App, clipboard: DataTransfer): boolean {
  const ids = selectedIds(app.getState().editor);
  return copySelected(app, clipboard) && app.edit((map) => deleteBranches(map, { claims: ids }));
}

/** Pastes the clipboard below the selected claim: a branch, or indented text of any origin. */
export function pasteBelow(app: App, clipboard: DataTransfer): boolean {
  const ownText = clipboard.getData(BRANCH_MIME_TYPE);
  const fragment = (ownText && readFragment(ownText)) || readPlainText(clipboard.getData('text/plain'));
  if (!fragment) {
    app.notify(messages.status.nothingToPaste);
    return false;
  }
  const pasted = app.edit((map) => {
    const { selection } = app.getState().editor;
    const { claims, inferences } = indexOf(map);
    const target = selection !== null && (claims.has(selection) || inferences.has(selection)) ? selection : null;
    const holder = !ownText && (map.copyOf !== undefined || map.student !== undefined) ? ME : undefined;
    return paste(map, { piece: fragment, target, holder });
  });
  if (pasted) app.notify(messages.status.pasted({ claims: fragment.claims.length }), 'undo');
  return pasted;
}

/** A menu has no clipboard of its own: the browser makes the event that the map answers, as for the keys. */
export function requestClipboardEvent(app: App, what: 'cut' | 'copy'): void {
  app.refocus();
  document.execCommand(what);
}
