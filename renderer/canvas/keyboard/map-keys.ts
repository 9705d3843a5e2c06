import { commandForKey, typesCharacter } from '../../../contract/command-table';
import { isMac } from '../../display/platform';
import { noTypingReason, typingTarget } from '../../editing/typing-target';
import type { App } from '../../store/app';
import { lettersOf } from '../../store/slices/settings-slice';

/** Commands whose keys the browser turns into clipboard events, which the canvas handles instead. */
const BY_EVENT = new Set<string>(['cut', 'copy', 'paste']);
/** Keys that would move the caret in the hidden field. */
const CARET_KEYS = /^(?:Arrow.*|Home|End|PageUp|PageDown)$/;

/** Returns true if a key press belongs to an input method; 229 is what engines report that do not say more. */
function isComposingKey(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229 || event.key === 'Process' || event.key === 'Dead';
}

/**
 * Handles a key press while the map has the focus. Tab adds a reason only after a click or an arrow
 * key, so that keyboard users are never trapped; Escape clears the selection and gives Tab back.
 * Space folds when it is released. A character that is to be written is left to the hidden field.
 */
export function onMapKey(app: App, event: KeyboardEvent): void {
  if (isComposingKey(event)) return;
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
  const id = commandForKey(event, 'map', isMac, letters);
  if (id === null && letters !== 'commands') onTextKey(app, event);
  if (id === null || BY_EVENT.has(id)) return;
  const { tabAddsReason, editor, settings } = state;
  if (event.key === 'Tab' && (settings.tabMoves === true || !tabAddsReason || editor.selection === null)) return;
  event.preventDefault();
  if (event.key.startsWith('Arrow')) app.setTabAddsReason(true);
  app.run(id);
}

/** Handles a key that runs no command where letters write. */
function onTextKey(app: App, event: KeyboardEvent): void {
  const target = typingTarget(app.getState());
  const isBackspace = event.key === 'Backspace' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isBackspace || (target === null && typesCharacter(event, isMac))) {
    event.preventDefault();
    if (target !== null) app.startTextEdit(target);
    else app.notify(noTypingReason(app.getState()) ?? '');
  } else if (CARET_KEYS.test(event.key) && !event.altKey) {
    event.preventDefault();
  }
}

/** Returns true for Space without another key. */
export function isPlainSpace({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key === ' ' && !ctrlKey && !metaKey && !altKey && !shiftKey;
}
