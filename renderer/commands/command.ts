import type { Edit } from '../../argument/commands/edit';
import { editSeveral } from '../../argument/commands/edit-several';
import { selectedIds } from '../../argument/editor/editor-state';
import { firstClaim, type NavigationDirection, neighbour } from '../../argument/editor/navigation';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { type Forest, forestOf } from '../../argument/model/structure/forest';
import type { COMMANDS, CommandGroup } from '../../contract/command-table';
import type { SidebarPanel } from '../../contract/settings';
import { messages } from '../../messages/messages';
import { announcePosition } from '../editing/announce-position';
import { keepSelection } from '../editing/keep-selection';
import type { App, AppState } from '../store/app';
import { togglePanelAndAnnounce } from '../store/panels';
import { isPanelOpen } from '../store/slices/settings-slice';
import type { Dialog } from '../store/slices/ui-slice';
import { selectionDisabledReason } from './disabled-reason';

/** Everything that the window knows of one command. */
export interface CommandHandler {
  /** Does what the command says. Returns false, having changed nothing, where the command does not apply. */
  readonly run: (app: App) => boolean;
  /**
   * Returns whether the command applies just now; a menu shows it grey otherwise. Builds an edit without
   * applying it.
   */
  readonly isEnabled: (app: App) => boolean;
  /** Returns the reason, as one sentence, why the command does not apply. */
  readonly disabledReason: (app: App) => string;
  /** True if the command applies only while a map is open. */
  readonly needsMap: boolean;
  /** Returns true if the option of the command is on. */
  readonly isChecked?: (state: AppState) => boolean;
}

/** The ids of the commands of one group. */
type CommandIdOf<Group extends CommandGroup> = Extract<(typeof COMMANDS)[number], { readonly group: Group }>['id'];

/** One handler for each command of a group, and for no other. */
export type CommandHandlers<Group extends CommandGroup> = Readonly<Record<CommandIdOf<Group>, CommandHandler>>;

/** Builds the edit of a command; null where the command does not apply. */
type MakeEdit = (map: ArgumentMap, selected: Id, holder?: string) => Edit | null;

/** Returns whether the map has a claim. */
export function hasClaims(app: App): boolean {
  return app.getState().editor.map.claims.length > 0;
}

/**
 * A command that does more or less than one edit: it opens something, goes somewhere, or calls an
 * action of the store, which may edit. It applies always, unless `isEnabled` says otherwise.
 */
export function action(run: (app: App) => unknown, options: Partial<Omit<CommandHandler, 'run'>> = {}): CommandHandler {
  const { isEnabled = () => true } = options;
  return {
    needsMap: true,
    disabledReason: selectionDisabledReason,
    ...options,
    isEnabled,
    run: (app) => {
      if (!isEnabled(app)) return false;
      run(app);
      return true;
    },
  };
}

/** A command that shows a dialog. */
export function showsDialog(dialog: Dialog, options: Partial<Omit<CommandHandler, 'run'>> = {}): CommandHandler {
  return action((app) => app.showDialog(dialog), options);
}

/** A command that opens or closes a panel. A screen reader hears its name, then `details`. */
export function togglesPanel(panel: SidebarPanel, details?: (state: AppState) => string): CommandHandler {
  return action((app) => togglePanelAndAnnounce(app, panel, details && (() => details(app.getState()))), {
    isChecked: (state) => isPanelOpen(state, panel),
  });
}

/**
 * A command that selects the neighbour in a direction, or the first claim. At an edge it does nothing and says
 * nothing.
 */
export function goesTo(direction: NavigationDirection): CommandHandler {
  return {
    // Without a map it does nothing and says nothing, too.
    needsMap: false,
    isEnabled: (app) => {
      const { opened, editor } = app.getState();
      if (!opened) return false;
      return editor.selection === null || neighbour(editor.map, editor.selection, direction) !== null;
    },
    disabledReason: selectionDisabledReason,
    run: (app) => {
      const { map, selection } = app.getState().editor;
      const next = selection === null ? firstClaim(map) : neighbour(map, selection, direction);
      if (next !== null) app.select(next);
      return true;
    },
  };
}

/** A command that adds a claim at the selected box and opens its text. */
export function addsClaim(make: MakeEdit): CommandHandler {
  const isAddable = memoizeByStructure((map, selected) => make(map, selected) !== null);
  return {
    needsMap: true,
    isEnabled: (app) => {
      const { map, selection } = app.getState().editor;
      return selection !== null && isAddable(map, selection);
    },
    disabledReason: selectionDisabledReason,
    run: (app) => {
      const { selection } = app.getState().editor;
      if (selection === null) return false;
      return applyOnce(
        app.addClaim,
        (map, holder) => make(map, selection, holder),
        () => announcePosition(app, messages.status.added),
      );
    },
  };
}

/** The options of a command on what is selected. */
interface SelectedOptions {
  /** Says what has become of them. */
  readonly announce?: (app: App) => void;
  readonly disabledReason?: CommandHandler['disabledReason'];
  /** Edits several claims together; one after another if absent, which takes a time for each that the map has. */
  readonly makeSeveral?: (map: ArgumentMap, claims: readonly Id[]) => Edit | null;
}

/**
 * A command that is one edit of each selected claim or inference. It applies where it does to one of them: to try all
 * together would take minutes where a whole large map is selected.
 */
export function editsSelected(
  make: MakeEdit,
  {
    announce = (app: App) => announcePosition(app, messages.status.nowAt),
    disabledReason = selectionDisabledReason,
    makeSeveral = (map, ids) => editSeveral(map, ids, make),
  }: SelectedOptions = {},
): CommandHandler {
  return {
    needsMap: true,
    isEnabled: (app) => {
      const { editor } = app.getState();
      return selectedIds(editor).some((id) => make(editor.map, id) !== null);
    },
    disabledReason,
    run: (app) => {
      const ids = selectedIds(app.getState().editor);
      return applyOnce(
        app.edit,
        (map) => (ids.length > 1 ? makeSeveral(map, ids) : editSeveral(map, ids, make)),
        () => announce(app),
      );
    },
  };
}

/** A command that is one edit of the map as a whole. What is selected stays so. */
export function editsMap(
  make: (map: ArgumentMap) => Edit | null,
  { disabledReason }: Pick<CommandHandler, 'disabledReason'>,
): CommandHandler {
  return {
    needsMap: true,
    isEnabled: (app) => make(app.getState().editor.map) !== null,
    disabledReason,
    run: (app) => applyOnce(app.edit, (map) => keepSelection(app, make(map))),
  };
}

/**
 * Applies an edit that is built once, and calls `onApplied` when it was applied. Returns false where it could not be
 * built; an edit that was refused, as in a read-only map, has been explained by then.
 */
function applyOnce(apply: App['addClaim'], make: Parameters<App['addClaim']>[0], onApplied?: () => void): boolean {
  let isBuilt = false;
  const isApplied = apply((map, holder) => {
    const edit = make(map, holder);
    isBuilt = edit !== null;
    return edit;
  });
  if (isApplied) onApplied?.();
  return isBuilt;
}

/** Remembers the answer for a claim or inference as long as the structure of the map is the same. */
function memoizeByStructure(test: (map: ArgumentMap, id: Id) => boolean): (map: ArgumentMap, id: Id) => boolean {
  const cache = new WeakMap<Forest, Map<Id, boolean>>();
  return (map, id) => {
    const forest = forestOf(map);
    const known = cache.get(forest) ?? new Map<Id, boolean>();
    cache.set(forest, known);
    const result = known.get(id) ?? test(map, id);
    known.set(id, result);
    return result;
  };
}
