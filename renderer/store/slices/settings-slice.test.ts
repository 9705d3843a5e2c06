import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../contract/settings';
import { isPanelOpen, pinnedPanel, shownPanel } from './settings-slice';

const withPanels = (panels: Settings['panels']) => ({
  settings: { theme: 'light', ...(panels ? { panels } : {}) } as Settings,
});

describe('the panel that the sidebar shows', () => {
  it('is the last one of those that an older version had open side by side', () => {
    const state = withPanels(['outline', 'article', 'minimap', 'details', 'minimap']);
    expect(shownPanel(state)).toBe('details');
    expect(isPanelOpen(state, 'outline')).toBe(false);
    expect(isPanelOpen(state, 'minimap')).toBe(true);
  });

  it.each([[undefined], [[]], [['minimap' as const]]])('is none for %s', (panels) => {
    expect(shownPanel(withPanels(panels))).toBeNull();
  });
});

describe('the pinned panel', () => {
  const state = (isWide: boolean) => ({
    settings: { theme: 'light', panels: ['article', 'outline', 'article'], pinnedPanel: 'article' } as Settings,
    isWide,
  });

  it('is open beside the panel of the sidebar, which shows another one', () => {
    expect(pinnedPanel(state(true))).toBe('article');
    expect(shownPanel(state(true))).toBe('outline');
    expect(isPanelOpen(state(true), 'article')).toBe(true);
    expect(isPanelOpen(state(true), 'outline')).toBe(true);
  });

  it('is an ordinary panel in a window without room for it', () => {
    expect(pinnedPanel(state(false))).toBeNull();
    expect(shownPanel(state(false))).toBe('article');
  });
});
