import { useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { CanvasFrame } from './frame';
import { Painter } from './painter';

/** The time for which the view must stand still before it is painted sharply, in ms. */
const SETTLE_MS = 90;

/**
 * The canvas below the elements of the map, on which all of the map is painted: in the same frame
 * in which the view moves, and together with changes of the elements.
 */
export function CanvasLayer({ scene, theme, selected, editedClaim, pendingBox, statuses, focusedIds }: CanvasFrame) {
  const store = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frameContent = useRef<CanvasFrame>({ scene, theme, selected, editedClaim, pendingBox, statuses, focusedIds });

  const loop = useMemo(() => {
    const painter = new Painter();
    let frame = 0;
    let settleTimer: ReturnType<typeof setTimeout> | undefined;
    let isStill = true;
    const paint = () => {
      cancelAnimationFrame(frame);
      frame = 0;
      const element = canvas.current;
      if (!element) return;
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      const ring = getComputedStyle(element).getPropertyValue('--ring');
      if (painter.paint(element, { x, y, zoom, width, height }, frameContent.current, ring, isStill)) schedulePaint();
    };
    const schedulePaint = () => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    const onViewportMoved = () => {
      isStill = false;
      clearTimeout(settleTimer);
      settleTimer = setTimeout(() => {
        isStill = true;
        schedulePaint();
      }, SETTLE_MS);
      schedulePaint();
    };
    const stop = () => {
      cancelAnimationFrame(frame);
      frame = 0;
      clearTimeout(settleTimer);
    };
    return { paint, soon: schedulePaint, moved: onViewportMoved, stop };
  }, [store]);

  useLayoutEffect(() => {
    frameContent.current = { scene, theme, selected, editedClaim, pendingBox, statuses, focusedIds };
    loop.paint();
  }, [scene, theme, selected, editedClaim, pendingBox, statuses, focusedIds, loop]);

  // The colours of the page change only after this effect.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is the trigger.
  useEffect(() => loop.soon(), [theme, loop]);

  useEffect(() => {
    const unsubscribe = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height)
        loop.moved();
    });
    // Repaints when the window moves to a screen of another density.
    const resolution = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    resolution.addEventListener('change', loop.soon);
    // The ring shows whether the map has the focus.
    document.addEventListener('focusin', loop.soon);
    document.addEventListener('focusout', loop.soon);
    return () => {
      unsubscribe();
      resolution.removeEventListener('change', loop.soon);
      document.removeEventListener('focusin', loop.soon);
      document.removeEventListener('focusout', loop.soon);
      loop.stop();
    };
  }, [store, loop]);

  return <canvas ref={canvas} className="map-canvas" />;
}
