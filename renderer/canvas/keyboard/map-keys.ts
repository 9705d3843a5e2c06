import { commandForKey } from '../../../contract/keys';
import { isMac } from '../../display/platform';
import { onTypedKey } from '../../editing/typed-key';
import type { App } from '../../store/app';
import { lettersOf } from '../../store/slices/settings-slice';

/** Commands whose keys the browser turns into clipboard events, which the canvas handles instead. */
const BY_EVENT = new Set<string>(['cut', 'copy', 'paste']);
/** Keys that would move the caret in the hidden field. */
const CARET_KEYS = /^(?:Arrow.*|Home|End|PageUp|PageDown)$/;

/**
 * Returns true if a key press belongs to an input method; 229 is what engines report that do not say more. One that is
 * on and writes nothing leaves the keys with Ctrl or Cmd to us.
 */
function isComposingKey(event: KeyboardEvent): boolean {
  const isTaken = event.keyCode === 229 || event.key === 'Process' || event.key === 'Dead';
  return event.isComposing || (isTaken && !event.ctrlKey && !event.metaKey);
}

/**
 * Handles a key press while the map has the focus. Tab adds a reason only after a click or an arrow
 * key, so that keyboard users are never trapped; Escape clears the selection and gives Tab back.
 * Space folds when it is released. A character that is to be written is left to the hidden field.
 */
export function onMapKey(app: App, event: KeyboardEvent): void {
  const hasField = event.target instanceof HTMLTextAreaElement;
  if (hasField && isComposingKey(event)) return;
  if (event.isComposing) return;
  const state = app.getState();
  if (event.key === 'Escape') {
    event.preventDefault();
    if (state.editor.selection !== null) app.select(null);
    app.setTabAddsReason(false);
    return;
  }
  if (isPlainSpace(event)) {
    event.preventDefault();
    return;
  }
  const letters = lettersOf(state);
  const id = commandForKey(event, 'map', isMac, state.settings);
  if (id === null && letters !== 'commands') {
    if (CARET_KEYS.test(event.key) && !event.altKey) event.preventDefault();
    onTypedKey(app, event, { hasField });
  }
  if (id === null || BY_EVENT.has(id)) return;
  const { tabAddsReason, editor, settings } = state;
  if (event.key === 'Tab' && (settings.tabMoves === true || !tabAddsReason || editor.selection === null)) return;
  event.preventDefault();
  if (event.key.startsWith('Arrow')) app.setTabAddsReason(true);
  app.run(id);
}

/** Returns true for Space without another key. */
export function isPlainSpace({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key === ' ' && !ctrlKey && !metaKey && !altKey && !shiftKey;
}
