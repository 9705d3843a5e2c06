import type { Theme } from '../../../argument/drawing/theme';
import type { Rect } from '../../../argument/layout/geometry';
import type { Context2D } from './paint-detailed';
import type { Scene } from './scene';

/** What a bitmap shows: a part of a scene, enlarged so many times. */
export interface Wish {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly rect: Rect;
  /** Px of the bitmap for a px of the map. */
  readonly scale: number;
}

interface Picture extends Wish {
  readonly canvas: OffscreenCanvas;
}

/**
 * A part of a map painted aside, a little in every frame, and shown until the next one is finished: so a map of any size
 * moves as smoothly as one picture does.
 */
export class Bitmap {
  private shown: Picture | null = null;
  private making: (Picture & { readonly work: Generator<void, void, void> }) | null = null;

  /** Whether this is what is shown or in the making. A picture of another scale will do between the two bounds. */
  has({ scene, theme, rect, scale }: Wish, slack: number): boolean {
    return [this.shown, this.making].some(
      (picture) =>
        picture !== null &&
        picture.scene === scene &&
        picture.theme === theme &&
        covers(picture.rect, rect) &&
        picture.scale <= scale * slack &&
        picture.scale >= scale / slack,
    );
  }

  /** Whether a picture of this scene is in the making. */
  isMaking(scene: Scene, theme: Theme): boolean {
    return this.making !== null && this.making.scene === scene && this.making.theme === theme;
  }

  /** Begins to paint what is wished for; what was begun before and is not finished is given up. */
  begin(wish: Wish, paint: (context: Context2D, wish: Wish) => Generator<void, void, void>): void {
    const { rect, scale, theme } = wish;
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
    this.making = { ...wish, canvas, work: paint(context, wish) };
  }

  /** Paints on for so many ms; answers whether something is still to be painted. */
  goOn(ms: number): boolean {
    if (!this.making) return false;
    const until = performance.now() + ms;
    while (performance.now() < until) {
      if (this.making.work.next().done) {
        const { work: _, ...picture } = this.making;
        this.shown = picture;
        this.making = null;
        return false;
      }
    }
    return true;
  }

  /** Shows what is finished in its place, on a context whose unit is a px of the screen; answers whether there is anything. */
  show(context: Context2D, at: { readonly x: number; readonly y: number; readonly zoom: number }): boolean {
    if (!this.shown) return false;
    const { canvas, rect, scale } = this.shown;
    const exact = scale === at.zoom;
    const x = at.x + rect.x * at.zoom;
    const y = at.y + rect.y * at.zoom;
    const width = (canvas.width / scale) * at.zoom;
    const height = (canvas.height / scale) * at.zoom;
    // On whole px nothing is blurred.
    if (exact) context.drawImage(canvas, Math.round(x), Math.round(y));
    else context.drawImage(canvas, x, y, width, height);
    return true;
  }
}

function covers(outer: Rect, inner: Rect): boolean {
  const slack = 1;
  return (
    outer.x <= inner.x + slack &&
    outer.y <= inner.y + slack &&
    outer.x + outer.width >= inner.x + inner.width - slack &&
    outer.y + outer.height >= inner.y + inner.height - slack
  );
}
