import { type DragEvent, useState } from 'react';
import { createFromPassage } from '../../article/passages/passage-actions';
import { PASSAGE_MIME_TYPE } from '../../article/passages/passage-drag';
import type { App } from '../../store/app';
import type { Gesture, HitTester } from './pointer-gestures';
import { hitTest } from './pointer-gestures';

/**
 * Handles a passage of the article dragged over the map. Dropped on a box it opens the dialog for
 * its role; dropped beside the boxes it becomes a claim of its own. The article panel does the same
 * by key and by button.
 */
export function usePassageDrop(app: App, hitTester: HitTester) {
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(PASSAGE_MIME_TYPE)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    const hit = hitTest(hitTester, event);
    const on = hit?.kind === 'claim' ? hit : null;
    setGesture({ kind: 'passage', x: event.clientX, y: event.clientY, on });
  };
  const onDragLeave = (event: DragEvent) => {
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setGesture(null);
  };
  const onDrop = (event: DragEvent) => {
    setGesture(null);
    if (!event.dataTransfer.types.includes(PASSAGE_MIME_TYPE)) return;
    event.preventDefault();
    const hit = hitTest(hitTester, event);
    if (hit?.kind === 'claim')
      app.showDialog({ kind: 'drop-passage', on: hit.id, at: { x: event.clientX, y: event.clientY } });
    else createFromPassage(app, 'claim', null);
  };
  return { gesture, handlers: { onDragOver, onDragLeave, onDrop } };
}
