import type { FileContents } from '../../contract/host';
import type { MapRef } from '../../contract/stored-maps';
import { messages } from '../../messages/messages';
import { openGivenFiles } from '../library/import/open-files';
import type { App } from '../store/app';
import { commitOpenText } from './shell-events';

/** The place that an address names: a map, or the start page; null for an address that names none. */
type Place = { readonly map: MapRef } | 'start' | null;

const START = '#start';

/** Returns the place that the fragment of an address names. It never reaches a server. */
function placeIn(fragment: string): Place {
  const map = /^#map=([\w-]+)$/.exec(fragment)?.[1];
  if (map !== undefined) return { map };
  return fragment === START ? 'start' : null;
}

/** Returns the fragment that names what the window shows. */
export function fragmentOf(map: MapRef | undefined): string {
  return map === undefined ? START : `#map=${map}`;
}

/** Returns true if the address names nothing, so that the host says what is shown first. */
export function namesNoPlace(): boolean {
  return placeIn(location.hash) === null;
}

/** Opens the map of the address, or without one the map that the host wants to have first. */
export async function openFirstPlace(app: App): Promise<void> {
  const place = placeIn(location.hash);
  const { first, firstFault } = app.getState().capabilities;
  if (place === null && first !== undefined) await app.open(first);
  if (place === null && firstFault !== undefined) app.notify(firstFault);
  if (place !== null && place !== 'start') await goTo(app, place);
}

/** Shows the file of another program that was requested, before it becomes a map. */
export function openFirstFile(app: App, file: FileContents): Promise<void> {
  return openGivenFiles(app, [file]);
}

/**
 * Keeps the address of the window and what it shows together. Another map is another entry of the history. Back and
 * Forward go to the place of an entry once the open map is saved; otherwise the window stays at its own.
 */
export function followAddress(app: App): void {
  /** The number of the entry in the history whose place the window shows. */
  let position = positionOf(history.state) ?? 0;
  let shown = app.getState().opened?.ref;
  let isTravelling = false;
  const write = (how: 'pushState' | 'replaceState', at: number) => {
    position = at;
    shown = app.getState().opened?.ref;
    history[how]({ position }, '', location.pathname + fragmentOf(shown));
  };

  /** Goes where the address points, and once more if it has changed meanwhile. */
  const travel = async () => {
    const { hash } = location;
    const place = placeIn(hash);
    const isThere = hash === fragmentOf(app.getState().opened?.ref);
    const hasArrived = isThere || (place !== null && !isBusy(app) && (await goTo(app, place)));
    if (location.hash !== hash) return travel();
    // An address that a person has typed is a new entry.
    const reached = positionOf(history.state) ?? position + 1;
    if (hasArrived || positionOf(history.state) === null || reached === position) write('replaceState', reached);
    else history.go(position - reached);
  };

  write('replaceState', position);
  app.subscribe(({ opened }) => {
    if (!isTravelling && opened?.ref !== shown) write('pushState', position + 1);
  });
  window.addEventListener('popstate', async () => {
    if (isTravelling) return;
    isTravelling = true;
    await travel();
    isTravelling = false;
  });
}

function positionOf(state: unknown): number | null {
  const { position } = Object(state) as { readonly position?: unknown };
  return typeof position === 'number' ? position : null;
}

/** Returns whether a dialog or Recall is open, with what was typed in it. A presentation just ends. */
function isBusy(app: App): boolean {
  const { dialog, mode } = app.getState();
  if (mode?.kind === 'present') app.setMode(null);
  return dialog !== null || mode !== null;
}

/**
 * Goes to a place, once the open map is saved. A map that is not there any more leads to the start page, with a
 * sentence. Returns whether the window shows either.
 */
async function goTo(app: App, place: { readonly map: MapRef } | 'start'): Promise<boolean> {
  commitOpenText(app);
  if (place === 'start') return app.showStartPage();
  const outcome = await app.visit(place.map);
  if (outcome !== 'lost') return outcome === 'opened';
  if (!(await app.showStartPage())) return false;
  app.notify(messages.startPage.lost);
  return true;
}
