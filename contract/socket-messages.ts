import type { HostEvent } from './host';
import type { HostErrorData } from './host-error';

/** The path of the web socket that carries calls and events between a window and the host. */
export const SOCKET_PATH = '/socket';

/** The longest message of a window in bytes, twice the largest map: an edit may have its base with it. */
export const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

/** A call of a method of the host, in the words of JSON-RPC. The id is new for each call of a socket. */
export interface CallMessage {
  readonly id: number;
  readonly method: string;
  readonly params: unknown;
}

/** The answer to a call, in any order: its result, absent if there is none, or its error. */
export interface AnswerMessage {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: HostErrorData;
}

/** An event of the host. */
export interface EventMessage {
  readonly event: HostEvent;
}
