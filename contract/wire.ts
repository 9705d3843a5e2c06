/**
 * Returns a value as plain JSON for the web socket. Byte arrays occur only at the top level
 * (`importBytes`, `saveAs`, `render`) and only there become `{"$bytes": base64}`, because a
 * map may contain any key. The caller passes `toBase64`, since ECMAScript has none.
 */
export function toWire(value: unknown, toBase64: (bytes: Uint8Array) => string): unknown {
  return mapTopLevel(value, (item) => (item instanceof Uint8Array ? { $bytes: toBase64(item) } : item));
}

/** Returns the value of plain JSON made by {@link toWire}. */
export function fromWire(json: unknown, fromBase64: (text: string) => Uint8Array): unknown {
  return mapTopLevel(json, (item) => (isBytes(item) ? fromBase64(item.$bytes) : item));
}

function mapTopLevel(value: unknown, convert: (item: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, convert(item)]));
}

function isBytes(item: unknown): item is { $bytes: string } {
  return typeof item === 'object' && item !== null && '$bytes' in item && typeof item.$bytes === 'string';
}
