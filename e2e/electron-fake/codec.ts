/** Converts values to text and back; those that IPC carries and JSON does not are tagged. */
export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * Returns the codec. It is a single function, since its source also runs in the page. Structured
 * clone rejects what it cannot copy, with its own error; the kinds below are encoded.
 */
export function makeCodec(): Codec {
  const TAG = '$';
  const bytesToText = (bytes: Uint8Array) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  };
  const pack = (value: unknown, above: readonly unknown[]): unknown => {
    if (value === undefined) return { [TAG]: 'undefined' };
    if (typeof value === 'bigint') return { [TAG]: 'bigint', v: String(value) };
    if (typeof value === 'number' && !(Number.isFinite(value) && !Object.is(value, -0)))
      return { [TAG]: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
    if (typeof value !== 'object' || value === null) return value;
    if (above.includes(value)) throw new Error('fake Electron: values in a circle are not made');
    const below = [...above, value];
    if (Array.isArray(value)) return Array.from(value, (item) => pack(item, below));
    if (value instanceof Date) return { [TAG]: 'date', v: value.getTime() };
    if (value instanceof Map) return { [TAG]: 'map', v: [...value].map((entry) => pack(entry, below)) };
    if (value instanceof Set) return { [TAG]: 'set', v: [...value].map((item) => pack(item, below)) };
    if (value instanceof Error) return { [TAG]: 'error', v: [value.name, value.message] };
    if (value instanceof Uint8Array) return { [TAG]: 'bytes', v: bytesToText(value) };
    if (value instanceof ArrayBuffer) return { [TAG]: 'buffer', v: bytesToText(new Uint8Array(value)) };
    const proto = Object.getPrototypeOf(value) as object | null;
    if (proto !== null && Object.getPrototypeOf(proto) !== null)
      throw new Error(`fake Electron: values of the kind ${value.constructor?.name} are not made`);
    const entries = Object.entries(value).map(([key, item]) => [key, pack(item, below)]);
    return TAG in value ? { [TAG]: 'object', v: entries } : Object.fromEntries(entries);
  };
  const textToBytes = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const unpack = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(unpack);
    const { [TAG]: tag, v } = value as Record<string, unknown>;
    switch (tag) {
      case undefined:
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]));
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(v as string);
      case 'number':
        return Number(v);
      case 'date':
        return new Date(v as number);
      case 'map':
        return new Map((v as unknown[]).map((entry) => unpack(entry) as [unknown, unknown]));
      case 'set':
        return new Set((v as unknown[]).map(unpack));
      case 'error': {
        const [name, message] = v as [string, string];
        return Object.assign(new Error(message), { name });
      }
      case 'bytes':
        return textToBytes(v as string);
      case 'buffer':
        return textToBytes(v as string).buffer;
      default:
        return Object.fromEntries((v as [string, unknown][]).map(([key, item]) => [key, unpack(item)]));
    }
  };
  return {
    encode: (value) => JSON.stringify(pack(structuredClone(value), [])),
    decode: (text) => unpack(JSON.parse(text)),
  };
}
