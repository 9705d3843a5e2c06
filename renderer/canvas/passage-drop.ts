import { type DragEvent, useState } from 'react';
import { PASSAGE_TYPE } from '../article/passage-tools';
import { makeOfPassage } from '../commands/article-commands';
import type { App } from '../store/app';
import type { Gesture, Meeting } from './pointer';
import { meet } from './pointer';

/**
 * A passage of the article that is dragged over the map: on a box it asks what it is to be there, beside the boxes it becomes a
 * claim of its own. By key and by button the same is done in the panel of the article.
 */
export function usePassageDrop(app: App, meeting: Meeting) {
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(PASSAGE_TYPE)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    const met = meet(meeting, event);
    const on = met?.kind === 'claim' ? met : null;
    setGesture({ kind: 'passage', x: event.clientX, y: event.clientY, on });
  };
  const onDragLeave = (event: DragEvent) => {
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setGesture(null);
  };
  const onDrop = (event: DragEvent) => {
    setGesture(null);
    if (!event.dataTransfer.types.includes(PASSAGE_TYPE)) return;
    event.preventDefault();
    const met = meet(meeting, event);
    if (met?.kind === 'claim') app.show({ kind: 'drop-passage', on: met.id });
    else makeOfPassage(app, 'claim', null);
  };
  return { gesture, handlers: { onDragOver, onDragLeave, onDrop } };
}
