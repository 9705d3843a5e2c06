import { firstClaim } from '../../argument/editor/navigation';
import { indexOf } from '../../argument/model/structure/map-index';
import type { App } from '../store/app';

/** Opens the text of the thesis on the map if there is none yet, so that a person can write at once. */
export function writeEmptyThesis(app: App): void {
  const { map } = app.getState().editor;
  const thesis = firstClaim(map);
  if (thesis === null || indexOf(map).claims.get(thesis)?.text !== '') return;
  app.setActiveView('map');
  app.startTextEdit(thesis);
}
