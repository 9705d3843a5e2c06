import { indexOf } from '../../argument/model/map-index';
import { strings } from '../../messages/messages';
import { useAppState } from '../store/use-app';
import { ClaimDetails } from './claim-details';
import { StepDetails } from './step-details';
import './details.css';

/** All that is known of the selected claim or step, to be read and changed. */
export function Details() {
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const also = useAppState((state) => state.editor.otherSelected.length);
  const claim = selection === null ? undefined : indexOf(map).claims.get(selection);
  const step = selection === null ? undefined : indexOf(map).inferences.get(selection);
  return (
    <section className="panel details" data-region="details" aria-label={strings.details.title}>
      <h2 className="panel-title">{strings.details.title}</h2>
      <div className="details-body">
        {also > 0 ? <p>{strings.details.several(also + 1)}</p> : null}
        {claim ? <ClaimDetails key={claim.id} claim={claim} /> : null}
        {step ? <StepDetails key={step.id} step={step} /> : null}
        {claim || step ? null : <p>{strings.details.none}</p>}
      </div>
    </section>
  );
}
