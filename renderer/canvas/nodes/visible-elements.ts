import { useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { overlaps } from '../../../argument/layout/geometry';
import type { Id } from '../../../argument/model/claim';
import { MAX_DETAILED_BOXES } from '../painting/painter';
import type { Scene } from '../painting/scene';
import { visibleRect } from '../painting/viewport';

/**
 * The rule of the two ranges. Everything on the canvas is painted, always. In addition a box is an
 * element of the page – read aloud, with its small buttons – as long as there are no more than this
 * many: of the whole map, or else in view. Of a map that shows more at once than anybody can read,
 * only what is selected, edited or under the pointer is an element.
 */
const MAX_ELEMENTS = MAX_DETAILED_BOXES;

/** The time for which the view must stand still before the boxes in it become elements, in ms. */
const SETTLE_MS = 120;
/** The margin around the view within which boxes are elements already, in px of the screen. */
const OVERSCAN_PX = 80;
const NO_IDS: ReadonlySet<Id> = new Set();

/**
 * Returns the ids of the claims and inferences that are elements of the page. While boxes move, the elements
 * are those that were there before.
 */
export function useVisibleElements(
  scene: Scene,
  isStill: boolean,
  selected: ReadonlySet<Id>,
  editedClaim: Id | null,
  hovered: Id | null,
): ReadonlySet<Id> {
  const store = useStoreApi();
  const isSmall = scene.layout.boxes.length <= MAX_ELEMENTS;
  const [inView, setInView] = useState(NO_IDS);
  const hasMoved = useRef(false);

  useEffect(() => {
    if (!isStill) hasMoved.current = true;
    if (isSmall || !isStill) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const update = () => {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      const next = width > 0 ? idsIn(scene, visibleRect({ x, y, zoom, width, height }, OVERSCAN_PX)) : NO_IDS;
      setInView((before) => (isSame(before, next) ? before : next));
    };
    // After a movement the elements come with the next pause, so that its last frame is not held up.
    if (hasMoved.current) timer = setTimeout(update, SETTLE_MS);
    else update();
    hasMoved.current = false;
    const unsubscribe = store.subscribe((now, before) => {
      if (now.transform === before.transform && now.width === before.width && now.height === before.height) return;
      clearTimeout(timer);
      timer = setTimeout(update, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [scene, isSmall, isStill, store]);

  return useMemo(() => {
    const { boxes, inferences } = scene.layout;
    const ids = new Set(
      isSmall ? [...boxes.map(({ claim }) => claim.id), ...inferences.map(({ inference }) => inference.id)] : inView,
    );
    // With very many selected, the last ones: the keys go on from the very last.
    for (const id of [...selected].slice(-MAX_ELEMENTS)) ids.add(id);
    if (editedClaim !== null) ids.add(editedClaim);
    if (hovered !== null) ids.add(hovered);
    return ids;
  }, [scene, isSmall, inView, selected, editedClaim, hovered]);
}

function idsIn(scene: Scene, rect: ReturnType<typeof visibleRect>): ReadonlySet<Id> {
  const { boxes, inferences } = scene.layout;
  const found = scene.boxesIn(rect);
  if (found.length > MAX_ELEMENTS) return NO_IDS;
  const ids = new Set<Id>();
  for (const index of found) ids.add(boxes[index]?.claim.id ?? '');
  for (const index of scene.inferencesIn(rect)) {
    const lines = inferences[index];
    if (lines && overlaps(lines.pill, rect)) ids.add(lines.inference.id);
  }
  return ids;
}

function isSame(a: ReadonlySet<Id>, b: ReadonlySet<Id>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
