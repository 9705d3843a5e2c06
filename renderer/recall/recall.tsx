import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import { compareRecall, type RecallResult } from '../../argument/recall/recall';
import { strings } from '../../messages/messages';
import { Button } from '../controls/button';
import { SelectField } from '../controls/select-field';
import { useSizeOf } from '../presentation/stage';
import { useApp, useAppState } from '../store/use-app';
import { whereInWords } from './box-in-words';
import { CoveredList } from './covered-list';
import { CoveredMap } from './covered-map';
import { coveredBy, coversOf } from './covers';
import '../presentation/presentation.css';
import './recall.css';

const words = strings.telling.recall;

/** What is known of a box that was opened: how close the person came, or null where they only had a look. */
type Opened = ReadonlyMap<Id, RecallResult | null>;

const NONE: Opened = new Map();

/** The map with covered boxes, over the whole window: say what one says, compare, go on. The map stays as it is. */
export function Recall({ branch }: { readonly branch: Id | null }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const covers = useMemo(() => coversOf(map, branch ?? selection), [map, branch, selection]);
  const [wanted, setWanted] = useState(branch === null ? '' : 'branch');
  const cover = covers.find(({ value }) => value === wanted) ?? covers[0];
  const covered = useMemo(() => (cover ? coveredBy(map, cover) : []), [map, cover]);
  const [opened, setOpened] = useState<Opened>(NONE);
  const [chosen, setChosen] = useState<Id | null>(null);
  const current = chosen !== null && covered.includes(chosen) ? chosen : (covered[0] ?? null);
  const [written, setWritten] = useState('');
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const { element, size } = useSizeOf();
  const isShut = useMemo(() => new Set(covered.filter((id) => !opened.has(id))), [covered, opened]);
  const isDone = covered.length > 0 && isShut.size === 0;

  // The keys go where the next thing is to be done: to the field of a covered box, or on from an open one.
  useEffect(() => {
    if (current === null) root.current?.focus();
    else if (isShut.has(current)) field.current?.focus();
    else next.current?.focus();
  }, [current, isShut]);

  const goTo = (id: Id) => {
    setChosen(id);
    setWritten('');
  };
  const open = (result: RecallResult | null) => {
    if (current !== null) setOpened(new Map([...opened, [current, result]]));
  };
  const compare = () => {
    const text = current === null ? undefined : indexOf(map).claims.get(current)?.text;
    if (text === undefined) return;
    if (written.trim() === '') field.current?.focus();
    else open(compareRecall(text, written));
  };
  const goOn = () => {
    const from = current === null ? 0 : covered.indexOf(current);
    const following = [...covered.slice(from + 1), ...covered.slice(0, from)].find((id) => isShut.has(id));
    if (following !== undefined) goTo(following);
  };
  const coverAgain = () => {
    setOpened(NONE);
    if (covered[0] !== undefined) goTo(covered[0]);
  };
  const end = () => {
    app.setStudy(null);
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
  const result = current === null ? undefined : opened.get(current);
  return (
    <section ref={root} className="recall" aria-label={words.label(map.title)} tabIndex={-1} onKeyDown={onKeyDown}>
      <header className="recall-head">
        <h2>{words.title}</h2>
        <SelectField
          label={words.cover}
          value={cover?.value ?? ''}
          options={covers.map(({ value, label }) => [value, label])}
          onChange={(value) => {
            setWanted(value);
            setOpened(NONE);
            setChosen(null);
            setWritten('');
          }}
        />
        <p>{words.intro}</p>
        <Button onPress={end}>
          {words.end} <kbd>{strings.keys.Esc}</kbd>
        </Button>
      </header>
      <div className="recall-main">
        <div ref={element} className="stage">
          {size && current !== null ? (
            <CoveredMap
              key={`${size.width} ${size.height}`}
              map={map}
              shut={isShut}
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
              <p className="recall-where">{whereInWords(map, current, isShut)}</p>
              {isShut.has(current) ? (
                <>
                  <label className="recall-field">
                    {words.answer(number)}
                    <textarea
                      ref={field}
                      dir="auto"
                      rows={4}
                      value={written}
                      onChange={(event) => setWritten(event.target.value)}
                    />
                  </label>
                  <div className="ways">
                    <Button variant="primary" onPress={compare}>
                      {words.compare}
                    </Button>
                    <Button onPress={() => open(null)}>{words.show}</Button>
                    <Button variant="quiet" isDisabled={isShut.size < 2} onPress={goOn}>
                      {words.next}
                    </Button>
                  </div>
                  <p className="recall-keys">{words.keys}</p>
                </>
              ) : (
                <>
                  <Result text={indexOf(map).claims.get(current)?.text ?? ''} result={result ?? null} />
                  <div className="ways">
                    {isDone ? (
                      <Button ref={next} variant="primary" onPress={coverAgain}>
                        {words.again}
                      </Button>
                    ) : (
                      <Button ref={next} variant="primary" onPress={goOn}>
                        {words.next}
                      </Button>
                    )}
                  </div>
                </>
              )}
              <p role="status" className="recall-said">
                {isDone ? words.done : result === undefined ? '' : saidOf(result)}
              </p>
              <CoveredList map={map} covered={covered} shut={isShut} current={current} onChoose={goTo} />
              <p className="recall-keys">{words.shown(covered.length - isShut.size, covered.length)}</p>
            </>
          )}
        </div>
      </div>
    </section>
  );
}

/** What the box says, with the words that were there and those that were not told apart by more than colour. */
function Result({ text, result }: { readonly text: string; readonly result: RecallResult | null }) {
  const pieces = result?.segments ?? [{ text, kind: 'between' as const }];
  return (
    <figure className="recall-result">
      <figcaption>{words.said}</figcaption>
      <blockquote dir="auto">
        {pieces.map(({ text: piece, kind }, at) =>
          kind === 'between' ? (
            piece
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have nothing but their place.
            <span key={at} className={`is-${kind}`}>
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

function saidOf(result: RecallResult | null): string {
  if (!result) return words.close.shown;
  const list = (kind: string) =>
    [...new Set(result.segments.flatMap((piece) => (piece.kind === kind ? [piece.text] : [])))].join(', ');
  const [had, missing] = [list('had'), list('missing')];
  return [words.close[result.closeness], had && missing ? words.had(had) : '', missing ? words.missing(missing) : '']
    .filter(Boolean)
    .join(' ');
}
