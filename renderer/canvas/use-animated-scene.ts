import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { interpolateLayout, type PreviousLayout } from './layout/interpolate-layout';
import { Scene } from './painting/scene';

/** The most boxes that go to their places in a new room: with more, a frame takes too long to look like a movement. */
const MAX_BOXES_IN_NEW_ROOM = 1000;
/** The most boxes that do so after an edit, when the frames must leave time for the next letter. */
const MAX_BOXES_AFTER_EDIT = 400;

/** A transition in progress. */
interface Transition {
  readonly from: PreviousLayout;
  readonly startedAt: number;
}

/** A scene as it is shown, and the share of its transition that is over, from 0 to 1. */
export interface AnimatedScene {
  readonly shown: Scene;
  readonly progress: number;
}

/**
 * Returns the scene as it is shown. After an edit or in a new room, its boxes move to their new positions
 * within `duration` ms, so that a person can follow them. A map that has just been opened (another `key`)
 * is not animated. `arrangedFor` names the room.
 */
export function useAnimatedScene(
  scene: Scene,
  key: string | null,
  arrangedFor: string,
  duration: number,
): AnimatedScene {
  const last = useRef({ scene, key, arrangedFor, shown: scene });
  const transition = useRef<Transition | null>(null);
  const [now, setNow] = useState(0);

  const animated = useMemo(() => {
    const before = last.current;
    if (before.scene !== scene) {
      const most = before.arrangedFor === arrangedFor ? MAX_BOXES_AFTER_EDIT : MAX_BOXES_IN_NEW_ROOM;
      const isAnimated = duration > 0 && before.key === key && scene.layout.boxes.length <= most;
      transition.current = isAnimated ? { from: before.shown, startedAt: performance.now() } : null;
    }
    const { current } = transition;
    const progress = easeOut(current ? Math.min(1, Math.max(0, (now - current.startedAt) / duration)) : 1);
    if (progress === 1) transition.current = null;
    const layout = current ? interpolateLayout(current.from, scene.layout, progress) : scene.layout;
    const shown = progress === 1 ? scene : new Scene(scene.map, layout, scene);
    last.current = { scene, key, arrangedFor, shown };
    return { shown, progress };
  }, [scene, key, arrangedFor, duration, now]);

  useLayoutEffect(() => {
    if (animated.shown === scene) return;
    const frame = requestAnimationFrame(() => setNow(performance.now()));
    return () => cancelAnimationFrame(frame);
  }, [animated, scene]);

  return animated;
}

/** Eases a transition: fast at first, slow at the end. */
function easeOut(share: number): number {
  return 1 - (1 - share) ** 3;
}
