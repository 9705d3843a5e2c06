import type { Verdict } from '../../argument/model/claim';
import { forestOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { SelectField } from '../controls/select-field';
import { describeStatus, quoteClaim } from '../descriptions/quote-claim';
import { evaluationOf } from '../store/evaluation';
import { useApp, useAppState } from '../store/use-app';
import { PivotalClaims } from './pivotal-claims';
import { applyWhatIf, giveVerdict, verdictOf } from './verdict-actions';
import './evaluation.css';

const words = messages.evaluation;

/**
 * The evaluation panel: the status of the thesis and of the selected item with its explanation, the
 * reader's verdict, and the pivotal claims.
 */
export function EvaluationPanel() {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const whatIf = useAppState((state) => state.whatIf);
  const evaluation = evaluationOf(map, whatIf);
  const [thesis] = forestOf(map).contentions;
  const { claims, inferences } = indexOf(map);
  const isKnown = selection !== null && (claims.has(selection) || inferences.has(selection));
  const count = (status: string) => map.claims.filter(({ id }) => evaluation.get(id) === status).length;
  return (
    <div className="panel evaluation">
      <h2 className="visually-hidden">{messages.commands.standing.label}</h2>
      <div className="panel-body">
        {whatIf ? (
          <div className="what-if">
            <p>{words.trialNote({ verdicts: whatIf.size })}</p>
            <div className="button-row">
              <Button variant="plain" onPress={() => applyWhatIf(app)} isDisabled={whatIf.size === 0}>
                {words.keep}
              </Button>
              <Button variant="plain" onPress={() => app.run('what-if')}>
                {words.goBack}
              </Button>
            </div>
          </div>
        ) : null}
        {thesis === undefined ? (
          <p>{words.noThesis}</p>
        ) : (
          <>
            <h3>{words.thesis}</h3>
            <StatusSentence id={thesis} />
          </>
        )}
        {isKnown && selection !== thesis ? (
          <>
            <h3>{claims.has(selection) ? words.selectedClaim : words.selectedStep}</h3>
            <p className="evaluation-subject">{quoteClaim(map, selection)}</p>
            <StatusSentence id={selection} />
          </>
        ) : null}
        {isKnown ? (
          <SelectField
            label={claims.has(selection) ? words.yourVerdict : words.yourVerdictOnStep}
            value={verdictOf(app, selection) ?? ''}
            options={Object.entries(words.verdicts)}
            onChange={(verdict) => giveVerdict(app, [selection], (verdict || null) as Verdict | null)}
          />
        ) : (
          <p>{words.nothingSelected}</p>
        )}
        {whatIf ? null : (
          <div>
            <Button variant="plain" onPress={() => app.run('what-if')}>
              {messages.commands['what-if'].label}
            </Button>
          </div>
        )}
        {thesis === undefined ? null : <PivotalClaims key={`${thesis}`} thesis={thesis} />}
        <p className="fact-line">
          {words.counts({ stands: count('stands'), falls: count('falls'), open: count('open') })}
        </p>
        <p className="fact-line">{words.meaning}</p>
      </div>
    </div>
  );
}

function StatusSentence({ id }: { readonly id: string }) {
  const map = useAppState((state) => state.editor.map);
  const whatIf = useAppState((state) => state.whatIf);
  const evaluation = evaluationOf(map, whatIf);
  const status = evaluation.get(id) ?? 'open';
  return (
    <p className="status-sentence">
      <span className={`status-word is-${status}`}>{words.marks[status]}</span>{' '}
      {describeStatus(map, whatIf, evaluation, id)}
    </p>
  );
}
