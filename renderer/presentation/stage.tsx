import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { itemsIn } from '../../argument/drawing/bounds';
import type { Item } from '../../argument/drawing/display-list';
import { paint } from '../../argument/drawing/paint';
import type { Theme } from '../../argument/drawing/theme';
import { boundsOf, overlaps, type Rect } from '../../argument/layout/geometry';
import { measureText } from '../display/measure-text';
import type { Camera, Size } from './camera';
import './stage.css';

/** The items on the stage, in drawing order: lines below boxes. */
export interface StageContent {
  readonly items: readonly Item[];
  /** Returns the opacity of an item, from 0 to 1; `fresh` items fade in. */
  readonly opacityOf: (item: Item) => number | 'fresh';
  /** The rectangles with a ring around them. */
  readonly highlighted: readonly Rect[];
  /** The labels on the lines, which no ring covers. */
  readonly labels: readonly Rect[];
}

/** The duration of a camera move and of a fade-in, in ms. */
const MOVE_MS = 600;
const FAINT = 0.25;
/** The distance of the ring from its box, and its width, in px at zoom 1. */
const RING = 3;
/** A distance beyond any map, in px at zoom 1. */
const EVERYWHERE = 1e6;

/** Returns a ref for an element and its size in px; null while it is not known or the element is gone. */
export function useElementSize() {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const [box] = entry?.borderBoxSize ?? [];
      if (box) setSize({ width: box.inlineSize, height: box.blockSize });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      setSize(null);
    };
  }, [element]);
  return { element: setElement, size };
}

/**
 * Paints items with the painter of the exported pictures, through a camera that moves smoothly to
 * its next position.
 */
export function Stage({
  content,
  camera,
  size,
  theme,
  label,
  isAnimated,
  onPress,
}: {
  readonly content: StageContent;
  readonly camera: Camera;
  readonly size: Size;
  readonly theme: Theme;
  readonly label: string;
  /** False if transitions are off. */
  readonly isAnimated: boolean;
  /** Called with the point of the map that was pressed. */
  readonly onPress: (x: number, y: number) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const current = useRef<{ camera: Camera; size: Size } | null>(null);
  const lastContent = useRef<StageContent | null>(null);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d', { alpha: false });
    if (!element || !context) return;
    const density = window.devicePixelRatio;
    element.width = Math.round(size.width * density);
    element.height = Math.round(size.height * density);
    // On a stage of another size the previous camera is meaningless.
    const from = current.current?.size === size ? current.current.camera : camera;
    // Items that are shown already do not fade in again when only the camera moves.
    const isUnchanged = lastContent.current === content;
    const startTime = performance.now();
    let frame = 0;
    const draw = () => {
      const passed = isAnimated ? Math.min(1, (performance.now() - startTime) / MOVE_MS) : 1;
      const eased = passed * passed * (3 - 2 * passed);
      const at = interpolateCamera(from, camera, eased);
      current.current = { camera: at, size };
      paintStage(context, content, at, size, theme, density, isUnchanged ? 1 : eased, ringColour(element));
      if (passed < 1) frame = requestAnimationFrame(draw);
      else lastContent.current = content;
    };
    draw();
    return () => cancelAnimationFrame(frame);
  }, [content, camera, size, theme, isAnimated]);

  return (
    // Every press here has a key that does the same.
    <canvas
      ref={canvas}
      className="map-stage-canvas"
      role="img"
      aria-label={label}
      style={{ width: size.width, height: size.height }}
      onClick={(event) => {
        const corner = event.currentTarget.getBoundingClientRect();
        const { x, y, zoom } = camera;
        onPress((event.clientX - corner.left - x) / zoom, (event.clientY - corner.top - y) / zoom);
      }}
    />
  );
}

function interpolateCamera(from: Camera, to: Camera, progress: number): Camera {
  const mix = (a: number, b: number) => a + (b - a) * progress;
  return progress === 1 ? to : { x: mix(from.x, to.x), y: mix(from.y, to.y), zoom: mix(from.zoom, to.zoom) };
}

function ringColour(element: Element): string {
  return getComputedStyle(element).getPropertyValue('--accent');
}

function paintStage(
  context: CanvasRenderingContext2D,
  { items, opacityOf, highlighted, labels }: StageContent,
  { x, y, zoom }: Camera,
  { width, height }: Size,
  theme: Theme,
  density: number,
  appearing: number,
  ring: string,
): void {
  context.resetTransform();
  context.globalAlpha = 1;
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, width * density, height * density);
  context.setTransform(zoom * density, 0, 0, zoom * density, x * density, y * density);
  const inView = itemsIn(items, { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom });
  for (const item of inView) {
    const opacity = opacityOf(item);
    const alpha = opacity === 'fresh' ? appearing : opacity;
    if (alpha === 0) continue;
    context.globalAlpha = alpha;
    paint([item], context, measureText);
  }
  context.globalAlpha = appearing;
  context.strokeStyle = ring;
  context.lineWidth = RING;
  context.setLineDash([]);
  context.save();
  const ringed = highlighted.map(({ x: left, y: top, width: across, height: down }) => ({
    x: left - RING,
    y: top - RING,
    width: across + 2 * RING,
    height: down + 2 * RING,
  }));
  clipOut(
    context,
    labels.filter((label) => ringed.some((rect) => overlaps(rect, label))),
  );
  context.beginPath();
  for (const rect of ringed) context.roundRect(rect.x, rect.y, rect.width, rect.height, 9);
  context.stroke();
  context.restore();
  context.globalAlpha = 1;
}

/** Limits what is painted to what is outside all of some rectangles. */
function clipOut(context: CanvasRenderingContext2D, rects: readonly Rect[]): void {
  const { x, y, width, height } = boundsOf(rects);
  for (const rect of rects) {
    context.beginPath();
    context.rect(x - EVERYWHERE, y - EVERYWHERE, width + 2 * EVERYWHERE, height + 2 * EVERYWHERE);
    context.rect(rect.x, rect.y, rect.width, rect.height);
    context.clip('evenodd');
  }
}

/** The opacity of upcoming items in the overview. */
export const UPCOMING_OPACITY = FAINT;
