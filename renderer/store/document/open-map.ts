import { openEditor } from '../../../argument/editor/editor-state';
import { recentHistory } from '../../../argument/editor/history';
import { firstClaim } from '../../../argument/editor/navigation';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { OpenedMap, Revision } from '../../../contract/stored-maps';
import { messages } from '../../../messages/messages';
import type { ActionContext } from '../action-context';
import { type DocumentState, NO_DOCUMENT } from '../slices/document-slice';
import { EDITING_AT_OPENING, type EditingActions, type EditingState } from '../slices/editing-slice';
import { INITIAL_MODE, type ModeState } from '../slices/mode-slice';
import { type Article, NO_ARTICLES, type SourcesActions, type SourcesState } from '../slices/sources-slice';
import { UI_AT_OPENING, type UiActions, type UiState } from '../slices/ui-slice';
import { mergeOthers } from './merge-others';
import { createSaver } from './saver';

/** The state that belongs to the open map. */
export type OpenMapState = DocumentState & EditingState & SourcesState & ModeState & UiState;

/** The actions that opening and leaving a map use. */
export type OpenMapActions = EditingActions & SourcesActions & UiActions;

type OpenMapContext = ActionContext<OpenMapState, OpenMapActions>;

/**
 * Puts an opened map into the window. `keepsArticles`: it is the same map under another name or with another
 * content, so the texts beside it stay.
 */
export function showOpenedMap(context: OpenMapContext, opened: OpenedMap, keepsArticles = false): void {
  const { host, session, actions, get, set } = context;
  const before = get();
  const keepSteps = (saved: ArgumentMap, revision: Revision) => {
    const { editor, opened: now } = get();
    // An edit since then is saved too, and its steps are kept after that.
    if (!now || editor.map !== saved) return;
    // Without them undo begins anew next time, which is no reason to stop.
    host.keepHistory({ ref: now.ref, revision, ...recentHistory(editor) }).catch(() => undefined);
  };
  session.saver?.stop();
  session.saver = createSaver(host, opened, {
    onStatus: (saveStatus) => set({ saveStatus }),
    onSaved: keepSteps,
    merge: (base, mine, theirs) => mergeOthers(context, base, mine, theirs),
  });
  const { map, ref, name, readOnly, history, rooms, sharedFolder } = opened;
  // A map that is only looked at is not undone either.
  const steps = history === 'outdated' || readOnly || map.template ? undefined : history;
  set({
    ...UI_AT_OPENING,
    ...INITIAL_MODE,
    ...EDITING_AT_OPENING,
    opened: {
      ref,
      name,
      readOnly,
      count: session.openCount++,
      ...(rooms ? { rooms } : {}),
      ...(sharedFolder ? { sharedFolder } : {}),
    },
    editor: openEditor(map, firstClaim(map), steps),
    saveStatus: { kind: 'unchanged' },
    isEditingTemplate: false,
    scrollRequest: null,
    ...(keepsArticles
      ? { articles: before.articles.map(withoutPlace) }
      : { ...NO_ARTICLES, activeSource: map.sources[0]?.id ?? null, showsCoverage: false }),
  });
  if (history === 'outdated') actions.notify(messages.status.undoStartsAnew);
  if (opened.unsaved && !readOnly) set({ dialog: { kind: 'unsaved', ...opened.unsaved } });
  // A copy takes over the texts that are kept with the other map, or were to be kept with it.
  if (keepsArticles && ref !== before.opened?.ref) {
    for (const { source, text, place } of before.articles) {
      // In a folder that is passed on, the question was answered for the other map.
      if (place === 'map' && before.opened?.sharedFolder) void actions.storeArticle(source);
      else if (place !== 'window') void actions.setArticle({ source, text, place: 'map' });
    }
  } else {
    void actions.loadArticles();
  }
}

/** An article of a map that is replaced: beside the next one it is not stored yet. */
function withoutPlace(article: Article): Article {
  return article.place === 'map' ? { ...article, place: 'window' } : article;
}

/** Ends the writing and saves what is pending. Returns whether every edit is safe. */
export async function flushEdits({
  session,
  actions,
}: ActionContext<object, Pick<EditingActions, 'commitTextEdit'>>): Promise<boolean> {
  actions.commitTextEdit();
  await session.saver?.flush();
  return !session.saver?.isPending();
}

/** Leaves the window without a map. */
export function closeMap({ session, set }: ActionContext<OpenMapState>): void {
  session.saver?.stop();
  session.saver = null;
  set({
    ...UI_AT_OPENING,
    ...INITIAL_MODE,
    ...EDITING_AT_OPENING,
    ...NO_DOCUMENT,
    ...NO_ARTICLES,
    saveStatus: { kind: 'unchanged' },
    isEditingTemplate: false,
    scrollRequest: null,
    contextMenuPosition: null,
    activeView: 'map',
  });
}
