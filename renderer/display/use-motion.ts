import { useAppState } from '../store/use-app';

const QUICK_MS = 200;
const stillness = window.matchMedia('(prefers-reduced-motion: reduce)');

/** How long a change of the view may take, in ms: none where the person or the system wants things to stand still. */
export function useMotion(): number {
  const off = useAppState((state) => state.settings.animation === 'off');
  return off || stillness.matches ? 0 : QUICK_MS;
}
