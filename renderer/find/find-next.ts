import { searchClaims } from '../../argument/finding/search-claims';
import { messages } from '../../messages/messages';
import type { App } from '../store/app';

/** Selects the next or the previous claim that matches the search. */
export function findNext(app: App, by: 1 | -1): void {
  const { findQuery, editor } = app.getState();
  if (!findQuery) {
    app.setFindQuery('');
    return;
  }
  const found = searchClaims(editor.map, findQuery);
  if (found.length === 0) app.notify(messages.find.nothing({ words: findQuery }));
  const currentIndex = editor.selection === null ? -1 : found.indexOf(editor.selection);
  const next =
    found[currentIndex === -1 && by === -1 ? found.length - 1 : (currentIndex + by + found.length) % found.length];
  if (next !== undefined) app.reveal(next);
}
