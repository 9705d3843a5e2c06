import type { StoreApi } from 'zustand/vanilla';
import type { HostConnection } from '../host/host-connection';
import type { AppActions, AppState, Article } from './app';

/** The text that the panel shows, if there is one for its source. */
export function shownArticle({ articles, source }: AppState): Article | null {
  return articles.find((article) => article.source === source) ?? null;
}

type Actions = 'openArticles' | 'setArticle' | 'dropArticle' | 'showSource' | 'choosePassage' | 'setCoverage' | 'seek';

/** What the window does with the texts beside the canvas. */
export function articleActions(
  host: HostConnection,
  { getState: get, setState: set }: StoreApi<AppState>,
  report: (error: unknown) => void,
): Pick<AppActions, Actions> {
  const put = (article: Article) =>
    set(({ articles }) => ({ articles: [...articles.filter(({ source }) => source !== article.source), article] }));

  return {
    async openArticles() {
      const { opened, editor } = get();
      if (!opened) return;
      for (const { id } of editor.map.sources) {
        try {
          const kept = await host.article({ ref: opened.ref, source: id });
          if (get().opened?.ref !== opened.ref) return;
          // The first text that is there is shown, where the source that was to be has none.
          if (kept && shownArticle(get()) === null) set({ source: id });
          if (kept) put({ source: id, text: kept.text, kept: true });
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
      put({ ...article, kept: false });
      if (before?.text !== article.text) set({ passage: null });
      try {
        if (article.kept) await host.keepArticle({ ref, source: article.source, text: article.text });
        else if (before?.kept) await host.keepArticle({ ref, source: article.source });
        if (article.kept && get().opened?.ref === ref) put(article);
      } catch (error) {
        report(error);
      }
    },
    async dropArticle(source) {
      const { opened, articles } = get();
      const was = articles.find((article) => article.source === source);
      set({ articles: articles.filter((article) => article !== was), passage: null });
      if (!opened || !was?.kept) return;
      try {
        await host.keepArticle({ ref: opened.ref, source });
      } catch (error) {
        report(error);
      }
    },
    showSource(source) {
      if (get().source !== source) set({ source, passage: null });
    },
    choosePassage(passage) {
      const now = get().passage;
      if (now?.start !== passage?.start || now?.end !== passage?.end) set({ passage });
    },
    setCoverage(coverage) {
      set({ coverage });
    },
    seek(claim) {
      set(({ sought }) => ({
        sought: { claim, count: sought !== null && sought.claim === claim ? sought.count + 1 : 0 },
      }));
    },
  };
}
