import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { chooseBox, hadIt, notYet, type Practice, postpone, startPractice } from '../../argument/recall/practice';
import { latinPress } from '../../contract/key-press';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { SelectField } from '../controls/select-field';
import { isMac } from '../display/platform';
import { useElementSize } from '../presentation/stage';
import { useApp, useAppState } from '../store/use-app';
import { Comparison, HAD_IT_KEY, NOT_YET_KEY, Quotation } from './comparison';
import { coverOptions } from './cover-options';
import { CoveredList } from './covered-list';
import { CoveredMap } from './covered-map';
import { describePosition } from './describe-position';
import './recall.css';
import { isComposing } from '../controls/is-composing';

const words = messages.recall;

/**
 * Recall practice in the whole window: the map with hidden boxes, a field for what the person
 * remembers, and both texts side by side for the person to judge. Nothing of it is stored.
 */
export function Recall({ branch }: { readonly branch: Id | null }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const options = useMemo(() => coverOptions(map, branch ?? selection), [map, branch, selection]);
  const [cover, setCover] = useState(() => options.find(({ value }) => value === (branch && 'branch')) ?? options[0]);
  const covered = cover?.claims ?? [];
  const [practice, setPractice] = useState(() => startPractice(covered));
  /** A box that is open already and looked at again. */
  const [viewed, setViewed] = useState<Id | null>(null);
  const [written, setWritten] = useState('');
  const [isShown, setShown] = useState(false);
  const [message, setMessage] = useState('');
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const comparison = useRef<HTMLFieldSetElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const { element, size } = useElementSize();
  const waiting = useMemo(() => new Set(practice.waiting), [practice]);
  const asked = practice.waiting[0];
  const current = viewed ?? asked ?? covered[0] ?? null;
  const isOpen = viewed !== null || asked === undefined;
  const hiddenIds = useMemo(
    () => (isShown ? new Set([...waiting].filter((id) => id !== asked)) : waiting),
    [waiting, isShown, asked],
  );

  // The focus goes to the next thing to do: the field of a hidden box, the texts to judge, or the
  // button after an open box.
  useEffect(() => {
    const place = current === null ? root : isOpen ? next : isShown ? comparison : field;
    place.current?.focus();
  }, [current, isOpen, isShown]);

  const continueWith = (following: Practice, said = '') => {
    setPractice(following);
    setViewed(null);
    setWritten('');
    setShown(false);
    setMessage(following.waiting.length === 0 ? words.done : said);
  };
  const choose = (id: Id) => {
    if (waiting.has(id)) continueWith(chooseBox(practice, id));
    else setViewed(id);
  };
  const judge = (hasIt: boolean) =>
    hasIt ? continueWith(hadIt(practice)) : continueWith(notYet(practice), words.comesAgain);
  const show = () => {
    setShown(true);
    setMessage('');
  };
  const end = () => {
    app.setMode(null);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const inList = (event.target as HTMLElement).closest('[role=listbox], select') !== null;
    const { key } = latinPress(event, isMac) ?? event;
    if (key === 'Escape') end();
    else if (key === 'Enter' && event.target === field.current && !event.shiftKey) show();
    else if (isShown && !isOpen && !inList && key === HAD_IT_KEY) judge(true);
    else if (isShown && !isOpen && !inList && key === NOT_YET_KEY) judge(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const number = current === null ? '' : numberOf(map, current);
  const text = (current === null ? undefined : indexOf(map).claims.get(current)?.text) ?? '';
  return (
    <section
      ref={root}
      className="recall"
      aria-label={words.label({ title: map.title })}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className="recall-header">
        <h2>{words.title}</h2>
        <SelectField
          className="cover-select"
          label={words.hide}
          value={cover?.value ?? ''}
          options={options.map(({ value, label }) => [value, label])}
          onChange={(value) => {
            const chosen = options.find((option) => option.value === value);
            setCover(chosen);
            continueWith(startPractice(chosen?.claims ?? []));
          }}
        />
        <p>{words.intro}</p>
        <Button onPress={end}>
          {words.end} <kbd>{messages.keys.Esc}</kbd>
        </Button>
      </header>
      <div className="recall-main">
        <div ref={element} className="map-stage">
          {size && current !== null ? (
            <CoveredMap
              key={`${size.width} ${size.height}`}
              map={map}
              hiddenIds={hiddenIds}
              current={current}
              size={size}
              onChoose={(id) => {
                if (covered.includes(id)) choose(id);
              }}
            />
          ) : null}
        </div>
        <div className="recall-side">
          {current === null ? (
            <p>{words.noBox}</p>
          ) : (
            <>
              <p className="recall-position">
                {number} · {describePosition(map, current, hiddenIds)}
              </p>
              {isOpen ? (
                <>
                  <Quotation caption={words.boxSays} text={text} />
                  <div className="button-row">
                    {asked === undefined ? (
                      <Button ref={next} variant="primary" onPress={() => continueWith(startPractice(covered))}>
                        {words.again}
                      </Button>
                    ) : (
                      <Button ref={next} variant="primary" onPress={() => continueWith(practice)}>
                        {words.next}
                      </Button>
                    )}
                  </div>
                </>
              ) : isShown ? (
                <Comparison
                  ref={comparison}
                  text={text}
                  written={written.trim()}
                  onHadIt={() => judge(true)}
                  onNotYet={() => judge(false)}
                />
              ) : (
                <>
                  <label className="recall-field">
                    {words.answer({ number })}
                    <textarea
                      ref={field}
                      dir="auto"
                      rows={4}
                      value={written}
                      onChange={(event) => setWritten(event.target.value)}
                    />
                  </label>
                  <div className="button-row">
                    <Button variant="primary" onPress={show}>
                      {words.show}
                    </Button>
                    <Button
                      variant="quiet"
                      isDisabled={waiting.size < 2}
                      onPress={() => continueWith(postpone(practice))}
                    >
                      {words.later}
                    </Button>
                  </div>
                  <p className="recall-hint">{words.keys}</p>
                </>
              )}
              <p role="status" className="recall-status">
                {isShown && !isOpen ? (
                  <span className="visually-hidden">{words.shownText({ text })}</span>
                ) : (
                  message || null
                )}
              </p>
              <CoveredList
                map={map}
                covered={covered}
                hiddenIds={hiddenIds}
                missed={practice.missed}
                current={current}
                onChoose={choose}
              />
              <p className="recall-count">
                {words.revealed({ open: covered.length - waiting.size, all: covered.length })}
              </p>
            </>
          )}
        </div>
      </div>
    </section>
  );
}
