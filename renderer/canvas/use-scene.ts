import { useEffect, useMemo, useRef, useState } from 'react';
import { layoutMap } from '../../argument/layout/layout-map';
import { type ArgumentMap, emptyMap } from '../../argument/model/argument-map';
import type { StoredRoom } from '../../contract/stored-maps';
import { measureText } from '../display/measure-text';
import { useApp, useAppState } from '../store/use-app';
import { BackgroundLayout, type LaidOutMap, type LayoutRequest, preloadWorker } from './layout/background-layout';
import { type Room, RoomArrangements } from './layout/room-arrangements';
import { Scene } from './painting/scene';

/**
 * The most claims that are laid out synchronously after an edit, too fast for a person to notice.
 * Larger maps go to a worker.
 */
const MAX_SYNC_CLAIMS = 600;

/** The pause after which the arrangement is kept, and that of a large map, in ms. */
const KEEP_DELAY_MS = 300;
const LARGE_KEEP_DELAY_MS = 2000;

const PLACEHOLDER_MAP: ArgumentMap = { ...emptyMap(''), claims: [{ id: 'c1', text: '' }] };

/** The scene on the canvas. It is waiting until its first layout is ready. */
export interface SceneState {
  readonly scene: Scene;
  /** Names the opened map; null while it is waiting. */
  readonly opened: string | null;
  /** Names what the arrangement was chosen for: the opened map, the room, and how often it was tidied. */
  readonly arrangedFor: string;
}

/** A layout request with its layout, for an opened map. */
interface OpenedLayout extends LaidOutMap {
  readonly ref: string;
}

/**
 * Returns the layout of the open map in a room; null until the window has been measured. In each room
 * the map keeps its arrangement while a person edits. A large map is laid out in a worker; its scene
 * may be older than the map, and names the map that it was made for.
 */
export function useScene(map: ArgumentMap, ref: string, tidyCount: number, room: Room | null): SceneState {
  const language = useAppState((state) => state.language);
  const arrangements = useRef<{ ref: string; tidyCount: number; rooms: RoomArrangements } | null>(null);
  const app = useApp();
  const last = useRef<OpenedLayout | null>(null);
  const background = useRef<BackgroundLayout | null>(null);
  const [backgroundResult, setBackgroundResult] = useState<OpenedLayout | null>(null);
  const isLarge = map.claims.length > MAX_SYNC_CLAIMS;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words on the lines depend on the language.
  const now = useMemo((): OpenedLayout | null => {
    if (isLarge)
      return backgroundResult?.ref === ref ? backgroundResult : last.current?.ref === ref ? last.current : null;
    if (room === null) return null;
    const before = arrangements.current;
    if (before?.ref !== ref) {
      arrangements.current = { ref, tidyCount, rooms: new RoomArrangements(map, app.getState().opened?.rooms) };
    } else if (before.tidyCount !== tidyCount) {
      arrangements.current = { ref, tidyCount, rooms: new RoomArrangements(map) };
    }
    const layout = (arrangements.current as NonNullable<typeof arrangements.current>).rooms.layOut(
      map,
      room,
      measureText,
    );
    return { map, room, tidyCount, layout, ref };
  }, [map, ref, tidyCount, isLarge, room, backgroundResult, language]);
  last.current = now;

  const latest = useRef<LayoutRequest | null>(null);
  latest.current = room && { map, room, tidyCount };
  const hasRoom = room !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => {
    const first = latest.current;
    if (!isLarge || !hasRoom || !first) return;
    const made = new BackgroundLayout(first, app.getState().opened?.rooms ?? [], (laidOut) =>
      setBackgroundResult({ ...laidOut, ref }),
    );
    background.current = made;
    return () => {
      made.stop();
      background.current = null;
      setBackgroundResult(null);
    };
  }, [isLarge, hasRoom, ref, language, app]);
  useEffect(() => {
    if (room) background.current?.request({ map, room, tidyCount });
  }, [map, room, tidyCount]);
  const saved = useAppState((state) => state.saveStatus);
  useEffect(() => {
    if (!now || saved.kind === 'saving') return;
    const kept = arrangements.current;
    const keep = (rooms: readonly StoredRoom[]) => app.keepRooms(now.map, rooms);
    const timer = setTimeout(
      () => {
        if (isLarge) background.current?.store(keep);
        else if (kept?.ref === now.ref) keep(kept.rooms.store());
      },
      isLarge ? LARGE_KEEP_DELAY_MS : KEEP_DELAY_MS,
    );
    return () => clearTimeout(timer);
  }, [app, now, isLarge, saved]);
  useEffect(() => {
    const idle = requestIdleCallback(preloadWorker);
    return () => cancelIdleCallback(idle);
  });

  const before = useRef<{ readonly ref: string; readonly scene: Scene } | null>(null);
  const scene = useMemo(() => {
    if (!now) return emptyScene();
    const made = new Scene(now.map, now.layout, before.current?.ref === ref ? before.current.scene : null);
    before.current = { ref, scene: made };
    return made;
  }, [now, ref]);
  const arrangedFor = now ? `${ref} ${now.tidyCount} ${now.room.width} ${now.room.height}` : '';
  return { scene, opened: now && ref, arrangedFor };
}

/** Returns a layout without boxes, shown until a map has its first layout. */
function emptyScene(): Scene {
  const layout = layoutMap(PLACEHOLDER_MAP, { measure: measureText, target: { width: 1, height: 1 } });
  return new Scene(PLACEHOLDER_MAP, { ...layout, boxes: [] });
}
