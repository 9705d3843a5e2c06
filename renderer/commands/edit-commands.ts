import { joinWithPrevious, separateCoPremise } from '../../argument/commands/structure/co-premises';
import {
  deleteBranch,
  deleteBranches,
  deleteClaim,
  deleteClaims,
  deleteInference,
} from '../../argument/commands/structure/delete';
import { moveTargets, reorder } from '../../argument/commands/structure/move';
import { switchKind } from '../../argument/commands/structure/switch-kind';
import { visibleClaims } from '../../argument/editor/navigation';
import { applyChange, invertChange } from '../../argument/model/change';
import { numberOf } from '../../argument/model/structure/forest';
import { separatedClaims } from '../../argument/model/structure/separated-claims';
import { messages } from '../../messages/messages';
import { requestClipboardEvent } from '../editing/clipboard';
import type { App } from '../store/app';
import { isClaim, selectedClaim } from '../store/selectors';
import { action, type CommandHandlers, editsSelected } from './command';
import { selectionDisabledReason } from './disabled-reason';

/** Says what became of the answers of a deleted claim: they stay, each as the top of a tree. */
const announceDeletion = (app: App) => {
  const { map, past } = app.getState().editor;
  const last = past.at(-1);
  const before = last && applyChange(map, invertChange(last.change));
  const kept = before ? separatedClaims(before, map) : [];
  const numbers = kept.map((id) => numberOf(map, id)).join(', ');
  app.notify(
    kept.length === 0 ? messages.status.deleted : messages.status.deletedAlone({ answers: kept.length, numbers }),
    'undo',
  );
};

const hasSelectedClaim = (app: App) => selectedClaim(app.getState()) !== null;

/** The commands that change what is there. */
export const EDIT_COMMANDS = {
  'edit-text': action(
    (app) => {
      const claim = selectedClaim(app.getState());
      if (claim !== null) app.startTextEdit(claim);
    },
    { isEnabled: hasSelectedClaim },
  ),
  undo: action((app) => app.undo(), {
    isEnabled: (app) => app.getState().editor.past.length > 0,
    disabledReason: () => messages.status.nothingToUndo,
  }),
  redo: action((app) => app.redo(), {
    isEnabled: (app) => app.getState().editor.future.length > 0,
    disabledReason: () => messages.status.nothingToRedo,
  }),
  cut: action((app) => requestClipboardEvent(app, 'cut'), { isEnabled: hasSelectedClaim }),
  copy: action((app) => requestClipboardEvent(app, 'copy'), { isEnabled: hasSelectedClaim }),
  paste: action((app) => app.notify(messages.status.pasteByKey)),
  'select-all': action((app) => app.selectSeveral(visibleClaims(app.getState().editor.map))),
  'switch-kind': editsSelected((map, of) => switchKind(map, { of })),
  'work-together': editsSelected((map, claim) => joinWithPrevious(map, { claim }), {
    disabledReason: (app) => selectionDisabledReason(app, messages.disabledReasons.noneBefore),
  }),
  separate: editsSelected((map, claim) => separateCoPremise(map, { claim }), {
    disabledReason: (app) => selectionDisabledReason(app, messages.disabledReasons.alone),
  }),
  'move-to': action(
    (app) => {
      const claim = selectedClaim(app.getState());
      if (claim !== null) app.showDialog({ kind: 'move-to', claim });
    },
    {
      isEnabled: (app) => {
        const claim = selectedClaim(app.getState());
        return claim !== null && moveTargets(app.getState().editor.map, claim).length > 0;
      },
    },
  ),
  'move-earlier': reorders(-1),
  'move-later': reorders(1),
  'delete-claim': editsSelected(
    (map, id) => (isClaim(map, id) ? deleteClaim(map, { claim: id }) : deleteInference(map, { step: id })),
    { announce: announceDeletion, makeSeveral: (map, claims) => deleteClaims(map, { claims }) },
  ),
  'delete-branch': editsSelected((map, claim) => deleteBranch(map, { claim }), {
    announce: announceDeletion,
    makeSeveral: (map, claims) => deleteBranches(map, { claims }),
  }),
} satisfies CommandHandlers<'edit'>;

function reorders(by: 1 | -1) {
  return editsSelected((map, claim) => reorder(map, { claim, by }), {
    disabledReason: (app) => selectionDisabledReason(app, messages.disabledReasons.endOfRow),
  });
}
