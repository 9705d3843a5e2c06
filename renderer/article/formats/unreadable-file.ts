/** The error of a format reader that knows the reason; its message is shown to the person. */
export class UnreadableFileError extends Error {}
