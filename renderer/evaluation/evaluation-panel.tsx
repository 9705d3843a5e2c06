import type { Verdict } from '../../argument/model/claim';
import { forestOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import { strings } from '../../messages/messages';
import { runCommand } from '../commands/run-command';
import { judge, keepTrial, verdictOf } from '../commands/study-commands';
import { Button } from '../controls/button';
import { SelectField } from '../controls/select-field';
import { quoted, sentenceFor } from '../descriptions/quote-claim';
import { outcomeOf } from '../store/evaluation';
import { useApp, useAppState } from '../store/use-app';
import { Carriers } from './pivotal-claims';
import './evaluation.css';

const words = strings.standing;

/** What stands in the map and why, what the reader makes of it, and what the thesis rests on. */
export function StandingPanel() {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const trial = useAppState((state) => state.trial);
  const outcome = outcomeOf(map, trial);
  const [thesis] = forestOf(map).contentions;
  const { claims, inferences } = indexOf(map);
  const isKnown = selection !== null && (claims.has(selection) || inferences.has(selection));
  const count = (standing: string) => map.claims.filter(({ id }) => outcome.get(id) === standing).length;
  return (
    <section className="panel standing" data-region="standing" aria-label={words.title}>
      <h2 className="panel-title">{words.title}</h2>
      <div className="details-body">
        {trial ? (
          <div className="trial">
            <p>{words.trialNote(trial.size)}</p>
            <div className="ways">
              <Button variant="plain" onPress={() => keepTrial(app)} isDisabled={trial.size === 0}>
                {words.keep}
              </Button>
              <Button variant="plain" onPress={() => runCommand(app, 'what-if')}>
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
            <Sentence id={thesis} />
          </>
        )}
        {isKnown && selection !== thesis ? (
          <>
            <h3>{claims.has(selection) ? words.selectedClaim : words.selectedStep}</h3>
            <p className="standing-what">{quoted(map, selection)}</p>
            <Sentence id={selection} />
          </>
        ) : null}
        {isKnown ? (
          <SelectField
            label={claims.has(selection) ? words.yourVerdict : words.yourVerdictOnStep}
            value={verdictOf(app, selection) ?? ''}
            options={Object.entries(words.verdicts)}
            onChange={(verdict) => judge(app, [selection], (verdict || null) as Verdict | null)}
          />
        ) : (
          <p>{words.nothingSelected}</p>
        )}
        {trial ? null : (
          <div>
            <Button variant="plain" onPress={() => runCommand(app, 'what-if')}>
              {strings.commands['what-if'].label}
            </Button>
          </div>
        )}
        {thesis === undefined ? null : <Carriers key={`${thesis}`} thesis={thesis} />}
        <p className="facts-line">{words.counts(count('stands'), count('falls'), count('open'))}</p>
        <p className="facts-line">{words.meaning}</p>
      </div>
    </section>
  );
}

function Sentence({ id }: { readonly id: string }) {
  const map = useAppState((state) => state.editor.map);
  const trial = useAppState((state) => state.trial);
  const outcome = outcomeOf(map, trial);
  const standing = outcome.get(id) ?? 'open';
  return (
    <p className="standing-sentence">
      <span className={`standing-word is-${standing}`}>{words.marks[standing]}</span>{' '}
      {sentenceFor(map, trial, outcome, id)}
    </p>
  );
}
