import {
  MiniMap,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Viewport,
  ViewportPortal,
} from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import '@xyflow/react/dist/base.css';
import './canvas.css';
import { drawSteps } from '../../argument/drawing/draw-map';
import { selectedIds } from '../../argument/editor/editor-state';
import { boxOf } from '../../argument/layout/layout-map';
import { strings } from '../../contract/strings';
import { copySelected, cutSelected, pasteBelow } from '../commands/clipboard';
import { runCommand } from '../commands/run-command';
import { useApp, useAppState } from '../store/use-app';
import { useCalmView, useViewSize } from './calm-view';
import { onCanvasKey } from './canvas-keys';
import { ClaimNode } from './claim-node';
import { GestureMarks } from './gesture-marks';
import { useMapLayout, useMapTheme } from './map-layout';
import { type MapNode, useMapNodes } from './map-nodes';
import { useMotion } from './motion';
import { usePointer } from './pointer';
import { StepNode } from './step-node';
import { SvgItems } from './svg-items';

const NODE_TYPES: NodeTypes = { claim: ClaimNode, step: StepNode };
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
  const editor = useAppState((state) => state.editor);
  const selected = useMemo(() => new Set(selectedIds(editor)), [editor]);
  const writing = useAppState((state) => (state.surface === 'map' ? (state.writing?.claim ?? null) : null));
  const minimap = useAppState((state) => state.settings.panels?.includes('minimap') === true);
  const motion = useMotion();
  const { gesture, handlers, cancel } = usePointer(app);
  const ref = useAppState((state) => `${state.opened?.count}`);
  const [tidied, setTidied] = useState(0);
  const layout = useMapLayout(map, ref, tidied);
  const theme = useMapTheme();
  const nodes = useMapNodes(map, layout, theme, selected, writing);
  const lines = useMemo(() => drawSteps(map, layout, theme), [map, layout, theme]);
  const surface = useRef<HTMLDivElement>(null);
  const flow = useReactFlow();
  const size = useViewSize();
  const fitted = useRef<Viewport | null>(null);
  const fit = useCallback(
    (duration = 0) => {
      const zoom = Math.min(1, (size.width - 2 * MARGIN) / layout.width, (size.height - 2 * MARGIN) / layout.height);
      const x = (size.width - layout.width * zoom) / 2;
      const y = Math.max(MARGIN, (size.height - layout.height * zoom) / 2);
      fitted.current = { x, y, zoom: Math.max(0.05, zoom) };
      void flow.setViewport(fitted.current, { duration });
    },
    [flow, layout, size],
  );

  // A map that has just been opened or tidied is shown whole, and stays so when the room for it changes; once a person has
  // moved it, the view is theirs.
  const shown = useRef({ key: '', size });
  useLayoutEffect(() => {
    const key = `${ref} ${tidied}`;
    const before = shown.current;
    if (size.width === 0 || (before.key === key && before.size === size)) return;
    shown.current = { key, size };
    if (before.key !== key || isSameView(fitted.current, flow.getViewport())) fit();
  }, [ref, tidied, size, fit, flow]);

  // After the map was fitted to its room, so that it moves nothing that is in view by then.
  useCalmView(layout, selection, writing, ref, tidied);

  useEffect(() => {
    const zoomTo = (zoom: number) => {
      const box = boxOf(layout, app.getState().editor.selection ?? '');
      if (box) void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: motion });
      else void flow.zoomTo(zoom, { duration: motion });
    };
    app.view.current = {
      focus: () => surface.current?.focus({ preventScroll: true }),
      placeOfSelected: () => placeOnScreen(app.getState().editor.selection),
      fit: () => fit(motion),
      actualSize: () => zoomTo(1),
      zoom: (by) => void flow.zoomTo(flow.getZoom() * ZOOM_STEP ** by, { duration: motion }),
      tidy: () => setTidied((count) => count + 1),
    };
    return () => {
      app.view.current = null;
    };
  }, [app, flow, layout, fit, motion]);

  const begin = (event: React.MouseEvent, node: MapNode) => {
    if (event.shiftKey && node.type === 'claim') app.toggleSelected(node.id);
    else app.select(node.id);
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
      {...handlers}
      data-region="map"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && gesture) return cancel();
        if (event.target === event.currentTarget) onCanvasKey(app, event.nativeEvent);
      }}
      onDoubleClick={(event) => {
        if ((event.target as Element).classList.contains('react-flow__pane')) runCommand(app, 'add-loose');
      }}
      onContextMenu={(event) => {
        if (event.target instanceof HTMLTextAreaElement) return;
        event.preventDefault();
        const id = (event.target as Element).closest<HTMLElement>('[role=treeitem]')?.id.replace(/^node-/, '') ?? null;
        if (id === null || !selected.has(id)) app.select(id);
        app.openMenu({ x: event.clientX, y: event.clientY });
      }}
      onFocus={(event) => {
        app.setSurface('map');
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
        onNodeClick={begin}
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
        {minimap ? (
          <MiniMap
            pannable
            zoomable
            ariaLabel={strings.commands.minimap.label}
            nodeColor={theme.kinds.reason.line}
            maskColor="rgb(128 140 155 / 25%)"
          />
        ) : null}
      </ReactFlow>
      <GestureMarks gesture={gesture} />
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

/** Where the selected box or step is on the screen: below its left corner. */
function placeOnScreen(id: string | null): { x: number; y: number } | null {
  const rect = id === null ? undefined : document.getElementById(`node-${id}`)?.getBoundingClientRect();
  return rect ? { x: rect.left + 8, y: rect.bottom } : null;
}

function isSameView(a: Viewport | null, b: Viewport): boolean {
  return a !== null && Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.001;
}
