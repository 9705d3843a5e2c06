import type { Settings } from '../../contract/settings';

const TRANSITION_MS = 200;
const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Returns the duration of transitions in ms: 0 if the person or the system prefers reduced motion. */
export function motionDuration(animation: Settings['animation']): number {
  return animation === 'off' || reducedMotion.matches ? 0 : TRANSITION_MS;
}
