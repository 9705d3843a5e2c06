import { useEffect, useState } from 'react';
import { messages } from '../../messages/messages';
import { isArticleFile, readArticleFile } from '../article/formats/read-file';
import { showArticle } from '../article/show-article';
import type { App } from '../store/app';
import { useApp } from '../store/use-app';
import { importFile } from './import-file';
import './file-drop.css';

/** Opens a file dropped on the window, and shows an overlay while one is dragged over it. */
export function FileDrop() {
  const app = useApp();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = async (event: DragEvent) => {
      setIsOver(false);
      // The desktop shell has opened the file in its place.
      if (event.defaultPrevented) return;
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      app.showDialog(null);
      if (isArticleFile(file.name) && !(await carriesMap(file))) return openDroppedArticle(app, file);
      await importFile(app, file);
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
  return isOver ? <div className="file-drop">{messages.sources.drop}</div> : null;
}

/** Returns true if a PDF has a map attached, as exported pictures do. */
async function carriesMap(file: File): Promise<boolean> {
  if (!/\.pdf$/i.test(file.name)) return false;
  return new TextDecoder('latin1').decode(await file.arrayBuffer()).includes('/EmbeddedFile');
}

/** Shows a dropped text as an article beside the map, or on the start page, where it begins a map. */
async function openDroppedArticle(app: App, file: File): Promise<void> {
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
