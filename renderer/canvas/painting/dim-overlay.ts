import type { Theme } from '../../../argument/drawing/theme';
import type { Id } from '../../../argument/model/claim';
import type { Context2D } from './context-2d';

/** The opacity of the overlay. */
const DIM_OPACITY = 0.82;

/** Dims the whole canvas with the background colour; the context's unit is a px of the canvas. */
export function dimCanvas(context: Context2D, theme: Theme): void {
  context.save();
  context.resetTransform();
  context.globalAlpha = DIM_OPACITY;
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}

/** Returns true if all of the ids are focused, or if no branch is focused. */
export function isFocused(focusedIds: ReadonlySet<Id> | null, ...ids: readonly Id[]): boolean {
  return focusedIds === null || ids.every((id) => focusedIds.has(id));
}
