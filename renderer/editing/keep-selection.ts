import type { Edit } from '../../argument/commands/edit';
import type { App } from '../store/app';

/** Returns an edit that leaves selected what is selected. */
export function keepSelection(app: App, edit: Edit | null): Edit | null {
  return edit && { ...edit, select: app.getState().editor.selection };
}
