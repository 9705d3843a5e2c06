import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { App, AppState } from './app';

/** The store of the window, given at the root. */
export const AppContext = createContext<App | null>(null);

/** The store itself, for its actions. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('the window has no store');
  return app;
}

/** A part of the state; the component renders again when that part changes. */
export function useAppState<T>(part: (state: AppState) => T): T {
  return useStore(useApp(), part);
}
