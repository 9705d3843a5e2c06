/** A listener to the progress of a drawing, from 0 to 1. */
export type ProgressListener = (done: number) => void;
