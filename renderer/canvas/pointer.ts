import { type PointerEvent, useRef, useState } from 'react';
import { homeStep } from '../../argument/commands/add';
import { placeBeside, targetsFor } from '../../argument/commands/move';
import { selectedIds } from '../../argument/editor/editor-state';
import type { Id } from '../../argument/model/claim';
import { indexOf } from '../../argument/model/map-index';
import type { App } from '../store/app';

/** What the pointer is doing on the canvas, in px of the screen. */
export type Gesture =
  | {
      readonly kind: 'drag';
      readonly claims: readonly Id[];
      readonly x: number;
      readonly y: number;
      readonly drop: Drop | null;
    }
  | { readonly kind: 'frame'; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where a dragged box would go: onto another one, or before or after one that answers the same. */
export interface Drop {
  readonly on: Id;
  readonly how: 'onto' | 'before' | 'after';
}

/** How far the pointer moves before a press is a drag, in px. */
const SLACK = 6;
/** The share of a box at either end that means beside it instead of onto it. */
const EDGE = 0.28;

/**
 * Dragging boxes onto others, and a frame around several with Shift. React Flow would move boxes about; here a box has its
 * place from the map, so a drag only says where it is to hang, and anywhere else it snaps back.
 */
export function usePointer(app: App) {
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const start = useRef<{ x: number; y: number; claim: Id | null; frame: boolean } | null>(null);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (event.button !== 0 || target.closest('textarea, button')) return;
    const claim = claimAt(target);
    const frame = claim === null && event.shiftKey && target.closest('.react-flow__pane') !== null;
    if (claim === null && !frame) return;
    start.current = { x: event.clientX, y: event.clientY, claim, frame };
    if (!frame) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const from = start.current;
    if (!from || event.buttons === 0) return;
    const { clientX: x, clientY: y } = event;
    if (gesture === null && Math.hypot(x - from.x, y - from.y) < SLACK) return;
    if (from.frame) {
      const [left, top] = [Math.min(x, from.x), Math.min(y, from.y)];
      return setGesture({ kind: 'frame', x: left, y: top, width: Math.abs(x - from.x), height: Math.abs(y - from.y) });
    }
    if (from.claim === null) return;
    if (gesture === null) event.currentTarget.setPointerCapture(event.pointerId);
    const selected = selectedIds(app.getState().editor);
    const claims = selected.includes(from.claim) ? selected : [from.claim];
    setGesture({ kind: 'drag', claims, x, y, drop: dropAt(app, claims, x, y) });
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    start.current = null;
    const done = gesture;
    setGesture(null);
    if (!done) return;
    event.preventDefault();
    if (done.kind === 'frame') return selectFramed(app, done);
    if (done.drop) drop(app, done.claims, done.drop);
  };

  const cancel = () => {
    start.current = null;
    setGesture(null);
  };

  return {
    gesture,
    handlers: { onPointerDownCapture: onPointerDown, onPointerMove, onPointerUp, onPointerCancel: cancel },
    cancel,
  };
}

function claimAt(element: Element | null): Id | null {
  return element?.closest<HTMLElement>('[data-claim]')?.dataset.claim ?? null;
}

function dropAt(app: App, claims: readonly Id[], x: number, y: number): Drop | null {
  const { map } = app.getState().editor;
  const box = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>('[data-claim]'))
    .find((found) => found);
  const on = box?.dataset.claim;
  const [claim] = claims;
  if (!box || on === undefined || claim === undefined || claims.includes(on)) return null;
  const { top, height } = box.getBoundingClientRect();
  const at = (y - top) / height;
  const sameTarget = claims.length === 1 && homeStep(map, claim)?.target === homeStep(map, on)?.target;
  if (sameTarget && homeStep(map, claim) && (at < EDGE || at > 1 - EDGE))
    return { on, how: at < EDGE ? 'before' : 'after' };
  return claims.some((one) => targetsFor(map, one).some(({ id }) => id === on)) ? { on, how: 'onto' } : null;
}

function drop(app: App, claims: readonly Id[], { on, how }: Drop): void {
  const [claim] = claims;
  if (how === 'onto') app.show({ kind: 'drop', claims, on });
  else if (claim !== undefined) app.edit((map) => placeBeside(map, { claim, other: on, where: how }));
}

function selectFramed(app: App, frame: { x: number; y: number; width: number; height: number }): void {
  const { claims } = indexOf(app.getState().editor.map);
  const inside = [...document.querySelectorAll<HTMLElement>('[data-claim]')].filter((box) => {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    return left < frame.x + frame.width && right > frame.x && top < frame.y + frame.height && bottom > frame.y;
  });
  app.selectSeveral(inside.map((box) => box.dataset.claim ?? '').filter((id) => claims.has(id)));
}
