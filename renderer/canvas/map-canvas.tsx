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
import { indexOf } from '../../argument/model/map-index';
import { strings } from '../../messages/messages';
import { litPart } from '../branch-focus/focused-ids';
import { runCommand } from '../commands/run-command';
import { useMotion } from '../display/use-motion';
import { copySelected, cutSelected, pasteBelow } from '../editing/clipboard';
import { outcomeOf } from '../store/evaluation';
import { useApp, useAppState } from '../store/use-app';
import { useCalmView, useViewSize } from './calm-view';
import { onCanvasKey } from './canvas-keys';
import { ClaimNode } from './claim-node';
import { useElements } from './elements';
import { GestureMarks } from './gesture-marks';
import { guestOf } from './guest-box';
import { useMapTheme, useScene } from './layout/map-layout';
import { useMovingScene } from './layout/moving-scene';
import { type MapNode, useMapNodes } from './map-nodes';
import { MiniMap } from './mini-map';
import { PaintedLayer } from './painting/canvas-layer';
import { HIGHEST_TITLE } from './painting/paint-titles';
import { LETTERS_ZOOM } from './painting/painter';
import { usePassageDrop } from './passage-drop';
import { isPane, meet, usePointer } from './pointer';
import { StepNode } from './step-node';

const NODE_TYPES: NodeTypes = { claim: ClaimNode, step: StepNode };
const ZOOM_STEP = 1.25;
const MARGIN = 28;
const LEAST_ZOOM = 0.05;
/** How much of the canvas lies below the way up to the thesis, while a branch is lit. */
const CRUMBS = 40;

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
  const studies = useAppState((state) => state.settings.panels?.includes('standing') === true);
  const trial = useAppState((state) => state.trial);
  const standings = studies ? outcomeOf(map, trial) : null;
  const litClaim = useAppState((state) => state.lit);
  const lit = useMemo(
    () => (litClaim !== null && indexOf(map).claims.has(litClaim) ? litPart(map, litClaim) : null),
    [map, litClaim],
  );
  const motion = useMotion();
  const ref = useAppState((state) => `${state.opened?.count}`);
  const [asked, setAsked] = useState(0);
  const size = useViewSize();
  const {
    scene: laidOut,
    key,
    isWaiting,
    isKnown,
  } = useScene(map, ref, asked, {
    width: size.width - 2 * MARGIN,
    height: size.height - 2 * MARGIN,
  });
  const { layout } = laidOut;
  const scene = useMovingScene(laidOut, key, motion);
  const theme = useMapTheme();
  const surface = useRef<HTMLDivElement>(null);
  const flow = useReactFlow();
  const meeting = useMemo(() => ({ scene, toMap: flow.screenToFlowPosition }), [scene, flow]);
  const { gesture, hovered, handlers, cancel } = usePointer(app, meeting);
  const passage = usePassageDrop(app, meeting);
  const guest = useMemo(() => guestOf(map, scene, writing ?? selection), [map, scene, writing, selection]);
  const elements = useElements(scene, selected, writing, hovered);
  const nodes = useMapNodes(map, scene, guest?.box ?? null, elements, selected, writing, standings);
  const placeOf = useCallback(
    (id: string) => scene.rectOf(id) ?? (guest?.box.claim.id === id ? guest.box : undefined),
    [scene, guest],
  );
  const toScreen = ({ x, y, width, height }: Rect): Rect => {
    const zoom = flow.getZoom();
    return { ...flow.flowToScreenPosition({ x, y }), width: width * zoom, height: height * zoom };
  };

  const whole = Math.min(1, (size.width - 2 * MARGIN) / layout.width, (size.height - 2 * MARGIN) / layout.height);
  const fitted = useRef<Viewport | null>(null);
  const fit = useCallback(
    (duration = 0) => {
      const x = (size.width - layout.width * whole) / 2;
      const y = Math.max(MARGIN, (size.height - layout.height * whole) / 2);
      fitted.current = { x, y, zoom: whole };
      void flow.setViewport(fitted.current, { duration });
    },
    [flow, layout, size, whole],
  );

  // What is pressed keeps its size on the screen when the map is small, and leaves the title over what is selected free.
  useOnViewportChange({
    onChange: useCallback(({ zoom }: Viewport) => {
      surface.current?.style.setProperty('--unzoom', String(1 / Math.min(1, zoom)));
      surface.current?.style.setProperty('--title', zoom < LETTERS_ZOOM ? `${HIGHEST_TITLE / zoom}px` : '0px');
    }, []),
  });

  // A map that has just been opened or tidied is shown whole, and stays so when the room for it changes; once a person has
  // moved it, the view is theirs.
  const shown = useRef({ key: '', size });
  useLayoutEffect(() => {
    const before = shown.current;
    if (isWaiting || size.width === 0 || (before.key === key && before.size === size)) return;
    shown.current = { key, size };
    if (before.key !== key || isSameView(fitted.current, flow.getViewport())) fit();
  }, [key, isWaiting, size, fit, flow]);

  // After the map was fitted to its room, so that it moves nothing that is in view by then.
  useCalmView(scene, placeOf, selection, writing, key);

  useEffect(() => {
    const zoomTo = (zoom: number) => {
      const box = scene.box(app.getState().editor.selection ?? '');
      if (box) void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: motion });
      else void flow.zoomTo(zoom, { duration: motion });
    };
    app.view.current = {
      focus: () => surface.current?.focus({ preventScroll: true }),
      placeOfSelected: () => {
        const rect = placeOf(app.getState().editor.selection ?? '');
        const onScreen = rect && toScreen(rect);
        return onScreen ? { x: onScreen.x + 8, y: onScreen.y + onScreen.height } : null;
      },
      fit: () => fit(motion),
      fitBranch: (claim) => {
        const rects = [...litPart(map, claim)].flatMap((id) => scene.rectOf(id) ?? []);
        if (rects.length === 0) return;
        // From now on it is not the whole map that is to stay in view.
        fitted.current = null;
        const bounds = boundsOf(rects);
        const room = { width: size.width - 2 * MARGIN, height: size.height - 2 * MARGIN - CRUMBS };
        const zoom = Math.max(LEAST_ZOOM, Math.min(1, room.width / bounds.width, room.height / bounds.height));
        const x = (size.width - bounds.width * zoom) / 2 - bounds.x * zoom;
        const y = CRUMBS + MARGIN + Math.max(0, (room.height - bounds.height * zoom) / 2) - bounds.y * zoom;
        void flow.setViewport({ x, y, zoom }, { duration: motion });
      },
      actualSize: () => zoomTo(1),
      zoom: (by) => void flow.zoomTo(flow.getZoom() * ZOOM_STEP ** by, { duration: motion }),
      tidy: () => setAsked((count) => count + 1),
    };
    return () => {
      app.view.current = null;
    };
  });

  const begin = (event: React.MouseEvent, id: string) => {
    if (event.shiftKey && scene.box(id)) app.toggleSelected(id);
    else app.select(id);
    app.setTabBuilds(true);
    app.view.current?.focus();
  };

  return (
    <>
      <div
        ref={surface}
        className="map-surface"
        role="tree"
        aria-label={strings.canvas.label(map.title)}
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
          const met = meet(meeting, event);
          if (met) app.startWriting(met.id);
          else runCommand(app, 'add-loose');
        }}
        onContextMenu={(event) => {
          if (event.target instanceof HTMLTextAreaElement) return;
          event.preventDefault();
          const item = (event.target as Element).closest<HTMLElement>('[role=treeitem]');
          const id = item?.id.replace(/^node-/, '') ?? meet(meeting, event)?.id ?? null;
          if (id === null || !selected.has(id)) app.select(id);
          app.openMenu({ x: event.clientX, y: event.clientY });
        }}
        onFocus={(event) => {
          app.setSurface('map');
          if (event.target === event.currentTarget && app.getState().editor.selection === null)
            app.view.current?.focus();
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) app.setTabBuilds(false);
        }}
        onCopy={(event) => answer(event, () => copySelected(app, event.clipboardData))}
        onCut={(event) => answer(event, () => cutSelected(app, event.clipboardData))}
        onPaste={(event) => answer(event, () => pasteBelow(app, event.clipboardData))}
      >
        <PaintedLayer
          scene={scene}
          theme={theme}
          selected={selected}
          writing={writing}
          guest={guest}
          standings={standings}
          lit={lit}
        />
        <ReactFlow<MapNode>
          nodes={nodes}
          edges={[]}
          nodeTypes={NODE_TYPES}
          minZoom={Math.min(LEAST_ZOOM, whole > 0 ? whole : LEAST_ZOOM)}
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
          onNodeClick={(event, { id }) => begin(event, id)}
          onNodeDoubleClick={(_event, node) => app.startWriting(node.id)}
          onPaneClick={(event) => {
            const met = meet(meeting, event);
            if (met) return begin(event, met.id);
            app.commit();
            app.select(null);
            app.view.current?.focus();
          }}
          proOptions={{ hideAttribution: true }}
        />
      </div>
      {minimap ? <MiniMap scene={scene} theme={theme} /> : null}
      {isWaiting && isKnown ? <p className="map-waiting">{strings.canvas.waiting(map.claims.length)}</p> : null}
      <GestureMarks gesture={gesture ?? passage.gesture} toScreen={toScreen} />
    </>
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

function isSameView(a: Viewport | null, b: Viewport): boolean {
  return a !== null && Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.001;
}
