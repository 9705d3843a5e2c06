import type { HostEvent, HostMethod, Unsubscribe } from './host';
import type { HostErrorData } from './host-error';

/** What a call over the bridge answers: Electron loses an error's own fields, so faults cross as values. */
export type BridgeAnswer = { readonly value: unknown } | { readonly error: HostErrorData };

/** All that the preload gives to the page, as `window.counterpoint`: call by allow-listed name, and events. */
export interface DesktopBridge {
  call(method: HostMethod, args: unknown): Promise<BridgeAnswer>;
  subscribe(listener: (event: HostEvent) => void): Unsubscribe;
}

/** The names of the two IPC channels that carry the bridge. */
export const BRIDGE_CHANNELS = { call: 'host:call', event: 'host:event' } as const;
