import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { adviceOn } from '../../argument/checks/advice-on';
import { type Advice, HINT_IDS } from '../../argument/checks/rules';
import { dismissAdvice, restoreAdvice } from '../../argument/commands/map/dismiss-advice';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { CheckboxField } from '../controls/checkbox';
import { TextField } from '../controls/text-field';
import { quoteClaim } from '../descriptions/quote-claim';
import { useApp, useAppState } from '../store/use-app';
import { FIXES, showSubject } from './fixes';
import './checks.css';

const words = messages.checks;
/**
 * The most pieces of advice at once: more would discourage. Later ones appear as the first are
 * dealt with.
 */
const MAX_SHOWN = 40;

/**
 * The panel with advice on the reasoning: each with its meaning, the reason for it, a button that
 * begins the fix, and a form to dismiss it.
 */
export function ChecksPanel() {
  const map = useSettledMap();
  const [hints, setHints] = useState(false);
  const advice = useMemo(() => adviceOn(map, { hints }), [map, hints]);
  return (
    <section className="panel checks" aria-label={messages.commands.checks.label} tabIndex={-1}>
      <h2 className="visually-hidden">{messages.commands.checks.label}</h2>
      <div className="panel-body">
        <p>{words.intro}</p>
        <p aria-live="polite">{advice.length === 0 ? words.none : words.count({ count: advice.length })}</p>
        <ul className="advice-list">
          {advice.slice(0, MAX_SHOWN).map((one) => (
            <AdviceItem key={`${one.rule} ${one.at} ${one.others?.join(' ') ?? ''}`} advice={one} />
          ))}
        </ul>
        <CheckboxField label={words.hints} isSelected={hints} onChange={setHints} />
        <DismissedAdvice />
      </div>
    </section>
  );
}

/** Returns the map as it was before the current text edit: a half-written claim gets no advice. */
function useSettledMap(): ArgumentMap {
  const map = useAppState((state) => state.editor.map);
  const isEditing = useAppState((state) => state.textEdit !== null);
  const [settled, setSettled] = useState(map);
  if (isEditing || settled === map) return settled;
  setSettled(map);
  return map;
}

/** Moves the focus from an item that disappears to the piece of advice beside it, or to the panel. */
function focusNextAdvice(from: HTMLElement | null): void {
  const sibling = from?.nextElementSibling ?? from?.previousElementSibling;
  const next = sibling?.querySelector<HTMLElement>('button') ?? from?.closest<HTMLElement>('.checks');
  next?.focus();
}

function AdviceItem({ advice }: { readonly advice: Advice }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const [reason, setReason] = useState<string | null>(null);
  const item = useRef<HTMLLIElement>(null);
  const { rule, at, terms = [] } = advice;
  const { name, means, why, fix } = words.rules[rule];
  return (
    <li className="advice" ref={item}>
      <h3>
        {name}
        {HINT_IDS.has(rule) ? <span className="advice-hint">{words.hint}</span> : null}
      </h3>
      <button type="button" className="claim-link" onClick={() => showSubject(app, advice)}>
        {quoteClaim(map, at)}
      </button>
      <p>
        {means} {why} {terms.length > 0 ? words.terms({ terms: terms.map((term) => words.term({ term })) }) : ''}
      </p>
      {reason === null ? (
        <div className="button-row">
          <Button variant="plain" onPress={() => FIXES[rule](app, advice)}>
            {fix}
          </Button>
          <Button variant="quiet" onPress={() => setReason('')}>
            {words.dismiss}
          </Button>
        </div>
      ) : (
        <form
          className="advice-dismiss-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (app.edit((now) => dismissAdvice(now, { rule, at, reason: reason.trim() })))
              focusNextAdvice(item.current);
          }}
        >
          <TextField label={words.dismissReason} value={reason} onChange={setReason} autoFocus />
          <div className="button-row">
            <Button type="submit">{words.dismissNow}</Button>
            <Button
              variant="quiet"
              onPress={() => {
                flushSync(() => setReason(null));
                item.current?.querySelector<HTMLElement>('.button-row > :last-child')?.focus();
              }}
            >
              {messages.dialog.cancel}
            </Button>
          </div>
        </form>
      )}
    </li>
  );
}

function DismissedAdvice() {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const { claims, inferences } = indexOf(map);
  const ignored = (map.ignored ?? []).filter(
    ({ rule, at }) => rule in words.rules && (claims.has(at) || inferences.has(at)),
  );
  if (ignored.length === 0) return null;
  return (
    <details className="disclosure">
      <summary>{words.dismissed({ count: ignored.length })}</summary>
      <ul className="advice-list">
        {ignored.map(({ rule, at, reason }) => (
          <li key={`${rule} ${at}`} className="advice">
            <h3>{words.rules[rule as Advice['rule']].name}</h3>
            <p>{quoteClaim(map, at)}</p>
            {reason ? <p>{reason}</p> : null}
            <div>
              <Button
                variant="plain"
                onPress={({ target }) => {
                  if (app.edit((now) => restoreAdvice(now, { rule, at }))) focusNextAdvice(target.closest('li'));
                }}
              >
                {words.restore}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
