/** The reasons for which a call of the host fails. */
export type HostErrorCode =
  /** The file is empty, too large, not JSON, in the wrong shape, or inconsistent. */
  | 'unreadable'
  /** The host did not give out the ref, or its file no longer exists. */
  | 'not-found'
  /** The map has a newer format, or its file is write-protected. */
  | 'read-only'
  /** The disk refused the write: full, no permission, folder missing. */
  | 'not-written'
  /** The host does not know the content that a change starts from; the window sends it along. */
  | 'unknown-base'
  /** The user or the window cancelled the request. */
  | 'cancelled'
  /** The arguments are not valid for the method, or the method is not available here. */
  | 'bad-request'
  /** The host cannot be reached. The window creates this error itself. */
  | 'unreachable'
  /** Any other error. */
  | 'internal';

/** A {@link HostError} as a plain value that crosses the transport. */
export interface HostErrorData {
  readonly code: HostErrorCode;
  /** A sentence for the user: the problem, what is safe, and what to do. */
  readonly message: string;
}

/** The error that the methods of the host reject with. `message` is a sentence for the user. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** Returns the plain value that crosses the transport. */
  toData(): HostErrorData {
    return { code: this.code, message: this.message };
  }
}
