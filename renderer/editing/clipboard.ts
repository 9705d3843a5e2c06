import { type Edit, editTo } from '../../argument/commands/edit';
import { deleteBranches } from '../../argument/commands/structure/delete';
import { insertMap } from '../../argument/commands/structure/insert-map';
import { paste } from '../../argument/commands/structure/paste';
import { selectedIds } from '../../argument/editor/editor-state';
import { readFragment, writeFragment } from '../../argument/formats/fragment-json';
import { pastedFormat } from '../../argument/formats/interchange/pasted-format';
import { type Clipboard, type Pasted, readPasted } from '../../argument/formats/pasting/read-pasted';
import { writePlainText } from '../../argument/formats/plain-text';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { type Id, ME } from '../../argument/model/claim';
import { fragmentOfClaims } from '../../argument/model/fragment';
import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import { readOtherFile } from '../formats/other-formats';
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
 * Pastes the clipboard below the selected claim: a branch, a map of another program, or text of any origin. If the text
 * was altered in reading, undo first gives its lines as they were copied, then takes them away. Returns true, also if
 * there was nothing to paste: the browser is not to put it into the field that has the keys.
 */
export function pasteBelow(app: App, clipboard: DataTransfer): true {
  const ownText = clipboard.getData(BRANCH_MIME_TYPE);
  const branch = ownText === '' ? null : readFragment(ownText);
  const contents = { text: clipboard.getData('text/plain'), html: clipboard.getData('text/html') };
  const format = branch ? null : pastedFormat(contents.text);
  if (branch) pasteFragment(app, { fragment: branch, removed: null, asCopied: null }, undefined);
  else if (format !== null) void pasteOtherMap(app, contents, format);
  else pasteText(app, contents);
  return true;
}

function pasteText(app: App, contents: Clipboard): void {
  const read = readPasted(contents);
  if (read) pasteFragment(app, read, holderOf(app));
  else app.notify(messages.status.nothingToPaste);
}

function pasteFragment(app: App, { fragment, removed, asCopied }: Pasted, holder: string | undefined): void {
  const pasted = app.edit((map) => {
    const target = targetOf(app, map);
    const whole = paste(map, { piece: fragment, target, holder });
    const copied = asCopied && paste(map, { piece: asCopied, target, holder });
    return whole && copied ? stepwise(copied, whole) : whole;
  });
  const said = { claims: fragment.claims.length };
  if (pasted)
    app.notify(removed ? messages.status.pastedAltered({ ...said, ...removed }) : messages.status.pasted(said), 'undo');
}

/** Pastes a map that another program wrote; what turns out to be no such map is pasted as text. */
async function pasteOtherMap(app: App, contents: Clipboard, format: string): Promise<void> {
  const { opened } = app.getState();
  const read = await readOtherFile('', new TextEncoder().encode(contents.text), { format }).catch(() => null);
  // Another map may have been opened meanwhile.
  if (app.getState().opened?.count !== opened?.count) return;
  const map = read?.kind === 'read' ? read.map : null;
  if (!map || map.inferences.length === 0) return pasteText(app, contents);
  const pasted = app.edit((now) => insertMap(now, { other: map, target: targetOf(app, now), holder: holderOf(app) }));
  const problems = read?.kind === 'read' ? read.problems.length : 0;
  if (pasted) app.notify(messages.status.pastedMap({ claims: map.claims.length, problems }), 'undo');
}

/** Returns the claim or the step that is pasted below; null if none is selected. */
function targetOf(app: App, map: ArgumentMap): Id | null {
  const { selection } = app.getState().editor;
  const { claims, inferences } = indexOf(map);
  return selection !== null && (claims.has(selection) || inferences.has(selection)) ? selection : null;
}

/** Returns the holder of claims that a student pastes. */
function holderOf(app: App): string | undefined {
  const { map } = app.getState().editor;
  return map.copyOf !== undefined || map.student !== undefined ? ME : undefined;
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
