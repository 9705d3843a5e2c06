import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { coverageOf } from '../../argument/citations/coverage';
import type { TextParagraph } from '../../argument/citations/paragraphs';
import type { TextSpan } from '../../argument/citations/searchable-text';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/structure/forest';
import { COMMANDS } from '../../contract/command-table';
import { commandForKey } from '../../contract/keys';
import { messages } from '../../messages/messages';
import { isMac } from '../display/platform';
import { useWidth } from '../display/use-width';
import type { App } from '../store/app';
import type { Article } from '../store/slices/sources-slice';
import { useApp, useAppState } from '../store/use-app';
import { useFocusRequest } from '../store/use-focus-request';
import { OrphanedAnchors } from './anchors/orphaned-anchors';
import { type ResolvedAnchor, useResolvedAnchors } from './anchors/resolved-anchors';
import { ArticleLegend } from './article-legend';
import { ArticleParagraph } from './article-paragraph';
import { CoverageCheckbox, CoverageStatus } from './coverage-status';
import { readTextOf, type Sentence, sentencesOf } from './formats/read-article';
import { PASSAGE_MIME_TYPE } from './passages/passage-drag';
import { PassageTools } from './passages/passage-tools';
import { rangeOf, selectedSpan } from './passages/text-selection';

const words = messages.sources;
const NO_SENTENCES: readonly Sentence[] = [];
const NO_ANCHORS: readonly ResolvedAnchor[] = [];
/** The name of the CSS highlight for the selected passage, as in the style sheet. */
const HIGHLIGHT_NAME = 'passage';
/** The most paragraphs that are all laid out; of a longer text only those in view are. */
const MAX_LAID_OUT = 300;
/** The commands on the selected passage. */
const PASSAGE_COMMANDS = new Set<string>(COMMANDS.filter(({ group }) => group === 'article').map(({ id }) => id));
/** Commands of the map whose keys also work in the text. */
const SHARED_COMMANDS = new Set<string>(['next-unmapped', 'article']);

/**
 * The text of a source: its paragraphs and sentences, the passages that claims were read from, and
 * the commands for the selected passage.
 */
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

  const isLong = read.paragraphs.length > MAX_LAID_OUT;
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
  const parts = useMemo(() => partsOf(read.paragraphs, sentences, resolution.resolved), [read, sentences, resolution]);

  // A selection by mouse becomes the selected passage.
  useEffect(() => {
    const readSelection = () => {
      const span = body.current && selectedSpan(body.current);
      if (span) app.selectPassage({ start: span.start, end: Math.min(span.end, article.text.length) });
    };
    document.addEventListener('selectionchange', readSelection);
    return () => document.removeEventListener('selectionchange', readSelection);
  }, [app, article]);

  // A CSS highlight adds no elements: new elements would make the browser lose its selection.
  useLayoutEffect(() => {
    void parts;
    const range = body.current && passage && rangeOf(body.current, passage);
    if (range) CSS.highlights?.set(HIGHLIGHT_NAME, new Highlight(range));
    return () => void CSS.highlights?.delete(HIGHLIGHT_NAME);
  }, [passage, parts]);

  // The tools below the text become higher with a passage, and must not hide the sentence that has the focus.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (passage === null || !body.current?.contains(focused) || document.getSelection()?.isCollapsed === false) return;
    if (focused?.matches('[data-sentence]')) focused.scrollIntoView({ block: 'nearest' });
  }, [passage]);

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
    // Focusing selects the sentence; the passage may be shorter or longer than that.
    app.selectPassage(span);
  };

  // A text that was just put in is read from its beginning, wherever the passage of the selected box may be.
  useFocusRequest('article-text', () => {
    body.current?.focus({ preventScroll: true });
    body.current?.parentElement?.scrollTo({ top: 0 });
  });

  useEffect(() => {
    if (!scrollRequest?.isPending || resolution.pending > 0) return;
    app.completeScroll();
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

  // A claim selected on the map scrolls to its passage once the anchors are resolved; the focus
  // stays on the map.
  const latest = useRef(resolution);
  latest.current = resolution;
  const isReady = resolution.pending === 0;
  useEffect(() => {
    const { resolved } = latest.current;
    const place = isReady && selection !== null ? resolved.find(({ claim }) => claim === selection) : undefined;
    if (!place || body.current?.contains(document.activeElement)) return;
    if (body.current) bringIntoView(body.current, place.start);
  }, [selection, isReady]);

  /** The offset at which a selection with Shift began. */
  const selectionStart = useRef<number | null>(null);
  /** Moves to the sentence `to`. With `more` (Shift) the selection is extended to it. */
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
    // The text as a whole has the focus when it has just been put in: the arrow keys begin at its
    // first sentence.
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
    // Letters run commands in an article, whatever they do on the map.
    const { shortcuts } = app.getState().settings;
    const id = commandForKey(event.nativeEvent, 'article', isMac, { shortcuts });
    const mapCommand = commandForKey(event.nativeEvent, 'map', isMac, { shortcuts });
    if (to !== undefined) go(to, event.shiftKey);
    else if (event.key === 'Enter') selectBox(app, resolution.resolved, passage);
    else if (id !== null && PASSAGE_COMMANDS.has(id)) app.run(id);
    else if (mapCommand !== null && SHARED_COMMANDS.has(mapCommand)) app.run(mapCommand);
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
          className={`article-body article-text${isLong ? ' is-long' : ''}${showsCoverage ? ' shows-coverage' : ''}`}
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
          {parts.map((part) => {
            const { paragraph, own, marks } = part;
            return paragraph.number === null ? (
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
                unmapped={showsCoverage ? unmappedStarts(part, coverage.mapped) : ''}
                width={showsCoverage ? width : 0}
              />
            );
          })}
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

/** A paragraph with its sentences, of which the first has the index `first` in the text, and the anchors in it. */
interface ParagraphParts {
  readonly paragraph: TextParagraph;
  readonly own: readonly Sentence[];
  readonly first: number;
  readonly marks: readonly ResolvedAnchor[];
}

/** Returns the parts of all paragraphs. Sentences come in the order of the text. */
function partsOf(
  paragraphs: readonly TextParagraph[],
  sentences: readonly Sentence[],
  found: readonly ResolvedAnchor[],
): ParagraphParts[] {
  let next = 0;
  return paragraphs.map((paragraph) => {
    const { start, end } = paragraph;
    const first = next;
    while (next < sentences.length && (sentences[next] as Sentence).end <= end) next++;
    const marks = found.filter((place) => place.start < end && place.end > start);
    return {
      paragraph,
      own: next > first ? sentences.slice(first, next) : NO_SENTENCES,
      first,
      marks: marks.length > 0 ? marks : NO_ANCHORS,
    };
  });
}

function unmappedStarts({ own, first }: ParagraphParts, mapped: readonly boolean[]): string {
  return own.flatMap(({ start }, index) => (mapped[first + index] ? [] : [start])).join(',');
}

function currentSentence(sentences: readonly Sentence[], tabStop: number): number {
  return Math.max(
    0,
    sentences.findIndex(({ start }) => start === tabStop),
  );
}

/** Selects the claim that was read from a passage; if there are several, the next one with each call. */
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

/** Opens the list of orphaned anchors and moves the focus to it. */
function openOrphanedAnchors(body: HTMLElement): void {
  const list = body.parentElement?.querySelector<HTMLDetailsElement>('[data-lost]');
  if (!list) return;
  list.open = true;
  list.querySelector('summary')?.focus();
}

/** Scrolls an offset of the text to the middle of the view, unless it is in view already. */
function bringIntoView(body: HTMLElement, start: number): void {
  const element = body.querySelector(`[data-start="${start}"]`) ?? body.querySelector(`[data-sentence="${start}"]`);
  const box = element?.getBoundingClientRect();
  const room = (body.parentElement ?? body).getBoundingClientRect();
  if (box && (box.top < room.top || box.bottom > room.bottom)) element?.scrollIntoView({ block: 'center' });
}
