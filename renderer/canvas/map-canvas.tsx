import {
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  useOnViewportChange,
  useReactFlow,
  type Viewport,
} from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import '@xyflow/react/dist/base.css';
import './canvas.css';
import { selectedIds } from '../../argument/editor/editor-state';
import { boundsOf, type Rect } from '../../argument/layout/geometry';
import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import { idsOfBranch } from '../branch-focus/branch-ids';
import { motionDuration } from '../display/motion-duration';
import { useMapTheme } from '../display/use-map-theme';
import { copySelected, cutSelected, pasteBelow } from '../editing/clipboard';
import { evaluationOf } from '../store/evaluation';
import { isPanelOpen } from '../store/slices/settings-slice';
import { useApp, useAppState } from '../store/use-app';
import { onCanvasKey } from './interaction/canvas-keys';
import { GestureOverlay } from './interaction/gesture-overlay';
import { usePassageDrop } from './interaction/passage-drop';
import { hitTest, isPane, usePointer } from './interaction/pointer-gestures';
import { MiniMap } from './mini-map';
import { ClaimNode } from './nodes/claim-node';
import { InferenceNode } from './nodes/inference-node';
import { pendingBoxOf } from './nodes/pending-box';
import { type MapNode, useMapNodes } from './nodes/use-map-nodes';
import { useVisibleElements } from './nodes/visible-elements';
import { CanvasLayer } from './painting/canvas-layer';
import { MAX_LABEL_HEIGHT } from './painting/paint-labels';
import { MIN_TEXT_ZOOM } from './painting/painter';
import { useAnimatedScene } from './use-animated-scene';
import { useScene } from './use-scene';
import { useCanvasSize, useStableViewport } from './use-stable-viewport';
import { ZoomControl } from './zoom-control';

const NODE_TYPES: NodeTypes = { claim: ClaimNode, inference: InferenceNode };
const ZOOM_STEP = 1.25;
const MARGIN = 28;
const MIN_ZOOM = 0.05;
/** The height of the canvas that the breadcrumbs cover while a branch is focused, in px. */
const BREADCRUMBS_HEIGHT = 40;

/**
 * The canvas that shows and edits the map. React Flow pans and zooms; layout, drawing, keys and
 * selection are our own.
 */
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
  const editedClaim = useAppState((state) => (state.activeView === 'map' ? (state.textEdit?.claim ?? null) : null));
  const minimap = useAppState((state) => isPanelOpen(state, 'minimap'));
  const showsEvaluation = useAppState((state) => isPanelOpen(state, 'standing'));
  const whatIf = useAppState((state) => state.whatIf);
  const statuses = showsEvaluation ? evaluationOf(map, whatIf) : null;
  const focusedBranch = useAppState((state) => state.focusedBranch);
  const focusedIds = useMemo(
    () => (focusedBranch !== null && indexOf(map).claims.has(focusedBranch) ? idsOfBranch(map, focusedBranch) : null),
    [map, focusedBranch],
  );
  const motion = useAppState((state) => motionDuration(state.settings.animation));
  const ref = useAppState((state) => `${state.opened?.count}`);
  const [tidyCount, setTidyCount] = useState(0);
  const size = useCanvasSize();
  const {
    scene: targetScene,
    key,
    isWaiting,
    hasSize,
  } = useScene(map, ref, tidyCount, {
    width: size.width - 2 * MARGIN,
    height: size.height - 2 * MARGIN,
  });
  const { layout } = targetScene;
  const scene = useAnimatedScene(targetScene, key, motion);
  const theme = useMapTheme(useAppState((state) => state.settings.theme));
  const surface = useRef<HTMLDivElement>(null);
  const flow = useReactFlow();
  const hitTester = useMemo(() => ({ scene, toMap: flow.screenToFlowPosition }), [scene, flow]);
  const { gesture, hovered, handlers, cancel } = usePointer(app, hitTester);
  const passage = usePassageDrop(app, hitTester);
  const pendingBox = useMemo(
    () => pendingBoxOf(map, scene, editedClaim ?? selection),
    [map, scene, editedClaim, selection],
  );
  const elements = useVisibleElements(scene, selected, editedClaim, hovered);
  const nodes = useMapNodes(map, scene, pendingBox?.box ?? null, elements, selected, editedClaim, statuses);
  const rectOf = useCallback(
    (id: string) => scene.rectOf(id) ?? (pendingBox?.box.claim.id === id ? pendingBox.box : undefined),
    [scene, pendingBox],
  );
  const toScreen = ({ x, y, width, height }: Rect): Rect => {
    const zoom = flow.getZoom();
    return { ...flow.flowToScreenPosition({ x, y }), width: width * zoom, height: height * zoom };
  };

  const fitZoom = Math.min(1, (size.width - 2 * MARGIN) / layout.width, (size.height - 2 * MARGIN) / layout.height);
  const fittedViewport = useRef<Viewport | null>(null);
  const fit = useCallback(
    (duration = 0) => {
      const x = (size.width - layout.width * fitZoom) / 2;
      const y = Math.max(MARGIN, (size.height - layout.height * fitZoom) / 2);
      fittedViewport.current = { x, y, zoom: fitZoom };
      void flow.setViewport(fittedViewport.current, { duration });
    },
    [flow, layout, size, fitZoom],
  );

  // Controls keep their size on the screen when the map is small, and leave the label above the
  // selected box free.
  useOnViewportChange({
    onChange: useCallback(({ zoom }: Viewport) => {
      surface.current?.style.setProperty('--inverse-zoom', String(1 / Math.min(1, zoom)));
      surface.current?.style.setProperty(
        '--label-height',
        zoom < MIN_TEXT_ZOOM ? `${MAX_LABEL_HEIGHT / zoom}px` : '0px',
      );
    }, []),
  });

  // A map that has just been opened or tidied is fitted to the canvas, and fitted again when its
  // size changes, until the person moves it.
  const shown = useRef({ key: '', size });
  useLayoutEffect(() => {
    const before = shown.current;
    if (isWaiting || size.width === 0 || (before.key === key && before.size === size)) return;
    shown.current = { key, size };
    if (before.key !== key || isSameViewport(fittedViewport.current, flow.getViewport())) fit();
  }, [key, isWaiting, size, fit, flow]);

  // After fitting, so that it moves nothing that is in view by then.
  useStableViewport(scene, rectOf, selection, editedClaim, key);

  useEffect(() => {
    const zoomTo = (zoom: number) => {
      const box = scene.box(app.getState().editor.selection ?? '');
      if (box) void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: motion });
      else void flow.zoomTo(zoom, { duration: motion });
    };
    app.view.current = {
      focus: () => surface.current?.focus({ preventScroll: true }),
      selectedPosition: () => {
        const rect = rectOf(app.getState().editor.selection ?? '');
        const onScreen = rect && toScreen(rect);
        return onScreen ? { x: onScreen.x + 8, y: onScreen.y + onScreen.height } : null;
      },
      fit: () => fit(motion),
      fitBranch: (claim) => {
        const rects = [...idsOfBranch(map, claim)].flatMap((id) => scene.rectOf(id) ?? []);
        if (rects.length === 0) return;
        // From now on the view is no longer kept fitted to the whole map.
        fittedViewport.current = null;
        const bounds = boundsOf(rects);
        const room = { width: size.width - 2 * MARGIN, height: size.height - 2 * MARGIN - BREADCRUMBS_HEIGHT };
        const zoom = Math.max(MIN_ZOOM, Math.min(1, room.width / bounds.width, room.height / bounds.height));
        const x = (size.width - bounds.width * zoom) / 2 - bounds.x * zoom;
        const y = BREADCRUMBS_HEIGHT + MARGIN + Math.max(0, (room.height - bounds.height * zoom) / 2) - bounds.y * zoom;
        void flow.setViewport({ x, y, zoom }, { duration: motion });
      },
      actualSize: () => zoomTo(1),
      zoom: (by) => void flow.zoomTo(flow.getZoom() * ZOOM_STEP ** by, { duration: motion }),
      tidy: () => setTidyCount((count) => count + 1),
    };
    return () => {
      app.view.current = null;
    };
  });

  const selectClicked = (event: React.MouseEvent, id: string) => {
    if (event.shiftKey && scene.box(id)) app.toggleSelected(id);
    else app.select(id);
    app.setTabAddsReason(true);
    app.view.current?.focus();
  };

  return (
    <>
      <div
        ref={surface}
        className="map-surface"
        role="tree"
        aria-label={messages.canvas.label({ title: map.title })}
        aria-activedescendant={nodes.some(({ id }) => id === selection) ? `node-${selection}` : undefined}
        tabIndex={0}
        {...handlers}
        {...passage.handlers}
        data-region="map"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && gesture) return cancel();
          if (event.target === event.currentTarget) onCanvasKey(app, event.nativeEvent);
        }}
        onDoubleClick={(event) => {
          if (!isPane(event.target as Element)) return;
          const hit = hitTest(hitTester, event);
          if (hit) app.startTextEdit(hit.id);
          else app.run('add-loose');
        }}
        onContextMenu={(event) => {
          if (event.target instanceof HTMLTextAreaElement) return;
          event.preventDefault();
          const item = (event.target as Element).closest<HTMLElement>('[role=treeitem]');
          const id = item?.id.replace(/^node-/, '') ?? hitTest(hitTester, event)?.id ?? null;
          if (id === null || !selected.has(id)) app.select(id);
          app.setContextMenuPosition({ x: event.clientX, y: event.clientY });
        }}
        onFocus={(event) => {
          app.setActiveView('map');
          if (event.target === event.currentTarget && app.getState().editor.selection === null)
            app.view.current?.focus();
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) app.setTabAddsReason(false);
        }}
        onCopy={(event) => handleClipboard(event, () => copySelected(app, event.clipboardData))}
        onCut={(event) => handleClipboard(event, () => cutSelected(app, event.clipboardData))}
        onPaste={(event) => handleClipboard(event, () => pasteBelow(app, event.clipboardData))}
      >
        <CanvasLayer
          scene={scene}
          theme={theme}
          selected={selected}
          editedClaim={editedClaim}
          pendingBox={pendingBox}
          statuses={statuses}
          focusedIds={focusedIds}
        />
        <ReactFlow<MapNode>
          nodes={nodes}
          edges={[]}
          nodeTypes={NODE_TYPES}
          minZoom={Math.min(MIN_ZOOM, fitZoom > 0 ? fitZoom : MIN_ZOOM)}
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
          onNodeClick={(event, { id }) => selectClicked(event, id)}
          onNodeDoubleClick={(_event, node) => app.startTextEdit(node.id)}
          onPaneClick={(event) => {
            const hit = hitTest(hitTester, event);
            if (hit) return selectClicked(event, hit.id);
            app.commitTextEdit();
            app.select(null);
            app.view.current?.focus();
          }}
          proOptions={{ hideAttribution: true }}
        />
      </div>
      <ZoomControl />
      {minimap ? <MiniMap scene={scene} theme={theme} /> : null}
      {isWaiting && hasSize ? (
        <p className="map-waiting">{messages.canvas.waiting({ claims: map.claims.length })}</p>
      ) : null}
      <GestureOverlay gesture={gesture ?? passage.gesture} toScreen={toScreen} />
    </>
  );
}

/**
 * Removes React Flow's role "application" from an element that only stands between the tree and its
 * items.
 */
function makePresentational(element: HTMLDivElement | null): void {
  element?.setAttribute('role', 'presentation');
}

/** Handles a clipboard event of the map itself; events of text fields in it are left alone. */
function handleClipboard(event: React.ClipboardEvent, act: () => boolean): void {
  if (event.target instanceof HTMLTextAreaElement) return;
  if (act()) event.preventDefault();
}

function isSameViewport(a: Viewport | null, b: Viewport): boolean {
  return a !== null && Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.001;
}
