import type { Theme } from '../../../argument/drawing/theme';
import type { Evaluation } from '../../../argument/evaluation/evaluate';
import type { Box } from '../../../argument/layout/box';
import type { Rect } from '../../../argument/layout/geometry';
import { positionOf } from '../../../argument/model/forest';
import { type Role, roleOf } from '../../../argument/model/roles';
import { MOST_ELEMENTS } from '../elements';
import type { Guest } from '../guest-box';
import { Bitmap } from './bitmap-cache';
import { paintVeil } from './dim-overlay';
import { paintBox, paintNear } from './paint-detailed';
import { paintFar } from './paint-simplified';
import { paintTitles } from './paint-titles';
import type { Scene } from './scene';
import { paintStandings } from './status-badges';
import { partInView, type View } from './viewport';

/** Below this zoom the letters of many boxes are bars; they would be less than 5 px high. */
export const LETTERS_ZOOM = 0.3;
/** So many boxes are painted afresh in every frame; with more of them in view, finished bitmaps are moved about. */
const MOST_AFRESH = 1000;
/** The same where every letter is painted. A view of so few has its letters at every zoom. */
const MOST_LETTERED = MOST_ELEMENTS;
/** The longer side of the bitmap of a whole map, in px. */
const OVERVIEW = 2400;
/** How long a frame may paint at a bitmap, in ms. */
const SLICE_MS = 5;
/** How much of the view around it a bitmap shows besides, for where the view goes next. */
const AROUND = 0.4;

/** What is painted besides the map itself. */
export interface Painted {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly selected: ReadonlySet<string>;
  readonly writing: string | null;
  /** A box that is so new that the layout has no place for it yet. */
  readonly guest: Guest | null;
  /** How every claim stands, while that is shown. */
  readonly standings: Evaluation | null;
  /** The claims and steps that are not dimmed; null while nothing is. */
  readonly lit: ReadonlySet<string> | null;
}

/** Paints the map onto the canvas of the window: everything that is seen of it, at every zoom. */
export class Painter {
  private overview = new Bitmap();
  private part = new Bitmap();

  /**
   * Paints a frame of a view that moves or stands still. Answers whether another one is wanted although nothing changes:
   * a bitmap is in the making.
   */
  paint(canvas: HTMLCanvasElement, view: View, painted: Painted, ring: string, still: boolean): boolean {
    const context = canvas.getContext('2d', { alpha: false });
    if (!context || view.width === 0) return false;
    const { scene, theme, writing, guest, standings, lit } = painted;
    const density = window.devicePixelRatio;
    const [width, height] = [Math.round(view.width * density), Math.round(view.height * density)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context.resetTransform();
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, width, height);

    const rect = partInView(view);
    const found = scene.boxesIn(rect);
    const onMap = () =>
      context.setTransform(view.zoom * density, 0, 0, view.zoom * density, view.x * density, view.y * density);
    let unfinished = false;
    const isFew = found.length <= MOST_LETTERED;
    if (!isFew && (view.zoom >= LETTERS_ZOOM || found.length > MOST_AFRESH)) {
      unfinished = this.paintBitmaps(context, view, painted, density, still);
      onMap();
      // Its words stand in a field; the bitmap has them too.
      const box = writing === null ? undefined : scene.box(writing);
      if (box) paintBox(context, box, roleAtHome(scene, box), theme, true);
    } else {
      if (scene.layout.boxes.length <= MOST_LETTERED) this.forget();
      onMap();
      const work = isFew
        ? paintNear(context, scene, theme, rect, writing)
        : paintFar(context, scene, theme, rect, view.zoom * density);
      for (const _ of work);
      onMap();
    }
    const plain = lit ? found.filter((at) => lit.has(scene.layout.boxes[at]?.claim.id ?? '')) : found;
    if (lit) {
      paintVeil(context, theme);
      const work =
        plain.length <= MOST_LETTERED
          ? paintNear(context, scene, theme, rect, writing, lit)
          : paintFar(context, scene, theme, rect, view.zoom * density, lit);
      for (const _ of work);
      onMap();
    }
    if (guest) paintBox(context, guest.box, guest.role, theme, guest.box.claim.id === writing);
    if (standings) paintStandings(context, scene, standings, plain, theme, view.zoom);
    paintRings(context, painted, rect, view.zoom, ring);
    context.setTransform(density, 0, 0, density, 0, 0);
    if (!isFew && view.zoom < LETTERS_ZOOM) paintTitles(context, painted, plain, view, ring);
    return unfinished;
  }

  /** Of one map nothing must be left that could be seen for a moment in place of the next. */
  private forget(): void {
    this.overview = new Bitmap();
    this.part = new Bitmap();
  }

  private paintBitmaps(
    context: CanvasRenderingContext2D,
    view: View,
    { scene, theme }: Painted,
    density: number,
    still: boolean,
  ): boolean {
    const { layout } = scene;
    const scale = view.zoom * density;
    const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
    const overview = { scene, theme, rect: whole, scale: OVERVIEW / Math.max(layout.width, layout.height) };
    const around = AROUND * Math.min(view.width, view.height);
    const part = { scene, theme, rect: clip(partInView(view, around), whole), scale };
    // The next one is begun before this one ends.
    const inView = clip(partInView(view, still ? 0 : around / 3), whole);
    const paintAt: Parameters<Bitmap['begin']>[1] = (on, wish) =>
      wish.scale >= LETTERS_ZOOM * density
        ? paintNear(on, wish.scene, wish.theme, wish.rect, null)
        : paintFar(on, wish.scene, wish.theme, wish.rect, wish.scale);
    if (!this.overview.has(overview, 1)) this.overview.begin(overview, paintAt);
    // While the view moves, a picture of nearly its size will do; where it stands, it gets one of its own.
    const isGood = this.part.has({ ...part, rect: inView }, still ? 1 : 1.4);
    if (!isGood && !this.part.isMaking(scene, theme)) this.part.begin(part, paintAt);
    context.resetTransform();
    const at = { x: view.x * density, y: view.y * density, zoom: scale };
    if (!this.overview.show(context, at)) {
      // A map that has just been opened is shown whole at once.
      this.overview.goOn(Number.POSITIVE_INFINITY);
      this.overview.show(context, at);
    }
    const more = this.part.goOn(SLICE_MS) || this.overview.goOn(SLICE_MS);
    this.part.show(context, at);
    return more;
  }
}

function roleAtHome({ map }: Scene, { claim }: Box): Role | null {
  const { home } = positionOf(map, claim.id);
  return home && roleOf(map, home);
}

/** What is selected has a ring around it that can be seen at every zoom. */
function paintRings(
  context: CanvasRenderingContext2D,
  { scene, selected, guest }: Painted,
  rect: Rect,
  zoom: number,
  ring: string,
): void {
  const width = Math.max(3, 2.5 / zoom);
  context.strokeStyle = ring;
  context.lineWidth = width;
  context.setLineDash([]);
  context.beginPath();
  for (const id of selected) {
    const place = scene.rectOf(id) ?? (guest?.box.claim.id === id ? guest.box : undefined);
    if (!place) continue;
    const gap = 2 + width / 2;
    const [x, y] = [place.x - gap, place.y - gap];
    const [w, h] = [place.width + 2 * gap, place.height + 2 * gap];
    if (x > rect.x + rect.width || y > rect.y + rect.height || x + w < rect.x || y + h < rect.y) continue;
    context.roundRect(x, y, w, h, 9 + width / 2);
  }
  context.stroke();
}

function clip(rect: Rect, to: Rect): Rect {
  const x = Math.max(rect.x, to.x);
  const y = Math.max(rect.y, to.y);
  return {
    x,
    y,
    width: Math.max(1, Math.min(rect.x + rect.width, to.x + to.width) - x),
    height: Math.max(1, Math.min(rect.y + rect.height, to.y + to.height) - y),
  };
}
