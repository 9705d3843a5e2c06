import { useEffect, useMemo, useRef, useState } from 'react';
import { THEMES, type Theme } from '../../../argument/drawing/theme';
import { layoutMap } from '../../../argument/layout/layout-map';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import { useAppState } from '../../store/use-app';
import { useDarkSystem } from '../dark-system';
import { pageMeasure } from '../page-measure';
import { Scene } from '../painted/scene';
import { BackgroundLayout, type LaidOut } from './background-layout';

/** The proportions that the window's map is laid out for, and below what zoom it is never meant to be read. */
const TARGET = { width: 1600, height: 950 } as const;

/** Maps of more claims are laid out on another thread after an edit; up to so many it is done before a person could see it. */
const MOST_AT_ONCE = 600;

/**
 * The layout of the map in the window. The arrangement is kept while a person edits, and chosen anew by `tidied`. While a
 * large map is edited, it may be a moment behind: the scene says for which map it is.
 */
export function useScene(map: ArgumentMap, ref: string, tidied: number): { scene: Scene; tidied: number } {
  const kept = useRef<(LaidOut & { readonly ref: string }) | null>(null);
  const background = useRef<BackgroundLayout | null>(null);
  const [later, setLater] = useState<LaidOut | null>(null);
  const isLarge = map.claims.length > MOST_AT_ONCE;

  const now = useMemo(() => {
    const before = kept.current;
    if (isLarge && before?.ref === ref) return later?.map ? { ...later, ref } : before;
    const keep = before?.ref === ref && before.tidied === tidied ? before.layout.arrangement : undefined;
    const layout = layoutMap(map, { measure: pageMeasure, target: TARGET, ...(keep ? { keep } : {}) });
    return { map, layout, tidied, ref };
  }, [map, ref, tidied, isLarge, later]);
  kept.current = now;

  // The other thread takes over from the layout that the map was opened with.
  useEffect(() => {
    if (!isLarge) return;
    const first = kept.current;
    if (first?.ref !== ref) return;
    const made = new BackgroundLayout(first, TARGET, setLater);
    background.current = made;
    return () => {
      made.stop();
      background.current = null;
      setLater(null);
    };
  }, [isLarge, ref]);
  useEffect(() => background.current?.want(map, tidied), [map, tidied]);

  const scene = useMemo(() => new Scene(now.map, now.layout), [now.map, now.layout]);
  return { scene, tidied: now.tidied };
}

/** The colours of the map in the window. */
export function useMapTheme(): Theme {
  const chosen = useAppState((state) => state.settings.theme);
  const dark = useDarkSystem();
  return THEMES[chosen === 'dark' || (chosen === 'system' && dark) ? 'dark' : 'light'];
}
