import type { HostEvent, HostMethod, Unsubscribe } from './host';
import type { HostErrorData } from './host-error';

/** What a call over the bridge answers: Electron loses an error's own fields, so faults cross as values. */
export type BridgeResult = { readonly value: unknown } | { readonly error: HostErrorData };

/** All that the preload gives to the page, as `window.counterpoint`: call by allow-listed name, and events. */
export interface DesktopBridge {
  call(method: HostMethod, args: unknown): Promise<BridgeResult>;
  subscribe(listener: (event: HostEvent) => void): Unsubscribe;
}

/**
 * The names of the IPC channels. `call` and `event` carry the bridge; over `dropped` the preload alone tells main where a
 * file lies that a person let go over the window, so that no path comes to the page.
 */
export const BRIDGE_CHANNELS = { call: 'host:call', event: 'host:event', dropped: 'desk:dropped' } as const;

/** What a map can be in, by the end of a file's name: a map file, or a picture that carries one. */
export const MAP_EXTENSIONS = ['json', 'png', 'svg', 'pdf'] as const;

/** Whether a file may have a map in it, by its name. */
export function hasMapExtension(name: string): boolean {
  return MAP_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
}
