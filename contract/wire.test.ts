import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromWire, toWire } from './wire';

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
const decoded = (value: unknown) => fromWire(JSON.parse(JSON.stringify(toWire(value, toBase64))), fromBase64);

it('any JSON value is unchanged by encoding and decoding', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      fc.pre(
        typeof value !== 'object' ||
          value === null ||
          !Object.values(value).some((item) => typeof item === 'object' && item !== null && '$bytes' in item),
      );
      expect(decoded(value)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('bytes are encoded at the top level only, so a map may have a key $bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decoded({ name: 'x', bytes })).toEqual({ name: 'x', bytes });
    }),
  );
  const map = { map: { claims: [{ $bytes: 'not bytes' }] } };
  expect(decoded(map)).toEqual(map);
});
