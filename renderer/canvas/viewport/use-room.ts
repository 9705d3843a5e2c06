import { useStore } from '@xyflow/react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Room } from '../layout/room-arrangements';
import { MARGIN } from './fit';

/** The least time between two rooms while an edge is dragged, in ms. */
const INTERVAL = 150;

/** Returns the size of the canvas on the screen, in px. */
export function useCanvasSize(): { readonly width: number; readonly height: number } {
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  return useMemo(() => ({ width, height }), [width, height]);
}

/**
 * Returns the room that the canvas has for the map; null until it has been measured. A single change of
 * its size takes effect at once; of many in a row, as in a drag, one in {@link INTERVAL} does, and the last.
 */
export function useRoom(): Room | null {
  const { width, height } = useCanvasSize();
  const [room, setRoom] = useState<Room | null>(null);
  const changedAt = useRef(Number.NEGATIVE_INFINITY);

  useLayoutEffect(() => {
    const next = { width: width - 2 * MARGIN, height: height - 2 * MARGIN };
    if (next.width <= 0 || next.height <= 0) return;
    const change = () => {
      changedAt.current = performance.now();
      setRoom((before) => (before?.width === next.width && before.height === next.height ? before : next));
    };
    const wait = changedAt.current + INTERVAL - performance.now();
    if (wait <= 0) return change();
    const timer = setTimeout(change, wait);
    return () => clearTimeout(timer);
  }, [width, height]);

  return room;
}
