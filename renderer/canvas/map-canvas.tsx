import {
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  useOnViewportChange,
  useReactFlow,
  type Viewport,
} from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import '@xyflow/react/dist/base.css';
import './canvas.css';
import { selectedIds } from '../../argument/editor/editor-state';
import type { Rect } from '../../argument/layout/geometry';
import { positionOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import { idsOfBranch } from '../branch-focus/branch-ids';
import { motionDuration } from '../display/motion-duration';
import { useMapTheme } from '../display/use-map-theme';
import { typingTarget } from '../editing/typing-target';
import { evaluationOf } from '../store/evaluation';
import { isPanelOpen } from '../store/slices/settings-slice';
import { useApp, useAppState } from '../store/use-app';
import { BoxHandles } from './handles/box-handles';
import { DoneButton } from './handles/done-button';
import { GestureOverlay } from './interaction/gesture-overlay';
import { usePassageDrop } from './interaction/passage-drop';
import { hitTest, isPane, type ScreenPoint, usePointer } from './interaction/pointer-gestures';
import { isTouch, MapKeyboard } from './keyboard/map-keyboard';
import { MiniMap } from './mini-map';
import { ClaimNode } from './nodes/claim-node';
import { InferenceNode } from './nodes/inference-node';
import { pendingBoxOf } from './nodes/pending-box';
import { type MapNode, useMapNodes } from './nodes/use-map-nodes';
import { useVisibleElements } from './nodes/visible-elements';
import { CanvasLayer } from './painting/canvas-layer';
import { useAnimatedScene } from './use-animated-scene';
import { useScene } from './use-scene';
import { readableZoom } from './viewport/fit';
import { useNavigation } from './viewport/use-navigation';
import { useRoom } from './viewport/use-room';
import { type ViewMotion, ViewportControl } from './viewport/viewport-control';
import { ZoomControl } from './zoom-control';

const NODE_TYPES: NodeTypes = { claim: ClaimNode, inference: InferenceNode };
const MIN_ZOOM = 0.05;
/** The least height of a room in which the minimap comes unasked, in px: in a lower one it would cover too much. */
const MIN_MINIMAP_ROOM = 400;
/** The size of the text of the map for each text size of the window; 1 is normal. */
const TEXT_SCALES = { normal: 1, large: 1.125, largest: 1.3125 } as const;

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
  const takesFocus = useAppState((state) => state.textEdit === null && (isTouch || typingTarget(state) === null));
  const minimap = useAppState((state) => state.settings.minimap ?? (isPanelOpen(state, 'minimap') || null));
  const showsEvaluation = useAppState((state) => isPanelOpen(state, 'standing'));
  const whatIf = useAppState((state) => state.whatIf);
  const statuses = showsEvaluation ? evaluationOf(map, whatIf) : null;
  const focusedBranch = useAppState((state) => state.focusedBranch);
  const focusedIds = useMemo(
    () => (focusedBranch !== null && indexOf(map).claims.has(focusedBranch) ? idsOfBranch(map, focusedBranch) : null),
    [map, focusedBranch],
  );
  const motion = useAppState((state) => motionDuration(state.settings.animation));
  const textScale = useAppState((state) => TEXT_SCALES[state.settings.textSize ?? 'normal']);
  const ref = useAppState((state) => `${state.opened?.count}`);
  const [tidyCount, setTidyCount] = useState(0);
  const room = useRoom();
  const { scene, opened, arrangedFor } = useScene(map, ref, tidyCount, room);
  const { shown, progress } = useAnimatedScene(scene, opened, arrangedFor, motion);
  const viewMotion = useRef<ViewMotion>({ isFitted: true, glide: null });
  const theme = useMapTheme(useAppState((state) => state.settings.theme));
  const surface = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const flow = useReactFlow();
  const hitTester = useMemo(() => ({ scene, toMap: flow.screenToFlowPosition }), [scene, flow]);
  const { gesture, hovered, handlers, cancel } = usePointer(app, hitTester, (at) =>
    openMenu(at, hitTest(hitTester, at)?.id ?? null),
  );
  const openMenu = ({ clientX, clientY }: ScreenPoint, id: string | null) => {
    if (id === null || !selected.has(id)) app.select(id);
    app.setContextMenuPosition({ x: clientX, y: clientY });
  };
  const wheelZooms = useAppState((state) => state.settings.wheelZooms === true);
  const passage = usePassageDrop(app, hitTester);
  const pendingBox = useMemo(
    () => pendingBoxOf(map, scene, editedClaim ?? selection),
    [map, scene, editedClaim, selection],
  );
  const elements = useVisibleElements(scene, progress === 1, selected, editedClaim, hovered);
  const nodes = useMapNodes(map, scene, shown, pendingBox?.box ?? null, elements, selected, editedClaim, statuses);
  const rectOf = useCallback(
    (id: string) => scene.rectOf(id) ?? (pendingBox?.box.claim.id === id ? pendingBox.box : undefined),
    [scene, pendingBox],
  );
  const fitZoom = room ? Math.min(room.width / scene.layout.width, room.height / scene.layout.height) : MIN_ZOOM;
  const isTooLarge = room !== null && room.height >= MIN_MINIMAP_ROOM && fitZoom < readableZoom(textScale);
  const showsMinimap = minimap ?? isTooLarge;
  const handledBox =
    progress === 1 && editedClaim === null && selected.size === 1 && selection !== null
      ? scene.box(selection)
      : undefined;
  const editedBox = editedClaim === null ? undefined : (scene.box(editedClaim) ?? pendingBox?.box);
  const isRoot = handledBox !== undefined && positionOf(scene.map, handledBox.claim.id).home === null;
  const toScreen = ({ x, y, width, height }: Rect): Rect => {
    const zoom = flow.getZoom();
    return { ...flow.flowToScreenPosition({ x, y }), width: width * zoom, height: height * zoom };
  };

  // A map that hangs the window while it is laid out or painted is never reported.
  useEffect(() => {
    if (opened === null) return;
    const timer = setTimeout(app.finishOpening);
    return () => clearTimeout(timer);
  }, [app, opened]);

  // Outlines keep their width on the screen when the map is small.
  useOnViewportChange({
    onChange: useCallback(({ zoom }: Viewport) => {
      surface.current?.style.setProperty('--inverse-zoom', String(1 / Math.min(1, zoom)));
    }, []),
  });

  const minZoom = Math.min(MIN_ZOOM, fitZoom > 0 ? fitZoom : MIN_ZOOM);
  const onMove = () => {
    viewMotion.current = { isFitted: false, glide: null };
  };
  useNavigation(surface, {
    wheelZooms,
    minZoom,
    mapSize: scene.layout,
    isWriting: () => editedClaim !== null,
    onMove,
    cancel,
  });

  const selectClicked = (event: React.MouseEvent, id: string) => {
    if (event.shiftKey && scene.box(id)) app.toggleSelected(id);
    else app.select(id);
    app.setTabAddsReason(true);
    app.view.current?.focus();
  };

  return (
    <MapKeyboard
      tree={surface}
      field={field}
      editedClaim={editedClaim}
      boxOf={(claim) => shown.box(claim) ?? (pendingBox?.box.claim.id === claim ? pendingBox.box : undefined)}
      onEscape={() => {
        if (gesture) cancel();
        return gesture !== null;
      }}
    >
      <div
        ref={surface}
        id="map"
        className="map-surface"
        role="tree"
        aria-label={messages.canvas.label({ title: map.title })}
        aria-activedescendant={nodes.some(({ id }) => id === selection) ? `node-${selection}` : undefined}
        // The field over a box takes the focus instead.
        tabIndex={takesFocus ? 0 : -1}
        {...handlers}
        {...passage.handlers}
        onDoubleClick={(event) => {
          if (!isPane(event.target as Element)) return;
          const hit = hitTest(hitTester, event);
          if (hit) app.startTextEdit(hit.id);
          else app.run('add-loose');
        }}
        onContextMenu={(event) => {
          event.preventDefault();
          const item = (event.target as Element).closest<HTMLElement>('[role=treeitem]');
          openMenu(event, item?.id.replace(/^node-/, '') ?? hitTest(hitTester, event)?.id ?? null);
        }}
      >
        {selection === null ? (
          <p className="map-hint" aria-hidden="true">
            {messages.canvas.begin}
          </p>
        ) : null}
        <ViewportControl
          surface={surface}
          field={field}
          motion={viewMotion}
          target={scene}
          shown={shown}
          progress={progress}
          rectOf={rectOf}
          opened={opened}
          arrangedFor={arrangedFor}
          selection={selection}
          editedClaim={editedClaim}
          textScale={textScale}
          duration={motion}
          showsMinimap={showsMinimap}
          onTidy={() => setTidyCount((count) => count + 1)}
        />
        <CanvasLayer
          scene={shown}
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
          minZoom={minZoom}
          maxZoom={3 * textScale}
          onMoveStart={(event) => {
            if (event) onMove();
          }}
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
        >
          {handledBox ? (
            <BoxHandles
              scene={scene}
              box={handledBox}
              isRoot={isRoot}
              showsStatus={showsEvaluation}
              textScale={textScale}
            />
          ) : null}
          {isTouch && editedBox ? <DoneButton scene={scene} box={editedBox} showsStatus={showsEvaluation} /> : null}
        </ReactFlow>
      </div>
      <ZoomControl />
      {showsMinimap ? <MiniMap scene={shown} theme={theme} onMove={onMove} /> : null}
      {opened === null && room ? (
        <p className="map-waiting">{messages.canvas.waiting({ claims: map.claims.length })}</p>
      ) : null}
      <GestureOverlay gesture={gesture ?? passage.gesture} toScreen={toScreen} />
    </MapKeyboard>
  );
}

/**
 * Removes React Flow's role "application" from an element that only stands between the tree and its
 * items.
 */
function makePresentational(element: HTMLDivElement | null): void {
  element?.setAttribute('role', 'presentation');
}
