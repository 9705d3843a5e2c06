import { paste } from '../../argument/commands/paste';
import { deleteBranch } from '../../argument/commands/remove';
import { readFragment, writeFragment } from '../../argument/formats/fragment-json';
import { readPlainText, writePlainText } from '../../argument/formats/plain-text';
import { ME } from '../../argument/model/claim';
import { fragmentOf } from '../../argument/model/fragment';
import { indexOf } from '../../argument/model/map-index';
import { strings } from '../../contract/strings';
import type { App } from '../store/app';

/** Counterpoint's own clipboard type: it keeps holders, notes and anchors, which indented text cannot. */
const OWN_TYPE = 'application/x-counterpoint-branch+json';

/** Puts the selected branch on the clipboard, as a branch and as indented text. Answers whether there was one. */
export function copySelected(app: App, clipboard: DataTransfer): boolean {
  const { map, selection } = app.getState().editor;
  const piece = selection === null ? null : fragmentOf(map, selection);
  if (!piece || selection === null) return false;
  clipboard.setData('text/plain', writePlainText(map, selection));
  clipboard.setData(OWN_TYPE, writeFragment(piece));
  app.notify(strings.status.copied(piece.claims.length));
  return true;
}

/** Copies the selected branch, then deletes it. */
export function cutSelected(app: App, clipboard: DataTransfer): boolean {
  const { selection } = app.getState().editor;
  return (
    copySelected(app, clipboard) && selection !== null && app.edit((map) => deleteBranch(map, { claim: selection }))
  );
}

/** Puts what is on the clipboard in below the selected box: a branch, or indented text of any origin. */
export function pasteBelow(app: App, clipboard: DataTransfer): boolean {
  const own = clipboard.getData(OWN_TYPE);
  const piece = (own && readFragment(own)) || readPlainText(clipboard.getData('text/plain'));
  if (!piece) {
    app.notify(strings.status.nothingToPaste);
    return false;
  }
  return app.edit((map) => {
    const { selection } = app.getState().editor;
    const { claims, inferences } = indexOf(map);
    const target = selection !== null && (claims.has(selection) || inferences.has(selection)) ? selection : null;
    const holder = !own && (map.copyOf !== undefined || map.student !== undefined) ? ME : undefined;
    return paste(map, { piece, target, holder });
  });
}
