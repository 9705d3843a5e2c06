import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import semibold from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import { type Layout, layoutMap } from '../../../argument/layout/layout-map';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import { applyChange, type Change } from '../../../argument/model/change';
import { type Language, speak } from '../../../messages/catalogue';
import { canvasMeasure } from '../../display/canvas-measure';
import { type LayoutUpdate, updateFrom } from './layout-update';

/** What the window asks: to lay out a map, or the last one after a change. */
export type LayoutOrder =
  | { readonly kind: 'open'; readonly map: ArgumentMap; readonly target: Size; readonly language: Language }
  /** With `tidy` the arrangement is chosen anew, for a room of this size. */
  | { readonly kind: 'change'; readonly change: Change; readonly tidy?: Size };

/** In px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of a worker's own scope that is used here: the page's types know only that of a page. */
interface Scope {
  readonly fonts: FontFaceSet;
  postMessage(answer: LayoutUpdate): void;
  onmessage: ((event: MessageEvent<LayoutOrder>) => void) | null;
}

const scope = self as unknown as Scope;
const measure = canvasMeasure(() => new OffscreenCanvas(1, 1).getContext('2d'));
const fonts = Promise.all(
  [
    [regular, '400'],
    [semibold, '600'],
  ].map(async ([file, weight]) => scope.fonts.add(await new FontFace('Inter', `url("${file}")`, { weight }).load())),
);

let map: ArgumentMap | null = null;
let layout: Layout | null = null;
let target: Size = { width: 1, height: 1 };

function answer(order: LayoutOrder): void {
  if (order.kind === 'open') speak(order.language);
  const next = order.kind === 'open' ? order.map : map && applyChange(map, order.change);
  if (!next) throw new Error('the change does not fit the map');
  target = (order.kind === 'open' ? order.target : order.tidy) ?? target;
  const keep = order.kind === 'open' || order.tidy ? undefined : layout?.arrangement;
  const after = layoutMap(next, { measure, target, ...(keep ? { keep } : {}) });
  scope.postMessage(updateFrom(layout, after));
  map = next;
  layout = after;
}

// One after the other, and none before the typeface is there.
let done: Promise<unknown> = fonts;
scope.onmessage = ({ data }) => {
  done = done.then(() => answer(data));
};
