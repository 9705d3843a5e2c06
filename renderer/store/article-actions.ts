import type { StoreApi } from 'zustand/vanilla';
import type { HostConnection } from '../host/host-connection';
import type { AppActions, AppState, Article } from './app';

/** The text that the panel shows, if there is one for its source. */
export function shownArticle({ articles, activeSource }: AppState): Article | null {
  return articles.find((article) => article.source === activeSource) ?? null;
}

type ArticleActionName =
  | 'loadArticles'
  | 'setArticle'
  | 'removeArticle'
  | 'showSource'
  | 'selectPassage'
  | 'setShowsCoverage'
  | 'requestScroll'
  | 'completeScroll';

/** What the window does with the texts beside the canvas. */
export function articleActions(
  host: HostConnection,
  { getState: get, setState: set }: StoreApi<AppState>,
  report: (error: unknown) => void,
): Pick<AppActions, ArticleActionName> {
  const putArticle = (article: Article) =>
    set(({ articles }) => ({ articles: [...articles.filter(({ source }) => source !== article.source), article] }));

  return {
    async loadArticles() {
      const { opened, editor } = get();
      if (!opened) return;
      for (const { id } of editor.map.sources) {
        try {
          const kept = await host.article({ ref: opened.ref, source: id });
          if (get().opened?.ref !== opened.ref) return;
          // The first text that is there is shown, where the source that was to be has none.
          if (kept && shownArticle(get()) === null) set({ activeSource: id });
          if (kept) putArticle({ source: id, text: kept.text, isStored: true });
        } catch (error) {
          report(error);
        }
      }
    },
    async setArticle(article) {
      const { opened } = get();
      if (!opened) return;
      const { ref } = opened;
      const before = get().articles.find(({ source }) => source === article.source);
      putArticle({ ...article, isStored: false });
      if (before?.text !== article.text) set({ selectedPassage: null });
      try {
        if (article.isStored) await host.keepArticle({ ref, source: article.source, text: article.text });
        else if (before?.isStored) await host.keepArticle({ ref, source: article.source });
        if (article.isStored && get().opened?.ref === ref) putArticle(article);
      } catch (error) {
        report(error);
      }
    },
    async removeArticle(source) {
      const { opened, articles } = get();
      const was = articles.find((article) => article.source === source);
      set({ articles: articles.filter((article) => article !== was), selectedPassage: null });
      if (!opened || !was?.isStored) return;
      try {
        await host.keepArticle({ ref: opened.ref, source });
      } catch (error) {
        report(error);
      }
    },
    showSource(source) {
      if (get().activeSource !== source) set({ activeSource: source, selectedPassage: null });
    },
    selectPassage(passage) {
      const now = get().selectedPassage;
      if (now?.start !== passage?.start || now?.end !== passage?.end) set({ selectedPassage: passage });
    },
    setShowsCoverage(coverage) {
      set({ showsCoverage: coverage });
    },
    requestScroll(claim) {
      set((state) => ({
        scrollRequest: {
          claim,
          count: state.scrollRequest?.claim === claim ? state.scrollRequest.count + 1 : 0,
          isPending: shownArticle(state) !== null,
        },
      }));
    },
    completeScroll() {
      set(({ scrollRequest }) => ({ scrollRequest: scrollRequest && { ...scrollRequest, isPending: false } }));
    },
  };
}
