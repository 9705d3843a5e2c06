import { type Edit, editTo } from '../../argument/commands/edit';
import { deleteBranches } from '../../argument/commands/structure/delete';
import { paste } from '../../argument/commands/structure/paste';
import { selectedIds } from '../../argument/editor/editor-state';
import { readFragment, writeFragment } from '../../argument/formats/fragment-json';
import { type Pasted, readPasted } from '../../argument/formats/pasting/read-pasted';
import { writePlainText } from '../../argument/formats/plain-text';
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

/**
 * Pastes the clipboard below the selected claim: a branch, or text of any origin. If the text was altered in reading,
 * undo first gives its lines as they were copied, then takes them away. Returns true, also if there was nothing to
 * paste: the browser is not to put it into the field that has the keys.
 */
export function pasteBelow(app: App, clipboard: DataTransfer): true {
  const ownText = clipboard.getData(BRANCH_MIME_TYPE);
  const branch = ownText === '' ? null : readFragment(ownText);
  const read: Pasted | null = branch
    ? { fragment: branch, removed: null, asCopied: null }
    : readPasted({ text: clipboard.getData('text/plain'), html: clipboard.getData('text/html') });
  if (!read) {
    app.notify(messages.status.nothingToPaste);
    return true;
  }
  const { fragment, removed, asCopied } = read;
  const pasted = app.edit((map) => {
    const { selection } = app.getState().editor;
    const { claims, inferences } = indexOf(map);
    const target = selection !== null && (claims.has(selection) || inferences.has(selection)) ? selection : null;
    const holder = !branch && (map.copyOf !== undefined || map.student !== undefined) ? ME : undefined;
    const whole = paste(map, { piece: fragment, target, holder });
    const copied = asCopied && paste(map, { piece: asCopied, target, holder });
    return whole && copied ? stepwise(copied, whole) : whole;
  });
  const said = { claims: fragment.claims.length };
  if (pasted)
    app.notify(removed ? messages.status.pastedAltered({ ...said, ...removed }) : messages.status.pasted(said), 'undo');
  return true;
}

/** Returns two edits of one map as steps that follow each other. */
function stepwise(first: Edit, second: Edit): readonly Edit[] {
  const rest = editTo(first.map, second.map, second.select);
  return rest ? [first, rest] : [first];
}

/** A menu has no clipboard of its own: the browser makes the event that the map answers, as for the keys. */
export function requestClipboardEvent(app: App, what: 'cut' | 'copy'): void {
  app.refocus();
  document.execCommand(what);
}
