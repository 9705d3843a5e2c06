import { type PointerEvent, type SyntheticEvent, useRef, useState } from 'react';
import { offsetBranch } from '../../../argument/commands/map/branch-offset';
import { moveTargets, placeBeside } from '../../../argument/commands/structure/move';
import { selectedIds } from '../../../argument/editor/editor-state';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { Id } from '../../../argument/model/claim';
import { homeInference } from '../../../argument/model/structure/forest';
import { indexOf, inferencesTo } from '../../../argument/model/structure/map-index';
import { messages } from '../../../messages/messages';
import type { App } from '../../store/app';
import type { DropPoint } from '../../store/slices/ui-slice';
import type { Hit, Scene } from '../painting/scene';

/** The current pointer gesture on the canvas; coordinates in px of the screen. */
export type Gesture =
  | {
      readonly kind: 'drag';
      readonly claims: readonly Id[];
      readonly x: number;
      readonly y: number;
      readonly drop: Drop | null;
      /** True over a free place, and with Alt anywhere: the box is placed by hand and keeps its target. */
      readonly byHand: boolean;
    }
  /** A passage of the article, and the box under it. */
  | { readonly kind: 'passage'; readonly x: number; readonly y: number; readonly on: Hit | null }
  | { readonly kind: 'frame'; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The drop target of a dragged box: onto a claim, or before or after a sibling with the same target. */
export interface Drop {
  readonly rect: Hit['rect'];
  readonly target: Id;
  readonly position: 'onto' | 'before' | 'after';
  /** The side of the box at which it is dropped, if beside it. */
  readonly side?: Side;
}

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
type Side = (typeof SIDES)[number];

/** The distance that the pointer moves before a press is a drag, in px of the screen. */
const DRAG_THRESHOLD_PX = 8;
/** The time for which a finger rests to open the menu, in ms. */
const LONG_PRESS_MS = 500;
/** The share of a box at each side that means beside it instead of onto it. */
const EDGE_SHARE = 0.25;
/** The largest distance from a box that still counts as beside it, in px at zoom 1. */
const MAX_SIDE_DISTANCE = 60;

/** A point of the screen, in px. */
export interface ScreenPoint {
  readonly clientX: number;
  readonly clientY: number;
}

/** Hit testing over DOM nodes and painted boxes. */
export interface HitTester {
  readonly scene: Scene;
  /** Converts a point of the screen to the map, in px at zoom 1. */
  toMap(point: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number };
}

/**
 * Handles dragging boxes, and selecting several in a frame with Shift. Onto a box or beside a sibling a drag changes
 * the target of a claim; to a free place, and with Alt anywhere, it places the claim by hand. A finger that rests calls
 * `onLongPress`. React Flow's own dragging is off.
 */
export function usePointer(app: App, hitTester: HitTester, onLongPress: (at: ScreenPoint) => void) {
  const [hovered, setHovered] = useState<Id | null>(null);
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const longPress = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pressedAt = useRef({ x: 0, y: 0 });
  const start = useRef<{ x: number; y: number; claim: Id | null; frame: boolean } | null>(null);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    clearTimeout(longPress.current);
    if (!event.isPrimary) return cancel();
    if (event.button !== 0 || !isOnMap(target)) return;
    if (event.pointerType === 'touch') {
      const { clientX, clientY } = event;
      pressedAt.current = { x: clientX, y: clientY };
      longPress.current = setTimeout(() => {
        cancel();
        onLongPress({ clientX, clientY });
      }, LONG_PRESS_MS);
    }
    const hit = hitTest(hitTester, event);
    const claim = hit?.kind === 'claim' ? hit.id : null;
    const frame = hit === null && event.shiftKey;
    if (claim === null && !frame) return;
    start.current = { x: event.clientX, y: event.clientY, claim, frame };
    if (!frame) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const from = start.current;
    if (event.buttons === 0) return hover(event);
    const { clientX: x, clientY: y } = event;
    // A finger that moves the view is not resting.
    if (Math.hypot(x - pressedAt.current.x, y - pressedAt.current.y) >= DRAG_THRESHOLD_PX)
      clearTimeout(longPress.current);
    if (!from) return;
    if (gesture === null && Math.hypot(x - from.x, y - from.y) < DRAG_THRESHOLD_PX) return;
    if (from.frame) {
      const [left, top] = [Math.min(x, from.x), Math.min(y, from.y)];
      return setGesture({ kind: 'frame', x: left, y: top, width: Math.abs(x - from.x), height: Math.abs(y - from.y) });
    }
    if (from.claim === null) return;
    if (gesture === null) event.currentTarget.setPointerCapture(event.pointerId);
    const selected = selectedIds(app.getState().editor);
    const claims = selected.includes(from.claim) && !event.altKey ? selected : [from.claim];
    const drop = event.altKey ? null : dropAt(app, hitTester, claims, event);
    const isFree = drop === null && claims.length === 1 && hitTest(hitTester, event) === null;
    setGesture({ kind: 'drag', claims, x, y, byHand: event.altKey || isFree, drop });
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const from = start.current;
    start.current = null;
    clearTimeout(longPress.current);
    const done = gesture;
    setGesture(null);
    if (!done) return;
    event.preventDefault();
    if (done.kind === 'frame') return selectInFrame(app, hitTester, done);
    if (done.kind === 'passage') return;
    const [claim] = done.claims;
    if (from && done.byHand && claim !== undefined) {
      const was = hitTester.toMap(from);
      const is = hitTester.toMap({ x: event.clientX, y: event.clientY });
      // The branch may lie beside its offset; it is moved from where it is seen.
      const wish = app.getState().editor.map.view?.offsets?.[claim] ?? { x: 0, y: 0 };
      const [seenX, seenY] = hitTester.scene.layout.offsets?.get(claim) ?? [wish.x, wish.y];
      const by = { x: is.x - was.x + seenX - wish.x, y: is.y - was.y + seenY - wish.y };
      if (app.edit((map) => offsetBranch(map, { claim, ...by }))) app.notify(messages.status.placedByHand, 'undo');
    } else if (done.drop) {
      applyDrop(app, done.claims, done.drop, { x: event.clientX, y: event.clientY });
    }
  };

  const hover = (event: PointerEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const element = target.closest<HTMLElement>('[data-claim]');
    const hit = element === null && isOnMap(target) ? hitTest(hitTester, event) : null;
    setHovered(element?.dataset.claim ?? (hit?.kind === 'claim' ? hit.id : null));
  };

  /** Stops React Flow from panning at a press that begins a drag or a frame. */
  const preventPanning = (event: SyntheticEvent<HTMLElement>) => {
    if (start.current !== null && isPane(event.target as HTMLElement)) event.stopPropagation();
  };

  const cancel = () => {
    clearTimeout(longPress.current);
    start.current = null;
    setGesture(null);
  };

  return {
    gesture,
    hovered,
    handlers: {
      onPointerDownCapture: onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: cancel,
      onPointerLeave: () => setHovered(null),
      onMouseDownCapture: preventPanning,
      onTouchStartCapture: preventPanning,
    },
    cancel,
  };
}

/** Returns the box or junction under the pointer; null if there is none. */
export function hitTest({ scene, toMap }: HitTester, { clientX, clientY }: ScreenPoint): Hit | null {
  const { x, y } = toMap({ x: clientX, y: clientY });
  return scene.hitTest(x, y);
}

/** Returns true if an event hit the empty map or something painted there, and not an element. */
export function isPane(target: Element): boolean {
  return target.classList.contains('react-flow__pane');
}

function isOnMap(target: Element): boolean {
  return !target.closest('textarea, button') && target.closest('.react-flow__pane, .react-flow__node') !== null;
}

function dropAt(app: App, hitTester: HitTester, claims: readonly Id[], event: PointerEvent): Drop | null {
  const { map } = app.getState().editor;
  const hit = hitTest(hitTester, event);
  const [claim] = claims;
  if (claim === undefined || (hit?.kind === 'claim' && claims.includes(hit.id))) return null;
  const point = hitTester.toMap({ x: event.clientX, y: event.clientY });
  const siblingDrop = claims.length === 1 ? siblingDropAt(map, hitTester.scene, claim, point) : null;
  if (siblingDrop && (hit?.kind !== 'claim' || hit.id === siblingDrop.target)) return siblingDrop;
  if (hit?.kind !== 'claim') return null;
  const { id: on, rect } = hit;
  return claims.some((one) => moveTargets(map, one).some(({ id }) => id === on))
    ? { target: on, rect, position: 'onto' }
    : null;
}

/**
 * Returns the place of a claim among siblings with the same target: at the side of the nearest one
 * close to the point.
 */
function siblingDropAt(map: ArgumentMap, scene: Scene, claim: Id, { x, y }: { x: number; y: number }): Drop | null {
  const target = homeInference(map, claim)?.target;
  if (target === undefined) return null;
  let nearest: Drop | null = null;
  let minDistance = MAX_SIDE_DISTANCE;
  for (const on of inferencesTo(map, target).flatMap(({ premises }) => premises)) {
    const rect = scene.box(on);
    if (!rect || on === claim || homeInference(map, on)?.target !== target) continue;
    // The distance of the point from each side, positive inside the box.
    const inside = {
      left: x - rect.x,
      right: rect.x + rect.width - x,
      top: y - rect.y,
      bottom: rect.y + rect.height - y,
    };
    const side = SIDES.reduce((best, one) => (inside[one] < inside[best] ? one : best));
    if (inside[side] > EDGE_SHARE * Math.min(rect.width, rect.height)) continue;
    const distance = Math.max(0, ...SIDES.map((one) => -inside[one]));
    if (distance >= minDistance) continue;
    minDistance = distance;
    nearest = { target: on, rect, position: side === 'left' || side === 'top' ? 'before' : 'after', side };
  }
  return nearest;
}

function applyDrop(app: App, claims: readonly Id[], { target, position }: Drop, at: DropPoint): void {
  const [claim] = claims;
  if (position === 'onto') app.showDialog({ kind: 'drop', claims, on: target, at });
  else if (claim !== undefined) app.edit((map) => placeBeside(map, { claim, other: target, where: position }));
}

function selectInFrame(app: App, { scene, toMap }: HitTester, frame: Hit['rect']): void {
  const { claims } = indexOf(app.getState().editor.map);
  const from = toMap(frame);
  const to = toMap({ x: frame.x + frame.width, y: frame.y + frame.height });
  const inside = scene.boxesIn({ ...from, width: to.x - from.x, height: to.y - from.y });
  app.selectSeveral(inside.map((at) => scene.layout.boxes[at]?.claim.id ?? '').filter((id) => claims.has(id)));
}
