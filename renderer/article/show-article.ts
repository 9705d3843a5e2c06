import { setProperties } from '../../argument/commands/map-properties';
import { newId } from '../../argument/model/new-id';
import type { App } from '../store/app';

/**
 * Shows the text of an article beside the canvas: that of a source of the map, or with null of a new one, which is
 * named from the first line. An example stays as it is: there an article is only looked at.
 */
export async function showArticle(app: App, text: string, source: string | null, keep: boolean): Promise<void> {
  const { map } = app.getState().editor;
  if (source !== null) return app.setArticle({ source, text, kept: keep });
  const id = newId(map, 's');
  const [first = ''] = text.trim().split('\n');
  const title = first.replace(/^#+\s*/, '').slice(0, 200);
  if (!map.template) app.edit((now) => setProperties(now, { sources: [...now.sources, { id, title }] }));
  await app.setArticle({ source: id, text, kept: keep && !map.template });
}

/** The text of a file, or null when its bytes are no text. */
export async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
