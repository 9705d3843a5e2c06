import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { top } from '../setup/targets.mjs';
import { targets } from './targets.mjs';

test.each(Object.entries(targets))('the files and the tests of %s are there', (_name, { mutate, tests, least }) => {
  expect([...mutate, ...tests].filter((file) => !existsSync(join(top, file)))).toEqual([]);
  expect(mutate.length * tests.length).toBeGreaterThan(0);
  expect(least).toBeGreaterThan(80);
});
