import { homeInference, numberOf } from '../../argument/model/structure/forest';
import { indicatorWord } from '../../argument/model/structure/map-labels';
import { roleOf } from '../../argument/model/structure/roles';
import { argumentMessages } from '../../messages/argument-messages';
import type { App } from '../store/app';
import { selectedClaim } from '../store/selectors';

/** Says where the selected claim stands now, for those who do not see it move. */
export function announcePosition(app: App, message: (values: { word: string; number: string }) => string): void {
  const { map } = app.getState().editor;
  const claim = selectedClaim(app.getState());
  const inference = claim === null ? undefined : homeInference(map, claim);
  if (claim === null || !inference) return;
  const isCoPremise = inference.premises.indexOf(claim) > 0;
  const word = isCoPremise ? argumentMessages.box.and : indicatorWord(roleOf(map, inference));
  app.notify(message({ word, number: numberOf(map, claim) }));
}
