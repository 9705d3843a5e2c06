import type { Theme } from '../../../argument/drawing/theme';
import type { Id } from '../../../argument/model/claim';
import type { Context2D } from './paint-detailed';

/** How much of what is dimmed is taken away. */
const THICKNESS = 0.82;

/** Lays a veil of paper over all that is painted, in px of the canvas. */
export function paintVeil(context: Context2D, theme: Theme): void {
  context.save();
  context.resetTransform();
  context.globalAlpha = THICKNESS;
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}

/** Whether all the ids are lit; everything is where nothing is dimmed. */
export function isLit(lit: ReadonlySet<Id> | null, ...ids: readonly Id[]): boolean {
  return lit === null || ids.every((id) => lit.has(id));
}
