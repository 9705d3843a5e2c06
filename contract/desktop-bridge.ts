import type { HostEvent, HostMethod, Unsubscribe } from './host';
import type { HostErrorData } from './host-error';

/** The result of a call over the bridge. Errors cross as values, because Electron drops the own fields of an Error. */
export type BridgeResult = { readonly value: unknown } | { readonly error: HostErrorData };

/** The API that the preload script exposes to the page as `window.counterpoint`. */
export interface DesktopBridge {
  call(method: HostMethod, args: unknown): Promise<BridgeResult>;
  subscribe(listener: (event: HostEvent) => void): Unsubscribe;
}

/**
 * The names of the IPC channels. `call` and `event` carry the bridge. On `dropped` the preload
 * script sends the path of a dropped file to the main process, so that no path reaches the page.
 */
export const BRIDGE_CHANNELS = { call: 'host:call', event: 'host:event', dropped: 'shell:dropped' } as const;

/** The line on standard output by which the desktop app tells the command line that its first window is shown. */
export const WINDOW_SHOWN = 'counterpoint: window shown\n';

/** The extensions of files that can hold a map: map files, and pictures with an embedded map. */
export const MAP_EXTENSIONS = ['json', 'png', 'svg', 'pdf'] as const;

/** Returns whether a file can hold a map, judged by the extension of its name. */
export function hasMapExtension(name: string): boolean {
  return MAP_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
}
