import { flushSync } from 'react-dom';
import { indexOf } from '../../argument/model/structure/map-index';
import { typesCharacter } from '../../contract/key-press';
import { isMac } from '../display/platform';
import type { App } from '../store/app';
import { continuedText, textToContinue } from './continued-text';
import { noTypingReason, typingTarget } from './typing-target';

/**
 * Handles a key that runs no command where letters write: a character, a dead key, or Backspace, which opens the text
 * of the selected box. Without a field that has the focus already, the text is opened at once, so that what follows
 * goes into its field.
 */
export function onTypedKey(app: App, event: KeyboardEvent, { hasField }: { readonly hasField: boolean }): void {
  const isBackspace = event.key === 'Backspace' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isDead = event.key === 'Dead';
  if (!isBackspace && !isDead && !typesCharacter(event, isMac)) return;
  // The outline would search its rows for the letter.
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
  } else if (!hasField) {
    const start = textToContinue(claim.text);
    // A mark takes away the blank that stands before it; what a dead key begins, the browser puts in.
    if (!isDead) event.preventDefault();
    flushSync(() => app.write(claim.id, isDead ? start : continuedText(claim.text, start + event.key)));
  }
}
