import { useEffect, useState } from 'react';
import { strings } from '../contract/strings';
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
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      app.show(null);
      await app.openBytes(file.name, new Uint8Array(await file.arrayBuffer()));
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
