import { presentationSteps } from '../../argument/model/structure/presentation-order';
import { messages } from '../../messages/messages';
import type { App } from '../store/app';

const words = messages.presentation.presenting;

/** Presents the map from its first step, or says why there is nothing to present. */
export function startPresentation(app: App): void {
  const { map } = app.getState().editor;
  if (map.claims.length === 0) app.notify(words.noBox);
  else if (presentationSteps(map).length === 0) app.notify(words.nothing);
  else app.setMode({ kind: 'present', from: null });
}
