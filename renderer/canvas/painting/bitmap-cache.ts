import type { Theme } from '../../../argument/drawing/theme';
import type { Rect } from '../../../argument/layout/geometry';
import type { Context2D } from './context-2d';
import type { Scene } from './scene';

/** What a bitmap shows: a part of a scene, enlarged so many times. */
export interface TileRequest {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly rect: Rect;
  /** Px of the bitmap for a px of the map. */
  readonly scale: number;
}

interface Tile extends TileRequest {
  readonly canvas: OffscreenCanvas;
}

/**
 * A part of a map painted aside, a little in every frame, and shown until the next one is finished: so a map of any size
 * moves as smoothly as one picture does.
 */
export class BitmapCache {
  private finished: Tile | null = null;
  private pending: (Tile & { readonly work: Generator<void, void, void> }) | null = null;

  /** Whether this is what is shown or in the making. A picture of another scale will do between the two bounds. */
  has({ scene, theme, rect, scale }: TileRequest, slack: number): boolean {
    return [this.finished, this.pending].some(
      (tile) =>
        tile !== null &&
        tile.scene === scene &&
        tile.theme === theme &&
        contains(tile.rect, rect) &&
        tile.scale <= scale * slack &&
        tile.scale >= scale / slack,
    );
  }

  /** Whether a picture of this scene is in the making. */
  isPending(scene: Scene, theme: Theme): boolean {
    return this.pending !== null && this.pending.scene === scene && this.pending.theme === theme;
  }

  /** Begins to paint what is wished for; what was begun before and is not finished is given up. */
  start(request: TileRequest, paint: (context: Context2D, request: TileRequest) => Generator<void, void, void>): void {
    const { rect, scale, theme } = request;
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.ceil(rect.width * scale)),
      Math.max(1, Math.ceil(rect.height * scale)),
    );
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return;
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.scale(scale, scale);
    context.translate(-rect.x, -rect.y);
    this.pending = { ...request, canvas, work: paint(context, request) };
  }

  /** Paints on for so many ms; answers whether something is still to be painted. */
  advance(ms: number): boolean {
    if (!this.pending) return false;
    const until = performance.now() + ms;
    while (performance.now() < until) {
      if (this.pending.work.next().done) {
        const { work: _, ...tile } = this.pending;
        this.finished = tile;
        this.pending = null;
        return false;
      }
    }
    return true;
  }

  /** Shows what is finished in its place, on a context whose unit is a px of the screen; answers whether there is anything. */
  draw(context: Context2D, viewport: { readonly x: number; readonly y: number; readonly zoom: number }): boolean {
    if (!this.finished) return false;
    const { canvas, rect, scale } = this.finished;
    const exact = scale === viewport.zoom;
    const x = viewport.x + rect.x * viewport.zoom;
    const y = viewport.y + rect.y * viewport.zoom;
    const width = (canvas.width / scale) * viewport.zoom;
    const height = (canvas.height / scale) * viewport.zoom;
    // On whole px nothing is blurred.
    if (exact) context.drawImage(canvas, Math.round(x), Math.round(y));
    else context.drawImage(canvas, x, y, width, height);
    return true;
  }
}

function contains(outer: Rect, inner: Rect): boolean {
  const slack = 1;
  return (
    outer.x <= inner.x + slack &&
    outer.y <= inner.y + slack &&
    outer.x + outer.width >= inner.x + inner.width - slack &&
    outer.y + outer.height >= inner.y + inner.height - slack
  );
}
