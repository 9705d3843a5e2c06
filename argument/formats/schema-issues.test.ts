import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pickOne, type Random, randomMap, seededRandom } from '../testing/random-map';
import { mapSchema } from './native-schema';
import { describeSchemaIssue } from './schema-issue';
import { firstIssues } from './schema-issues';

const JUNK = [null, 7, -1, 1.5, '', 'x', true, [], {}, [1, 'a', null], { id: 3 }, { x: 1, y: 'b' }, undefined];

/** Returns a value with some of its parts, at any depth, replaced, added or left out. */
function spoiled(random: Random, value: unknown): unknown {
  if (random() < 0.02) return pickOne(random, JUNK);
  if (Array.isArray(value)) {
    const items: unknown[] = value.map((item) => spoiled(random, item));
    return random() < 0.02 ? [...items, pickOne(random, JUNK)] : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const name = random() < 0.01 ? `${key} long` : key;
      return random() < 0.01 ? [] : [[name, spoiled(random, part)]];
    }),
  );
}

/** Every kind of list that a schema of this program has. */
const LISTS = z.object({
  limited: z.array(z.string()).min(1).max(2),
  either: z.union([z.enum(['row', 'right']), z.array(z.string())]).nullable(),
  pair: z.tuple([z.string(), z.array(z.object({ x: z.number() })).optional()]).optional(),
  byName: z.record(z.string().max(3), z.array(z.int())).optional(),
});
const LISTS_VALUE = { limited: ['a'], either: ['b', 'c'], pair: ['d', [{ x: 1 }]], byName: { e: [1, 2], f: [] } };

describe('the first issues of a value', () => {
  it('are those of Zod in its order', () => {
    const random = seededRandom(3);
    let invalid = 0;
    for (let run = 0; run < 1200; run++) {
      const { view = {}, ...map } = randomMap(random, 6);
      const whole = { ...map, view: { offsets: { c1: { x: 1, y: 2 } }, ...view }, telling: { order: ['c1', 'i1'] } };
      const [schema, value] = run % 3 === 0 ? [LISTS, LISTS_VALUE] : [mapSchema, whole];
      const bad = spoiled(random, structuredClone(value));
      const all = z.safeParse(schema, bad, { error: describeSchemaIssue }).error?.issues ?? [];
      if (all.length > 0) invalid++;
      const expected = all.map(({ path, message }) => ({ path, message }));
      const said = JSON.stringify(bad);
      expect(firstIssues(schema, bad, Number.POSITIVE_INFINITY, describeSchemaIssue), said).toEqual(expected);
      expect(firstIssues(schema, bad, 2, describeSchemaIssue), said).toEqual(expected.slice(0, 2));
    }
    expect(invalid).toBeGreaterThan(300);
  });
});
