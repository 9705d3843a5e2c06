import { addSource } from '../../argument/commands/map/sources';
import { withWholeWords } from '../../argument/formats/whole-words';
import { newId } from '../../argument/model/new-id';
import type { App } from '../store/app';
import { keepsArticles } from './entry/kept-articles';

/**
 * Shows the text of an article beside the canvas, as the text of a source of the map, or with
 * `source` null as that of a new source titled by its first line. It is kept with the map unless the
 * person has said no.
 */
export async function showArticle(
  app: App,
  copied: string,
  source: string | null,
  keep = keepsArticles(app.getState()),
): Promise<void> {
  const text = withWholeWords(copied);
  const { map, selection } = app.getState().editor;
  const isThere = source !== null && map.sources.some(({ id }) => id === source);
  const id = isThere ? source : newId(map, 's');
  if (!isThere && !map.template) {
    const [first = ''] = text.trim().split('\n');
    const title = first.replace(/^#+\s*/, '').slice(0, 200);
    app.edit((now) => {
      const edit = addSource(now, { id, title });
      return edit && { ...edit, select: selection };
    });
  }
  app.showSource(id);
  const isSet = app.setArticle({ source: id, text, place: keep ? 'map' : 'window' });
  // The question about keeping it has the focus first.
  if (!app.getState().dialog) app.requestFocus('article-text');
  await isSet;
}
