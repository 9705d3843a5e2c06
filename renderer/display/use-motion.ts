import { useAppState } from '../store/use-app';

const TRANSITION_MS = 200;
const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Returns the duration of transitions in ms: 0 if the person or the system prefers reduced motion. */
export function useMotionDuration(): number {
  const off = useAppState((state) => state.settings.animation === 'off');
  return off || reducedMotion.matches ? 0 : TRANSITION_MS;
}
