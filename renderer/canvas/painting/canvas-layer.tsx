import { useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { type Painted, Painter } from './painter';

/** How long the view stands still before what is painted is made sharp, in ms. */
const STILL_MS = 90;

/**
 * The one canvas below the elements of the map, on which all of it is painted: in the frame in which the view moves, and
 * with the elements when these change.
 */
export function PaintedLayer({ scene, theme, selected, writing, guest, standings, lit }: Painted) {
  const store = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painted = useRef<Painted>({ scene, theme, selected, writing, guest, standings, lit });

  const loop = useMemo(() => {
    const painter = new Painter();
    let frame = 0;
    let stillness: ReturnType<typeof setTimeout> | undefined;
    let still = true;
    const paint = () => {
      cancelAnimationFrame(frame);
      frame = 0;
      const element = canvas.current;
      if (!element) return;
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      const ring = getComputedStyle(element).getPropertyValue('--ring');
      if (painter.paint(element, { x, y, zoom, width, height }, painted.current, ring, still)) soon();
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    const moved = () => {
      still = false;
      clearTimeout(stillness);
      stillness = setTimeout(() => {
        still = true;
        soon();
      }, STILL_MS);
      soon();
    };
    const stop = () => {
      cancelAnimationFrame(frame);
      frame = 0;
      clearTimeout(stillness);
    };
    return { paint, soon, moved, stop };
  }, [store]);

  useLayoutEffect(() => {
    painted.current = { scene, theme, selected, writing, guest, standings, lit };
    loop.paint();
  }, [scene, theme, selected, writing, guest, standings, lit, loop]);

  // The colours of the page itself change only after this.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is what it waits for.
  useEffect(() => loop.soon(), [theme, loop]);

  useEffect(() => {
    const unsubscribe = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height)
        loop.moved();
    });
    // A window that is moved to a screen of another density.
    const resolution = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    resolution.addEventListener('change', loop.soon);
    return () => {
      unsubscribe();
      resolution.removeEventListener('change', loop.soon);
      loop.stop();
    };
  }, [store, loop]);

  return <canvas ref={canvas} className="map-painted" />;
}
