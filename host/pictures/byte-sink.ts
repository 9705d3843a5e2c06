/** Takes the bytes of a picture in order as they are made; what it answers is waited for before the next ones come. */
export type ByteSink = (bytes: Uint8Array) => Promise<void> | void;

/** Keeps what comes, for those who want a picture whole. */
export function collectBytes(): { readonly sink: ByteSink; readonly whole: () => Uint8Array } {
  const parts: Uint8Array[] = [];
  return {
    sink: (bytes) => {
      parts.push(bytes);
    },
    // The parts are let go while they are joined, so that a large picture is not there twice for longer than it must.
    whole: () => Buffer.concat(parts.splice(0)),
  };
}
