import { type DragEvent, useState } from 'react';
import { createFromPassage } from '../../article/passage-actions';
import { PASSAGE_MIME_TYPE } from '../../article/passage-drag';
import type { App } from '../../store/app';
import type { Gesture, HitTester } from './pointer-gestures';
import { hitTest } from './pointer-gestures';

/**
 * A passage of the article that is dragged over the map: on a box it asks what it is to be there, beside the boxes it becomes a
 * claim of its own. By key and by button the same is done in the panel of the article.
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
    if (hit?.kind === 'claim') app.showDialog({ kind: 'drop-passage', on: hit.id });
    else createFromPassage(app, 'claim', null);
  };
  return { gesture, handlers: { onDragOver, onDragLeave, onDrop } };
}
