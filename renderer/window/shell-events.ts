import type { CommandId } from '../../contract/command-table';
import { runCommand } from '../commands/run-command';
import type { App, AppState } from '../store/app';

/** What a menu of the system asks of a text field goes to the field, as its keys do. */
const IN_TEXT: Partial<Record<CommandId, string>> = { undo: 'undo', redo: 'redo', 'select-all': 'selectAll' };

/** Does what was chosen in the system's own menu. */
export function runMenuCommand(app: App, id: CommandId): void {
  const inText = IN_TEXT[id];
  if (inText !== undefined && document.activeElement?.matches('input, textarea')) document.execCommand(inText);
  else if (!app.getState().dialog && !app.getState().study) runCommand(app, id);
}

/** What is being written becomes part of the map; in a panel it does when its field is left. */
export function endWriting(app: App): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  app.commit();
}

/** Saves what is pending before the window closes, and says whether everything is safe. */
export async function settle(app: App): Promise<void> {
  endWriting(app);
  await app.saveNow();
  await app.host.settled({ unsaved: app.hasUnsaved() });
}

/** Tells a desktop shell which map the window shows, and whether something of it is not saved, whenever that changes. */
export function tellShell(app: App): () => void {
  if (app.getState().capabilities.shell !== 'desktop') return () => undefined;
  let told = '';
  const tell = ({ opened, save }: AppState) => {
    const unsaved = save.kind !== 'unchanged' && save.kind !== 'saved';
    const now = { ...(opened ? { ref: opened.ref } : {}), unsaved };
    if (told === JSON.stringify(now)) return;
    told = JSON.stringify(now);
    // A shell that cannot mark its window loses nothing by it.
    app.host.showing(now).catch(() => undefined);
  };
  tell(app.getState());
  return app.subscribe(tell);
}
