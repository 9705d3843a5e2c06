import { type NodeTypes, ReactFlow, ReactFlowProvider, useReactFlow, useStore, ViewportPortal } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import '@xyflow/react/dist/base.css';
import './canvas.css';
import { drawSteps } from '../../argument/drawing/draw-map';
import type { Rect } from '../../argument/layout/geometry';
import { boxOf, type Layout } from '../../argument/layout/layout-map';
import { strings } from '../../contract/strings';
import { copySelected, cutSelected, pasteBelow } from '../commands/clipboard';
import { useApp, useAppState } from '../store/use-app';
import { onCanvasKey } from './canvas-keys';
import { ClaimNode } from './claim-node';
import { useMapLayout, useMapTheme } from './map-layout';
import { type MapNode, useMapNodes } from './map-nodes';
import { StepNode } from './step-node';
import { SvgItems } from './svg-items';

const NODE_TYPES: NodeTypes = { claim: ClaimNode, step: StepNode };
const READABLE_ZOOM = 0.75;
const ZOOM_STEP = 1.25;
const MARGIN = 28;

/** The map as it is seen and edited. React Flow pans and zooms; layout, drawing, keys and selection are ours. */
export function MapCanvas() {
  return (
    <ReactFlowProvider>
      <Canvas />
    </ReactFlowProvider>
  );
}

function Canvas() {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const writing = useAppState((state) => state.writing?.claim ?? null);
  const ref = useAppState((state) => state.opened?.ref ?? '');
  const [tidied, setTidied] = useState(0);
  const layout = useMapLayout(map, ref, tidied);
  const theme = useMapTheme();
  const nodes = useMapNodes(map, layout, theme, selection, writing);
  const lines = useMemo(() => drawSteps(map, layout, theme), [map, layout, theme]);
  const surface = useRef<HTMLDivElement>(null);
  const flow = useReactFlow();
  const size = useViewSize();
  useCalmView(layout, selection, writing, ref, tidied);

  const fit = useCallback(() => {
    const zoom = Math.min(1, (size.width - 2 * MARGIN) / layout.width, (size.height - 2 * MARGIN) / layout.height);
    const x = (size.width - layout.width * zoom) / 2;
    const y = Math.max(MARGIN, (size.height - layout.height * zoom) / 2);
    void flow.setViewport({ x, y, zoom: Math.max(0.05, zoom) });
  }, [flow, layout, size]);

  // A map that has just been opened or tidied is shown whole; later the view is the person's.
  const shown = useRef('');
  useLayoutEffect(() => {
    const key = `${ref} ${tidied}`;
    if (shown.current === key || size.width === 0) return;
    shown.current = key;
    fit();
  }, [ref, tidied, size, fit]);

  useEffect(() => {
    const zoomTo = (zoom: number) => {
      const box = boxOf(layout, app.getState().editor.selection ?? '');
      if (box) void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom });
      else void flow.zoomTo(zoom);
    };
    app.view.current = {
      focus: () => surface.current?.focus({ preventScroll: true }),
      fit,
      actualSize: () => zoomTo(1),
      zoom: (by) => void flow.zoomTo(flow.getZoom() * ZOOM_STEP ** by),
      tidy: () => setTidied((count) => count + 1),
    };
    return () => {
      app.view.current = null;
    };
  }, [app, flow, layout, fit]);

  const begin = (node: MapNode) => {
    app.select(node.id);
    app.setTabBuilds(true);
    app.view.current?.focus();
  };

  return (
    <div
      ref={surface}
      className="map-surface"
      role="tree"
      aria-label={strings.canvas.label(map.title)}
      aria-activedescendant={selection === null ? undefined : `node-${selection}`}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) onCanvasKey(app, event.nativeEvent);
      }}
      onFocus={(event) => {
        if (event.target === event.currentTarget && app.getState().editor.selection === null) app.view.current?.focus();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) app.setTabBuilds(false);
      }}
      onCopy={(event) => answer(event, () => copySelected(app, event.clipboardData))}
      onCut={(event) => answer(event, () => cutSelected(app, event.clipboardData))}
      onPaste={(event) => answer(event, () => pasteBelow(app, event.clipboardData))}
    >
      <ReactFlow<MapNode>
        nodes={nodes}
        edges={[]}
        nodeTypes={NODE_TYPES}
        minZoom={0.05}
        maxZoom={3}
        ref={makePresentational}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        zoomOnDoubleClick={false}
        onNodeClick={(_event, node) => begin(node)}
        onNodeDoubleClick={(_event, node) => app.startWriting(node.id)}
        onPaneClick={() => {
          app.commit();
          app.select(null);
          app.view.current?.focus();
        }}
        proOptions={{ hideAttribution: true }}
      >
        <ViewportPortal>
          <svg className="map-lines" width={layout.width} height={layout.height} aria-hidden="true">
            <SvgItems items={lines} />
          </svg>
        </ViewportPortal>
      </ReactFlow>
    </div>
  );
}

/** React Flow says that it is an application of its own; here it only stands between the tree and its items. */
function makePresentational(element: HTMLDivElement | null): void {
  element?.setAttribute('role', 'presentation');
}

/** Answers a clipboard event of the map itself, not of a text field in it. */
function answer(event: React.ClipboardEvent, act: () => boolean): void {
  if (event.target instanceof HTMLTextAreaElement) return;
  if (act()) event.preventDefault();
}

function useViewSize(): { width: number; height: number } {
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  return useMemo(() => ({ width, height }), [width, height]);
}

/**
 * Keeps the view calm: when an edit moves the selected box, the map moves under it so that the box stays where it is
 * on the screen; and what is selected or written comes into view, large enough to be read while it is written.
 */
function useCalmView(layout: Layout, selection: string | null, writing: string | null, ref: string, tidied: number) {
  const flow = useReactFlow();
  const size = useViewSize();
  const before = useRef<{ layout: Layout; key: string } | null>(null);
  const key = `${ref} ${tidied}`;

  useLayoutEffect(() => {
    const old = before.current;
    before.current = { layout, key };
    if (!old || old.key !== key || old.layout === layout) return;
    const anchor = placeIn(old.layout, selection) ? selection : targetOf(layout, selection);
    const was = placeIn(old.layout, anchor);
    const is = placeIn(layout, anchor);
    if (!was || !is) return;
    const { x, y, zoom } = flow.getViewport();
    if (was.x === is.x && was.y === is.y) return;
    void flow.setViewport({ x: x + (was.x - is.x) * zoom, y: y + (was.y - is.y) * zoom, zoom });
  }, [layout, selection, key, flow]);

  useLayoutEffect(() => {
    const rect = placeIn(layout, writing ?? selection);
    if (!rect || size.width === 0) return;
    const { x, y, zoom } = flow.getViewport();
    if (writing !== null && zoom < READABLE_ZOOM) {
      void flow.setCenter(rect.x + rect.width / 2, rect.y + rect.height / 2, { zoom: READABLE_ZOOM });
      return;
    }
    const dx = intoView(rect.x * zoom + x, rect.width * zoom, size.width);
    const dy = intoView(rect.y * zoom + y, rect.height * zoom, size.height);
    if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom });
  }, [layout, selection, writing, size, flow]);
}

/** How far a stretch must move to lie inside the view; its beginning comes first when it is too long. */
function intoView(start: number, length: number, view: number): number {
  const margin = 16;
  if (start < margin) return margin - start;
  const over = start + length + margin - view;
  return over > 0 ? -Math.min(over, start - margin) : 0;
}

function placeIn(layout: Layout, id: string | null): Rect | undefined {
  if (id === null) return undefined;
  return boxOf(layout, id) ?? layout.steps.find(({ step }) => step.id === id)?.pill;
}

/** What a claim that was not there before answers: it is the box that should seem to stand still. */
function targetOf(layout: Layout, id: string | null): string | null {
  return layout.steps.find(({ step }) => id !== null && step.premises.includes(id))?.step.target ?? null;
}
