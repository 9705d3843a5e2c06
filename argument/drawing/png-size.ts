import type { Picture } from './picture';

/** The longest side of a PNG in px: that of Cairo, which many programs draw with. */
const MAX_SIDE = 32_767;

/** The most px of a PNG: programs hold a picture in memory, with four bytes for each. */
const MAX_PIXELS = 500_000_000;

/** The size of a PNG. */
export interface PngSize {
  /** px. */
  readonly width: number;
  readonly height: number;
  /** The factor on 96 dpi. */
  readonly scale: number;
  /** True if the scale is less than was asked for. */
  readonly reduced: boolean;
}

/** Returns the size of a picture as PNG: at the scale that is asked for, unless other programs could not open it. */
export function pngSize({ width, height }: Pick<Picture, 'width' | 'height'>, asked: number): PngSize {
  const most = Math.min(MAX_SIDE / Math.max(width, height), Math.sqrt(MAX_PIXELS / (width * height)));
  const scale = Math.min(asked, most);
  const length = (px: number) => Math.max(1, Math.floor(px * scale + (scale < asked ? 0 : 0.5)));
  return { width: length(width), height: length(height), scale, reduced: scale < asked };
}
