import type { App } from '../store/app';

const FOCUSABLE = 'button:not([disabled]), input, textarea, select, summary, [tabindex]:not([tabindex="-1"])';

/** Moves the focus to the next or the previous region of the window, as marked by `data-region`. */
export function focusRegion(app: App, by: 1 | -1): void {
  // The messages stand over the map, and come last.
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
    .filter((region) => region.checkVisibility())
    .sort((a, b) => Number(a.dataset.region === 'messages') - Number(b.dataset.region === 'messages'));
  const currentIndex = regions.findIndex((region) => region.contains(document.activeElement));
  // While nothing has the focus, as in a window just opened, the map or the start page comes first.
  const first = regions.find(({ dataset }) => dataset.region === 'map' || dataset.region === 'start');
  const next =
    currentIndex < 0 ? (first ?? regions[0]) : regions[(currentIndex + by + regions.length) % regions.length];
  if (!next) return;
  // The outline sets itself while it is the panel that is shown.
  const view =
    next.dataset.region === 'map' ? app.view.current : next.dataset.region === 'sidebar' && app.outline.current;
  if (view) {
    view.focus();
    return;
  }
  // In the sidebar what the panel holds comes before its edge and its tabs.
  const tabPanels = [...next.querySelectorAll<HTMLElement>('[role=tabpanel]')];
  const inner = tabPanels.findLast((panel) => panel.checkVisibility()) ?? next;
  const target = [inner, next]
    .flatMap((element) => [...element.querySelectorAll<HTMLElement>(FOCUSABLE)])
    .find((element) => element.checkVisibility());
  (target ?? next).focus();
}
