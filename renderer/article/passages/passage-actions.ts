import { createAnchor } from '../../../argument/citations/anchor';
import { coverageOf, nextUnmapped } from '../../../argument/citations/coverage';
import type { TextSpan } from '../../../argument/citations/searchable-text';
import { addPassage, setAnchor } from '../../../argument/commands/structure/add-passage';
import type { Anchor, Id } from '../../../argument/model/claim';
import { numberOf } from '../../../argument/model/structure/forest';
import { indexOf } from '../../../argument/model/structure/map-index';
import { messages } from '../../../messages/messages';
import type { App, AppState } from '../../store/app';
import { togglePanelAndAnnounce } from '../../store/panels';
import { isPanelOpen } from '../../store/slices/settings-slice';
import { shownArticle } from '../../store/slices/sources-slice';
import { resolveAllAnchors } from '../anchors/resolved-anchors';
import { joinLines } from '../formats/joined-words';
import { readTextOf, sentencesOf } from '../formats/read-article';
import { clauseClaim } from './clause-claim';

const words = messages.sources;
/** A claim is one sentence; what is longer is said so, and taken all the same. */
const LONG_CLAIM_LENGTH = 300;

/** The uses of a passage: a new claim, reason or objection, or an anchor. */
export type PassageUse = 'claim' | 'reason' | 'objection' | 'place';

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
  const text = joinLines(article.text.slice(selectedPassage.start, selectedPassage.end));
  const knownIds = new Set(editor.map.claims.map(({ id }) => id));
  const done = app.edit((map) => addPassage(map, { passage: { text, anchor }, as: use, selected: box }));
  if (!done) return;
  const { map } = app.getState().editor;
  const made = map.claims.find(({ id }) => !knownIds.has(id))?.id ?? box;
  const message = words.made[use]({ number: made === null ? '' : numberOf(map, made) });
  const advice = text.length > LONG_CLAIM_LENGTH ? words.long({ characters: text.length }) : '';
  app.notify([message, advice || (clauseClaim(app.getState()) ? words.clause : '')].filter(Boolean).join(' '));
}

function addAnchor(app: App, anchor: Anchor, claim: Id | null): void {
  if (claim === null) return;
  document.getSelection()?.removeAllRanges();
  app.edit((map) => setAnchor(map, { claim, old: null, anchor }));
  app.notify(words.placed({ number: numberOf(app.getState().editor.map, claim) }));
}

/** Lets another place of the text be the one that a claim was read from, in place of a lost one. */
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
export function goToUnmapped(app: App): void {
  const state = app.getState();
  const article = shownArticle(state);
  if (!article) return;
  const sentences = sentencesOf(readTextOf(article.text));
  const quotedAnchors = resolveAllAnchors(state).resolved.filter(({ isParagraph }) => !isParagraph);
  const next = nextUnmapped(sentences, coverageOf(sentences, quotedAnchors), state.selectedPassage?.end ?? 0);
  app.openPanel('article');
  app.setShowsCoverage(true);
  if (!next) {
    app.notify(words.allMapped);
    return;
  }
  app.selectPassage({ start: next.start, end: next.end });
  app.requestScroll(null);
}

/** Opens or closes the panel of the article. While it has no text yet, the keys go to where one is put in. */
export function toggleArticle(app: App): void {
  togglePanelAndAnnounce(app, 'article');
  if (isPanelOpen(app.getState(), 'article') && !shownArticle(app.getState())) app.requestFocus('article-input');
}

/** Marks the sentences that no claim was read from, or no longer. */
export function toggleCoverage(app: App): void {
  app.openPanel('article');
  app.setShowsCoverage(!app.getState().showsCoverage);
}
