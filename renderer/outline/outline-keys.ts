import { flushSync } from 'react-dom';
import { indexOf } from '../../argument/model/structure/map-index';
import { typesCharacter } from '../../contract/command-table';
import { isMac } from '../display/platform';
import { continuedText, textToContinue } from '../editing/continued-text';
import { noTypingReason, typingTarget } from '../editing/typing-target';
import type { App } from '../store/app';

/**
 * Handles a key that runs no command in the outline where letters write. The text of the row is opened at once, so that
 * the character, or what a dead key begins, goes into its field.
 */
export function onTextKey(app: App, event: KeyboardEvent): void {
  const isBackspace = event.key === 'Backspace' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isDead = event.key === 'Dead';
  if (!isBackspace && !isDead && !typesCharacter(event, isMac)) return;
  // The tree would search its rows for the letter.
  event.stopPropagation();
  const state = app.getState();
  const target = typingTarget(state);
  const claim = target === null ? undefined : indexOf(state.editor.map).claims.get(target);
  if (claim === undefined) {
    event.preventDefault();
    app.notify(noTypingReason(state) ?? '');
  } else if (isBackspace) {
    event.preventDefault();
    app.startTextEdit(claim.id);
  } else if (state.editor.map.template && !state.isEditingTemplate) {
    event.preventDefault();
    const start = textToContinue(claim.text);
    app.write(claim.id, isDead ? start : continuedText(claim.text, start + event.key));
  } else if (isDead) {
    flushSync(() => app.write(claim.id, textToContinue(claim.text)));
  } else {
    // Written here, and not by the browser, since a mark takes away the blank that stands before it.
    event.preventDefault();
    flushSync(() => app.write(claim.id, continuedText(claim.text, textToContinue(claim.text) + event.key)));
  }
}
