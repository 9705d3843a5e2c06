import { useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { overlaps } from '../../argument/layout/geometry';
import type { Id } from '../../argument/model/claim';
import type { Scene } from './painting/scene';
import { partInView } from './painting/viewport';

/**
 * The rule of the two ranges. Everything on the canvas is painted, always. Besides, a box is an element of the page – read
 * aloud, with its small buttons – as long as there are no more than this many of them: of the whole map, or else in
 * view. Of a map that shows more at once than anybody can read, only what is selected, written or under the pointer is.
 */
export const MOST_ELEMENTS = 150;

/** How long the view stands still before the boxes that came into it become elements, in ms. */
const STILL_MS = 120;
/** How far around the view boxes are elements already, in px of the screen. */
const AROUND = 80;
const NOTHING: ReadonlySet<Id> = new Set();

/** The claims and steps that are elements of the page just now. */
export function useElements(
  scene: Scene,
  selected: ReadonlySet<Id>,
  writing: Id | null,
  hovered: Id | null,
): ReadonlySet<Id> {
  const store = useStoreApi();
  const isSmall = scene.layout.boxes.length <= MOST_ELEMENTS;
  const [inView, setInView] = useState(NOTHING);

  useEffect(() => {
    if (isSmall) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      const next = width > 0 ? idsIn(scene, partInView({ x, y, zoom, width, height }, AROUND)) : NOTHING;
      setInView((before) => (isSame(before, next) ? before : next));
    };
    look();
    const unsubscribe = store.subscribe((now, before) => {
      if (now.transform === before.transform && now.width === before.width && now.height === before.height) return;
      clearTimeout(timer);
      timer = setTimeout(look, STILL_MS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [scene, isSmall, store]);

  return useMemo(() => {
    const { boxes, inferences } = scene.layout;
    const ids = new Set(
      isSmall ? [...boxes.map(({ claim }) => claim.id), ...inferences.map(({ inference }) => inference.id)] : inView,
    );
    // Of very many that are selected, the last ones: the keys go from the very last.
    for (const id of [...selected].slice(-MOST_ELEMENTS)) ids.add(id);
    if (writing !== null) ids.add(writing);
    if (hovered !== null) ids.add(hovered);
    return ids;
  }, [scene, isSmall, inView, selected, writing, hovered]);
}

function idsIn(scene: Scene, rect: ReturnType<typeof partInView>): ReadonlySet<Id> {
  const { boxes, inferences } = scene.layout;
  const found = scene.boxesIn(rect);
  if (found.length > MOST_ELEMENTS) return NOTHING;
  const ids = new Set<Id>();
  for (const at of found) ids.add(boxes[at]?.claim.id ?? '');
  for (const at of scene.stepsIn(rect)) {
    const lines = inferences[at];
    if (lines && overlaps(lines.pill, rect)) ids.add(lines.inference.id);
  }
  return ids;
}

function isSame(a: ReadonlySet<Id>, b: ReadonlySet<Id>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
