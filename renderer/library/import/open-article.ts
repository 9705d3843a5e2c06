import { messages } from '../../../messages/messages';
import { readArticleFile } from '../../article/formats/read-file';
import { showArticle } from '../../article/show-article';
import type { App } from '../../store/app';

/** Shows a text as an article beside the map, or on the start page, where it begins a map. */
export async function openArticle(app: App, file: File): Promise<void> {
  app.notify(messages.sources.reading({ name: file.name }));
  const read = await readArticleFile(file);
  if ('fault' in read) return app.notify(read.fault);
  if (read.note) app.notify(read.note);
  if (!app.getState().opened) {
    app.setStartDraft({ article: read.text });
    return app.requestFocus('start-article');
  }
  app.openPanel('article');
  // If the source has a text already, the file becomes a new source.
  const { articles, activeSource } = app.getState();
  const isTaken = articles.some((article) => article.source === activeSource);
  await showArticle(app, read.text, isTaken ? null : activeSource);
}
