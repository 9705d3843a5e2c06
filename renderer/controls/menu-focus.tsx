import { useEffect, useRef } from 'react';
import type { Key } from 'react-aria-components';

/**
 * The focus of a menu with a button. After a command was chosen, and after a menu that a pointer opened, the focus is
 * where it was before. Only Escape in a menu opened by key leaves it on the button, where the keys came from. A command
 * runs once the menu is gone: what it opens then gives the focus back to the same place.
 */
export function useFocusGoesBack(run: (key: string) => void, refocus: () => void) {
  const before = useRef<Element | null>(null);
  const isByPointer = useRef(false);
  const chosen = useRef<string | null>(null);
  return {
    buttonProps: {
      onFocus: ({ relatedTarget }: { readonly relatedTarget: EventTarget | null }) => {
        const isInMenu = relatedTarget instanceof Element && relatedTarget.closest('.menu, [role=dialog]');
        if (!isInMenu) before.current = relatedTarget instanceof Element ? relatedTarget : null;
      },
      onPressStart: ({ pointerType }: { readonly pointerType: string }) => {
        isByPointer.current = pointerType !== 'keyboard' && pointerType !== 'virtual';
      },
      onKeyDown: (event: { continuePropagation(): void }) => {
        isByPointer.current = false;
        event.continuePropagation();
      },
    },
    onChosen: (key: Key) => {
      chosen.current = String(key);
    },
    onClosed: () => {
      const key = chosen.current;
      chosen.current = null;
      if (key === null && !isByPointer.current) return;
      const { current } = before;
      if (current instanceof HTMLElement && current.isConnected && current.checkVisibility()) current.focus();
      else refocus();
      if (key !== null) run(key);
    },
  };
}

/** Stands in a menu, and calls `onClosed` when the menu is gone from the page: until then it keeps the focus. */
export function AtClosing({ onClosed }: { readonly onClosed: () => void }) {
  const latest = useRef(onClosed);
  latest.current = onClosed;
  useEffect(() => () => latest.current(), []);
  return null;
}
