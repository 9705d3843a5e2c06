import { useState } from 'react';
import { answerQuestion, objectByQuestion } from '../../argument/commands/ask-question';
import { setInferenceProperties } from '../../argument/commands/properties';
import type { Id } from '../../argument/model/claim';
import type { Inference } from '../../argument/model/inference';
import {
  type CriticalQuestion,
  criticalQuestions,
  isKnownScheme,
  SCHEMES,
  type SchemeId,
} from '../../argument/schemes/schemes';
import type { QuestionWords } from '../../messages/en/scheme';
import { strings } from '../../messages/messages';
import { Button } from '../controls/button';
import { SelectField } from '../controls/select-field';
import { quoted } from '../descriptions/quote-claim';
import { useApp, useAppState } from '../store/use-app';

const words = strings.schemes;

/** What kind of inference a step is, and what one should ask of it: each question a box at its place, ready to be changed. */
export function StepScheme({ step }: { readonly step: Inference }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const { scheme } = step;
  const [meant, setMeant] = useState<Id | undefined>(step.premises[0]);
  const premise = meant !== undefined && step.premises.includes(meant) ? meant : step.premises[0];
  const questions = criticalQuestions(map, step);
  return (
    <div className="step-scheme">
      <SelectField
        label={words.label}
        value={scheme ?? ''}
        options={schemeOptions(scheme)}
        onChange={(chosen) =>
          app.edit((now) => setInferenceProperties(now, { step: step.id, properties: { scheme: chosen || undefined } }))
        }
      />
      {isKnownScheme(scheme) ? <p>{words.schemes[scheme].says}</p> : null}
      {questions.length > 0 ? (
        <>
          <h3>{words.questions}</h3>
          <p className="facts-line">{words.intro}</p>
          {step.premises.length > 1 ? (
            <SelectField
              label={words.premise}
              value={premise ?? ''}
              options={step.premises.map((id) => [id, quoted(map, id)])}
              onChange={setMeant}
            />
          ) : null}
          <ul className="question-list">
            {questions.map((question) => (
              <Asking key={question.id} step={step} question={question} premise={premise} />
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function Asking({
  step,
  question,
  premise,
}: {
  readonly step: Inference;
  readonly question: CriticalQuestion;
  readonly premise: Id | undefined;
}) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const { asks, but, and } = wordsOf(question);
  const add = (as: 'objection' | 'premise') => {
    app.setSurface('map');
    app.add((now, holder) => {
      const args = { step: step.id, question, ...(holder ? { holder } : {}) };
      return as === 'premise'
        ? answerQuestion(now, { ...args, text: and })
        : objectByQuestion(now, { ...args, text: but, ...(premise === undefined ? {} : { premise }) });
    });
  };
  return (
    <li className={`question${question.answeredBy.length > 0 ? ' is-asked' : ''}`}>
      <p>
        {asks} <span className="question-against">{words.against[question.against]}</span>
      </p>
      {question.answeredBy.map((id) => (
        <button key={id} type="button" className="place-link" onClick={() => app.reveal(id)}>
          {words.asked(quoted(map, id))}
        </button>
      ))}
      <div className="ways">
        <Button aria-label={words.objectTo(asks)} onPress={() => add('objection')}>
          {words.object}
        </Button>
        <Button variant="quiet" aria-label={words.answerTo(asks)} onPress={() => add('premise')}>
          {words.answer}
        </Button>
      </div>
    </li>
  );
}

function wordsOf({ scheme, name }: CriticalQuestion): QuestionWords {
  const questions: Readonly<Record<string, QuestionWords>> = words.schemes[scheme].questions;
  return questions[name] as QuestionWords;
}

/** The schemes by their names, and what another program has called it. */
function schemeOptions(scheme: string | undefined): [string, string][] {
  const known = Object.keys(SCHEMES) as SchemeId[];
  const foreign: [string, string][] = scheme && !isKnownScheme(scheme) ? [[scheme, scheme]] : [];
  return [['', words.none], ...known.map((id): [string, string] => [id, words.schemes[id].name]), ...foreign];
}
