import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Scene } from '../painting/scene';
import { layoutBetween, type Were } from './layout-between';

/** Maps of more boxes go to their new places at once: nobody follows so many. */
const MOST_MOVING = 150;

/** A movement that is under way. */
interface Movement {
  readonly from: Were;
  readonly began: number;
}

/**
 * The scene as it is shown: after an edit its boxes go from where they were to where they belong in `duration` ms, so that a
 * person can follow them. A map that has just been opened or tidied (another `key`) is there at once.
 */
export function useMovingScene(scene: Scene, key: string, duration: number): Scene {
  const last = useRef({ scene, key, shown: scene });
  const movement = useRef<Movement | null>(null);
  const [now, setNow] = useState(0);

  const shown = useMemo(() => {
    const before = last.current;
    if (before.scene !== scene) {
      const moves = duration > 0 && before.key === key && scene.layout.boxes.length <= MOST_MOVING;
      movement.current = moves ? { from: before.shown, began: performance.now() } : null;
    }
    const { current } = movement;
    const share = current ? Math.min(1, Math.max(0, (now - current.began) / duration)) : 1;
    if (share === 1) movement.current = null;
    const place = current ? layoutBetween(current.from, scene.layout, eased(share)) : scene.layout;
    const made = share === 1 ? scene : new Scene(scene.map, place, scene);
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
function eased(share: number): number {
  return 1 - (1 - share) ** 3;
}
