/** What a reader of a format throws when it knows what is wrong. */
export class UnreadableFileError extends Error {}
