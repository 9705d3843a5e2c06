const TABLE_ENTRY_BYTES = 16;
const FEATURE_ENTRY_BYTES = 6;

/** The name of a feature that no program turns on. */
const NO_FEATURE = 'zzzz';

/**
 * Returns a font file whose GSUB table has not a feature: `calt` in Inter, which programs turn on by
 * themselves, draws `->` as an arrow and the x of `2x3` as a sign. The file has the size of the
 * original one, which is not changed. Source: OpenType specification, chapter "GSUB".
 *
 * Throws RangeError for bytes that are no OpenType font.
 */
export function withoutFeature(font: Uint8Array, feature: string): Uint8Array<ArrayBuffer> {
  const changed = Uint8Array.from(font);
  const view = new DataView(changed.buffer);
  const tagAt = (at: number) => String.fromCharCode(...changed.subarray(at, at + 4));
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index++) {
    const entry = 12 + index * TABLE_ENTRY_BYTES;
    if (tagAt(entry) !== 'GSUB') continue;
    const table = view.getUint32(entry + 8);
    const features = table + view.getUint16(table + 6);
    const count = view.getUint16(features);
    for (let at = features + 2; at < features + 2 + count * FEATURE_ENTRY_BYTES; at += FEATURE_ENTRY_BYTES)
      if (tagAt(at) === feature) for (let byte = 0; byte < 4; byte++) changed[at + byte] = NO_FEATURE.charCodeAt(byte);
  }
  return changed;
}
