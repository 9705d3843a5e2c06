import { commandForKey } from '../../../contract/command-table';
import { isMac } from '../../display/platform';
import type { App } from '../../store/app';

/** Commands whose keys the browser turns into clipboard events, which the canvas handles instead. */
const BY_EVENT = new Set<string>(['cut', 'copy', 'paste']);

/**
 * Handles a key press while the map has the focus. Tab adds a reason only after a click or an arrow
 * key, so that keyboard users are never trapped; Escape clears the selection and gives Tab back.
 */
export function onCanvasKey(app: App, event: KeyboardEvent): void {
  if (event.isComposing) return;
  const { tabAddsReason, editor, settings } = app.getState();
  if (event.key === 'Escape') {
    event.preventDefault();
    if (editor.selection !== null) app.select(null);
    app.setTabAddsReason(false);
    return;
  }
  const id = commandForKey(event, 'map', isMac);
  if (!id || BY_EVENT.has(id)) return;
  if (event.key === 'Tab' && (settings.tabMoves === true || !tabAddsReason || editor.selection === null)) return;
  event.preventDefault();
  if (event.key.startsWith('Arrow')) app.setTabAddsReason(true);
  app.run(id);
}
