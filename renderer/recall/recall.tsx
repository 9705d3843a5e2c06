import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { compareRecall, type RecallResult } from '../../argument/recall/recall';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { SelectField } from '../controls/select-field';
import { useElementSize } from '../presentation/stage';
import { useApp, useAppState } from '../store/use-app';
import { coveredClaims, coverOptions } from './cover-options';
import { CoveredList } from './covered-list';
import { CoveredMap } from './covered-map';
import { describePosition } from './describe-position';
import './recall.css';

const words = messages.recall;

/** The results of the uncovered boxes; null for one that the person uncovered without an answer. */
type RecallResults = ReadonlyMap<Id, RecallResult | null>;

const NO_RESULTS: RecallResults = new Map();

/**
 * Recall practice in the whole window: the map with covered boxes, a field for the answer, and the
 * comparison. The map is not changed.
 */
export function Recall({ branch }: { readonly branch: Id | null }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const options = useMemo(() => coverOptions(map, branch ?? selection), [map, branch, selection]);
  const [chosenOption, setChosenOption] = useState(branch === null ? '' : 'branch');
  const cover = options.find(({ value }) => value === chosenOption) ?? options[0];
  const covered = useMemo(() => (cover ? coveredClaims(map, cover) : []), [map, cover]);
  const [results, setResults] = useState<RecallResults>(NO_RESULTS);
  const [chosen, setChosen] = useState<Id | null>(null);
  const current = chosen !== null && covered.includes(chosen) ? chosen : (covered[0] ?? null);
  const [written, setWritten] = useState('');
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const { element, size } = useElementSize();
  const hiddenIds = useMemo(() => new Set(covered.filter((id) => !results.has(id))), [covered, results]);
  const isDone = covered.length > 0 && hiddenIds.size === 0;

  // The focus goes to the next thing to do: the field of a covered box, or the button after an
  // uncovered one.
  useEffect(() => {
    if (current === null) root.current?.focus();
    else if (hiddenIds.has(current)) field.current?.focus();
    else next.current?.focus();
  }, [current, hiddenIds]);

  const goTo = (id: Id) => {
    setChosen(id);
    setWritten('');
  };
  const open = (result: RecallResult | null) => {
    if (current !== null) setResults(new Map([...results, [current, result]]));
  };
  const compare = () => {
    const text = current === null ? undefined : indexOf(map).claims.get(current)?.text;
    if (text === undefined) return;
    if (written.trim() === '') field.current?.focus();
    else open(compareRecall(text, written));
  };
  const goToNext = () => {
    const from = current === null ? 0 : covered.indexOf(current);
    const following = [...covered.slice(from + 1), ...covered.slice(0, from)].find((id) => hiddenIds.has(id));
    if (following !== undefined) goTo(following);
  };
  const coverAgain = () => {
    setResults(NO_RESULTS);
    if (covered[0] !== undefined) goTo(covered[0]);
  };
  const end = () => {
    app.setMode(null);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') end();
    else if (event.key === 'Enter' && event.target === field.current && !event.shiftKey) {
      if (event.ctrlKey || event.metaKey) open(null);
      else compare();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const number = current === null ? '' : numberOf(map, current);
  const result = current === null ? undefined : results.get(current);
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
          label={words.cover}
          value={cover?.value ?? ''}
          options={options.map(({ value, label }) => [value, label])}
          onChange={(value) => {
            setChosenOption(value);
            setResults(NO_RESULTS);
            setChosen(null);
            setWritten('');
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
                if (covered.includes(id)) goTo(id);
              }}
            />
          ) : null}
        </div>
        <div className="recall-side">
          {current === null ? (
            <p>{words.noBox}</p>
          ) : (
            <>
              <p className="recall-position">{describePosition(map, current, hiddenIds)}</p>
              {hiddenIds.has(current) ? (
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
                    <Button variant="primary" onPress={compare}>
                      {words.compare}
                    </Button>
                    <Button onPress={() => open(null)}>{words.show}</Button>
                    <Button variant="quiet" isDisabled={hiddenIds.size < 2} onPress={goToNext}>
                      {words.next}
                    </Button>
                  </div>
                  <p className="recall-keys">{words.keys}</p>
                </>
              ) : (
                <>
                  <RecalledText text={indexOf(map).claims.get(current)?.text ?? ''} result={result ?? null} />
                  <div className="button-row">
                    {isDone ? (
                      <Button ref={next} variant="primary" onPress={coverAgain}>
                        {words.again}
                      </Button>
                    ) : (
                      <Button ref={next} variant="primary" onPress={goToNext}>
                        {words.next}
                      </Button>
                    )}
                  </div>
                </>
              )}
              <p role="status" className="recall-status">
                {isDone ? words.done : result === undefined ? '' : describeResult(result)}
              </p>
              <CoveredList map={map} covered={covered} hiddenIds={hiddenIds} current={current} onChoose={goTo} />
              <p className="recall-keys">
                {words.shown({ open: covered.length - hiddenIds.size, all: covered.length })}
              </p>
            </>
          )}
        </div>
      </div>
    </section>
  );
}

/** The text of the box, with recalled and missed words told apart by more than colour. */
function RecalledText({ text, result }: { readonly text: string; readonly result: RecallResult | null }) {
  const pieces = result?.segments ?? [{ text, kind: 'between' as const }];
  return (
    <figure className="recall-result">
      <figcaption>{words.said}</figcaption>
      <blockquote dir="auto">
        {pieces.map(({ text: piece, kind }, index) =>
          kind === 'between' ? (
            piece
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their index.
            <span key={index} className={`is-${kind}`}>
              {piece}
            </span>
          ),
        )}
      </blockquote>
      {result ? (
        <p className="recall-legend">
          <span className="is-had">{words.isHad}</span> <span className="is-missing">{words.isMissing}</span>
        </p>
      ) : null}
    </figure>
  );
}

function describeResult(result: RecallResult | null): string {
  if (!result) return words.close.shown;
  const list = (kind: string) =>
    [...new Set(result.segments.flatMap((piece) => (piece.kind === kind ? [piece.text] : [])))].join(', ');
  const [had, missing] = [list('had'), list('missing')];
  return [
    words.close[result.closeness],
    had && missing ? words.had({ words: had }) : '',
    missing ? words.missing({ words: missing }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
