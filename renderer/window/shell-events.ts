import type { CommandId } from '../../contract/command-table';
import type { App, AppState } from '../store/app';

/** Commands of the system's menu that a focused text field handles itself, as it does their keys. */
const TEXT_FIELD_COMMANDS: Partial<Record<CommandId, string>> = {
  undo: 'undo',
  redo: 'redo',
  'select-all': 'selectAll',
};

/** Returns whether a person types in an element. The invisible field over a selected box is part of the map. */
export function isTextField(element: EventTarget | null): boolean {
  return element instanceof Element && element.matches('input, textarea:not(.is-ready)');
}

/** Runs a command chosen in the system's menu. */
export function runMenuCommand(app: App, id: CommandId): void {
  const inText = TEXT_FIELD_COMMANDS[id];
  const focused = document.activeElement;
  // The map as a text has the undo of the map.
  const isInText = isTextField(focused) || (id === 'select-all' && focused?.matches('[data-text-pane]'));
  if (inText !== undefined && isInText) document.execCommand(inText);
  else if (!app.getState().dialog && !app.getState().mode) app.run(id);
}

/** Commits the text being edited to the map; a field of a panel does so when it loses the focus. */
export function commitOpenText(app: App): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  app.commitTextEdit();
}

/** Saves pending edits before the window closes, and reports to the shell whether everything is safe. */
export async function flushBeforeClose(app: App): Promise<void> {
  commitOpenText(app);
  await app.saveNow();
  await app.host.settled({ unsaved: app.hasUnsavedChanges() });
}

/**
 * Reports to a desktop shell which map the window shows and whether it has unsaved changes,
 * whenever that changes. Returns a function that stops it.
 */
export function reportToShell(app: App): () => void {
  if (app.getState().capabilities.shell !== 'desktop') return () => undefined;
  let lastReport = '';
  const report = ({ opened, saveStatus }: AppState) => {
    const unsaved = saveStatus.kind !== 'unchanged' && saveStatus.kind !== 'saved';
    const current = { ...(opened ? { ref: opened.ref } : {}), unsaved };
    if (lastReport === JSON.stringify(current)) return;
    lastReport = JSON.stringify(current);
    // A shell that cannot mark its window loses nothing by it.
    app.host.showing(current).catch(() => undefined);
  };
  report(app.getState());
  return app.subscribe(report);
}
