import type { Layout } from '../../../argument/layout/layout-map';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import { applyChange, type Change } from '../../../argument/model/change';
import type { StoredRoom } from '../../../contract/stored-maps';
import { type Locale, setLocale } from '../../../messages/catalogue';
import { createCanvasMeasure } from '../../display/canvas-measure';
import { diffLayouts, type LayoutUpdate } from './layout-update';
import { type Room, RoomArrangements } from './room-arrangements';

/** A message from the window to the worker: the font files, or a map to lay out, or its next change. */
export type WorkerMessage =
  | { readonly kind: 'fonts'; readonly regular: ArrayBuffer; readonly semibold: ArrayBuffer }
  | {
      readonly kind: 'open';
      readonly map: ArgumentMap;
      readonly room: Room;
      readonly locale: Locale;
      readonly rooms: readonly StoredRoom[];
    }
  /** With `tidy` the map is arranged afresh. */
  | { readonly kind: 'change'; readonly change: Change; readonly room: Room; readonly tidy: boolean }
  /** Asks for the arrangements to keep. */
  | { readonly kind: 'store' };

/** An answer of the worker: the next layout, or the arrangements to keep. */
export type WorkerAnswer = LayoutUpdate | { readonly rooms: readonly StoredRoom[] };

/** The part of the worker's global scope that is used here: the page's types describe only that of a page. */
interface WorkerScope {
  readonly fonts: FontFaceSet;
  postMessage(answer: WorkerAnswer): void;
  onmessage: ((event: MessageEvent<WorkerMessage>) => void) | null;
}

const scope = self as unknown as WorkerScope;
const measure = createCanvasMeasure(() => new OffscreenCanvas(1, 1).getContext('2d'));

let map: ArgumentMap | null = null;
let layout: Layout | null = null;
let arrangements: RoomArrangements | null = null;

async function addFonts(files: readonly (readonly [file: ArrayBuffer, weight: string])[]): Promise<void> {
  for (const [file, weight] of files) scope.fonts.add(await new FontFace('Inter', file, { weight }).load());
}

function handleMessage(message: Exclude<WorkerMessage, { kind: 'fonts' }>): void {
  if (message.kind === 'store') {
    scope.postMessage({ rooms: arrangements?.store() ?? [] });
    return;
  }
  if (message.kind === 'open') setLocale(message.locale);
  const next = message.kind === 'open' ? message.map : map && applyChange(map, message.change);
  if (!next) throw new Error('the change does not fit the map');
  if (message.kind === 'open') arrangements = new RoomArrangements(next, message.rooms);
  else if (!arrangements || message.tidy) arrangements = new RoomArrangements(next);
  const after = arrangements.layOut(next, message.room, measure);
  scope.postMessage(diffLayouts(layout, after));
  map = next;
  layout = after;
}

// Messages are handled one after the other, and none before the fonts are there.
let start: (fonts: Promise<void>) => void = () => undefined;
let queue = new Promise<void>((resolve) => {
  start = resolve;
});
scope.onmessage = ({ data }) => {
  if (data.kind === 'fonts') {
    start(
      addFonts([
        [data.regular, '400'],
        [data.semibold, '600'],
      ]),
    );
  } else queue = queue.then(() => handleMessage(data));
};
