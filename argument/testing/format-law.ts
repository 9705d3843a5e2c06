import { expect } from 'vitest';
import type { Format, Problem } from '../formats/interchange/format';
import { forget, withoutLosses } from '../formats/interchange/losses';
import type { ArgumentMap } from '../model/argument-map';
import { validate } from '../model/validate';
import { canonicalMap } from './canonical-map';
import { hostileMap } from './hostile-texts';

/** Maps with texts that are dangerous, or special in a format. */
export function mapsOfTexts(texts: readonly string[]): ArgumentMap[] {
  const map = hostileMap(texts);
  // Each text once in a place without a step above it.
  const roots = { ...map, claims: map.claims.map((claim) => ({ id: claim.id, text: claim.text })), inferences: [] };
  return [map, roots, ...texts.map((text) => hostileMap([text, 'x', text]))];
}

/** Expects that a map which is written and read is the same without what the format does not hold. */
export function expectLaw(format: Format, map: ArgumentMap): void {
  const { map: rest, losses } = withoutLosses(map, format.holds, format);
  const text = format.write?.(rest) ?? '';
  const { map: back, problems } = format.read?.(text) ?? { map: null, problems: [] };
  // A map has no place for all that is kept for the format.
  expect(problems.filter(({ kind }) => kind !== 'kept')).toEqual([]);
  if (!back) throw new Error('nothing was read');
  expect(canonicalMap(back)).toEqual(canonicalMap(forget(map, losses, format)));
  // A text that has a title alone can be of several formats.
  if (rest.claims.length > 0) expect(format.recognises?.(text)).toBe(true);
}

/** Reads a text. Expects that what is read is a map, and that it is the same when it was written and read again. */
export function expectSameAgain(format: Format, text: string): { map: ArgumentMap; problems: readonly Problem[] } {
  const { map, problems } = format.read?.(text) ?? { map: null, problems: [] };
  if (!map) throw new Error(`nothing was read: ${JSON.stringify(problems)}`);
  expect(validate(map)).toEqual([]);
  expectLaw(format, map);
  return { map, problems };
}

/** Texts of no format, or of any: each is to be read without an error, and in a short time. */
export const HOSTILE_FILES: readonly string[] = [
  '',
  '\ufeff',
  ' \n\t\r\n ',
  '\0',
  '\0\u0001\u0080\u009b2J\u009f',
  '__proto__',
  '{"__proto__":{"taken":1},"nodes":[{"id":"__proto__"}],"edges":[{"id":"constructor","fromNode":"__proto__"}]}',
  'null',
  '[[[[',
  '"'.repeat(20_000),
  '['.repeat(20_000),
  '<'.repeat(20_000),
  '<a>'.repeat(20_000),
  '- '.repeat(20_000),
  '>'.repeat(20_000),
  '*'.repeat(20_000),
  '\n'.repeat(20_000),
  '\t'.repeat(20_000),
  '1.'.repeat(20_000),
  'a,'.repeat(20_000),
  '\ud800\udfff\udc00',
];
