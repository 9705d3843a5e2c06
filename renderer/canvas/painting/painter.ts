import type { Box } from '../../../argument/layout/boxes/box';
import type { Rect } from '../../../argument/layout/geometry';
import type { Id } from '../../../argument/model/claim';
import { forestOf, positionOf } from '../../../argument/model/structure/forest';
import { type Role, roleOf } from '../../../argument/model/structure/roles';
import { BitmapCache } from './bitmap-cache';
import { dimCanvas } from './dim-overlay';
import { paintFoldMarks } from './fold-marks';
import type { CanvasFrame } from './frame';
import { paintBox, paintDetailed } from './paint-detailed';
import { paintLabels } from './paint-labels';
import { paintSimplified } from './paint-simplified';
import type { Scene } from './scene';
import { paintStatusBadges } from './status-badges';
import { type MapViewport, visibleRect } from './viewport';

/** Below this zoom letters are less than 5 px high, and bars replace them in large maps. */
export const MIN_TEXT_ZOOM = 0.3;
/** The most boxes that are painted anew in every frame; with more in view, finished bitmaps are moved. */
const MAX_DIRECT_BOXES = 1000;
/** The same for full detail. A view with no more boxes than this has letters at every zoom. */
export const MAX_DETAILED_BOXES = 150;
/** The longer side of the bitmap of the whole map, in px. */
const OVERVIEW_PX = 2400;
/** The time in which a frame may paint on bitmaps, in ms. */
const SLICE_MS = 5;
/** The margin around the view that a bitmap covers, as a share of the view, for where it moves next. */
const OVERSCAN = 0.4;

/** Paints the visible part of the map onto the canvas of the window, at every zoom. */
export class Painter {
  private overview = new BitmapCache();
  private viewBitmap = new BitmapCache();

  /**
   * Paints a frame of a moving or still view. Returns true if another frame is needed although
   * nothing changes, because a bitmap is unfinished.
   */
  paint(canvas: HTMLCanvasElement, view: MapViewport, frame: CanvasFrame, ring: string, isStill: boolean): boolean {
    const context = canvas.getContext('2d', { alpha: false });
    if (!context || view.width === 0) return false;
    const { scene, theme, editedClaim, pendingBox, statuses, focusedIds } = frame;
    const density = window.devicePixelRatio;
    const [width, height] = [Math.round(view.width * density), Math.round(view.height * density)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context.resetTransform();
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, width, height);

    const rect = visibleRect(view);
    const found = scene.boxesIn(rect);
    const toMapCoordinates = () =>
      context.setTransform(view.zoom * density, 0, 0, view.zoom * density, view.x * density, view.y * density);
    let unfinished = false;
    const isFew = found.length <= MAX_DETAILED_BOXES;
    if (!isFew && (view.zoom >= MIN_TEXT_ZOOM || found.length > MAX_DIRECT_BOXES)) {
      unfinished = this.paintBitmaps(context, view, frame, density, isStill);
      toMapCoordinates();
      // A text field shows the text of this box, but the bitmap holds it too.
      const box = editedClaim === null ? undefined : scene.box(editedClaim);
      if (box) paintBox(context, box, roleAtHome(scene, box), theme, true);
    } else {
      if (scene.layout.boxes.length <= MAX_DETAILED_BOXES) this.dropBitmaps();
      toMapCoordinates();
      const work = isFew
        ? paintDetailed(context, scene, theme, rect, editedClaim)
        : paintSimplified(context, scene, theme, rect, view.zoom * density);
      for (const _ of work);
      toMapCoordinates();
    }
    const focusedIndexes = focusedIds
      ? found.filter((index) => focusedIds.has(scene.layout.boxes[index]?.claim.id ?? ''))
      : found;
    if (focusedIds) {
      dimCanvas(context, theme);
      const work =
        focusedIndexes.length <= MAX_DETAILED_BOXES
          ? paintDetailed(context, scene, theme, rect, editedClaim, focusedIds)
          : paintSimplified(context, scene, theme, rect, view.zoom * density, focusedIds);
      for (const _ of work);
      toMapCoordinates();
    }
    if (pendingBox) paintBox(context, pendingBox.box, pendingBox.role, theme, pendingBox.box.claim.id === editedClaim);
    if (statuses) paintStatusBadges(context, scene, statuses, focusedIndexes, theme, view.zoom);
    paintRings(context, frame, rect, view.zoom, ring);
    const unedited = focusedIndexes.filter((index) => scene.layout.boxes[index]?.claim.id !== editedClaim);
    paintFoldMarks(context, scene, unedited, theme, view.zoom, statuses !== null);
    context.setTransform(density, 0, 0, density, 0, 0);
    if (!isFew && view.zoom < MIN_TEXT_ZOOM) paintLabels(context, frame, focusedIndexes, view, ring);
    return unfinished;
  }

  /** Drops cached bitmaps so the previous map never flashes. */
  private dropBitmaps(): void {
    this.overview = new BitmapCache();
    this.viewBitmap = new BitmapCache();
  }

  private paintBitmaps(
    context: CanvasRenderingContext2D,
    view: MapViewport,
    { scene, theme }: CanvasFrame,
    density: number,
    isStill: boolean,
  ): boolean {
    const { layout } = scene;
    const scale = view.zoom * density;
    const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
    const overview = { scene, theme, rect: whole, scale: OVERVIEW_PX / Math.max(layout.width, layout.height) };
    const around = OVERSCAN * Math.min(view.width, view.height);
    const part = { scene, theme, rect: clip(visibleRect(view, around), whole), scale };
    // The next bitmap is started before the view leaves this one.
    const inView = clip(visibleRect(view, isStill ? 0 : around / 3), whole);
    const paintAt: Parameters<BitmapCache['start']>[1] = (on, request) =>
      request.scale >= MIN_TEXT_ZOOM * density
        ? paintDetailed(on, request.scene, request.theme, request.rect, null)
        : paintSimplified(on, request.scene, request.theme, request.rect, request.scale);
    if (!this.overview.has(overview, 1)) this.overview.start(overview, paintAt);
    // A moving view takes a bitmap of nearly its scale; a still one gets its own.
    const isUsable = this.viewBitmap.has({ ...part, rect: inView }, isStill ? 1 : 1.4);
    if (!isUsable && !this.viewBitmap.isPending(scene, theme)) this.viewBitmap.start(part, paintAt);
    context.resetTransform();
    const viewport = { x: view.x * density, y: view.y * density, zoom: scale };
    if (!this.overview.draw(context, viewport)) {
      // A map that has just been opened is painted completely at once.
      this.overview.advance(Number.POSITIVE_INFINITY);
      this.overview.draw(context, viewport);
    }
    const more = this.viewBitmap.advance(SLICE_MS) || this.overview.advance(SLICE_MS);
    this.viewBitmap.draw(context, viewport);
    return more;
  }
}

function roleAtHome({ map }: Scene, { claim }: Box): Role | null {
  const { home } = positionOf(map, claim.id);
  return home && roleOf(map, home);
}

/** Paints a ring around the selected items that can be seen at every zoom. */
function paintRings(
  context: CanvasRenderingContext2D,
  { scene, selected, pendingBox }: CanvasFrame,
  rect: Rect,
  zoom: number,
  ring: string,
): void {
  const width = Math.max(3, 2.5 / zoom);
  context.save();
  clipOut(context, rect, new Set([...selected].flatMap((id) => labelsBeside(scene, id))));
  context.strokeStyle = ring;
  context.lineWidth = width;
  context.setLineDash([]);
  context.beginPath();
  for (const id of selected) {
    const place = scene.rectOf(id) ?? (pendingBox?.box.claim.id === id ? pendingBox.box : undefined);
    if (!place) continue;
    const gap = 1 + width / 2;
    const [x, y] = [place.x - gap, place.y - gap];
    const [w, h] = [place.width + 2 * gap, place.height + 2 * gap];
    if (x > rect.x + rect.width || y > rect.y + rect.height || x + w < rect.x || y + h < rect.y) continue;
    context.roundRect(x, y, w, h, 8 + width / 2);
  }
  context.stroke();
  context.restore();
}

/** Returns the areas of the labels that a ring around a claim would cover. */
function labelsBeside(scene: Scene, claim: Id): Rect[] {
  const home = forestOf(scene.map).positions.get(claim)?.home;
  const lines = home && scene.inferenceLines(home.id);
  return lines ? [lines.pill, ...lines.ands] : [];
}

function clipOut(context: CanvasRenderingContext2D, rect: Rect, holes: Iterable<Rect>): void {
  context.beginPath();
  context.rect(rect.x, rect.y, rect.width, rect.height);
  for (const { x, y, width, height } of holes) context.rect(x, y, width, height);
  context.clip('evenodd');
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
