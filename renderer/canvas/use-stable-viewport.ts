import { useReactFlow, useStore } from '@xyflow/react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Rect } from '../../argument/layout/geometry';
import { inferencesFrom } from '../../argument/model/structure/map-index';
import type { Scene } from './painting/scene';

/** Returns the rectangle of a claim or inference in the map; undefined if it is not shown. */
export type RectOf = (id: string) => Rect | undefined;

const MIN_EDIT_ZOOM = 0.75;

/** Returns the size of the canvas on the screen, in px. */
export function useCanvasSize(): { width: number; height: number } {
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  return useMemo(() => ({ width, height }), [width, height]);
}

/**
 * Keeps the view stable. When an edit moves the selected box, the map moves so that the box stays
 * at its place on the screen; a box that is selected or edited is scrolled into view, and zoomed to
 * be readable while it is edited.
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
  /** The item that stays at its place on the screen while boxes move to their new positions. */
  const anchorId = useRef<string | null>(null);
  const before = useRef<{ scene: Scene; placeOf: RectOf; key: string } | null>(null);

  useLayoutEffect(() => {
    const old = before.current;
    before.current = { scene, placeOf: rectOf, key };
    if (!old || old.key !== key || old.scene === scene || selection === null) return;
    if (old.scene.map !== scene.map) {
      // A box that was moved in the structure or by hand goes to its new place; its target then
      // stays in place.
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

/** Returns how far an interval must move to lie inside the view; if it is too long, its start comes first. */
function scrollDelta(start: number, length: number, view: number): number {
  const margin = 16;
  if (start < margin) return margin - start;
  const over = start + length + margin - view;
  return over > 0 ? -Math.min(over, start - margin) : 0;
}

/** Returns the target of a claim that was just added: the box that seems to stand still. */
function targetOf({ map }: Scene, id: string): string | null {
  return inferencesFrom(map, id)[0]?.target ?? null;
}

/** Returns the offset by which a claim was moved by hand; the same object for the same offset. */
function offsetOf({ map }: Scene, id: string) {
  const offsets = map.view?.offsets ?? {};
  return Object.hasOwn(offsets, id) ? offsets[id] : undefined;
}
