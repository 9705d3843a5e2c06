/** The error that ends a command. `message` is a sentence for the user. */
export class CliError extends Error {
  constructor(
    message: string,
    /** 1 for an error of the file or the request, 2 for wrong usage of the command. */
    readonly exitCode: 1 | 2,
  ) {
    super(message);
  }
}

/** Returns the error for wrong usage of a command. */
export function usageError(message: string): CliError {
  return new CliError(message, 2);
}
