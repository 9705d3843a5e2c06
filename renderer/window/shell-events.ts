import type { CommandId } from '../../contract/command-table';
import type { App, AppState } from '../store/app';

/** What a menu of the system asks of a text field goes to the field, as its keys do. */
const TEXT_FIELD_COMMANDS: Partial<Record<CommandId, string>> = {
  undo: 'undo',
  redo: 'redo',
  'select-all': 'selectAll',
};

/** Does what was chosen in the system's own menu. */
export function runMenuCommand(app: App, id: CommandId): void {
  const inText = TEXT_FIELD_COMMANDS[id];
  if (inText !== undefined && document.activeElement?.matches('input, textarea')) document.execCommand(inText);
  else if (!app.getState().dialog && !app.getState().mode) app.run(id);
}

/** What is being written becomes part of the map; in a panel it does when its field is left. */
export function commitOpenText(app: App): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  app.commitTextEdit();
}

/** Saves what is pending before the window closes, and says whether everything is safe. */
export async function flushBeforeClose(app: App): Promise<void> {
  commitOpenText(app);
  await app.saveNow();
  await app.host.settled({ unsaved: app.hasUnsavedChanges() });
}

/** Tells a desktop shell which map the window shows, and whether something of it is not saved, whenever that changes. */
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
