import type { KeyboardEvent } from 'react';
import { commandForKey } from '../../contract/keys';
import { isComposing } from '../controls/is-composing';
import { isMac } from '../display/platform';
import type { App } from '../store/app';
import { useApp } from '../store/use-app';

/**
 * Returns the key handler of a text field for a claim: Enter and Escape end the edit, Ctrl+Enter
 * adds a co-premise and, with `tabAddsReason`, Tab adds a reason. Keys of the window end the edit first.
 */
export function useTextEditKeys(tabAddsReason: boolean): (event: KeyboardEvent) => void {
  const app = useApp();
  return (event) => onTextEditKey(app, event, tabAddsReason && app.getState().settings.tabMoves !== true);
}

function onTextEditKey(app: App, event: KeyboardEvent, tabAddsReason: boolean): void {
  event.stopPropagation();
  if (isComposing(event)) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    app.cancelTextEdit();
    app.refocus();
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    const isModified = event.ctrlKey || event.metaKey;
    const isKept = app.commitTextEdit();
    app.refocus();
    if (isModified && isKept) app.run('add-co-premise');
  } else if (event.key === 'Tab' && !event.shiftKey && tabAddsReason) {
    event.preventDefault();
    const isKept = app.commitTextEdit();
    app.refocus();
    if (isKept) app.run('add-reason');
  } else if (event.key === 'Tab') {
    app.commitTextEdit();
  } else {
    // The text field has its own undo.
    const id = commandForKey(event, 'window', isMac, app.getState().settings);
    if (!id || id === 'undo' || id === 'redo') return;
    event.preventDefault();
    app.commitTextEdit();
    app.refocus();
    app.run(id);
  }
}
