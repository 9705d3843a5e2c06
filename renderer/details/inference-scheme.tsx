import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { setInferenceProperties } from '../../argument/commands/properties';
import { answerQuestion, objectByQuestion } from '../../argument/commands/structure/ask-question';
import type { Id } from '../../argument/model/claim';
import type { Inference } from '../../argument/model/inference';
import { type CriticalQuestion, criticalQuestions, isKnownScheme, type SchemeId } from '../../argument/schemes/schemes';
import type { QuestionText } from '../../messages/en/study/schemes';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { SelectField } from '../controls/select-field';
import { quoteClaim } from '../descriptions/quote-claim';
import { useApp, useAppState } from '../store/use-app';
import { useFocusRequest } from '../store/use-focus-request';
import { NO_SCHEME, SchemeList } from './scheme-list';

const words = messages.schemes;

/**
 * The kind of argument of an inference and its critical questions. The kind is chosen first, from a
 * list with an example of each, in the place where the questions then are.
 */
export function InferenceScheme({ inference }: { readonly inference: Inference }) {
  const app = useApp();
  const { scheme } = inference;
  const [isChoosing, setChoosing] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  useFocusRequest('inference-scheme', () => {
    if (isKnownScheme(scheme)) change.current?.focus();
    else setChoosing(true);
  });
  const close = () => {
    // The button takes the place of the list and of its focus.
    flushSync(() => setChoosing(false));
    change.current?.focus();
  };
  const choose = (chosen: SchemeId | typeof NO_SCHEME) => {
    const properties = { scheme: chosen === NO_SCHEME ? undefined : chosen };
    app.edit((now) => setInferenceProperties(now, { step: inference.id, properties }));
    close();
  };
  return (
    <section
      className="inference-scheme"
      aria-label={words.questions}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isChoosing) return;
        event.stopPropagation();
        close();
      }}
    >
      <h3>{words.questions}</h3>
      {isChoosing ? (
        <>
          <p className="fact-line">{words.chooseFirst}</p>
          <SchemeList chosen={scheme} onChoose={choose} />
        </>
      ) : (
        <>
          <div className="inference-kind">
            <span>
              {words.label}: <strong>{schemeName(scheme)}</strong>
            </span>
            <Button ref={change} onPress={() => setChoosing(true)}>
              {scheme === undefined ? words.choose : words.change}
            </Button>
          </div>
          {isKnownScheme(scheme) ? <p className="fact-line">{words.schemes[scheme].says}</p> : null}
          <CriticalQuestionList inference={inference} />
        </>
      )}
    </section>
  );
}

/** The questions about the kind of argument of an inference, each with the buttons that add it as a box. */
function CriticalQuestionList({ inference }: { readonly inference: Inference }) {
  const map = useAppState((state) => state.editor.map);
  const [chosenPremise, setChosenPremise] = useState<Id | undefined>(inference.premises[0]);
  const premise =
    chosenPremise !== undefined && inference.premises.includes(chosenPremise) ? chosenPremise : inference.premises[0];
  const questions = criticalQuestions(map, inference);
  if (questions.length === 0) return null;
  return (
    <>
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

/** Returns the name of a scheme, or the word that another program has written. */
function schemeName(scheme: string | undefined): string {
  return isKnownScheme(scheme) ? words.schemes[scheme].name : (scheme ?? messages.details.bases['']);
}
