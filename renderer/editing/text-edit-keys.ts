import type { KeyboardEvent } from 'react';
import { runCommand } from '../commands/run-command';
import type { App } from '../store/app';
import { useApp } from '../store/use-app';

/**
 * The keys of a text that is being written: Enter and Escape end it, Ctrl+Enter goes on with a co-premise, and, where
 * `tabBuilds` is set, Tab with a reason.
 */
export function useWritingKeys(tabBuilds: boolean): (event: KeyboardEvent) => void {
  const app = useApp();
  return (event) => onWritingKey(app, event, tabBuilds && app.getState().settings.tabMoves !== true);
}

function onWritingKey(app: App, event: KeyboardEvent, tabBuilds: boolean): void {
  event.stopPropagation();
  // While an input method composes, every key belongs to it (229 is what older engines report).
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    app.cancel();
    app.refocus();
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    const and = event.ctrlKey || event.metaKey;
    const stays = app.commit();
    app.refocus();
    if (and && stays) runCommand(app, 'add-co-premise');
  } else if (event.key === 'Tab' && !event.shiftKey && tabBuilds) {
    event.preventDefault();
    const stays = app.commit();
    app.refocus();
    if (stays) runCommand(app, 'add-reason');
  } else if (event.key === 'Tab') {
    app.commit();
  }
}
