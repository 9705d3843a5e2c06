import type { Settings } from '../../contract/host';

const TRANSITION_MS = 200;
const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

/** How long a change of the view may take, in ms: none where the person or the system wants things to stand still. */
export function motionDuration(animation: Settings['animation']): number {
  return animation === 'off' || reducedMotion.matches ? 0 : TRANSITION_MS;
}
