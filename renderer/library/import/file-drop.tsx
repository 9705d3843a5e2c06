import { useEffect, useState } from 'react';
import { messages } from '../../../messages/messages';
import { useApp } from '../../store/use-app';
import { openFiles, openGivenFiles } from './open-files';
import './file-drop.css';

/** Opens files dropped on the window, and shows an overlay while some are dragged over it. */
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
    const onDrop = (event: DragEvent) => {
      setIsOver(false);
      // The desktop shell has opened the file in its place.
      if (event.defaultPrevented) return;
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      app.showDialog(null);
      void openFiles(app, files);
    };
    window.addEventListener('dragover', onDrag);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    const unsubscribe = app.host.subscribe((event) => {
      if (event.kind !== 'fileGiven') return;
      app.showDialog(null);
      void openGivenFiles(app, [event.file]);
    });
    return () => {
      window.removeEventListener('dragover', onDrag);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
      unsubscribe();
    };
  }, [app]);
  return isOver ? <div className="file-drop">{messages.sources.drop}</div> : null;
}
