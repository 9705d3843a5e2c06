import type { TextSpan } from '../../../argument/citations/searchable-text';
import type { Id } from '../../../argument/model/claim';
import { describeError } from '../../../messages/describe-error';
import type { ActionContext } from '../action-context';
import { type DocumentState, savesEdits } from './document-slice';
import type { UiActions, UiState } from './ui-slice';

/** The text of one source of the map. */
export interface Article {
  readonly source: Id;
  readonly text: string;
  readonly place: ArticlePlace;
}

/**
 * The place of a text: stored beside the map, to be stored beside the copy of a map that is not changed here, or in
 * this window alone.
 */
export type ArticlePlace = 'map' | 'copy' | 'window';

/** The texts that the map is about. */
export interface SourcesState {
  /** The texts that are loaded, at most one for each source of the map. */
  readonly articles: readonly Article[];
  /** The source whose text the panel shows, or asks for; null: a new one. */
  readonly activeSource: Id | null;
  /** The selection in the shown text: claims are made of it. */
  readonly selectedPassage: TextSpan | null;
  /** True while sentences that no claim was read from are marked. */
  readonly showsCoverage: boolean;
  /**
   * The passages that the text is to show: those of a claim, or with a null claim the selected one. The count
   * goes on to the next passage of the same claim; the request is pending until the text has shown it.
   */
  readonly scrollRequest: { readonly claim: Id | null; readonly count: number; readonly isPending: boolean } | null;
}

/** The actions on the texts beside the map. */
export interface SourcesActions {
  /** Loads the texts that are stored beside the map. */
  loadArticles(): Promise<void>;
  /**
   * Shows a text as that of its source, and stores it beside the map or removes it from there. Where that would pass
   * it on, the person is asked first; a map that is not changed here leaves the text to its copy.
   */
  setArticle(article: Article): Promise<void>;
  /** Stores the shown text of a source beside the map, also where that passes it on. */
  storeArticle(source: Id): Promise<void>;
  /** Removes the text of a source from the window and from beside the map. */
  removeArticle(source: Id): Promise<void>;
  showSource(source: Id | null): void;
  selectPassage(passage: TextSpan | null): void;
  setShowsCoverage(shows: boolean): void;
  /** Scrolls to the passages that a claim was read from, one after the other; with null to the selected passage. */
  requestScroll(claim: Id | null): void;
  /** Marks the scroll request as done. */
  completeScroll(): void;
}

/** The part of the state that goes when the map is closed. */
export const NO_ARTICLES = {
  articles: [],
  activeSource: null,
  selectedPassage: null,
} satisfies Partial<SourcesState>;

/** The state at the start. */
export const INITIAL_SOURCES: SourcesState = { ...NO_ARTICLES, showsCoverage: false, scrollRequest: null };

/** Returns the text that the panel shows; null if the active source has none. */
export function shownArticle({ articles, activeSource }: SourcesState): Article | null {
  return articles.find((article) => article.source === activeSource) ?? null;
}

/** Makes the actions of the slice. */
export function sourcesActions({
  host,
  actions,
  get,
  set,
}: ActionContext<
  SourcesState & DocumentState & UiState,
  Pick<UiActions, 'notify' | 'showDialog'> & Pick<SourcesActions, 'storeArticle'>
>): SourcesActions {
  const articleOf = (id: Id) => get().articles.find(({ source }) => source === id);
  const putArticle = (article: Article) =>
    set(({ articles }) => ({ articles: [...articles.filter(({ source }) => source !== article.source), article] }));
  const withErrorNotice = (work: Promise<void>) => work.catch((error) => actions.notify(describeError(error)));

  return {
    async loadArticles() {
      const { opened, editor } = get();
      if (!opened) return;
      for (const { id } of editor.map.sources) {
        try {
          const stored = await host.article({ ref: opened.ref, source: id });
          if (get().opened?.ref !== opened.ref) return;
          // If the active source has no text, the first source that has one becomes active.
          if (stored && shownArticle(get()) === null) set({ activeSource: id });
          if (stored) putArticle({ source: id, text: stored.text, place: 'map' });
        } catch (error) {
          actions.notify(describeError(error));
        }
      }
    },
    async setArticle(article) {
      const { opened } = get();
      if (!opened) return;
      const { source } = article;
      const before = articleOf(source);
      const place = article.place === 'map' && !savesEdits(get()) ? 'copy' : article.place;
      putArticle({ ...article, place: place === 'map' ? 'window' : place });
      if (before?.text !== article.text) set({ selectedPassage: null });
      if (place === 'map') {
        if (before?.place === 'map' || !opened.sharedFolder) return actions.storeArticle(source);
        const { dialog } = get();
        const others = dialog?.kind === 'keep-article' ? dialog.sources.filter((one) => one !== source) : [];
        actions.showDialog({ kind: 'keep-article', sources: [...others, source] });
      } else if (before?.place === 'map') {
        await withErrorNotice(host.keepArticle({ ref: opened.ref, source }));
      }
    },
    async storeArticle(source) {
      const article = articleOf(source);
      const { opened } = get();
      if (!article || !opened) return;
      const { ref } = opened;
      await withErrorNotice(
        host.keepArticle({ ref, source, text: article.text }).then(() => {
          if (get().opened?.ref === ref && articleOf(source)?.text === article.text)
            putArticle({ ...article, place: 'map' });
        }),
      );
    },
    async removeArticle(source) {
      const { opened, articles } = get();
      const removed = articles.find((article) => article.source === source);
      set({ articles: articles.filter((article) => article !== removed), selectedPassage: null });
      if (opened && removed?.place === 'map') await withErrorNotice(host.keepArticle({ ref: opened.ref, source }));
    },
    showSource(source) {
      if (get().activeSource !== source) set({ activeSource: source, selectedPassage: null });
    },
    selectPassage(passage) {
      const { selectedPassage } = get();
      if (selectedPassage?.start !== passage?.start || selectedPassage?.end !== passage?.end)
        set({ selectedPassage: passage });
    },
    setShowsCoverage(showsCoverage) {
      set({ showsCoverage });
    },
    requestScroll(claim) {
      set((state) => ({
        scrollRequest: {
          claim,
          count: state.scrollRequest?.claim === claim ? state.scrollRequest.count + 1 : 0,
          isPending: true,
        },
      }));
    },
    completeScroll() {
      set(({ scrollRequest }) => ({ scrollRequest: scrollRequest && { ...scrollRequest, isPending: false } }));
    },
  };
}
