import type { HostWithEvents, Unsubscribe } from '../../contract/host';

/** The host as the window sees it: methods, events and the state of the connection. */
export interface HostConnection extends HostWithEvents {
  /** Calls the listener at once, and whenever the host becomes reachable or unreachable. */
  onConnection(listener: (connected: boolean) => void): Unsubscribe;
}
