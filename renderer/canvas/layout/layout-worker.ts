import { type Layout, layoutMap } from '../../../argument/layout/layout-map';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import { applyChange, type Change } from '../../../argument/model/change';
import { type Locale, setLocale } from '../../../messages/catalogue';
import { createCanvasMeasure } from '../../display/canvas-measure';
import { diffLayouts, type LayoutUpdate } from './layout-update';

/** A message from the window to the worker: the font files, or a map to lay out, or its next change. */
export type WorkerMessage =
  | { readonly kind: 'fonts'; readonly regular: ArrayBuffer; readonly semibold: ArrayBuffer }
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

let map: ArgumentMap | null = null;
let layout: Layout | null = null;
let target: Size = { width: 1, height: 1 };

async function addFonts(files: readonly (readonly [file: ArrayBuffer, weight: string])[]): Promise<void> {
  for (const [file, weight] of files) scope.fonts.add(await new FontFace('Inter', file, { weight }).load());
}

function handleMessage(message: Exclude<WorkerMessage, { kind: 'fonts' }>): void {
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
