import { paint } from '../../../argument/drawing/paint';
import { makePicture } from '../../../argument/drawing/picture';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { Host } from '../../../contract/host';
import type { LibraryEntry } from '../../../contract/stored-maps';
import { measureText } from '../../display/measure-text';

/** The size of a thumbnail in CSS px. */
export const THUMBNAIL_SIZE = { width: 272, height: 124 } as const;
/** The largest map that is drawn: laying it out takes no longer than a person notices. */
export const MAX_DRAWN_CLAIMS = 400;

/** The largest scale of a thumbnail, so that a map of one box does not look like a poster. */
const MAX_SCALE = 0.55;
const MARGIN = 8;
/** The number of thumbnails that are kept, of some 500 kB each. */
const MAX_KEPT = 60;

/** The appearance of a thumbnail. */
interface Look {
  readonly isDark: boolean;
  /** The words on the lines are in the language of the window. */
  readonly language: string;
}

/** The thumbnails drawn last, the latest last. */
const kept = new Map<string, HTMLCanvasElement>();
/** They are drawn one after another, so that the page stays quick. */
let drawing: Promise<unknown> = Promise.resolve();

/**
 * Returns the thumbnail of a map of the library, by the painter of the exported picture. It is drawn again when the
 * file has changed. Rejects if the map cannot be read, or is not wanted any more.
 */
export async function thumbnailOf(
  host: Host,
  { ref, changed, size }: Pick<LibraryEntry, 'ref' | 'changed' | 'size'>,
  look: Look,
  wanted: AbortSignal,
): Promise<HTMLCanvasElement> {
  const key = JSON.stringify([ref, changed, size, look]);
  const draw = async () => {
    wanted.throwIfAborted();
    const thumbnail = kept.get(key) ?? drawThumbnail((await host.open({ ref, toCopy: true })).map, look.isDark);
    kept.delete(key);
    kept.set(key, thumbnail);
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    return thumbnail;
  };
  if (kept.has(key)) return draw();
  const drawn = drawing.then(draw, draw);
  drawing = drawn.catch(() => undefined);
  return drawn;
}

function drawThumbnail(map: ArgumentMap, isDark: boolean): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const density = Math.max(2, window.devicePixelRatio);
  const { width, height } = THUMBNAIL_SIZE;
  canvas.width = width * density;
  canvas.height = height * density;
  const context = canvas.getContext('2d');
  if (!context || map.claims.length === 0) return canvas;
  const picture = makePicture(map, { page: 'none', theme: isDark ? 'dark' : 'light' }, measureText);
  const scale = Math.min((width - 2 * MARGIN) / picture.width, (height - 2 * MARGIN) / picture.height, MAX_SCALE);
  context.scale(density, density);
  context.translate((width - picture.width * scale) / 2, (height - picture.height * scale) / 2);
  context.scale(scale, scale);
  paint(picture.items, context, measureText);
  return canvas;
}
