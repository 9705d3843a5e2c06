import { useEffect, useMemo, useRef, useState } from 'react';
import { THEMES, type Theme } from '../../../argument/drawing/theme';
import type { Arrangement } from '../../../argument/layout/arrangement';
import { type Layout, layoutMap } from '../../../argument/layout/layout-map';
import { type ArgumentMap, emptyMap } from '../../../argument/model/argument-map';
import { pageMeasure } from '../../display/measure-text';
import { useDarkSystem } from '../../display/use-dark-system';
import { useAppState } from '../../store/use-app';
import { Scene } from '../painting/scene';
import { BackgroundLayout, keepSpare, type LaidOut } from './background-layout';

/** Maps of more claims are laid out on another thread after an edit; up to so many it is done before a person could see it. */
const MOST_AT_ONCE = 600;

const ONE_CLAIM: ArgumentMap = { ...emptyMap(''), claims: [{ id: 'c1', text: '' }] };

/** What is on the canvas: of which map, tidied how often, and whether its first layout is still to come. */
export interface Shown {
  readonly scene: Scene;
  readonly key: string;
  readonly isWaiting: boolean;
  /** Whether the room for it is known: it is not until the window has been drawn once. */
  readonly isKnown: boolean;
}

/** In px; zero by zero while it is not known yet. */
interface Room {
  readonly width: number;
  readonly height: number;
}

interface Kept {
  readonly ref: string;
  readonly tidied: number;
  readonly room: Room;
  readonly arrangement: Arrangement;
}

/**
 * The layout of the map in the window, for the room that the window has for it when it is opened or tidied: the
 * arrangement is kept while a person edits or opens a panel. A large map is laid out on another thread; its scene may be
 * a moment behind, and says for which map it is.
 */
export function useScene(map: ArgumentMap, ref: string, tidied: number, room: Room): Shown {
  const language = useAppState((state) => state.language);
  const kept = useRef<Kept | null>(null);
  const last = useRef<(LaidOut & { readonly ref: string }) | null>(null);
  const background = useRef<BackgroundLayout | null>(null);
  const [later, setLater] = useState<(LaidOut & { readonly ref: string }) | null>(null);
  const isLarge = map.claims.length > MOST_AT_ONCE;
  const isKnown = room.width > 0 && room.height > 0;
  const latestRoom = useRef(room);
  latestRoom.current = room;

  // biome-ignore lint/correctness/useExhaustiveDependencies: there are words on the lines, as wide as the language has them.
  const now = useMemo(() => {
    if (isLarge) return later?.ref === ref ? later : last.current?.ref === ref ? last.current : null;
    if (!isKnown) return null;
    const same = kept.current?.ref === ref && kept.current.tidied === tidied ? kept.current : null;
    const target = same?.room ?? latestRoom.current;
    const layout = layOut(map, target, same?.arrangement);
    kept.current = { ref, tidied, room: target, arrangement: layout.arrangement };
    return { map, layout, tidied, ref };
  }, [map, ref, tidied, isLarge, isKnown, later, language]);
  last.current = now;

  const latest = useRef({ map, tidied });
  latest.current = { map, tidied };
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => {
    if (!isLarge || !isKnown) return;
    const opened = latest.current;
    const made = new BackgroundLayout(opened.map, opened.tidied, latestRoom.current, (laidOut) =>
      setLater({ ...laidOut, ref }),
    );
    background.current = made;
    return () => {
      made.stop();
      background.current = null;
      setLater(null);
    };
  }, [isLarge, isKnown, ref, language]);
  useEffect(() => background.current?.want(map, tidied, latestRoom.current), [map, tidied]);
  useEffect(() => {
    const idle = requestIdleCallback(keepSpare);
    return () => cancelIdleCallback(idle);
  });

  const before = useRef<{ readonly ref: string; readonly scene: Scene } | null>(null);
  const scene = useMemo(() => {
    if (!now) return nothingYet();
    const made = new Scene(now.map, now.layout, before.current?.ref === ref ? before.current.scene : null);
    before.current = { ref, scene: made };
    return made;
  }, [now, ref]);
  return { scene, key: `${ref} ${now?.tidied ?? 'waiting'}`, isWaiting: now === null, isKnown };
}

/** What is shown of a large map that has just been opened: a layout without a box. */
function nothingYet(): Scene {
  return new Scene(ONE_CLAIM, { ...layOut(ONE_CLAIM, { width: 1, height: 1 }), boxes: [] });
}

function layOut(map: ArgumentMap, target: Room, keep?: Arrangement): Layout {
  return layoutMap(map, { measure: pageMeasure, target, ...(keep ? { keep } : {}) });
}

/** The colours of the map in the window. */
export function useMapTheme(): Theme {
  const chosen = useAppState((state) => state.settings.theme);
  const dark = useDarkSystem();
  return THEMES[chosen === 'dark' || (chosen === 'system' && dark) ? 'dark' : 'light'];
}
