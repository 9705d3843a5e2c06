import { flushSync } from 'react-dom';
import { createAnchor } from '../../argument/citations/anchor';
import { coverageOf, nextUnmapped } from '../../argument/citations/coverage';
import type { TextSpan } from '../../argument/citations/searchable-text';
import { addPassage, setAnchor } from '../../argument/commands/add-passage';
import type { Anchor, Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import type { CommandId } from '../../contract/command-table';
import { strings } from '../../messages/messages';
import { allPlaces } from '../article/places';
import { readOf, sentencesOf } from '../article/read-article';
import type { App, AppState } from '../store/app';
import { shownArticle } from '../store/article-actions';
import type { ViewCommand } from './view-commands';

const words = strings.sources;
/** A claim is one sentence; what is longer is said so, and taken all the same. */
const LONG = 300;

/** What can be made of a passage. */
export type PassageUse = 'claim' | 'reason' | 'objection' | 'place';

/** What a person does with what is chosen in the article. */
export const ARTICLE_COMMANDS: Partial<Record<CommandId, ViewCommand>> = {
  article: { run: toggleArticle },
  'passage-claim': { can: ({ getState }) => canUse(getState(), 'claim'), run: (app) => makeOfPassage(app, 'claim') },
  'passage-reason': { can: ({ getState }) => canUse(getState(), 'reason'), run: (app) => makeOfPassage(app, 'reason') },
  'passage-objection': {
    can: ({ getState }) => canUse(getState(), 'objection'),
    run: (app) => makeOfPassage(app, 'objection'),
  },
  'passage-place': { can: ({ getState }) => canUse(getState(), 'place'), run: (app) => makeOfPassage(app, 'place') },
  'next-unmapped': { can: ({ getState }) => shownArticle(getState()) !== null, run: goToUnmapped },
  coverage: { can: ({ getState }) => shownArticle(getState()) !== null, run: toggleCoverage },
};

/** Whether something can be made of what is chosen, given what is selected on the map. */
function canUse(state: AppState, use: PassageUse): boolean {
  return whyNotUsed(state, use) === null;
}

/** Why nothing can be made of what is chosen, as one sentence; null when it can. */
export function whyNotUsed(state: AppState, use: PassageUse): string | null {
  const { map, selection } = state.editor;
  if (shownArticle(state) === null) return words.noText;
  if (state.passage === null) return words.nothing;
  if (use === 'claim') return null;
  if (selection === null) return strings.whyNot.nothingSelected;
  if (use === 'objection' || indexOf(map).claims.has(selection)) return null;
  return words.noReason;
}

/** Makes what is chosen in the article a claim, an answer to a box, or a place that it was read from. */
export function makeOfPassage(app: App, use: PassageUse, box: Id | null = app.getState().editor.selection): void {
  const state = app.getState();
  const { passage, editor } = state;
  const article = shownArticle(state);
  const anchor = passage && article && createAnchor(readOf(article.text), passage, article.source);
  if (!passage || !anchor) return;
  if (use === 'place') {
    place(app, anchor, box);
    return;
  }
  // The text is drawn anew with the passage marked; what the browser has selected would slip to another place.
  document.getSelection()?.removeAllRanges();
  const text = article.text.slice(passage.start, passage.end);
  const known = new Set(editor.map.claims.map(({ id }) => id));
  const done = app.edit((map) => addPassage(map, { passage: { text, anchor }, as: use, selected: box }));
  if (!done) return;
  const { map } = app.getState().editor;
  const made = map.claims.find(({ id }) => !known.has(id))?.id ?? box;
  const said = words.made[use](made === null ? '' : numberOf(map, made));
  app.notify(text.length > LONG ? `${said} ${words.long(text.length)}` : said);
}

function place(app: App, anchor: Anchor, claim: Id | null): void {
  if (claim === null) return;
  document.getSelection()?.removeAllRanges();
  app.edit((map) => setAnchor(map, { claim, old: null, anchor }));
  app.notify(words.placed(numberOf(app.getState().editor.map, claim)));
}

/** Lets another place of the text be the one that a claim was read from, in the stead of one that is lost. */
export function anchorAgain(app: App, claim: Id, old: Anchor, span: TextSpan): void {
  const article = shownArticle(app.getState());
  const anchor = article && createAnchor(readOf(article.text), span, article.source);
  if (!anchor || !app.edit((map) => setAnchor(map, { claim, old, anchor }))) return;
  app.notify(words.anchoredAgain);
  app.seek(claim);
}

/** Takes a source place from a claim. */
export function forgetAnchor(app: App, claim: Id, old: Anchor): void {
  if (app.edit((map) => setAnchor(map, { claim, old, anchor: null }))) app.notify(words.forgotten);
}

/** Chooses the next sentence that no claim was read from, so that it can be made one at once. */
function goToUnmapped(app: App): void {
  const state = app.getState();
  const article = shownArticle(state);
  if (!article) return;
  const sentences = sentencesOf(readOf(article.text));
  const read = allPlaces(state).found.filter(({ isParagraph }) => !isParagraph);
  const next = nextUnmapped(sentences, coverageOf(sentences, read), state.passage?.end ?? 0);
  openPanel(app);
  app.setCoverage(true);
  if (!next) {
    app.notify(words.allMapped);
    return;
  }
  app.choosePassage({ start: next.start, end: next.end });
  app.seek(null);
}

/** Opens or closes the panel of the article. While it has no text yet, the keys go to where one is put in. */
function toggleArticle(app: App): void {
  if (isOpen(app)) {
    app.togglePanel('article');
    return;
  }
  openPanel(app);
  if (!shownArticle(app.getState())) document.querySelector<HTMLElement>('.article textarea')?.focus();
}

function toggleCoverage(app: App): void {
  openPanel(app);
  app.setCoverage(!app.getState().coverage);
}

/** Opens the panel of the article, where it is closed. It is there at once, for what is sought in it or written into it. */
export function openPanel(app: App): void {
  if (!isOpen(app)) flushSync(() => app.togglePanel('article'));
}

function isOpen(app: App): boolean {
  return app.getState().settings.panels?.includes('article') ?? false;
}
