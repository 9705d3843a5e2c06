import { type ReactFlowInstance, useReactFlow, type Viewport } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';

/** The height of a line and the share of a page for wheels that count in those, in px. */
const LINE = 16;
const PAGE = 400;

const MAX_ZOOM = 3;
/** The distance by which a wheel event with Ctrl says that two fingers have spread by the factor e. */
const PINCH_UNIT = 100;
/** The most by which one event of a pinch zooms. */
const MAX_PINCH_STEP = 2;
/** The part of the map that stays in view, in px. */
const KEPT_PX = 48;

type Size = NavigationOptions['mapSize'];

/** The middle of two fingers on the screen and the distance between them, in px. */
interface Pinch {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

/** The parts of the canvas that moving the view by wheel or fingers uses. */
interface NavigationOptions {
  /** True if the wheel zooms, as for somebody with a mouse; otherwise it pans. */
  readonly wheelZooms: boolean;
  readonly minZoom: number;
  /** The size of the map in px at zoom 1: some of it stays in view. */
  readonly mapSize: { readonly width: number; readonly height: number };
  /** Called when the person begins to move the view. */
  onMove(): void;
  /** Returns whether the keys write in a box, so that Space is no key for moving the view. */
  isWriting(): boolean;
  /** Ends a gesture of the pointer that has begun to be one of the view. */
  cancel(): void;
}

/**
 * Moves the view by wheel, touchpad, middle button, Space with the left button, and two fingers, also on a box, at
 * which React Flow begins nothing. Ctrl with the wheel, which a pinch on a touchpad sends, zooms.
 */
export function useNavigation(surface: RefObject<HTMLElement | null>, options: NavigationOptions): void {
  const flow = useReactFlow();
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    // The field that takes the keys of the map lies beside its surface.
    const region = element.closest<HTMLElement>('[data-region=map]') ?? element;
    const pan = (dx: number, dy: number) => {
      const { x, y, zoom } = flow.getViewport();
      show(flow, element, latest.current.mapSize, { x: x + dx, y: y + dy, zoom });
    };
    let isCtrlPressed = false;
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey && !isCtrlPressed && event.deltaMode === WheelEvent.DOM_DELTA_PIXEL) {
        event.preventDefault();
        event.stopPropagation();
        latest.current.onMove();
        const spread = Math.exp(-event.deltaY / PINCH_UNIT);
        const from: Pinch = { x: event.clientX, y: event.clientY, distance: 1 };
        const to = { ...from, distance: Math.min(MAX_PINCH_STEP, Math.max(1 / MAX_PINCH_STEP, spread)) };
        show(flow, element, latest.current.mapSize, pinchedView(flow, element, from, to, latest.current.minZoom));
        return;
      }
      if (event.ctrlKey || latest.current.wheelZooms) return latest.current.onMove();
      event.preventDefault();
      event.stopPropagation();
      latest.current.onMove();
      const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? PAGE : 1;
      const isSideways = event.shiftKey && event.deltaX === 0;
      const [dx, dy] = isSideways ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      pan(-dx * unit, -dy * unit);
    };

    let drag: { readonly pointer: number; x: number; y: number } | null = null;
    /** True from a press of the middle button to the next press of another one or of a key. */
    let wasMiddle = false;
    let isSpaceDown = false;
    const setSpaceDown = (isDown: boolean) => {
      isSpaceDown = isDown;
      element.classList.toggle('is-grabbable', isDown);
    };
    /** True from a drag with Space to the click that ends it. */
    let hasDragged = false;
    const onPointerDown = (event: PointerEvent) => {
      wasMiddle = event.button === 1;
      hasDragged = false;
      const isSpaceDrag = isSpaceDown && event.button === 0;
      if (!wasMiddle && !isSpaceDrag) return;
      event.preventDefault();
      if (isSpaceDrag) {
        event.stopPropagation();
        latest.current.cancel();
      }
      drag = { pointer: event.pointerId, x: event.clientX, y: event.clientY };
      element.setPointerCapture(event.pointerId);
      latest.current.onMove();
    };
    const noteCtrl = (event: KeyboardEvent | PointerEvent) => {
      isCtrlPressed = event.ctrlKey;
    };
    const onPointerMove = (event: PointerEvent) => {
      if (drag?.pointer !== event.pointerId) return;
      pan(event.clientX - drag.x, event.clientY - drag.y);
      hasDragged ||= isSpaceDown;
      drag = { ...drag, x: event.clientX, y: event.clientY };
    };
    const onPointerUp = () => {
      drag = null;
    };

    const onKeyDown = (event: KeyboardEvent) => {
      wasMiddle = false;
      if (event.key === ' ' && !latest.current.isWriting()) setSpaceDown(true);
    };
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === ' ') setSpaceDown(false);
    };
    // The mouse events of a drag with Space would begin a drag of React Flow's, and its click would select.
    const stopMouse = (event: MouseEvent) => {
      if (drag === null && !hasDragged) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // On Linux the middle button pastes what is selected, wherever that is.
    const onPaste = (event: ClipboardEvent) => {
      if (!wasMiddle) return;
      event.preventDefault();
      event.stopPropagation();
    };

    let pinch: Pinch | null = null;
    /** True from the second finger on, until no finger touches. */
    let isPinching = false;
    const onTouchStart = (event: TouchEvent) => {
      if (event.touches.length < 2) return;
      pinch = pinchOf(event.touches);
      isPinching = true;
      latest.current.cancel();
      latest.current.onMove();
      event.preventDefault();
      event.stopPropagation();
    };
    const onTouchMove = (event: TouchEvent) => {
      if (!isPinching) return;
      event.preventDefault();
      event.stopPropagation();
      const now = pinchOf(event.touches);
      if (pinch && now)
        show(flow, element, latest.current.mapSize, pinchedView(flow, element, pinch, now, latest.current.minZoom));
      pinch = now;
    };
    const onTouchEnd = (event: TouchEvent) => {
      pinch = pinchOf(event.touches);
      if (event.touches.length === 0) isPinching = false;
    };

    const listeners = new AbortController();
    const { signal } = listeners;
    const early = { capture: true, passive: false, signal } as const;
    element.addEventListener('wheel', onWheel, early);
    element.addEventListener('pointerdown', onPointerDown, early);
    element.addEventListener('pointermove', onPointerMove, { signal });
    element.addEventListener('pointerup', onPointerUp, { signal });
    element.addEventListener('pointercancel', onPointerUp, { signal });
    element.addEventListener('mousedown', stopMouse, early);
    element.addEventListener('click', stopMouse, early);
    region.addEventListener('keydown', onKeyDown, early);
    window.addEventListener('keyup', onKeyUp, early);
    window.addEventListener('keydown', noteCtrl, early);
    window.addEventListener('keyup', noteCtrl, early);
    window.addEventListener('pointermove', noteCtrl, early);
    window.addEventListener('blur', () => setSpaceDown(false), { signal });
    region.addEventListener('paste', onPaste, early);
    element.addEventListener('touchstart', onTouchStart, early);
    element.addEventListener('touchmove', onTouchMove, early);
    element.addEventListener('touchend', onTouchEnd, early);
    element.addEventListener('touchcancel', onTouchEnd, early);
    return () => listeners.abort();
  }, [surface, flow]);
}

/** Shows a part of the map, moved by the least that keeps some of it in view. */
function show(flow: ReactFlowInstance, room: Element, map: Size, { x, y, zoom }: Viewport): void {
  const kept = (at: number, length: number, of: number) =>
    Math.max(KEPT_PX - length * zoom, Math.min(of - KEPT_PX, at));
  const { clientWidth, clientHeight } = room;
  void flow.setViewport({ x: kept(x, map.width, clientWidth), y: kept(y, map.height, clientHeight), zoom });
}

/** Returns the view in which the same points of the map are under both fingers. */
function pinchedView(flow: ReactFlowInstance, element: Element, from: Pinch, to: Pinch, minZoom: number): Viewport {
  const { x, y, zoom } = flow.getViewport();
  const { left, top } = element.getBoundingClientRect();
  const next = Math.min(MAX_ZOOM, Math.max(minZoom, (zoom * to.distance) / from.distance));
  const ratio = next / zoom;
  return {
    x: to.x - left - (from.x - left - x) * ratio,
    y: to.y - top - (from.y - top - y) * ratio,
    zoom: next,
  };
}

function pinchOf(touches: TouchList): Pinch | null {
  const [a, b] = [touches[0], touches[1]];
  if (!a || !b) return null;
  return {
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
    distance: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
  };
}
