import { selectedIds } from '../../argument/editor/editor-state';
import { type NavigationDirection, neighbour } from '../../argument/editor/navigation';
import type { App } from '../store/app';
import { isClaim } from '../store/selectors';

/** Adds a neighbour to what is selected, and goes on from there. */
export function extendSelection(app: App, direction: NavigationDirection): void {
  const { editor } = app.getState();
  const next = editor.selection === null ? null : neighbour(editor.map, editor.selection, direction);
  if (next !== null && isClaim(editor.map, next)) app.selectSeveral([...selectedIds(editor), next]);
}
