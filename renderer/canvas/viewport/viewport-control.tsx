import { useReactFlow, type Viewport } from '@xyflow/react';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { boundsOf, type Rect } from '../../../argument/layout/geometry';
import { separatedClaims } from '../../../argument/model/structure/separated-claims';
import { idsOfBranch } from '../../branch-focus/branch-ids';
import { typingTarget } from '../../editing/typing-target';
import { useApp } from '../../store/use-app';
import type { Scene } from '../painting/scene';
import { fitPart, fitWhole, onCanvas, readableZoom } from './fit';
import { intoView } from './into-view';
import { anchorOf, nearestToCentre, type RectOf, targetOf, withLabel } from './landmarks';
import { useCanvasSize } from './use-room';

const ZOOM_STEP = 1.25;
/** The height of the canvas that the breadcrumbs cover while a branch is focused, in px. */
const BREADCRUMBS_HEIGHT = 40;

/** The room below the selected box for its handles, in px of the screen. */
const HANDLES_HEIGHT = 28;
/** The least room above and below what is to be in view, in px of the screen. */
const LABEL_MARGIN = 16;

/** The state of the view between two renderings. */
export interface ViewMotion {
  /** True until the person moves the view: it is fitted to each new room. */
  isFitted: boolean;
  /** The transition of the view that goes with that of the boxes. */
  glide: { readonly from: Viewport; readonly to: Viewport } | null;
}

interface ViewportControlProps {
  readonly surface: RefObject<HTMLElement | null>;
  /** The text field over the selected box, which takes the keys where letters write. */
  readonly field: RefObject<HTMLElement | null>;
  readonly motion: RefObject<ViewMotion>;
  /** The scene that the boxes move to, and the scene as it is shown. */
  readonly target: Scene;
  readonly shown: Scene;
  /** The share of the transition that is over. */
  readonly progress: number;
  /** Returns the place of an item in the target, or of a box that is not laid out yet. */
  readonly rectOf: RectOf;
  /** The opened map, null while it is waiting; and what its arrangement was chosen for. */
  readonly opened: string | null;
  readonly arrangedFor: string;
  readonly selection: string | null;
  readonly editedClaim: string | null;
  /** The size of the text in the window; 1 is normal. */
  readonly textScale: number;
  /** The duration of a transition, in ms. */
  readonly duration: number;
  readonly showsMinimap: boolean;
  onTidy(): void;
}

/**
 * Keeps the view where the person works. A map that has just been opened is shown whole if its text can be
 * read then, else the part around the selected box; so it is in a new room, until the person moves the
 * view. From then on the selected box stays at its place on the screen. An edit moves the view by the
 * least that shows what is new and what it answers.
 *
 * A component, so that its effects run before those of the canvas layer below, which paints.
 */
export function ViewportControl(props: ViewportControlProps) {
  const { surface, field, motion, target, shown, progress, rectOf, opened, arrangedFor } = props;
  const { selection, editedClaim, textScale, duration, showsMinimap, onTidy } = props;
  const app = useApp();
  const flow = useReactFlow();
  const canvas = useCanvasSize();
  const { layout } = target;
  const readable = readableZoom(textScale);
  const before = useRef<Pick<ViewportControlProps, 'target' | 'opened' | 'arrangedFor'> | null>(null);
  const lastShown = useRef(shown);

  const whole = () =>
    fitWhole(
      layout,
      { canvas, overlays: overlaysOn(surface.current), maxZoom: textScale },
      (rect) => target.boxesIn(rect).length === 0 && target.inferencesIn(rect).length === 0,
    );
  const readableFit = () => {
    const all = whole();
    const around = (selection === null ? undefined : rectOf(selection)) ?? layout.boxes[0];
    return all.zoom >= readable || !around ? all : fitPart(layout, canvas, around, readable);
  };
  const goTo = (to: Viewport, ownDuration: number) => {
    motion.current.glide = progress < 1 ? { from: flow.getViewport(), to } : null;
    if (progress === 1 && !isSame(to, flow.getViewport())) void flow.setViewport(to, { duration: ownDuration });
  };
  const jumpTo = (to: Viewport, isFitted: boolean) => {
    motion.current = { isFitted, glide: null };
    void flow.setViewport(to, { duration });
  };

  /** Returns the view after an edit, or for another selection: what was selected stays, what is new comes into view. */
  const afterEdit = (old: Scene, isNewRoom: boolean): Viewport => {
    let view = motion.current.glide?.to ?? flow.getViewport();
    const overlays = overlaysOn(surface.current);
    const isEdit = old !== target;
    const anchor =
      selection !== null
        ? anchorOf(old, target, selection)
        : isNewRoom
          ? nearestToCentre(lastShown.current, view, canvas)
          : null;
    const was = isEdit && anchor !== null ? lastShown.current.rectOf(anchor) : undefined;
    const is = anchor === null ? undefined : rectOf(anchor);
    if (was && is) {
      // The transition starts from the view as it is, and the anchor from its place in it.
      const { x, y, zoom } = flow.getViewport();
      view = { x: x + was.x * zoom - is.x * view.zoom, y: y + was.y * zoom - is.y * view.zoom, zoom: view.zoom };
    }
    const id = editedClaim ?? selection;
    const rect = id === null ? undefined : rectOf(id);
    if (id === null || !rect) return view;
    if (editedClaim !== null && view.zoom < readable) view = zoomedAround(view, rect, readable);
    if (isEdit && motion.current.isFitted && old.layout.boxes.length !== layout.boxes.length) {
      const all = { x: 0, y: 0, width: layout.width, height: layout.height };
      if (fits(view, all, canvas)) view = intoView(view, all, canvas, []);
    }
    // The claim that it answers stays in view if it was, and comes into view with a new answer.
    const answeredId = targetOf(target, id) ?? '';
    const answeredBefore = lastShown.current.rectOf(answeredId);
    const wasInView = answeredBefore && isInside(canvas, onCanvas(flow.getViewport(), answeredBefore));
    const answered = wasInView || (isEdit && !old.rectOf(id)) ? rectOf(answeredId) : undefined;
    const labelled = withLabel(target, id, rect);
    const withHandles = { ...labelled, height: labelled.height + HANDLES_HEIGHT / view.zoom };
    view = intoView(view, withHandles, canvas, overlays);
    // As many of what stays of a deleted box as fit beside what is selected.
    const kept = isEdit ? separatedClaims(old.map, target.map).flatMap((one) => rectOf(one) ?? []) : [];
    const together = [...(answered ? [answered] : []), ...kept].reduce((bounds, other) => {
      const wider = boundsOf([bounds, other]);
      return fits(view, wider, canvas) ? wider : bounds;
    }, labelled);
    return together === labelled ? view : intoView(view, together, canvas, overlays);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view follows these, not each frame.
  useLayoutEffect(() => {
    const old = before.current;
    if (opened === null || canvas.width === 0) return;
    before.current = { target, opened, arrangedFor };
    if (old?.opened !== opened) {
      motion.current = { isFitted: true, glide: null };
      void flow.setViewport(readableFit());
      return;
    }
    const isNewRoom = old.arrangedFor !== arrangedFor;
    if (isNewRoom && motion.current.isFitted) goTo(readableFit(), duration);
    else goTo(afterEdit(old.target, isNewRoom), 0);
  }, [target, rectOf, opened, arrangedFor, selection, editedClaim, canvas]);

  // The view and the boxes move by the same clock, so that the selected box stands still.
  useLayoutEffect(() => {
    lastShown.current = shown;
    const { glide } = motion.current;
    if (!glide) return;
    if (progress === 1) motion.current.glide = null;
    void flow.setViewport(between(glide.from, glide.to, progress));
  }, [shown, progress, motion, flow]);

  useEffect(() => {
    const zoomTo = (zoom: number) => {
      motion.current = { isFitted: false, glide: null };
      const box = target.box(app.getState().editor.selection ?? '');
      if (box) void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration });
      else void flow.zoomTo(zoom, { duration });
    };
    app.view.current = {
      focus: () => {
        const takesText = typingTarget(app.getState()) !== null;
        ((takesText && field.current) || surface.current)?.focus({ preventScroll: true });
      },
      selectedPosition: () => {
        const rect = rectOf(app.getState().editor.selection ?? '');
        if (!rect) return null;
        const { x, y } = flow.flowToScreenPosition(rect);
        return { x: x + 8, y: y + rect.height * flow.getZoom() };
      },
      fit: () => jumpTo(whole(), true),
      fitBranch: (claim) => {
        const rects = [...idsOfBranch(target.map, claim)].flatMap((id) => target.rectOf(id) ?? []);
        if (rects.length === 0) return;
        const bounds = boundsOf(rects);
        const height = canvas.height - BREADCRUMBS_HEIGHT;
        const view = fitWhole(bounds, { canvas: { ...canvas, height }, overlays: [], maxZoom: textScale }, () => true);
        const { x, y, zoom } = view;
        jumpTo({ x: x - bounds.x * zoom, y: y + BREADCRUMBS_HEIGHT - bounds.y * zoom, zoom }, false);
      },
      actualSize: () => zoomTo(1),
      zoom: (by) => {
        motion.current = { isFitted: false, glide: null };
        void flow.zoomTo(flow.getZoom() * ZOOM_STEP ** by, { duration });
      },
      tidy: () => {
        motion.current.isFitted = true;
        onTidy();
      },
      showsMinimap,
    };
    return () => {
      app.view.current = null;
    };
  });

  return null;
}

/** Returns the parts of the canvas that controls lie over, in px of the canvas. */
function overlaysOn(surface: HTMLElement | null): Rect[] {
  if (!surface) return [];
  const origin = surface.getBoundingClientRect();
  return [...(surface.closest('main')?.querySelectorAll('[data-overlay]') ?? [])].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x - origin.x, y: y - origin.y, width, height };
  });
}

function isInside(canvas: { width: number; height: number }, { x, y, width, height }: Rect): boolean {
  return x >= 0 && y >= 0 && x + width <= canvas.width && y + height <= canvas.height;
}

function fits(view: Viewport, rect: Rect, canvas: { width: number; height: number }): boolean {
  const { width, height } = onCanvas(view, rect);
  return width <= canvas.width && height + LABEL_MARGIN <= canvas.height;
}

/** Returns the view at another zoom, with the middle of a rectangle at the same place on the screen. */
function zoomedAround(view: Viewport, rect: Rect, zoom: number): Viewport {
  const x = rect.x + rect.width / 2;
  const y = rect.y + rect.height / 2;
  return { x: view.x + x * (view.zoom - zoom), y: view.y + y * (view.zoom - zoom), zoom };
}

function between(from: Viewport, to: Viewport, progress: number): Viewport {
  const number = (a: number, b: number) => a + (b - a) * progress;
  return { x: number(from.x, to.x), y: number(from.y, to.y), zoom: number(from.zoom, to.zoom) };
}

function isSame(a: Viewport, b: Viewport): boolean {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.001;
}
