import {
  addAnswer,
  addCoPremise,
  addLooseClaim,
  addSibling,
  addUndercutter,
  homeInference,
  insertBetween,
} from '../../argument/commands/add';
import { offsetBranch } from '../../argument/commands/branch-offset';
import { joinWithPrevious, separateCoPremise } from '../../argument/commands/co-premises';
import { deleteBranch, deleteClaim, deleteInference } from '../../argument/commands/delete';
import type { Edit } from '../../argument/commands/edit';
import { editSeveral } from '../../argument/commands/edit-several';
import { hasAnswers, toggleFold, unfoldAll } from '../../argument/commands/fold';
import { setMapProperties } from '../../argument/commands/map-properties';
import { moveTargets, reorder } from '../../argument/commands/move';
import { switchKind } from '../../argument/commands/switch-kind';
import { selectedIds } from '../../argument/editor/editor-state';
import { firstClaim, type NavigationDirection, neighbour, visibleClaims } from '../../argument/editor/navigation';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { type Forest, forestOf, numberOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import { indicatorWord } from '../../argument/model/map-labels';
import { roleOf } from '../../argument/model/roles';
import type { CommandId } from '../../contract/command-table';
import { messages } from '../../messages/messages';
import type { App } from '../store/app';
import { ARTICLE_COMMANDS, type PassageUse, passageDisabledReason } from './article-commands';
import { EVALUATION_COMMANDS } from './study-commands';
import { VIEW_COMMANDS } from './view-commands';

type MakeEdit = (map: ArgumentMap, selected: Id, holder?: string) => Edit | null;

const isClaim = (map: ArgumentMap, id: Id) => indexOf(map).claims.has(id);
const emptyClaim = (holder: string | undefined) => ({ text: '', ...(holder ? { holder } : {}) });

/** Commands that add a claim and open its text. */
const ADD_EDITS: Partial<Record<CommandId, MakeEdit>> = {
  'add-reason': (map, target, holder) => addAnswer(map, { target, kind: 'reason', claim: emptyClaim(holder) }),
  'add-objection': (map, target, holder) => addAnswer(map, { target, kind: 'objection', claim: emptyClaim(holder) }),
  'add-co-premise': (map, beside, holder) => addCoPremise(map, { beside, claim: emptyClaim(holder) }),
  'add-sibling': (map, of, holder) => addSibling(map, { of, claim: emptyClaim(holder) }),
  'add-undercutter': (map, to, holder) => addUndercutter(map, { to, claim: emptyClaim(holder) }),
  'insert-between': (map, below, holder) => insertBetween(map, { below, claim: emptyClaim(holder) }),
};

/** How far a key moves a branch by hand, in px of the map. */
const NUDGE_PX = 24;

/** Commands that are one edit of each selected claim or step. */
const SELECTION_EDITS: Partial<Record<CommandId, MakeEdit>> = {
  'switch-kind': (map, of) => switchKind(map, { of }),
  'work-together': (map, claim) => joinWithPrevious(map, { claim }),
  separate: (map, claim) => separateCoPremise(map, { claim }),
  'move-earlier': (map, claim) => reorder(map, { claim, by: -1 }),
  'move-later': (map, claim) => reorder(map, { claim, by: 1 }),
  'place-left': (map, claim) => offsetBranch(map, { claim, x: -NUDGE_PX, y: 0 }),
  'place-right': (map, claim) => offsetBranch(map, { claim, x: NUDGE_PX, y: 0 }),
  'place-up': (map, claim) => offsetBranch(map, { claim, x: 0, y: -NUDGE_PX }),
  'place-down': (map, claim) => offsetBranch(map, { claim, x: 0, y: NUDGE_PX }),
  'delete-claim': (map, id) =>
    isClaim(map, id) ? deleteClaim(map, { claim: id }) : deleteInference(map, { step: id }),
  'delete-branch': (map, claim) => deleteBranch(map, { claim }),
  'toggle-fold': (map, claim) => toggleFold(map, { claim }),
};

const DIRECTIONS: Partial<Record<CommandId, NavigationDirection>> = {
  'go-target': 'target',
  'go-answer': 'answer',
  'go-previous': 'previous',
  'go-next': 'next',
};

/** Everything else: what it needs, and what it does. */
const OTHER_HANDLERS: Partial<Record<CommandId, { can?: (app: App) => boolean; run: (app: App) => unknown }>> = {
  ...VIEW_COMMANDS,
  ...EVALUATION_COMMANDS,
  ...ARTICLE_COMMANDS,
  'add-loose': { run: (app) => app.addClaim((map, holder) => addLooseClaim(map, emptyClaim(holder))) },
  'select-all': { run: (app) => app.selectSeveral(visibleClaims(app.getState().editor.map)) },
  'also-previous': { run: (app) => extendSelection(app, 'previous') },
  'also-next': { run: (app) => extendSelection(app, 'next') },
  'edit-text': {
    can: (app) => selectedClaim(app) !== null,
    run: (app) => {
      const claim = selectedClaim(app);
      if (claim !== null) app.startTextEdit(claim);
    },
  },
  undo: { can: (app) => app.getState().editor.past.length > 0, run: (app) => app.undo() },
  redo: { can: (app) => app.getState().editor.future.length > 0, run: (app) => app.redo() },
  cut: { can: hasSelectedClaim, run: (app) => runClipboardCommand(app, 'cut') },
  copy: { can: hasSelectedClaim, run: (app) => runClipboardCommand(app, 'copy') },
  paste: { run: (app) => app.notify(messages.status.pasteByKey) },
  'move-to': {
    can: (app) => {
      const claim = selectedClaim(app);
      return claim !== null && moveTargets(app.getState().editor.map, claim).length > 0;
    },
    run: (app) => {
      const claim = selectedClaim(app);
      if (claim !== null) app.showDialog({ kind: 'move-to', claim });
    },
  },
  'in-words': {
    can: (app) => firstClaim(app.getState().editor.map) !== null,
    run: (app) => {
      const claim = selectedClaim(app) ?? firstClaim(app.getState().editor.map);
      if (claim !== null) app.showDialog({ kind: 'in-words', claim });
    },
  },
  'go-thesis': { run: (app) => app.select(firstClaim(app.getState().editor.map)) },
  'select-step': {
    can: (app) => inferenceOfSelected(app) !== undefined,
    run: (app) => app.select(inferenceOfSelected(app) ?? null),
  },
  'unfold-all': {
    can: (app) => unfoldAll(app.getState().editor.map, {}) !== null,
    run: (app) => app.edit((map) => keepSelection(app, unfoldAll(map, {}))),
  },
  template: {
    run: (app) => {
      const template = app.getState().editor.map.template ? undefined : true;
      app.editTemplate();
      app.edit((map) => keepSelection(app, setMapProperties(map, { template })));
    },
  },
};

/** What can be done while no map is open. */
const NO_MAP_NEEDED: ReadonlySet<CommandId> = new Set<CommandId>([
  'new-map',
  'library',
  'open-file',
  'settings',
  'palette',
  'shortcuts',
  'theme-system',
  'theme-light',
  'theme-dark',
  'next-region',
  'previous-region',
]);

/** Whether a command does anything just now; a menu shows it grey otherwise. */
export function canRun(app: App, id: CommandId): boolean {
  if (!app.getState().opened && !NO_MAP_NEEDED.has(id)) return false;
  const { map, selection } = app.getState().editor;
  const add = ADD_EDITS[id];
  if (add) return selection !== null && canAdd(map, selection, id, add);
  const edit = SELECTION_EDITS[id];
  if (edit) return editSeveral(map, selectedIds(app.getState().editor), edit) !== null;
  const direction = DIRECTIONS[id];
  if (direction) return selection === null || neighbour(map, selection, direction) !== null;
  return OTHER_HANDLERS[id]?.can?.(app) ?? true;
}

const canAddCache = new WeakMap<Forest, Map<string, boolean>>();

/** Whether something can be added to a claim or step: as long as the structure is the same, so is the answer. */
function canAdd(map: ArgumentMap, selection: Id, id: CommandId, add: MakeEdit): boolean {
  const forest = forestOf(map);
  const known = canAddCache.get(forest) ?? new Map<string, boolean>();
  canAddCache.set(forest, known);
  const key = `${id} ${selection}`;
  const answer = known.get(key) ?? add(map, selection) !== null;
  known.set(key, answer);
  return answer;
}

/** Does what a command says, or says in the status line why it does nothing here. */
export function runCommand(app: App, id: CommandId): void {
  const { editor } = app.getState();
  const { map, selection } = editor;
  const direction = DIRECTIONS[id];
  if (direction) {
    const next = selection === null ? firstClaim(map) : neighbour(map, selection, direction);
    if (next !== null) app.select(next);
    return;
  }
  if (!canRun(app, id)) {
    app.notify(disabledReason(app, id));
    return;
  }
  const add = ADD_EDITS[id];
  if (add && selection !== null && app.addClaim((now, holder) => add(now, selection, holder)))
    announcePosition(app, messages.status.added);
  const edit = SELECTION_EDITS[id];
  const ids = selectedIds(editor);
  if (edit && app.edit((now) => editSeveral(now, ids, edit))) {
    if (id.startsWith('delete')) app.notify(messages.status.deleted);
    else if (id !== 'toggle-fold' && !id.startsWith('place-')) announcePosition(app, messages.status.nowAt);
  }
  OTHER_HANDLERS[id]?.run(app);
}

/** Says where the selected claim stands now, for those who do not see it move. */
export function announcePosition(app: App, message: (values: { word: string; number: string }) => string): void {
  const { map } = app.getState().editor;
  const claim = selectedClaim(app);
  const inference = claim === null ? undefined : homeInference(map, claim);
  if (claim !== null && inference)
    app.notify(message({ word: indicatorWord(roleOf(map, inference)), number: numberOf(map, claim) }));
}

/** Why a command does nothing here, as one sentence. */
function disabledReason(app: App, id: CommandId): string {
  const { map, selection } = app.getState().editor;
  if (!app.getState().opened) return messages.status.noMap;
  if (id === 'undo') return messages.status.nothingToUndo;
  if (id === 'redo') return messages.status.nothingToRedo;
  if (id === 'unfold-all') return messages.disabledReasons.nothingFolded;
  if (id === 'next-unmapped' || id === 'coverage') return messages.sources.noText;
  if (id.startsWith('passage-')) {
    return (
      passageDisabledReason(app.getState(), id.slice('passage-'.length) as PassageUse) ??
      messages.disabledReasons.notHere
    );
  }
  if (selection === null) return messages.disabledReasons.nothingSelected;
  if (id === 'go-source') return messages.disabledReasons.noSource;
  if (!isClaim(map, selection)) return messages.disabledReasons.onStep;
  if (id === 'toggle-fold' && !hasAnswers(map, selection)) return messages.disabledReasons.nothingBelow;
  if (!homeInference(map, selection)) return messages.disabledReasons.onRoot;
  if (id === 'work-together') return messages.disabledReasons.noneBefore;
  if (id === 'separate') return messages.disabledReasons.alone;
  if (id === 'move-earlier' || id === 'move-later') return messages.disabledReasons.endOfRow;
  return messages.disabledReasons.notHere;
}

function selectedClaim(app: App): Id | null {
  const { map, selection } = app.getState().editor;
  return selection !== null && isClaim(map, selection) ? selection : null;
}

/** Adds a neighbour to what is selected, and goes on from there. */
function extendSelection(app: App, direction: NavigationDirection): void {
  const { editor } = app.getState();
  const next = editor.selection === null ? null : neighbour(editor.map, editor.selection, direction);
  if (next !== null && isClaim(editor.map, next)) app.selectSeveral([...selectedIds(editor), next]);
}

function hasSelectedClaim(app: App): boolean {
  return selectedClaim(app) !== null;
}

function inferenceOfSelected(app: App): Id | undefined {
  const claim = selectedClaim(app);
  return claim === null ? undefined : homeInference(app.getState().editor.map, claim)?.id;
}

function keepSelection(app: App, edit: Edit | null): Edit | null {
  return edit && { ...edit, select: app.getState().editor.selection };
}

/** A menu has no clipboard of its own: the browser makes the event that the map answers, as for the keys. */
function runClipboardCommand(app: App, what: 'cut' | 'copy'): void {
  app.refocus();
  document.execCommand(what);
}
