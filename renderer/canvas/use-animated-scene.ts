import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { interpolateLayout, type PreviousLayout } from './layout/interpolate-layout';
import { Scene } from './painting/scene';

/** Maps of more boxes go to their new places at once: nobody follows so many. */
const MAX_ANIMATED_BOXES = 150;

/** A movement that is under way. */
interface Transition {
  readonly from: PreviousLayout;
  readonly startedAt: number;
}

/**
 * The scene as it is shown: after an edit its boxes go from where they were to where they belong in `duration` ms, so that a
 * person can follow them. A map that has just been opened or tidied (another `key`) is there at once.
 */
export function useAnimatedScene(scene: Scene, key: string, duration: number): Scene {
  const last = useRef({ scene, key, shown: scene });
  const transition = useRef<Transition | null>(null);
  const [now, setNow] = useState(0);

  const shown = useMemo(() => {
    const before = last.current;
    if (before.scene !== scene) {
      const isAnimated = duration > 0 && before.key === key && scene.layout.boxes.length <= MAX_ANIMATED_BOXES;
      transition.current = isAnimated ? { from: before.shown, startedAt: performance.now() } : null;
    }
    const { current } = transition;
    const progress = current ? Math.min(1, Math.max(0, (now - current.startedAt) / duration)) : 1;
    if (progress === 1) transition.current = null;
    const layout = current ? interpolateLayout(current.from, scene.layout, easeOut(progress)) : scene.layout;
    const made = progress === 1 ? scene : new Scene(scene.map, layout, scene);
    last.current = { scene, key, shown: made };
    return made;
  }, [scene, key, duration, now]);

  useLayoutEffect(() => {
    if (shown === scene) return;
    const frame = requestAnimationFrame(() => setNow(performance.now()));
    return () => cancelAnimationFrame(frame);
  }, [shown, scene]);

  return shown;
}

/** Quick at first, slow at the end. */
function easeOut(share: number): number {
  return 1 - (1 - share) ** 3;
}
