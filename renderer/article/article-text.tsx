import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { coverageOf } from '../../argument/citations/coverage';
import type { TextParagraph } from '../../argument/citations/paragraphs';
import type { TextSpan } from '../../argument/citations/searchable-text';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/forest';
import { commandForKey } from '../../contract/command-table';
import { messages } from '../../messages/messages';
import { runCommand } from '../commands/run-command';
import { isMac } from '../display/platform';
import type { App, Article } from '../store/app';
import { useApp, useAppState } from '../store/use-app';
import { ArticleLegend } from './article-legend';
import { ArticleParagraph } from './article-paragraph';
import { CoverageCheckbox, CoverageStatus } from './coverage-status';
import { OrphanedAnchors } from './orphaned-anchors';
import { PASSAGE_MIME_TYPE, PassageTools } from './passage-tools';
import { readTextOf, type Sentence, sentencesOf } from './read-article';
import { type ResolvedAnchor, useResolvedAnchors } from './resolved-anchors';
import { rangeOf, selectedSpan } from './text-selection';

const words = messages.sources;
const NO_SENTENCES: readonly Sentence[] = [];
const NO_ANCHORS: readonly ResolvedAnchor[] = [];
/** The name that the style sheet knows what is chosen by. */
const HIGHLIGHT_NAME = 'passage';
/** Keys of the map that do the same here. */
const SHARED_COMMANDS = new Set<string>(['next-unmapped', 'article']);

/** The text of a source: its paragraphs and sentences, what was read from where, and what can be made of a passage. */
export function ArticleText({ article, head }: { readonly article: Article; readonly head: ReactNode }) {
  const app = useApp();
  const read = useMemo(() => readTextOf(article.text), [article.text]);
  const sentences = useMemo(() => sentencesOf(read), [read]);
  const resolution = useResolvedAnchors();
  const map = useAppState((state) => state.editor.map);
  const passage = useAppState((state) => state.selectedPassage);
  const selection = useAppState((state) => state.editor.selection);
  const showsCoverage = useAppState((state) => state.showsCoverage);
  const scrollRequest = useAppState((state) => state.scrollRequest);
  const title = useAppState(({ editor }) => editor.map.sources.find(({ id }) => id === article.source)?.title ?? '');
  const body = useRef<HTMLDivElement>(null);
  const [tabStop, setTabStop] = useState(sentences[0]?.start ?? -1);
  const width = useWidth(body);

  const coverage = useMemo(
    () =>
      coverageOf(
        sentences,
        resolution.resolved.filter(({ isParagraph }) => !isParagraph),
      ),
    [sentences, resolution],
  );
  const numbers = useMemo(
    () => new Map<Id, string>(resolution.resolved.map(({ claim }) => [claim, numberOf(map, claim)])),
    [resolution, map],
  );
  const parts = useMemo(
    () => read.paragraphs.map((paragraph) => paragraphParts(paragraph, sentences, resolution.resolved)),
    [read, sentences, resolution],
  );

  // A person who selects with the mouse chooses what is selected.
  useEffect(() => {
    const readSelection = () => {
      const span = body.current && selectedSpan(body.current);
      if (span) app.selectPassage({ start: span.start, end: Math.min(span.end, article.text.length) });
    };
    document.addEventListener('selectionchange', readSelection);
    return () => document.removeEventListener('selectionchange', readSelection);
  }, [app, article]);

  // It is shown without an element of its own: new elements would take what the browser has selected from it.
  useLayoutEffect(() => {
    void parts;
    const range = body.current && passage && rangeOf(body.current, passage);
    if (range) CSS.highlights?.set(HIGHLIGHT_NAME, new Highlight(range));
    return () => void CSS.highlights?.delete(HIGHLIGHT_NAME);
  }, [passage, parts]);

  const focusOn = (span: TextSpan) => {
    const sentence = sentences.find(({ end }) => end > span.start);
    if (!sentence || !body.current) return;
    setTabStop(sentence.start);
    app.selectPassage(span);
    const element = body.current.querySelector<HTMLElement>(`[data-sentence="${sentence.start}"]`);
    document.getSelection()?.removeAllRanges();
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
    bringIntoView(body.current, span.start);
    // The focus chooses its sentence; what was meant may be more or less.
    app.selectPassage(span);
  };

  const handledRequest = useRef(scrollRequest);
  useEffect(() => {
    if (scrollRequest === null || handledRequest.current === scrollRequest || resolution.pending > 0) return;
    handledRequest.current = scrollRequest;
    if (scrollRequest.claim === null) {
      const { selectedPassage: chosen } = app.getState();
      if (chosen) focusOn(chosen);
      return;
    }
    const own = resolution.resolved.filter(({ claim }) => claim === scrollRequest.claim);
    const place = own[scrollRequest.count % Math.max(1, own.length)];
    if (place) focusOn(place);
    else if (body.current) openOrphanedAnchors(body.current);
  });

  // A box that is selected on the map shows its passage, once the passages are found; the focus stays on the map.
  const latest = useRef(resolution);
  latest.current = resolution;
  const isReady = resolution.pending === 0;
  useEffect(() => {
    const { resolved } = latest.current;
    const place = isReady && selection !== null ? resolved.find(({ claim }) => claim === selection) : undefined;
    if (!place || body.current?.contains(document.activeElement)) return;
    if (body.current) bringIntoView(body.current, place.start);
  }, [selection, isReady]);

  /** Where what is chosen with Shift began. */
  const selectionStart = useRef<number | null>(null);
  /** Goes to another sentence; with Shift what is chosen reaches from where it began to there. */
  const go = (to: number, more: boolean) => {
    const next = sentences[Math.max(0, Math.min(sentences.length - 1, to))];
    if (!next) return;
    const index = sentences.indexOf(next);
    const from = more ? (selectionStart.current ?? currentSentence(sentences, tabStop)) : index;
    const first = sentences[Math.min(from, index)] ?? next;
    const last = sentences[Math.max(from, index)] ?? next;
    focusOn({ start: first.start, end: last.end });
    setTabStop(next.start);
    body.current?.querySelector<HTMLElement>(`[data-sentence="${next.start}"]`)?.focus({ preventScroll: true });
    app.selectPassage({ start: first.start, end: last.end });
    selectionStart.current = from;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // A text that was just put in has the focus as a whole: the arrow keys begin at its first sentence.
    const isBefore = event.target === body.current;
    const isHere = isBefore || (event.target as Element).closest('[data-paragraph]') !== null;
    if (event.ctrlKey || event.metaKey || event.altKey || !isHere) return;
    const index = isBefore ? -1 : currentSentence(sentences, tabStop);
    const moves: Record<string, number> = {
      ArrowRight: index + 1,
      ArrowDown: index + 1,
      ArrowLeft: index - 1,
      ArrowUp: index - 1,
      Home: 0,
      End: sentences.length - 1,
    };
    const to = moves[event.key];
    const id = commandForKey(event.nativeEvent, 'article', isMac);
    const mapCommand = commandForKey(event.nativeEvent, 'map', isMac);
    if (to !== undefined) go(to, event.shiftKey);
    else if (event.key === 'Enter') selectBox(app, resolution.resolved, passage);
    else if (id?.startsWith('passage-')) runCommand(app, id);
    else if (mapCommand !== null && SHARED_COMMANDS.has(mapCommand)) runCommand(app, mapCommand);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className="article-scroll">
        {head}
        {sentences.length > 0 ? <CoverageCheckbox /> : null}
        <OrphanedAnchors places={resolution} text={article.text} />
        <article
          className={`article-body article-text${showsCoverage ? ' shows-coverage' : ''}`}
          ref={body}
          aria-label={words.text({ title })}
          tabIndex={-1}
          onKeyDown={onKeyDown}
          onFocus={({ target }) => {
            const start = Number((target as HTMLElement).dataset.sentence ?? Number.NaN);
            const sentence = sentences.find((one) => one.start === start);
            if (!sentence || document.getSelection()?.isCollapsed === false) return;
            setTabStop(sentence.start);
            selectionStart.current = null;
            app.selectPassage({ start: sentence.start, end: sentence.end });
          }}
          onClick={({ target }) => {
            const element = target as HTMLElement;
            const number = element.closest<HTMLElement>('[data-claim-number]')?.dataset.claimNumber;
            if (number !== undefined) return app.reveal(number);
            const claims = element.closest<HTMLElement>('[data-claims]')?.dataset.claims?.split(' ') ?? [];
            if (document.getSelection()?.isCollapsed !== false) selectNextOf(app, claims);
          }}
          onDragStart={({ dataTransfer }) => {
            dataTransfer.setData(PASSAGE_MIME_TYPE, article.source);
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
                anchors={marks}
                numbers={numbers}
                selected={marks.some(({ claim }) => claim === selection) ? selection : null}
                tabStop={tabStop >= paragraph.start && tabStop < paragraph.end ? tabStop : -1}
                unmapped={showsCoverage ? unmappedStarts(own, sentences, coverage.mapped) : ''}
                width={showsCoverage ? width : 0}
              />
            ),
          )}
          {resolution.resolved.length > 0 ? <ArticleLegend /> : null}
        </article>
      </div>
      <div className="article-footer">
        {showsCoverage && sentences.length > 0 ? <CoverageStatus coverage={coverage} /> : null}
        <PassageTools text={article.text} />
      </div>
    </>
  );
}

function paragraphParts(paragraph: TextParagraph, sentences: readonly Sentence[], found: readonly ResolvedAnchor[]) {
  const { start, end } = paragraph;
  const own = sentences.filter((sentence) => sentence.start >= start && sentence.end <= end);
  const marks = found.filter((place) => place.start < end && place.end > start);
  return {
    paragraph,
    own: own.length > 0 ? own : NO_SENTENCES,
    marks: marks.length > 0 ? marks : NO_ANCHORS,
  };
}

function unmappedStarts(own: readonly Sentence[], all: readonly Sentence[], mapped: readonly boolean[]): string {
  const first = all.indexOf(own[0] as Sentence);
  return own.flatMap(({ start }, index) => (mapped[first + index] ? [] : [start])).join(',');
}

function currentSentence(sentences: readonly Sentence[], tabStop: number): number {
  return Math.max(
    0,
    sentences.findIndex(({ start }) => start === tabStop),
  );
}

/** Selects the box that a passage was made: where several were, another one each time. */
function selectBox(app: App, found: readonly ResolvedAnchor[], passage: TextSpan | null): void {
  if (!passage) return;
  const over = found.filter((place) => place.start < passage.end && place.end > passage.start);
  if (over.length === 0) app.notify(words.noBox);
  else selectNextOf(app, [...new Set(over.map(({ claim }) => claim))]);
}

function selectNextOf(app: App, claims: readonly Id[]): void {
  const index = claims.indexOf(app.getState().editor.selection ?? '');
  const next = claims[(index + 1) % Math.max(1, claims.length)];
  if (next) app.reveal(next);
}

/** Opens the list of what is not in the text any more, and goes there. */
function openOrphanedAnchors(body: HTMLElement): void {
  const list = body.parentElement?.querySelector<HTMLDetailsElement>('[data-lost]');
  if (!list) return;
  list.open = true;
  list.querySelector('summary')?.focus();
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
