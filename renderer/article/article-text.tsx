import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { coverageOf } from '../../argument/citations/coverage';
import type { TextParagraph } from '../../argument/citations/paragraphs';
import type { TextSpan } from '../../argument/citations/searchable-text';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/forest';
import { commandForKey } from '../../contract/command-table';
import { strings } from '../../messages/messages';
import { runCommand } from '../commands/run-command';
import { isMac } from '../display/platform';
import type { App, Article } from '../store/app';
import { useApp, useAppState } from '../store/use-app';
import { CoverageNow, CoverageTick } from './coverage-line';
import { Legend } from './legend';
import { LostPlaces } from './lost-places';
import { ArticleParagraph } from './paragraph';
import { PASSAGE_TYPE, PassageTools } from './passage-tools';
import { type FoundPlace, usePlaces } from './places';
import { readOf, type Sentence, sentencesOf } from './read-article';
import { rangeOf, selectedSpan } from './text-point';

const words = strings.sources;
const NO_SENTENCES: readonly Sentence[] = [];
const NO_PLACES: readonly FoundPlace[] = [];
/** The name that the style sheet knows what is chosen by. */
const CHOSEN = 'passage';
/** Keys of the map that do the same here. */
const ALSO_HERE = new Set<string>(['next-unmapped', 'article']);

/** The text of a source: its paragraphs and sentences, what was read from where, and what can be made of a passage. */
export function ArticleText({ article, head }: { readonly article: Article; readonly head: ReactNode }) {
  const app = useApp();
  const read = useMemo(() => readOf(article.text), [article.text]);
  const sentences = useMemo(() => sentencesOf(read), [read]);
  const places = usePlaces();
  const map = useAppState((state) => state.editor.map);
  const passage = useAppState((state) => state.passage);
  const selection = useAppState((state) => state.editor.selection);
  const shows = useAppState((state) => state.coverage);
  const sought = useAppState((state) => state.sought);
  const title = useAppState(({ editor }) => editor.map.sources.find(({ id }) => id === article.source)?.title ?? '');
  const body = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(sentences[0]?.start ?? -1);
  const width = useWidth(body);

  const coverage = useMemo(
    () =>
      coverageOf(
        sentences,
        places.found.filter(({ isParagraph }) => !isParagraph),
      ),
    [sentences, places],
  );
  const numbers = useMemo(
    () => new Map<Id, string>(places.found.map(({ claim }) => [claim, numberOf(map, claim)])),
    [places, map],
  );
  const parts = useMemo(
    () => read.paragraphs.map((paragraph) => partOf(paragraph, sentences, places.found)),
    [read, sentences, places],
  );

  // A person who selects with the mouse chooses what is selected.
  useEffect(() => {
    const look = () => {
      const span = body.current && selectedSpan(body.current);
      if (span) app.choosePassage({ start: span.start, end: Math.min(span.end, article.text.length) });
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [app, article]);

  // It is shown without an element of its own: new elements would take what the browser has selected from it.
  useLayoutEffect(() => {
    void parts;
    const range = body.current && passage && rangeOf(body.current, passage);
    if (range) CSS.highlights?.set(CHOSEN, new Highlight(range));
    return () => void CSS.highlights?.delete(CHOSEN);
  }, [passage, parts]);

  const focusOn = (span: TextSpan) => {
    const sentence = sentences.find(({ end }) => end > span.start);
    if (!sentence || !body.current) return;
    setStop(sentence.start);
    app.choosePassage(span);
    const element = body.current.querySelector<HTMLElement>(`[data-sentence="${sentence.start}"]`);
    document.getSelection()?.removeAllRanges();
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
    bringIntoView(body.current, span.start);
    // The focus chooses its sentence; what was meant may be more or less.
    app.choosePassage(span);
  };

  const seen = useRef(sought);
  useEffect(() => {
    if (sought === null || seen.current === sought || places.pending > 0) return;
    seen.current = sought;
    if (sought.claim === null) {
      const { passage: chosen } = app.getState();
      if (chosen) focusOn(chosen);
      return;
    }
    const own = places.found.filter(({ claim }) => claim === sought.claim);
    const place = own[sought.count % Math.max(1, own.length)];
    if (place) focusOn(place);
    else if (body.current) openLost(body.current);
  });

  // A box that is selected on the map shows its passage, once the passages are found; the focus stays on the map.
  const latest = useRef(places);
  latest.current = places;
  const isReady = places.pending === 0;
  useEffect(() => {
    const { found } = latest.current;
    const place = isReady && selection !== null ? found.find(({ claim }) => claim === selection) : undefined;
    if (!place || body.current?.contains(document.activeElement)) return;
    if (body.current) bringIntoView(body.current, place.start);
  }, [selection, isReady]);

  /** Where what is chosen with Shift began. */
  const reach = useRef<number | null>(null);
  /** Goes to another sentence; with Shift what is chosen reaches from where it began to there. */
  const go = (to: number, more: boolean) => {
    const next = sentences[Math.max(0, Math.min(sentences.length - 1, to))];
    if (!next) return;
    const at = sentences.indexOf(next);
    const from = more ? (reach.current ?? currentSentence(sentences, stop)) : at;
    const first = sentences[Math.min(from, at)] ?? next;
    const last = sentences[Math.max(from, at)] ?? next;
    focusOn({ start: first.start, end: last.end });
    setStop(next.start);
    body.current?.querySelector<HTMLElement>(`[data-sentence="${next.start}"]`)?.focus({ preventScroll: true });
    app.choosePassage({ start: first.start, end: last.end });
    reach.current = from;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // A text that was just put in has the focus as a whole: the arrow keys begin at its first sentence.
    const isBefore = event.target === body.current;
    const isHere = isBefore || (event.target as Element).closest('[data-paragraph]') !== null;
    if (event.ctrlKey || event.metaKey || event.altKey || !isHere) return;
    const at = isBefore ? -1 : currentSentence(sentences, stop);
    const moves: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: sentences.length - 1,
    };
    const to = moves[event.key];
    const id = commandForKey(event.nativeEvent, 'article', isMac);
    const also = commandForKey(event.nativeEvent, 'map', isMac);
    if (to !== undefined) go(to, event.shiftKey);
    else if (event.key === 'Enter') selectBox(app, places.found, passage);
    else if (id?.startsWith('passage-')) runCommand(app, id);
    else if (also !== null && ALSO_HERE.has(also)) runCommand(app, also);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className="article-scroll">
        {head}
        {sentences.length > 0 ? <CoverageTick /> : null}
        <LostPlaces places={places} text={article.text} />
        <article
          className={`article-body article-lines${shows ? ' shows-coverage' : ''}`}
          ref={body}
          aria-label={words.text(title)}
          tabIndex={-1}
          onKeyDown={onKeyDown}
          onFocus={({ target }) => {
            const start = Number((target as HTMLElement).dataset.sentence ?? Number.NaN);
            const sentence = sentences.find((one) => one.start === start);
            if (!sentence || document.getSelection()?.isCollapsed === false) return;
            setStop(sentence.start);
            reach.current = null;
            app.choosePassage({ start: sentence.start, end: sentence.end });
          }}
          onClick={({ target }) => {
            const element = target as HTMLElement;
            const number = element.closest<HTMLElement>('[data-claim-number]')?.dataset.claimNumber;
            if (number !== undefined) return app.reveal(number);
            const claims = element.closest<HTMLElement>('[data-claims]')?.dataset.claims?.split(' ') ?? [];
            if (document.getSelection()?.isCollapsed !== false) selectOneOf(app, claims);
          }}
          onDragStart={({ dataTransfer }) => {
            dataTransfer.setData(PASSAGE_TYPE, article.source);
            dataTransfer.effectAllowed = 'copy';
          }}
        >
          {parts.map(({ paragraph, own, marks }) =>
            paragraph.number === null ? (
              <h3 key={paragraph.start}>
                <span data-start={paragraph.start}>{paragraph.text}</span>
              </h3>
            ) : (
              <ArticleParagraph
                key={paragraph.start}
                paragraph={paragraph}
                sentences={own}
                places={marks}
                numbers={numbers}
                selected={marks.some(({ claim }) => claim === selection) ? selection : null}
                stop={stop >= paragraph.start && stop < paragraph.end ? stop : -1}
                unmapped={shows ? openIn(own, sentences, coverage.mapped) : ''}
                width={shows ? width : 0}
              />
            ),
          )}
          {places.found.length > 0 ? <Legend /> : null}
        </article>
      </div>
      <div className="article-deck">
        {shows && sentences.length > 0 ? <CoverageNow coverage={coverage} /> : null}
        <PassageTools text={article.text} />
      </div>
    </>
  );
}

function partOf(paragraph: TextParagraph, sentences: readonly Sentence[], found: readonly FoundPlace[]) {
  const { start, end } = paragraph;
  const own = sentences.filter((sentence) => sentence.start >= start && sentence.end <= end);
  const marks = found.filter((place) => place.start < end && place.end > start);
  return {
    paragraph,
    own: own.length > 0 ? own : NO_SENTENCES,
    marks: marks.length > 0 ? marks : NO_PLACES,
  };
}

function openIn(own: readonly Sentence[], all: readonly Sentence[], mapped: readonly boolean[]): string {
  const first = all.indexOf(own[0] as Sentence);
  return own.flatMap(({ start }, at) => (mapped[first + at] ? [] : [start])).join(',');
}

function currentSentence(sentences: readonly Sentence[], stop: number): number {
  return Math.max(
    0,
    sentences.findIndex(({ start }) => start === stop),
  );
}

/** Selects the box that a passage was made: where several were, another one each time. */
function selectBox(app: App, found: readonly FoundPlace[], passage: TextSpan | null): void {
  if (!passage) return;
  const over = found.filter((place) => place.start < passage.end && place.end > passage.start);
  if (over.length === 0) app.notify(words.noBox);
  else selectOneOf(app, [...new Set(over.map(({ claim }) => claim))]);
}

function selectOneOf(app: App, claims: readonly Id[]): void {
  const at = claims.indexOf(app.getState().editor.selection ?? '');
  const next = claims[(at + 1) % Math.max(1, claims.length)];
  if (next) app.reveal(next);
}

/** Opens the list of what is not in the text any more, and goes there. */
function openLost(body: HTMLElement): void {
  const lost = body.parentElement?.querySelector<HTMLDetailsElement>('[data-lost]');
  if (!lost) return;
  lost.open = true;
  lost.querySelector('summary')?.focus();
}

/** Scrolls to a place of the text, in the middle, unless it is to be seen already. */
function bringIntoView(body: HTMLElement, start: number): void {
  const element = body.querySelector(`[data-start="${start}"]`) ?? body.querySelector(`[data-sentence="${start}"]`);
  const box = element?.getBoundingClientRect();
  const room = (body.parentElement ?? body).getBoundingClientRect();
  if (box && (box.top < room.top || box.bottom > room.bottom)) element?.scrollIntoView({ block: 'center' });
}

/** How wide an element is, as it changes. */
function useWidth(ref: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
