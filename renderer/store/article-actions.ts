import type { StoreApi } from 'zustand/vanilla';
import type { HostConnection } from '../host/host-connection';
import type { AppActions, AppState } from './app';

/** What the window does with the article beside the canvas. */
export function articleActions(
  host: HostConnection,
  { getState: get, setState: set }: StoreApi<AppState>,
  report: (error: unknown) => void,
): Pick<AppActions, 'openArticle' | 'setArticle' | 'dropArticle' | 'showParagraph'> {
  return {
    async openArticle(source) {
      const { opened } = get();
      if (!opened || source === null) return set({ article: null });
      try {
        const kept = await host.article({ ref: opened.ref, source });
        if (get().opened?.ref !== opened.ref) return;
        set({ article: kept && { source, text: kept.text, kept: true } });
      } catch (error) {
        report(error);
      }
    },
    async setArticle(article) {
      const { opened } = get();
      if (!opened) return;
      set({ article: { ...article, kept: false } });
      if (!article.kept) return;
      try {
        await host.keepArticle({ ref: opened.ref, source: article.source, text: article.text });
        set({ article });
      } catch (error) {
        report(error);
      }
    },
    async dropArticle() {
      const { opened, article } = get();
      set({ article: null, paragraph: null });
      if (!opened || !article?.kept) return;
      try {
        await host.keepArticle({ ref: opened.ref, source: article.source });
      } catch (error) {
        report(error);
      }
    },
    showParagraph(number) {
      const { settings, article } = get();
      if (!article || !settings.panels?.includes('article')) return;
      set(({ paragraph }) => ({ paragraph: { number, count: (paragraph?.count ?? 0) + 1 } }));
    },
  };
}
