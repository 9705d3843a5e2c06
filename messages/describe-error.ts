import { messages } from './messages';

/** Returns the message of a caught error, as a sentence to show; `fallback` for a value that is no Error. */
export function describeError(error: unknown, fallback: string = messages.start.unexpected): string {
  return error instanceof Error ? error.message : fallback;
}
