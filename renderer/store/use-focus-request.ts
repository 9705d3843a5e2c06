import { useEffect } from 'react';
import type { FocusTarget } from './slices/ui-slice';
import { useApp, useAppState } from './use-app';

/**
 * Calls `focus` as soon as the state asks for the focus to move to the target, also when it asked before the
 * element was there.
 */
export function useFocusRequest(target: FocusTarget, focus: () => void): void {
  const app = useApp();
  const isRequested = useAppState((state) => state.focusRequest === target);
  useEffect(() => {
    // Another element may have been asked for since this was rendered.
    if (!isRequested || app.getState().focusRequest !== target) return;
    app.requestFocus(null);
    focus();
  });
}
