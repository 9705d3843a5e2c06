import { useReactFlow, useStore } from '@xyflow/react';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Theme } from '../../argument/drawing/theme';
import { messages } from '../../messages/messages';
import { paintSimplified } from './painting/paint-simplified';
import type { Scene } from './painting/scene';
import { visibleRect } from './painting/viewport';

/** The size in px, in a window with room for it: in a narrow one it is a share of the canvas. */
const MAX_WIDTH = 160;
const MAX_HEIGHT = 110;
const MAX_SHARE = 0.28;
const MARGIN = 6;

/**
 * The whole map in a corner, with a frame around the part in view. A press or a drag moves the view
 * there.
 */
export function MiniMap({
  scene,
  theme,
  onMove,
}: {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly onMove: () => void;
}) {
  const flow = useReactFlow();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const boxWidth = Math.round(Math.min(MAX_WIDTH, width * MAX_SHARE));
  const boxHeight = Math.round((boxWidth * MAX_HEIGHT) / MAX_WIDTH);
  const [density] = useState(() => window.devicePixelRatio);
  const { layout } = scene;
  const scale = Math.min((boxWidth - 2 * MARGIN) / layout.width, (boxHeight - 2 * MARGIN) / layout.height);
  const left = (boxWidth - layout.width * scale) / 2;
  const top = (boxHeight - layout.height * scale) / 2;

  useEffect(() => {
    const context = canvas.current?.getContext('2d', { alpha: false });
    if (!context) return;
    context.resetTransform();
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, boxWidth * density, boxHeight * density);
    context.setTransform(scale * density, 0, 0, scale * density, left * density, top * density);
    const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
    const work = paintSimplified(context, scene, theme, whole, scale * density);
    let frame = 0;
    const advance = () => {
      if (!work.next().done) frame = requestAnimationFrame(advance);
    };
    advance();
    return () => cancelAnimationFrame(frame);
  }, [scene, theme, layout, scale, left, top, density, boxWidth, boxHeight]);

  const moveViewTo = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const corner = event.currentTarget.getBoundingClientRect();
    const mapX = (event.clientX - corner.left - left) / scale;
    const mapY = (event.clientY - corner.top - top) / scale;
    onMove();
    void flow.setCenter(mapX, mapY, { zoom });
  };
  const visible = visibleRect({ x, y, zoom, width, height });
  return (
    <div
      className="mini-map"
      data-overlay
      role="img"
      aria-label={messages.commands.minimap.label}
      style={{ width: boxWidth, height: boxHeight }}
      onPointerDown={moveViewTo}
      onPointerMove={moveViewTo}
    >
      <canvas ref={canvas} width={boxWidth * density} height={boxHeight * density} />
      <div
        className="mini-map-view"
        style={{
          left: left + visible.x * scale,
          top: top + visible.y * scale,
          width: Math.max(4, visible.width * scale),
          height: Math.max(4, visible.height * scale),
        }}
      />
    </div>
  );
}
