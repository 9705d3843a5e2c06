import { useEffect, useState } from 'react';
import { strings } from '../contract/strings';
import { showArticle, textOf } from './article/show-article';
import { openGivenFile } from './commands/open-file';
import type { App } from './store/app';
import { useApp } from './store/use-app';

/** Opens a file that is dropped on the window, and says so while it is held over it. */
export function FileDrop() {
  const app = useApp();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = async (event: DragEvent) => {
      setOver(false);
      // The desktop has opened it where it lies.
      if (event.defaultPrevented) return;
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      app.show(null);
      if (/\.(txt|md)$/i.test(file.name)) return dropArticle(app, file);
      await openGivenFile(app, file);
    };
    window.addEventListener('dragover', onDrag);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDrag);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [app]);
  return over ? <div className="file-drop">{strings.library.drop}</div> : null;
}

/** A text that is dropped is an article: it is shown beside the map, and kept nowhere until the person says so. */
async function dropArticle(app: App, file: File): Promise<void> {
  const { opened, editor, settings } = app.getState();
  const text = await textOf(file);
  if (text === null) return app.notify(strings.article.notText(file.name));
  if (!opened) return app.notify(strings.status.noMap);
  if (!settings.panels?.includes('article')) app.togglePanel('article');
  await showArticle(app, text, editor.map.sources[0]?.id ?? null, false);
}
