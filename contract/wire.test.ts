import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeMessage, encodeMessage, type SocketMessage } from './wire';

const encode = (message: SocketMessage) => encodeMessage(message, new TextEncoder());
const decode = (bytes: Uint8Array) => decodeMessage(bytes, new TextDecoder());
const decoded = (message: SocketMessage) => decode(encode(message));

it('any message is the same after encoding and decoding', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const json = JSON.parse(JSON.stringify(value));
      expect(decoded({ id: 1, result: value })).toEqual({ id: 1, result: json });
      expect(decoded({ id: 2, method: 'create', params: { map: value } })).toEqual({
        id: 2,
        method: 'create',
        params: { map: json },
      });
    }),
  );
});

it('the byte arrays of a call and an answer stay what they are, among other values', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.uint8Array(), fc.jsonValue())), (dictionary) => {
      const value = Object.fromEntries(Object.entries(dictionary).filter(([, item]) => !Object.is(item, -0)));
      const expected = Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key,
          item instanceof Uint8Array ? item : JSON.parse(JSON.stringify(item)),
        ]),
      );
      expect(decoded({ id: 1, method: 'importBytes', params: value })).toEqual({
        id: 1,
        method: 'importBytes',
        params: expected,
      });
      expect(decoded({ id: 1, result: value })).toEqual({ id: 1, result: expected });
    }),
  );
});

it('a map may have any key', () => {
  const params = { map: { $bytes: 'not bytes', byteLengths: { bytes: 3 } }, bytes: new Uint8Array([1, 2]) };
  expect(decoded({ id: 1, method: 'create', params })).toEqual({ id: 1, method: 'create', params });
});

/** Returns a frame with nothing after its JSON. */
const frameOf = (header: object) => {
  const json = new TextEncoder().encode(JSON.stringify(header));
  return new Uint8Array([0, 0, json.length >> 8, json.length & 255, ...json]);
};

it('bytes that are no message are refused, however long they say that their parts are', () => {
  const message = encode({ id: 1, method: 'importBytes', params: { bytes: new Uint8Array(100) } });
  for (let length = 0; length < message.length; length++) expect(() => decode(message.subarray(0, length))).toThrow();
  fc.assert(
    fc.property(fc.integer(), fc.string(), (claimed, more) => {
      const bytes = frameOf({ id: 1, params: { more }, byteLengths: { bytes: claimed } });
      if (claimed !== 0) expect(() => decode(bytes)).toThrow(RangeError);
    }),
  );
  for (const length of ['x', {}, [1, 2], -1, '1e9'])
    expect(() => decode(frameOf({ id: 1, params: {}, byteLengths: { bytes: length } }))).toThrow(RangeError);
});
