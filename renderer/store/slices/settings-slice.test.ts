import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../contract/settings';
import { isPanelOpen, shownPanel } from './settings-slice';

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
