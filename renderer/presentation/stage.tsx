import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { itemsIn } from '../../argument/drawing/bounds';
import type { Item } from '../../argument/drawing/display-list';
import { paint } from '../../argument/drawing/paint';
import type { Theme } from '../../argument/drawing/theme';
import type { Rect } from '../../argument/layout/geometry';
import { measureText } from '../display/measure-text';
import type { Camera, Size } from './camera';
import './stage.css';

/** What is on the stage: all in the order of the drawing, so that lines lie below boxes. */
export interface StageContent {
  readonly items: readonly Item[];
  /** How plainly an item is seen, from 0 to 1; `fresh` ones come up from nothing. */
  readonly opacityOf: (item: Item) => number | 'fresh';
  /** What has a ring around it. */
  readonly highlighted: readonly Rect[];
}

/** How long the view takes to go from one part to the next, and what is new to come up, in ms. */
const MOVE_MS = 600;
const FAINT = 0.25;

/** What to give an element as its ref, and the size that it has, once it is known; null again when it is gone. */
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

/** The map painted by the painter of its pictures, seen through a camera that goes calmly to where it is sent. */
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
  /** Whether things may move. */
  readonly isAnimated: boolean;
  /** Takes the point of the map that was pressed. */
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
    // On a stage of another size the old place means nothing.
    const from = current.current?.size === size ? current.current.camera : camera;
    // What is on the stage already does not come up anew where only the view moves.
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
    // Whatever a press does here a key does too.
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
  { items, opacityOf, highlighted }: StageContent,
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
  context.lineWidth = 3;
  context.setLineDash([]);
  context.beginPath();
  for (const { x: left, y: top, width: across, height: down } of highlighted)
    context.roundRect(left - 3, top - 3, across + 6, down + 6, 9);
  context.stroke();
  context.globalAlpha = 1;
}

/** How plainly what is not told yet is seen in the overview. */
export const UPCOMING_OPACITY = FAINT;
