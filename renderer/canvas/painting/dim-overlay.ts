import type { Theme } from '../../../argument/drawing/theme';
import type { Id } from '../../../argument/model/claim';
import type { Context2D } from './context-2d';

/** How much of what is dimmed is taken away. */
const DIM_OPACITY = 0.82;

/** Lays a veil of paper over all that is painted, in px of the canvas. */
export function dimCanvas(context: Context2D, theme: Theme): void {
  context.save();
  context.resetTransform();
  context.globalAlpha = DIM_OPACITY;
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}

/** Whether all the ids are lit; everything is where nothing is dimmed. */
export function isFocused(focusedIds: ReadonlySet<Id> | null, ...ids: readonly Id[]): boolean {
  return focusedIds === null || ids.every((id) => focusedIds.has(id));
}
