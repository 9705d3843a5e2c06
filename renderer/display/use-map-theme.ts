import { THEMES, type Theme } from '../../argument/drawing/theme';
import type { Settings } from '../../contract/host';
import { useSystemDarkMode } from './use-dark-system';

/** Returns the colours of the map in the window, as the person has chosen them or the system has them. */
export function useMapTheme(theme: Settings['theme']): Theme {
  const dark = useSystemDarkMode();
  return THEMES[theme === 'dark' || (theme === 'system' && dark) ? 'dark' : 'light'];
}
