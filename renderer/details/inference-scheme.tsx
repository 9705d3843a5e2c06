import { useRef, useState } from 'react';
import { setInferenceProperties } from '../../argument/commands/properties';
import { answerQuestion, objectByQuestion } from '../../argument/commands/structure/ask-question';
import type { Id } from '../../argument/model/claim';
import type { Inference } from '../../argument/model/inference';
import {
  type CriticalQuestion,
  criticalQuestions,
  isKnownScheme,
  SCHEMES,
  type SchemeId,
} from '../../argument/schemes/schemes';
import type { QuestionText } from '../../messages/en/study/schemes';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { SelectField } from '../controls/select-field';
import { quoteClaim } from '../descriptions/quote-claim';
import { useApp, useAppState } from '../store/use-app';
import { useFocusRequest } from '../store/use-focus-request';

const words = messages.schemes;

/**
 * The argumentation scheme of an inference and its critical questions. Each question can be added
 * as a box.
 */
export function InferenceScheme({ inference }: { readonly inference: Inference }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const { scheme } = inference;
  const [chosenPremise, setChosenPremise] = useState<Id | undefined>(inference.premises[0]);
  const premise =
    chosenPremise !== undefined && inference.premises.includes(chosenPremise) ? chosenPremise : inference.premises[0];
  const questions = criticalQuestions(map, inference);
  const field = useRef<HTMLSelectElement>(null);
  useFocusRequest('inference-scheme', () => field.current?.focus());
  return (
    <div className="inference-scheme">
      <SelectField
        ref={field}
        label={words.label}
        value={scheme ?? ''}
        options={schemeOptions(scheme)}
        onChange={(chosen) =>
          app.edit((now) =>
            setInferenceProperties(now, { step: inference.id, properties: { scheme: chosen || undefined } }),
          )
        }
      />
      {isKnownScheme(scheme) ? <p>{words.schemes[scheme].says}</p> : null}
      {questions.length > 0 ? (
        <>
          <h3>{words.questions}</h3>
          <p className="fact-line">{words.intro}</p>
          {inference.premises.length > 1 ? (
            <SelectField
              label={words.premise}
              value={premise ?? ''}
              options={inference.premises.map((id) => [id, quoteClaim(map, id)])}
              onChange={setChosenPremise}
            />
          ) : null}
          <ul className="critical-question-list">
            {questions.map((question) => (
              <CriticalQuestionItem key={question.id} inference={inference} question={question} premise={premise} />
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function CriticalQuestionItem({
  inference,
  question,
  premise,
}: {
  readonly inference: Inference;
  readonly question: CriticalQuestion;
  readonly premise: Id | undefined;
}) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const { asks, but, and } = wordsOf(question);
  const add = (as: 'objection' | 'premise') => {
    app.setActiveView('map');
    app.addClaim((now, holder) => {
      const args = { step: inference.id, question, ...(holder ? { holder } : {}) };
      return as === 'premise'
        ? answerQuestion(now, { ...args, text: and })
        : objectByQuestion(now, { ...args, text: but, ...(premise === undefined ? {} : { premise }) });
    });
  };
  return (
    <li className={`critical-question${question.answeredBy.length > 0 ? ' is-asked' : ''}`}>
      <p>
        {asks} <span className="critical-question-target">{words.against[question.against]}</span>
      </p>
      {question.answeredBy.map((id) => (
        <button key={id} type="button" className="claim-link" onClick={() => app.reveal(id)}>
          {words.asked({ numbers: quoteClaim(map, id) })}
        </button>
      ))}
      <div className="button-row">
        <Button aria-label={words.objectTo({ question: asks })} onPress={() => add('objection')}>
          {words.object}
        </Button>
        <Button variant="quiet" aria-label={words.answerTo({ question: asks })} onPress={() => add('premise')}>
          {words.answer}
        </Button>
      </div>
    </li>
  );
}

function wordsOf({ scheme, name }: CriticalQuestion): QuestionText {
  const questions: Readonly<Record<string, QuestionText>> = words.schemes[scheme].questions;
  return questions[name] as QuestionText;
}

/** Returns the known schemes with their names, and a scheme that another program has written. */
function schemeOptions(scheme: string | undefined): [string, string][] {
  const known = Object.keys(SCHEMES) as SchemeId[];
  const foreign: [string, string][] = scheme && !isKnownScheme(scheme) ? [[scheme, scheme]] : [];
  return [
    ['', messages.details.bases['']],
    ...known.map((id): [string, string] => [id, words.schemes[id].name]),
    ...foreign,
  ];
}
