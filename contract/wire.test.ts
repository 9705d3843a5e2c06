import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeWire, encodeWire } from './wire';

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
const crossed = (value: unknown) => decodeWire(encodeWire(value, toBase64), fromBase64);

it('any JSON value crosses the wire unchanged', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      fc.pre(
        typeof value !== 'object' ||
          value === null ||
          !Object.values(value).some((item) => typeof item === 'object' && item !== null && '$bytes' in item),
      );
      expect(crossed(value)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('bytes cross at the top level, and a map may hold any key below it', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(crossed({ name: 'x', bytes })).toEqual({ name: 'x', bytes });
    }),
  );
  const map = { map: { claims: [{ $bytes: 'not bytes' }] } };
  expect(crossed(map)).toEqual(map);
});

it('text that is not JSON is refused', () => {
  expect(() => decodeWire('{', fromBase64)).toThrow(SyntaxError);
});
