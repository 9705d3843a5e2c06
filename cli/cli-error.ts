/** What stops a command, as one sentence for the person. */
export class CliError extends Error {
  constructor(
    message: string,
    /** 1: the file or the request is at fault. 2: the command was used wrongly. */
    readonly exitCode: 1 | 2,
  ) {
    super(message);
  }
}

/** A command used in a way it does not have. */
export function usageError(message: string): CliError {
  return new CliError(message, 2);
}
