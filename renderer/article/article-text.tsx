import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { coverageOf } from '../../argument/citations/coverage';
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
import { ArticleBlock } from './article-block';
import { blocksOf } from './article-blocks';
import { ArticleLegend } from './article-legend';
import { CoverageCheckbox, CoverageStatus } from './coverage-status';
import { readTextOf, sentencesOf } from './formats/read-article';
import { PASSAGE_MIME_TYPE } from './passages/passage-drag';
import { PassageTools } from './passages/passage-tools';
import { rangeOf, selectedSpan } from './passages/text-selection';
import { bringIntoView, useSentenceFocus } from './use-sentence-focus';

const words = messages.sources;
/** The name of the CSS highlight for the selected passage, as in the style sheet. */
const HIGHLIGHT_NAME = 'passage';
/** The most blocks that are all laid out; of a longer text only those in view are. */
const MAX_BLOCKS = 10;
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
  const { tabStop, current, focusOn, go, onFocus } = useSentenceFocus(body, sentences);
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
  const blocks = useMemo(
    () => blocksOf(read.paragraphs, sentences, resolution.resolved),
    [read, sentences, resolution],
  );

  const isLong = blocks.length > MAX_BLOCKS;

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
    void blocks;
    const range = body.current && passage && rangeOf(body.current, passage);
    if (range) CSS.highlights?.set(HIGHLIGHT_NAME, new Highlight(range));
    return () => void CSS.highlights?.delete(HIGHLIGHT_NAME);
  }, [passage, blocks]);

  // The tools below the text become higher with a passage, and must not hide the sentence that has the focus.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (passage === null || !body.current?.contains(focused) || document.getSelection()?.isCollapsed === false) return;
    if (focused?.matches('[data-sentence]')) focused.scrollIntoView({ block: 'nearest' });
  }, [passage]);

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

  const onKeyDown = (event: KeyboardEvent) => {
    // The text as a whole has the focus when it has just been put in: the arrow keys begin at its
    // first sentence.
    const isBefore = event.target === body.current;
    const isHere = isBefore || (event.target as Element).closest('[data-paragraph]') !== null;
    if (event.ctrlKey || event.metaKey || event.altKey || !isHere) return;
    const index = isBefore ? -1 : current;
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
          className={`article-body article-text${showsCoverage ? ' shows-coverage' : ''}`}
          ref={body}
          aria-label={words.text({ title })}
          tabIndex={-1}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
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
          {blocks.map((block) => (
            <ArticleBlock
              key={block.start}
              block={block}
              text={article.text}
              isLazy={isLong}
              numbers={numbers}
              selected={block.hasAnchors ? selection : null}
              tabStop={tabStop >= block.start && tabStop < block.end ? tabStop : -1}
              mapped={showsCoverage ? coverage.mapped : null}
              width={showsCoverage ? width : 0}
            />
          ))}
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
