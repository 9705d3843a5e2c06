import type { HostConnection } from '../host/host-connection';
import type { Saver } from './document/saver';

/** The saving of the open map: not part of the state, because nothing shows it. */
export interface MapSession {
  /** Saves the open map; null while none is open. */
  saver: Saver | null;
  /** The number of maps that this window has opened. */
  openCount: number;
}

/**
 * Everything that the actions of a slice work with. `State` and `Actions` are as much of the whole state, and of the
 * actions of all slices, as the slice uses.
 */
export interface ActionContext<State, Actions = object> {
  readonly host: HostConnection;
  readonly session: MapSession;
  /** Filled when all slices are made; no slice calls an action before. */
  readonly actions: Actions;
  get(): State;
  set(change: Partial<State> | ((state: State) => Partial<State>)): void;
  subscribe(listener: (state: State) => void): () => void;
}
