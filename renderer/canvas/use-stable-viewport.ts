import { useReactFlow, useStore } from '@xyflow/react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Rect } from '../../argument/layout/geometry';
import { inferencesFrom } from '../../argument/model/map-index';
import type { Scene } from './painting/scene';

/** Where a claim or step is in the map; undefined where it is not to be seen. */
export type RectOf = (id: string) => Rect | undefined;

const MIN_EDIT_ZOOM = 0.75;

/** The size of the canvas on the screen, in px. */
export function useCanvasSize(): { width: number; height: number } {
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  return useMemo(() => ({ width, height }), [width, height]);
}

/**
 * Keeps the view calm: when an edit moves the selected box, the map moves under it so that the box stays where it is
 * on the screen; and what is selected or written comes into view, large enough to be read while it is written.
 */
export function useStableViewport(
  scene: Scene,
  rectOf: RectOf,
  selection: string | null,
  editedClaim: string | null,
  key: string,
) {
  const flow = useReactFlow();
  const size = useCanvasSize();
  /** What stands still on the screen while boxes go where the last edit sends them. */
  const anchorId = useRef<string | null>(null);
  const before = useRef<{ scene: Scene; placeOf: RectOf; key: string } | null>(null);

  useLayoutEffect(() => {
    const old = before.current;
    before.current = { scene, placeOf: rectOf, key };
    if (!old || old.key !== key || old.scene === scene || selection === null) return;
    if (old.scene.map !== scene.map) {
      // What came to another place in the structure, or by hand, goes there; then what it answers is what stands still.
      const staysInPlace =
        old.placeOf(selection) &&
        old.scene.box(selection)?.number === scene.box(selection)?.number &&
        offsetOf(old.scene, selection) === offsetOf(scene, selection);
      anchorId.current = staysInPlace ? selection : targetOf(scene, selection);
    }
    const anchor = anchorId.current;
    const was = anchor === null ? undefined : old.placeOf(anchor);
    const is = anchor === null ? undefined : rectOf(anchor);
    if (!was || !is) return;
    const { x, y, zoom } = flow.getViewport();
    if (was.x === is.x && was.y === is.y) return;
    void flow.setViewport({ x: x + (was.x - is.x) * zoom, y: y + (was.y - is.y) * zoom, zoom });
  }, [scene, rectOf, selection, key, flow]);

  useLayoutEffect(() => {
    const id = editedClaim ?? selection;
    const rect = id === null ? undefined : rectOf(id);
    if (!rect || size.width === 0) return;
    const { x, y, zoom } = flow.getViewport();
    if (editedClaim !== null && zoom < MIN_EDIT_ZOOM) {
      void flow.setCenter(rect.x + rect.width / 2, rect.y + rect.height / 2, { zoom: MIN_EDIT_ZOOM });
      return;
    }
    const dx = scrollDelta(rect.x * zoom + x, rect.width * zoom, size.width);
    const dy = scrollDelta(rect.y * zoom + y, rect.height * zoom, size.height);
    if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom });
  }, [rectOf, selection, editedClaim, size, flow]);
}

/** How far a stretch must move to lie inside the view; its beginning comes first when it is too long. */
function scrollDelta(start: number, length: number, view: number): number {
  const margin = 16;
  if (start < margin) return margin - start;
  const over = start + length + margin - view;
  return over > 0 ? -Math.min(over, start - margin) : 0;
}

/** What a claim that was not there before answers: it is the box that should seem to stand still. */
function targetOf({ map }: Scene, id: string): string | null {
  return inferencesFrom(map, id)[0]?.target ?? null;
}

/** How far a claim was placed by hand: the same value for the same place. */
function offsetOf({ map }: Scene, id: string) {
  const offsets = map.view?.offsets ?? {};
  return Object.hasOwn(offsets, id) ? offsets[id] : undefined;
}
