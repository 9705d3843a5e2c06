/** Why the host could not do what it was asked. */
export type HostErrorCode =
  /** The file is missing, empty, too large, not JSON, the wrong shape, or faulty. */
  | 'unreadable'
  /** The ref was not given out by this host, or its file is gone. */
  | 'not-found'
  /** The map is a newer format's or the file may not be written. */
  | 'read-only'
  /** The disk refused: full, no permission, folder gone. */
  | 'not-written'
  /** The person or the window took the request back. */
  | 'cancelled'
  /** The arguments are not what the method takes. */
  | 'bad-request'
  /** The host cannot be reached. The window makes this one itself. */
  | 'unreachable'
  /** Anything else. */
  | 'internal';

/** A fault as it crosses from the host to the window. */
export interface HostErrorData {
  readonly code: HostErrorCode;
  /** For the person: what happened, what is safe, what to do. */
  readonly message: string;
}

/** The error that every method of the host rejects with. `message` is a sentence for the person. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** The plain value that crosses a transport. */
  toData(): HostErrorData {
    return { code: this.code, message: this.message };
  }
}
