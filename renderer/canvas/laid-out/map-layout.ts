import { useEffect, useMemo, useRef, useState } from 'react';
import { THEMES, type Theme } from '../../../argument/drawing/theme';
import type { Arrangement } from '../../../argument/layout/arrangement';
import { type Layout, layoutMap } from '../../../argument/layout/layout-map';
import { type ArgumentMap, emptyMap } from '../../../argument/model/argument-map';
import { useAppState } from '../../store/use-app';
import { useDarkSystem } from '../dark-system';
import { pageMeasure } from '../page-measure';
import { Scene } from '../painted/scene';
import { BackgroundLayout, keepSpare, type LaidOut } from './background-layout';

/** The proportions that the window's map is laid out for, and below what zoom it is never meant to be read. */
const TARGET = { width: 1600, height: 950 } as const;

/** Maps of more claims are laid out on another thread after an edit; up to so many it is done before a person could see it. */
const MOST_AT_ONCE = 600;

const ONE_CLAIM: ArgumentMap = { ...emptyMap(''), claims: [{ id: 'c1', text: '' }] };

/** What is on the canvas: of which map, tidied how often, and whether its first layout is still to come. */
export interface Shown {
  readonly scene: Scene;
  readonly key: string;
  readonly isWaiting: boolean;
}

/**
 * The layout of the map in the window. The arrangement is kept while a person edits, and chosen anew by `tidied`. A large
 * map is laid out on another thread; its scene may be a moment behind, and says for which map it is.
 */
export function useScene(map: ArgumentMap, ref: string, tidied: number): Shown {
  const kept = useRef<{ readonly ref: string; readonly tidied: number; readonly arrangement: Arrangement } | null>(
    null,
  );
  const last = useRef<(LaidOut & { readonly ref: string }) | null>(null);
  const background = useRef<BackgroundLayout | null>(null);
  const [later, setLater] = useState<(LaidOut & { readonly ref: string }) | null>(null);
  const isLarge = map.claims.length > MOST_AT_ONCE;

  const now = useMemo(() => {
    if (isLarge) return later?.ref === ref ? later : last.current?.ref === ref ? last.current : null;
    const same = kept.current?.ref === ref && kept.current.tidied === tidied;
    const keep = same ? kept.current?.arrangement : undefined;
    const layout = layOut(map, keep);
    kept.current = { ref, tidied, arrangement: layout.arrangement };
    return { map, layout, tidied, ref };
  }, [map, ref, tidied, isLarge, later]);
  last.current = now;

  const latest = useRef({ map, tidied });
  latest.current = { map, tidied };
  useEffect(() => {
    if (!isLarge) return;
    const opened = latest.current;
    const made = new BackgroundLayout(opened.map, opened.tidied, TARGET, (laidOut) => setLater({ ...laidOut, ref }));
    background.current = made;
    return () => {
      made.stop();
      background.current = null;
      setLater(null);
    };
  }, [isLarge, ref]);
  useEffect(() => background.current?.want(map, tidied), [map, tidied]);
  useEffect(() => {
    const idle = requestIdleCallback(keepSpare);
    return () => cancelIdleCallback(idle);
  });

  const scene = useMemo(() => (now ? new Scene(now.map, now.layout) : nothingYet()), [now]);
  return { scene, key: `${ref} ${now?.tidied ?? 'waiting'}`, isWaiting: now === null };
}

/** What is shown of a large map that has just been opened: a layout without a box. */
function nothingYet(): Scene {
  return new Scene(ONE_CLAIM, { ...layOut(ONE_CLAIM), boxes: [] });
}

function layOut(map: ArgumentMap, keep?: Arrangement): Layout {
  return layoutMap(map, { measure: pageMeasure, target: TARGET, ...(keep ? { keep } : {}) });
}

/** The colours of the map in the window. */
export function useMapTheme(): Theme {
  const chosen = useAppState((state) => state.settings.theme);
  const dark = useDarkSystem();
  return THEMES[chosen === 'dark' || (chosen === 'system' && dark) ? 'dark' : 'light'];
}
