import type { HostWithEvents, Unsubscribe } from '../../contract/host';

/** The host as the window holds it: its methods and events, and whether it can be reached just now. */
export interface HostConnection extends HostWithEvents {
  /** Tells at once, and whenever it changes, whether the host can be reached. */
  onConnection(listener: (connected: boolean) => void): Unsubscribe;
}
