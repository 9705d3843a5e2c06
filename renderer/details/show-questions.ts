import { homeInference } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import type { App } from '../store/app';

/** The details of the step of what is selected, where its kind of inference is chosen and questioned. */
export function showQuestions(app: App): void {
  const { map, selection } = app.getState().editor;
  const { inferences } = indexOf(map);
  const inference = selection === null ? undefined : (inferences.get(selection) ?? homeInference(map, selection));
  if (!inference) {
    app.notify(messages.schemes.noStep);
    return;
  }
  app.select(inference.id);
  app.openPanel('details');
  app.requestFocus('inference-scheme');
}
