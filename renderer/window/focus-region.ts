import type { App } from '../store/app';

/** Moves the focus to the next part of the window, or the one before: those that say so by `data-region`. */
export function focusRegion(app: App, by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const currentIndex = regions.findIndex((region) => region.contains(document.activeElement));
  // While nothing has the focus, as in a window just opened, the map comes first.
  const first = regions.find((region) => region.dataset.region === 'map');
  const next =
    currentIndex < 0 ? (first ?? regions[0]) : regions[(currentIndex + by + regions.length) % regions.length];
  if (!next) return;
  const view =
    next.dataset.region === 'map' ? app.view.current : next.dataset.region === 'outline' && app.outline.current;
  if (view) {
    view.focus();
    return;
  }
  const target = next.querySelector<HTMLElement>(
    'button:not([disabled]), input, textarea, select, [tabindex]:not([tabindex="-1"])',
  );
  (target ?? next).focus();
}
