import { useMemo, useRef } from 'react';
import { THEMES, type Theme } from '../../argument/drawing/theme';
import type { Arrangement } from '../../argument/layout/arrangement';
import { type Layout, layoutMap } from '../../argument/layout/layout-map';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { useAppState } from '../store/use-app';
import { useDarkSystem } from './dark-system';
import { pageMeasure } from './page-measure';

/** The proportions that the window's map is laid out for, and below what zoom it is never meant to be read. */
const TARGET = { width: 1600, height: 950 } as const;

/** The layout of the map in the window. The arrangement is kept while a person edits, and chosen anew by `tidied`. */
export function useMapLayout(map: ArgumentMap, ref: string, tidied: number): Layout {
  const kept = useRef<{ ref: string; tidied: number; arrangement: Arrangement } | null>(null);
  return useMemo(() => {
    const same = kept.current?.ref === ref && kept.current.tidied === tidied;
    const keep = same ? kept.current?.arrangement : undefined;
    const layout = layoutMap(map, { measure: pageMeasure, target: TARGET, ...(keep ? { keep } : {}) });
    kept.current = { ref, tidied, arrangement: layout.arrangement };
    return layout;
  }, [map, ref, tidied]);
}

/** The colours of the map in the window. */
export function useMapTheme(): Theme {
  const chosen = useAppState((state) => state.settings.theme);
  const dark = useDarkSystem();
  return THEMES[chosen === 'dark' || (chosen === 'system' && dark) ? 'dark' : 'light'];
}
