/** A receiver of the bytes of a picture, in order. The next bytes are sent once its promise resolves. */
export type ByteSink = (bytes: Uint8Array) => Promise<void> | void;

/** Returns a sink that collects all bytes, and a function that returns and releases them. */
export function collectBytes(): { readonly sink: ByteSink; readonly whole: () => Uint8Array } {
  const parts: Uint8Array[] = [];
  return {
    sink: (bytes) => {
      parts.push(bytes);
    },
    // The parts are released while they are joined, so that a large picture is in memory twice only
    // briefly.
    whole: () => Buffer.concat(parts.splice(0)),
  };
}
