import { useEffect, useMemo, useRef, useState } from 'react';
import type { Arrangement } from '../../argument/layout/arrangement';
import { type Layout, layoutMap } from '../../argument/layout/layout-map';
import { type ArgumentMap, emptyMap } from '../../argument/model/argument-map';
import { measureText } from '../display/measure-text';
import { useAppState } from '../store/use-app';
import { BackgroundLayout, type LaidOutMap, preloadWorker } from './layout/background-layout';
import { Scene } from './painting/scene';

/** Maps of more claims are laid out on another thread after an edit; up to so many it is done before a person could see it. */
const MAX_SYNC_CLAIMS = 600;

const PLACEHOLDER_MAP: ArgumentMap = { ...emptyMap(''), claims: [{ id: 'c1', text: '' }] };

/** What is on the canvas: of which map, tidied how often, and whether its first layout is still to come. */
export interface SceneState {
  readonly scene: Scene;
  readonly key: string;
  readonly isWaiting: boolean;
  /** Whether the room for it is known: it is not until the window has been drawn once. */
  readonly hasSize: boolean;
}

/** In px; zero by zero while it is not known yet. */
interface AvailableSize {
  readonly width: number;
  readonly height: number;
}

interface KeptArrangement {
  readonly ref: string;
  readonly tidyCount: number;
  readonly size: AvailableSize;
  readonly arrangement: Arrangement;
}

/**
 * The layout of the map in the window, for the room that the window has for it when it is opened or tidied: the
 * arrangement is kept while a person edits or opens a panel. A large map is laid out on another thread; its scene may be
 * a moment behind, and says for which map it is.
 */
export function useScene(map: ArgumentMap, ref: string, tidyCount: number, size: AvailableSize): SceneState {
  const language = useAppState((state) => state.language);
  const keptArrangement = useRef<KeptArrangement | null>(null);
  const last = useRef<(LaidOutMap & { readonly ref: string }) | null>(null);
  const background = useRef<BackgroundLayout | null>(null);
  const [backgroundResult, setBackgroundResult] = useState<(LaidOutMap & { readonly ref: string }) | null>(null);
  const isLarge = map.claims.length > MAX_SYNC_CLAIMS;
  const hasSize = size.width > 0 && size.height > 0;
  const latestSize = useRef(size);
  latestSize.current = size;

  // biome-ignore lint/correctness/useExhaustiveDependencies: there are words on the lines, as wide as the language has them.
  const now = useMemo(() => {
    if (isLarge)
      return backgroundResult?.ref === ref ? backgroundResult : last.current?.ref === ref ? last.current : null;
    if (!hasSize) return null;
    const same =
      keptArrangement.current?.ref === ref && keptArrangement.current.tidyCount === tidyCount
        ? keptArrangement.current
        : null;
    const target = same?.size ?? latestSize.current;
    const layout = computeLayout(map, target, same?.arrangement);
    keptArrangement.current = { ref, tidyCount, size: target, arrangement: layout.arrangement };
    return { map, layout, tidyCount, ref };
  }, [map, ref, tidyCount, isLarge, hasSize, backgroundResult, language]);
  last.current = now;

  const latest = useRef({ map, tidied: tidyCount });
  latest.current = { map, tidied: tidyCount };
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => {
    if (!isLarge || !hasSize) return;
    const opened = latest.current;
    const made = new BackgroundLayout(opened.map, opened.tidied, latestSize.current, (laidOut) =>
      setBackgroundResult({ ...laidOut, ref }),
    );
    background.current = made;
    return () => {
      made.stop();
      background.current = null;
      setBackgroundResult(null);
    };
  }, [isLarge, hasSize, ref, language]);
  useEffect(() => background.current?.request(map, tidyCount, latestSize.current), [map, tidyCount]);
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
  return { scene, key: `${ref} ${now?.tidyCount ?? 'waiting'}`, isWaiting: now === null, hasSize };
}

/** What is shown of a large map that has just been opened: a layout without a box. */
function emptyScene(): Scene {
  return new Scene(PLACEHOLDER_MAP, { ...computeLayout(PLACEHOLDER_MAP, { width: 1, height: 1 }), boxes: [] });
}

function computeLayout(map: ArgumentMap, target: AvailableSize, keep?: Arrangement): Layout {
  return layoutMap(map, { measure: measureText, target, ...(keep ? { keep } : {}) });
}
