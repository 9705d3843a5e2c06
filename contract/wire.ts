import type { AnswerMessage, CallMessage, EventMessage } from './socket-messages';

/** A message of a socket. The values at the top level of its params or its result may be byte arrays. */
export type SocketMessage = CallMessage | AnswerMessage | EventMessage;

/** The JSON of a message without its byte arrays, whose lengths are here instead, by their keys. */
interface Header {
  readonly params?: unknown;
  readonly result?: unknown;
  readonly byteLengths?: Readonly<Record<string, number>>;
}

const LENGTH_BYTES = 4;

/** The encoder and the decoder of the platform, since ECMAScript has none. */
export interface Utf8 {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

/**
 * Returns a message as bytes: the length of its JSON in four bytes, the highest first, the JSON in
 * UTF-8, and its byte arrays, one after another. In JSON they would be base64, which takes a third
 * more space and as much time as everything else.
 *
 * Throws RangeError for a message whose JSON is longer than a text can be.
 */
export function encodeMessage(message: SocketMessage, utf8: Pick<Utf8, 'encode'>): Uint8Array<ArrayBuffer> {
  const { header, arrays } = withoutBytes(message);
  const json = utf8.encode(JSON.stringify(header));
  const length = arrays.reduce((sum, array) => sum + array.length, LENGTH_BYTES + json.length);
  const bytes = new Uint8Array(length);
  new DataView(bytes.buffer).setUint32(0, json.length);
  let at = LENGTH_BYTES;
  for (const part of [json, ...arrays]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Returns the message that {@link encodeMessage} made bytes of. Its byte arrays are parts of them, not copies.
 *
 * Throws SyntaxError or RangeError for other bytes.
 */
export function decodeMessage(bytes: Uint8Array, utf8: Pick<Utf8, 'decode'>): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = LENGTH_BYTES;
  const take = (length: number) => {
    if (!Number.isInteger(length) || length < 0 || length > bytes.length - at)
      throw new RangeError('the message is too short');
    at += length;
    return new Uint8Array(bytes.buffer, bytes.byteOffset + at - length, length);
  };
  const { byteLengths, ...message }: Header = Object(JSON.parse(utf8.decode(take(view.getUint32(0)))));
  if (!byteLengths) return message;
  const part = 'params' in message ? 'params' : 'result';
  const arrays = Object.entries(byteLengths).map(([key, length]) => [key, take(length)]);
  return { ...message, [part]: Object.fromEntries([...Object.entries(Object(message[part])), ...arrays]) };
}

function withoutBytes(message: SocketMessage): { header: Header; arrays: readonly Uint8Array[] } {
  const part = 'params' in message ? 'params' : 'result';
  const entries = Object.entries(Object((message as Header)[part])) as [string, unknown][];
  const arrays = entries.filter((entry): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array);
  if (arrays.length === 0) return { header: message as Header, arrays: [] };
  const others = entries.filter(([, value]) => !(value instanceof Uint8Array));
  const byteLengths = Object.fromEntries(arrays.map(([key, { length }]) => [key, length]));
  return {
    header: { ...message, [part]: Object.fromEntries(others), byteLengths },
    arrays: arrays.map(([, array]) => array),
  };
}
