import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import semibold from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import { type Layout, layoutMap } from '../../../argument/layout/layout-map';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import { applyChange, type Change } from '../../../argument/model/change';
import { type Locale, setLocale } from '../../../messages/catalogue';
import { createCanvasMeasure } from '../../display/canvas-measure';
import { diffLayouts, type LayoutUpdate } from './layout-update';

/** A message from the window to the worker: lay out a map, or the last map after a change. */
export type WorkerMessage =
  | { readonly kind: 'open'; readonly map: ArgumentMap; readonly target: Size; readonly locale: Locale }
  /** With `tidy` the arrangement is chosen anew for this size. */
  | { readonly kind: 'change'; readonly change: Change; readonly tidy?: Size };

/** A size in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of the worker's global scope that is used here: the page's types describe only that of a page. */
interface WorkerScope {
  readonly fonts: FontFaceSet;
  postMessage(answer: LayoutUpdate): void;
  onmessage: ((event: MessageEvent<WorkerMessage>) => void) | null;
}

const scope = self as unknown as WorkerScope;
const measure = createCanvasMeasure(() => new OffscreenCanvas(1, 1).getContext('2d'));
const fonts = Promise.all(
  [
    [regular, '400'],
    [semibold, '600'],
  ].map(async ([file, weight]) => scope.fonts.add(await new FontFace('Inter', `url("${file}")`, { weight }).load())),
);

let map: ArgumentMap | null = null;
let layout: Layout | null = null;
let target: Size = { width: 1, height: 1 };

function handleMessage(message: WorkerMessage): void {
  if (message.kind === 'open') setLocale(message.locale);
  const next = message.kind === 'open' ? message.map : map && applyChange(map, message.change);
  if (!next) throw new Error('the change does not fit the map');
  target = (message.kind === 'open' ? message.target : message.tidy) ?? target;
  const keep = message.kind === 'open' || message.tidy ? undefined : layout?.arrangement;
  const after = layoutMap(next, { measure, target, ...(keep ? { keep } : {}) });
  scope.postMessage(diffLayouts(layout, after));
  map = next;
  layout = after;
}

// Messages are handled one after the other, and none before the font is loaded.
let queue: Promise<unknown> = fonts;
scope.onmessage = ({ data }) => {
  queue = queue.then(() => handleMessage(data));
};
