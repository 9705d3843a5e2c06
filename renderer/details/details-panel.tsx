import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import { useAppState } from '../store/use-app';
import { ClaimDetails } from './claim-details';
import { InferenceDetails } from './inference-details';
import './details.css';

/** The panel with the fields of the selected claim or inference. */
export function DetailsPanel() {
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const otherCount = useAppState((state) => state.editor.otherSelected.length);
  const claim = selection === null ? undefined : indexOf(map).claims.get(selection);
  const inference = selection === null ? undefined : indexOf(map).inferences.get(selection);
  return (
    <div className="panel details">
      <h2 className="visually-hidden">{messages.commands.details.label}</h2>
      <div className="panel-body">
        {otherCount > 0 ? <p>{messages.details.several({ count: otherCount + 1 })}</p> : null}
        {claim ? <ClaimDetails key={claim.id} claim={claim} /> : null}
        {inference ? <InferenceDetails key={inference.id} inference={inference} /> : null}
        {claim || inference ? null : <p>{messages.details.none}</p>}
      </div>
    </div>
  );
}
