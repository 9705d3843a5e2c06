import { flushSync } from 'react-dom';
import { createAnchor } from '../../argument/citations/anchor';
import { coverageOf, nextUnmapped } from '../../argument/citations/coverage';
import type { TextSpan } from '../../argument/citations/searchable-text';
import { addPassage, setAnchor } from '../../argument/commands/add-passage';
import type { Anchor, Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import type { CommandId } from '../../contract/command-table';
import { messages } from '../../messages/messages';
import { readTextOf, sentencesOf } from '../article/read-article';
import { resolveAllAnchors } from '../article/resolved-anchors';
import type { App, AppState } from '../store/app';
import { shownArticle } from '../store/article-actions';
import type { CommandHandler } from './view-commands';

const words = messages.sources;
/** A claim is one sentence; what is longer is said so, and taken all the same. */
const LONG_CLAIM_LENGTH = 300;

/** What can be made of a passage. */
export type PassageUse = 'claim' | 'reason' | 'objection' | 'place';

/** What a person does with what is chosen in the article. */
export const ARTICLE_COMMANDS: Partial<Record<CommandId, CommandHandler>> = {
  article: { run: toggleArticle },
  'passage-claim': {
    isEnabled: ({ getState }) => canUsePassage(getState(), 'claim'),
    run: (app) => createFromPassage(app, 'claim'),
  },
  'passage-reason': {
    isEnabled: ({ getState }) => canUsePassage(getState(), 'reason'),
    run: (app) => createFromPassage(app, 'reason'),
  },
  'passage-objection': {
    isEnabled: ({ getState }) => canUsePassage(getState(), 'objection'),
    run: (app) => createFromPassage(app, 'objection'),
  },
  'passage-place': {
    isEnabled: ({ getState }) => canUsePassage(getState(), 'place'),
    run: (app) => createFromPassage(app, 'place'),
  },
  'next-unmapped': { isEnabled: ({ getState }) => shownArticle(getState()) !== null, run: goToUnmapped },
  coverage: { isEnabled: ({ getState }) => shownArticle(getState()) !== null, run: toggleCoverage },
};

/** Whether something can be made of what is chosen, given what is selected on the map. */
export function canUsePassage(state: AppState, use: PassageUse): boolean {
  return passageDisabledReason(state, use) === null;
}

/** Why nothing can be made of what is chosen, as one sentence; null when it can. */
export function passageDisabledReason(state: AppState, use: PassageUse): string | null {
  const { map, selection } = state.editor;
  if (shownArticle(state) === null) return words.noText;
  if (state.selectedPassage === null) return words.nothing;
  if (use === 'claim') return null;
  if (selection === null) return messages.disabledReasons.nothingSelected;
  if (use === 'objection' || indexOf(map).claims.has(selection)) return null;
  return words.noReason;
}

/** Makes what is chosen in the article a claim, an answer to a box, or a place that it was read from. */
export function createFromPassage(app: App, use: PassageUse, box: Id | null = app.getState().editor.selection): void {
  const state = app.getState();
  const { selectedPassage, editor } = state;
  const article = shownArticle(state);
  const anchor = selectedPassage && article && createAnchor(readTextOf(article.text), selectedPassage, article.source);
  if (!selectedPassage || !anchor) return;
  if (use === 'place') {
    addAnchor(app, anchor, box);
    return;
  }
  // The text is drawn anew with the passage marked; what the browser has selected would slip to another place.
  document.getSelection()?.removeAllRanges();
  const text = article.text.slice(selectedPassage.start, selectedPassage.end);
  const knownIds = new Set(editor.map.claims.map(({ id }) => id));
  const done = app.edit((map) => addPassage(map, { passage: { text, anchor }, as: use, selected: box }));
  if (!done) return;
  const { map } = app.getState().editor;
  const made = map.claims.find(({ id }) => !knownIds.has(id))?.id ?? box;
  const message = words.made[use]({ number: made === null ? '' : numberOf(map, made) });
  app.notify(text.length > LONG_CLAIM_LENGTH ? `${message} ${words.long({ characters: text.length })}` : message);
}

function addAnchor(app: App, anchor: Anchor, claim: Id | null): void {
  if (claim === null) return;
  document.getSelection()?.removeAllRanges();
  app.edit((map) => setAnchor(map, { claim, old: null, anchor }));
  app.notify(words.placed({ number: numberOf(app.getState().editor.map, claim) }));
}

/** Lets another place of the text be the one that a claim was read from, in the stead of one that is lost. */
export function reanchor(app: App, claim: Id, old: Anchor, span: TextSpan): void {
  const article = shownArticle(app.getState());
  const anchor = article && createAnchor(readTextOf(article.text), span, article.source);
  if (!anchor || !app.edit((map) => setAnchor(map, { claim, old, anchor }))) return;
  app.notify(words.anchoredAgain);
  app.requestScroll(claim);
}

/** Takes a source place from a claim. */
export function removeAnchor(app: App, claim: Id, old: Anchor): void {
  if (app.edit((map) => setAnchor(map, { claim, old, anchor: null }))) app.notify(words.forgotten);
}

/** Chooses the next sentence that no claim was read from, so that it can be made one at once. */
function goToUnmapped(app: App): void {
  const state = app.getState();
  const article = shownArticle(state);
  if (!article) return;
  const sentences = sentencesOf(readTextOf(article.text));
  const quotedAnchors = resolveAllAnchors(state).resolved.filter(({ isParagraph }) => !isParagraph);
  const next = nextUnmapped(sentences, coverageOf(sentences, quotedAnchors), state.selectedPassage?.end ?? 0);
  openArticlePanel(app);
  app.setShowsCoverage(true);
  if (!next) {
    app.notify(words.allMapped);
    return;
  }
  app.selectPassage({ start: next.start, end: next.end });
  app.requestScroll(null);
}

/** Opens or closes the panel of the article. While it has no text yet, the keys go to where one is put in. */
function toggleArticle(app: App): void {
  if (isArticlePanelOpen(app)) {
    app.togglePanel('article');
    return;
  }
  openArticlePanel(app);
  if (!shownArticle(app.getState())) document.querySelector<HTMLElement>('.article textarea')?.focus();
}

function toggleCoverage(app: App): void {
  openArticlePanel(app);
  app.setShowsCoverage(!app.getState().showsCoverage);
}

/** Opens the panel of the article, where it is closed. It is there at once, for what is sought in it or written into it. */
export function openArticlePanel(app: App): void {
  if (!isArticlePanelOpen(app)) flushSync(() => app.togglePanel('article'));
}

function isArticlePanelOpen(app: App): boolean {
  return app.getState().settings.panels?.includes('article') ?? false;
}
